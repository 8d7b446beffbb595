// What a page needs to search: on the page of the search its list, elsewhere a panel over the page.

import { startPage } from "./page.js";

const form = document.querySelector("form.ask");
if (form) startPage(form);
