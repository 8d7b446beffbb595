// The panel over a page: a field with a list of sections below, as the ARIA practices describe a combobox with a listbox.

import { openDesk } from "./desk.js";
import { addressOf, built, counted, fill, make, marked } from "./parts.js";

const MOST = 12;
const LIST = "finder-list";

export function startPanel(panel) {
  const door = document.querySelector("a[rel=search]");
  const field = panel.querySelector("input");
  const view = { panel, field, door, words: null, said: make("p", { class: "finder__said", role: "status" }), lines: make("div", { class: "finder__lines" }), list: make("div", { id: LIST, role: "listbox" }), none: make("div", { class: "finder__none" }), more: make("a", { class: "finder__more", href: door.href }), close: make("button", { class: "finder__close", type: "button" }), at: -1 };
  equip(view);
  const ask = openDesk((reply) => show(view, reply));
  const query = () => {
    if (field.value.trim()) ask(field.value.trim());
    else clear(view);
  };
  field.addEventListener("input", query);
  field.addEventListener("keydown", (event) => press(view, event));
  panel.addEventListener("keydown", (event) => leave(view, event));
  panel.addEventListener("click", (event) => { if (event.target.closest("a, .finder__close")) shut(view); });
  document.addEventListener("pointerdown", (event) => { if (!panel.contains(event.target) && !door.contains(event.target)) panel.hidden = true; });
  query();
}

function equip({ panel, field, door, said, lines, list, none, more, close }) {
  const name = door.textContent.trim();
  const traits = { role: "combobox", "aria-expanded": "false", "aria-controls": LIST, "aria-autocomplete": "list", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search", maxlength: "120" };
  Object.keys(traits).forEach((key) => field.setAttribute(key, traits[key]));
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-label", name);
  list.setAttribute("aria-label", name);
  panel.append(close, said, lines, list, none, more);
  [lines, list, none, more].forEach((part) => { part.hidden = true; });
}

// The words of the interface come with the headings: they stand on the page of the search.
function learn(view, words) {
  view.words = words;
  const sheet = document.styleSheets[0];
  view.panel.removeAttribute("style");
  words.rules.forEach((rule) => sheet.insertRule(rule, sheet.cssRules.length));
  view.close.textContent = words.close;
  view.more.textContent = words.more;
  view.field.placeholder = words.hint;
  fill(view.lines, built(words.lines, view.door.href));
  fill(view.none, built(words.none, view.door.href));
}

function show(view, reply) {
  const { field, said, lines, list, none, more, door } = view;
  if (reply.words) learn(view, reply.words);
  if (reply.state === "failed") location.assign(door.href);
  const text = field.value.trim();
  if (reply.number === undefined || !text) return;
  const chosen = list.querySelector("[aria-selected=true]");
  const shown = reply.results.slice(0, MOST);
  fill(list, grouped(shown));
  view.at = chosen ? options(view).findIndex((one) => one.getAttribute("href") === chosen.getAttribute("href")) : -1;
  select(view);
  list.hidden = !shown.length;
  list.dataset.state = reply.state;
  lines.hidden = !reply.crisis;
  none.hidden = shown.length > 0 || reply.state !== "ready";
  more.hidden = !shown.length;
  more.href = `${door.href}#q=${encodeURIComponent(text)}`;
  field.setAttribute("aria-expanded", String(shown.length > 0));
  said.textContent = counted(view.words.count, reply.count);
}

function clear(view) {
  view.at = -1;
  [view.lines, view.list, view.none, view.more].forEach((part) => { part.hidden = true; });
  view.said.textContent = "";
  view.field.setAttribute("aria-expanded", "false");
  view.field.removeAttribute("aria-activedescendant");
}

// The sections of one page stand together, where the best of them stands.
function grouped(results) {
  const pages = new Map();
  results.forEach((result) => {
    if (!pages.has(result.address)) pages.set(result.address, []);
    pages.get(result.address).push(result);
  });
  let number = 0;
  return Array.from(pages.values(), (sections, page) => {
    const name = make("div", { class: "finder__page", id: `finder-page-${page}` }, sections[0].path[0]);
    return make("div", { role: "group", "aria-labelledby": name.id }, name, ...sections.map((result) => {
      number += 1;
      return option(result, number);
    }));
  });
}

function option(result, number) {
  const above = result.path.length > 1 ? [make("small", {}, result.path.slice(1).join(" › "))] : [];
  const traits = { role: "option", id: `finder-${number}`, tabindex: "-1", "aria-selected": "false", href: addressOf(result) };
  return make("a", traits, ...above, make("b", {}, ...marked(result.title)), make("small", {}, ...marked(result.text)));
}

const options = ({ list }) => Array.from(list.querySelectorAll("[role=option]"));

function select(view) {
  const all = options(view);
  all.forEach((one, at) => one.setAttribute("aria-selected", String(at === view.at)));
  const chosen = all[view.at];
  if (!chosen) view.field.removeAttribute("aria-activedescendant");
  else {
    view.field.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  }
}

// Arrows choose, Enter goes there, or to the page of all results. While an input method composes, its keys are its own.
function press(view, event) {
  if (event.isComposing || event.keyCode === 229) return;
  const all = options(view);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && all.length) {
    event.preventDefault();
    view.at = view.at < 0 && step < 0 ? all.length - 1 : (view.at + step + all.length) % all.length;
    select(view);
  }
  if (event.key === "Enter" && view.field.value.trim()) {
    event.preventDefault();
    if (view.at >= 0) all[view.at].click();
    else view.more.click();
  }
}

// Escape closes; Tab stays inside while the panel is open.
function leave(view, event) {
  if (event.isComposing) return;
  if (event.key === "Escape") {
    event.stopPropagation();
    shut(view);
  }
  if (event.key !== "Tab") return;
  const stops = Array.from(view.panel.querySelectorAll("input, button, a:not([tabindex])")).filter((stop) => stop.offsetParent);
  const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
  if (document.activeElement !== edge) return;
  event.preventDefault();
  stops[event.shiftKey ? stops.length - 1 : 0].focus();
}

function shut({ panel, door }) {
  panel.hidden = true;
  door.focus();
}
