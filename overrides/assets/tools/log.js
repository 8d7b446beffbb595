// Who made contact, and when: the form `evidence-log`. Entries live in memory, and in the phone only where the reader keeps them.
import { daysBetween } from "./dates.js";
import { backup, restore } from "./export.js";
import { all, element, say, shown } from "./words.js";

const PATIENCE = 3;
let entries = [];

const clock = ({ time }) => {
  const [, hour, minute = "0"] = /(\d{1,2})\D?(\d\d)?/.exec(time) || [0, "0"];
  return Number(hour) + Number(minute) / 60;
};
const inOrder = (one, other) => (one.date === other.date ? clock(one) - clock(other) : one.date < other.date ? -1 : 1);
const sendDate = (date) => {
  const [y, m, d] = date.split("-").map(Number);
  return say("send-date", { y, m, d });
};

function remover(entry, again) {
  const cell = element("td");
  const button = element("button", "×", { type: "button", class: "button button--quiet", "aria-label": say("remove") });
  button.addEventListener("click", () => {
    entries = entries.filter((one) => one !== entry);
    again();
  });
  cell.append(button);
  return cell;
}

const rowOf = (entry, again) => ({
  ...entry,
  from: [entry.number, entry.who].filter(Boolean).join(" "),
  proof: [entry.promise, entry.file].filter(Boolean).join(" "),
  x: daysBetween(entries[0].date, entry.date), y: clock(entry), action: remover(entry, again),
});

const gapsOf = (today) => entries
  .filter(({ promise, written, date }) => promise && !written && daysBetween(date, today) > PATIENCE)
  .map(({ date }) => say("gap", { date: shown(date) }));

/** Adds what the form says when it was sent; shows all entries. */
export function logTool(values, form, today, sent) {
  if (sent) {
    entries.push(values);
    form.reset();
  }
  if (!entries.length) return { waits: true };
  entries.sort(inOrder);
  const again = () => form.dispatchEvent(new Event("again", { bubbles: true }));
  const lines = entries.map((entry, index) => say("line", { ...entry, n: index + 1, date: sendDate(entry.date) }));
  all("[data-appendix]").forEach((place) => { place.textContent = lines.join("\n"); });
  return {
    count: entries.length, first: entries[0].date, last: entries[entries.length - 1].date,
    log: entries.map((entry) => rowOf(entry, again)), gaps: gapsOf(today), text: lines.join("\n"), unsaved: true,
  };
}

export const saved = () => backup(entries);
export const forgetLog = () => { entries = []; };

/** Takes up entries from a backup: {count} or {error}. */
export function takeUp(text) {
  const found = restore(text);
  if (found.error) return found;
  entries = found.entries;
  return { count: entries.length };
}
