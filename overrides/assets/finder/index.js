// What a page needs to search: on the page of the search its list, elsewhere a panel over the page.

import { startPage } from "./page.js";
import { startPanel } from "./panel.js";

const form = document.querySelector("form.ask");
if (form) startPage(form);
else startPanel(document.querySelector(".finder"));
