// The page of the search: what its address asks, or what is typed, becomes a list of sections.

import { openDesk } from "./desk.js";
import { addressOf, counted, fill, make, marked } from "./parts.js";

const SETTLED = 400;

// What an address asks: behind `#q=`, which no server sees, or behind `?q=`, which some people type.
function asked() {
  const found = /[#&]q=([^&]*)/.exec(location.hash) || /[?&]q=([^&]*)/.exec(location.search);
  if (!found) return "";
  const text = found[1].replace(/\+/g, " ");
  try {
    return decodeURIComponent(text);
  } catch (broken) {
    return text;
  }
}

export function startPage(form) {
  const field = form.querySelector("input");
  const said = form.querySelector("[role=status]");
  const list = document.getElementById("results");
  const view = { list, said, words: form.dataset, none: document.getElementById("no-results"), lines: document.getElementById("support-lines"), everything: document.querySelector(".everything") };
  const ask = openDesk((reply) => listAll(view, reply, field.value.trim()));
  let timer = 0;
  const query = () => {
    const text = field.value.trim();
    list.dataset.state = text ? "waiting" : "idle";
    if (text) ask(text);
    else listAll(view, { state: "ready", number: 0, results: [], count: 0 }, "");
  };
  const keep = () => history.replaceState(null, "", field.value.trim() ? `#q=${encodeURIComponent(field.value.trim())}` : location.pathname);
  const read = () => {
    field.value = asked();
    query();
  };
  field.addEventListener("input", () => {
    query();
    clearTimeout(timer);
    timer = setTimeout(keep, SETTLED);
  });
  // Whoever goes to a section at once finds the question again on the way back.
  list.addEventListener("click", keep);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep();
    query();
  });
  window.addEventListener("hashchange", read);
  if (location.search && asked()) history.replaceState(null, "", `${location.pathname}#q=${encodeURIComponent(asked())}`);
  if (asked()) read();
  else if (field.value) query();
}

function listAll(view, reply, text) {
  const { list, said, words, none, lines, everything } = view;
  if (reply.state === "failed") said.textContent = words.wordFailed;
  if (reply.number === undefined) return;
  list.hidden = false;
  fill(list, reply.results.map(item));
  everything.hidden = Boolean(text);
  none.hidden = !text || reply.count > 0 || reply.state !== "ready";
  lines.hidden = !reply.crisis;
  said.textContent = text ? counted(words.wordCount, reply.count) : "";
  list.dataset.state = text ? reply.state : "idle";
}

function item(result) {
  return make(
    "li",
    {},
    make("a", { href: addressOf(result) }, ...marked(result.title)),
    make("p", { class: "found__path" }, result.path.join(" › ")),
    make("p", { class: "found__text" }, ...marked(result.text)),
  );
}
