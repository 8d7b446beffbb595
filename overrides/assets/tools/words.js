// The words of the page. No word of any language stands in the scripts: they ask the page for it by name.
import { grouped } from "./money.js";

export const all = (query, from = document) => [...from.querySelectorAll(query)];

/** An element with its text and attributes. */
export function element(tag, text = "", attributes = {}) {
  const made = document.createElement(tag);
  made.textContent = text;
  Object.keys(attributes).forEach((name) => made.setAttribute(name, attributes[name]));
  return made;
}

/** The words of that name with `{slot}`s filled in; "" where the page has none. */
export function say(name, slots = {}) {
  const found = document.querySelector(`[data-w="${name}"]`);
  return found ? found.textContent.replace(/\{(\w+)\}/g, (slot, key) => (key in slots ? slots[key] : slot)) : "";
}

/** A value as people read it: money (BigInt) grouped, a date in the words of the page, everything else as it is. */
export function shown(value) {
  if (typeof value === "bigint") return grouped(value);
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (!date) return value === null || value === undefined ? "" : String(value);
  const [y, m, d] = date.slice(1).map(Number);
  return say("date", { y, m, d, M: say("months").split(" ")[m - 1] });
}
