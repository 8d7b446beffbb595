// The words of the page, and values in its words. No word of any language stands in the scripts: they ask the page for it by name.
import { partsOf } from "./dates.js";
import { filled } from "./export.js";
import { grouped, percent, yuan } from "./money.js";

export const all = (query, from = document) => [...from.querySelectorAll(query)];
export const first = (query, from = document) => from.querySelector(query);

/** Takes what an earlier time put there away. */
export const clear = (query, from) => all(query, from).forEach((old) => old.remove());

/** Gives an element attributes. */
export const put = (part, attributes) => Object.keys(attributes).forEach((name) => part.setAttribute(name, attributes[name]));

/** An element with its text and attributes. */
export function element(tag, text = "", attributes = {}, made = document.createElement(tag)) {
  made.textContent = text;
  put(made, attributes);
  return made;
}

/** A quiet button that does `press`. */
export function button(text, press) {
  const made = element("button", text, { type: "button", class: "button button--quiet" });
  made.addEventListener("click", press);
  return made;
}

/** The words of that name with `{slot}`s filled in; "" where the page has none. */
export function say(name, slots = {}) {
  const found = first(`[data-w="${name}"]`);
  return found ? filled(found.textContent, slots) : "";
}

/** A date (YYYY-MM-DD) in the words of that name. */
export function day(date, name) {
  const [y, m, d] = partsOf(date);
  return say(name, { y, m, d, M: say("months").split(" ")[m - 1] });
}

/** A value as a machine reads it: money as a decimal, a rate as percent with so many `places`. */
export const bare = (value, places) => (typeof value !== "bigint" ? String(value === undefined || value === null ? "" : value) : places ? percent(value, Number(places)) : yuan(value));

/** A value as people read it: money grouped, a date in the words of the page (or in those of `name`). */
export function shown(value, places, name = "date") {
  if (typeof value === "bigint" && !places) return grouped(value);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? day(value, name) : bare(value, places);
}
