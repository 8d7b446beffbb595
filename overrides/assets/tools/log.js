// Who made contact, and when: the form `evidence-log`. Entries live in memory, and in the phone only where the reader keeps them.
import { lacks } from "./cost.js";
import { daysBetween } from "./dates.js";
import { backup, restore } from "./export.js";
import { all, button, day, element, say } from "./words.js";

const PATIENCE = 3;
let entries = [];

const hours = ({ time }) => {
  const [, hour = 0, minute = 0] = /(\d{1,2})\D?(\d\d)?/.exec(time) || [];
  return +hour + minute / 60;
};

function remover(entry, again) {
  const cell = element("td");
  cell.append(button("×", () => {
    entries = entries.filter((one) => one !== entry);
    again();
  }, { "aria-label": say("remove") }));
  return cell;
}

/** Adds what the form says when it was sent; shows all entries. */
export function logTool(values, form, today, again, sent) {
  if (sent && !values.date) return lacks("date");
  if (sent) {
    entries.push(values);
    form.reset();
  }
  if (!entries.length) return { waits: true };
  entries.sort((one, other) => daysBetween(other.date, one.date) || hours(one) - hours(other));
  const known = (entry) => Object.fromEntries(Object.keys(entry).map((name) => [name, entry[name] || say("none")]));
  const text = entries.map((entry, index) => say("line", { ...known(entry), n: index + 1, date: day(entry.date, "send-date") })).join("\n");
  all("[data-appendix]").forEach((place) => { place.textContent = text; });
  const words = (...parts) => parts.filter(Boolean).join(" ");
  return {
    text, count: entries.length, first: entries[0].date, last: entries[entries.length - 1].date,
    log: entries.map((entry) => ({
      ...entry, from: words(entry.number, entry.who), proof: words(entry.promise, entry.file),
      x: daysBetween(entries[0].date, entry.date), y: hours(entry), action: remover(entry, again),
    })),
    gaps: entries.filter(({ promise, written, date }) => promise && !written && daysBetween(date, today) > PATIENCE)
      .map(({ date }) => say("gap", { date: day(date, "date") })),
  };
}

export const saved = () => backup(entries);

/** Takes up entries from a backup: {entries} or {error}; nothing at all forgets them. */
export function takeUp(text) {
  const found = text ? restore(text) : { entries: [] };
  if (found.entries) entries = found.entries;
  return found;
}
