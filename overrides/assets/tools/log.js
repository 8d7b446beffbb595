// Who made contact, and when: the form `evidence-log`. Entries live in memory, and in the phone only where the reader keeps them.
import { daysBetween } from "./dates.js";
import { backup, filled, restore } from "./export.js";
import { fault } from "./money.js";
import { all, button, day, element, put, say } from "./words.js";

const PATIENCE = 3;
let entries = [];

const hours = ({ time }) => {
  const [, hour = 0, minute = 0] = /(\d{1,2})\D?(\d\d)?/.exec(time) || [];
  return +hour + minute / 60;
};

function remover(entry, again) {
  const [cell, cross] = [element("td"), button("×", () => {
    entries = entries.filter((one) => one !== entry);
    again();
  })];
  put(cross, { "aria-label": say("remove") });
  cell.append(cross);
  return cell;
}

/** An entry as a sentence: the parts of the words `line` (text=name, parted by "|") of which something is known, then what was not noted. */
function sentence(slots) {
  const parts = say("line").split("|").map((part) => part.split("="));
  const known = ([form]) => slots[/\w+/.exec(form)[0]];
  const names = parts.filter((part) => part[1] && !known(part)).map(([, name]) => name).join(say("send-and"));
  return parts.filter(known).map(([form]) => filled(form, slots)).join("") + (names && say("none", { names }));
}

/** Adds what the form says when it was sent; shows all entries. */
export function logTool(values, today, rows, form, again, sent) {
  if (sent && !values.date) return fault("date");
  if (sent) {
    entries.push(values);
    form.reset();
  }
  if (!entries.length) return { waits: true };
  entries.sort((one, other) => daysBetween(other.date, one.date) || hours(one) - hours(other));
  const text = entries.map((entry, index) => sentence({ ...entry, n: index + 1, date: day(entry.date, "send-date") })).join("\n");
  const ways = all("option", form);
  const words = (...parts) => parts.filter(Boolean).join(" ");
  return {
    text, count: entries.length, first: entries[0].date, last: entries[entries.length - 1].date,
    log: entries.map((entry) => ({
      ...entry, channel: (ways.find(({ value }) => value === entry.channel) || { text: entry.channel }).text,
      from: words(entry.number, entry.who), proof: words(entry.promise, entry.file),
      x: daysBetween(entries[0].date, entry.date), y: hours(entry), action: remover(entry, again),
    })),
    gaps: entries.filter(({ promise, written, date }) => promise && !written && daysBetween(date, today) > PATIENCE)
      .map(({ date }) => say("gap", { date: day(date, "date") })).join("\n"),
  };
}

export const saved = () => backup(entries);

/** Takes up entries from a backup: {entries} or {error}; nothing at all forgets them. */
export function takeUp(text) {
  const found = text ? restore(text) : { entries: [] };
  if (found.entries) entries = found.entries;
  return found;
}
