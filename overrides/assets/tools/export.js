// Results to take along: lines of text, a table for Excel, a calendar, a copy of the log. Words and time come from the page.
import { dateOf } from "./dates.js";

/** Rows as lines of text. */
export const textRows = (rows) => rows.map((row) => row.join("  ")).join("\n");

/** What Excel would take for a formula is kept as text; a plain number stays one. */
function cell(value) {
  const text = String(value);
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) && !/^-?[\d,]+(\.\d+)?%?$/.test(text) ? "'" + text : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Rows as CSV (RFC 4180) that Excel opens with Chinese in it: a byte order mark, and CRLF behind every row. */
export const csv = (rows) => "\ufeff" + rows.map((row) => row.map(cell).join(",") + "\r\n").join("");

const calendarText = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n").replace(/[\0-\x1f\x7f]/g, "");

/** A line of a calendar in pieces of at most 75 octets (RFC 5545, 3.1). */
function folded(line) {
  let [found, size] = ["", 0];
  for (const sign of line) {
    const point = sign.codePointAt(0);
    const octets = 1 + (point > 127) + (point > 2047) + (point > 65535);
    size += octets;
    if (size > 75) [found, size] = [found + "\r\n ", 1 + octets];
    found += sign;
  }
  return found + "\r\n";
}

/** `form` with its `{slot}`s filled in; one that is not among `slots` stays. */
export const filled = (form, slots) => form.replace(/\{(\w+)\}/g, (slot, key) => (key in slots ? slots[key] : slot));

/**
 * A calendar (RFC 5545): one event for each {date, title, note} at 09:00 in Shanghai, with alerts three days and one day before. Its lines
 * stand in the page, parted by blanks: `calendar`, with `{events}` for those of `event`. `stamp` is the time of making it,
 * "20261121T080000Z". The same event of a plan that ends alike keeps its UID, so that nothing comes in twice.
 */
export function ics({ calendar, event, name, stamp, events }) {
  const last = calendarText(events[events.length - 1].title);
  const lines = (form, slots) => form.split(" ").map((line) => folded(filled(line, slots))).join("");
  const eventOf = ({ date, title, note }) => lines(event, {
    day: date.replace(/-/g, ""), title: calendarText(title), note: calendarText(note), last, stamp,
  });
  const [head, tail] = calendar.split(" {events} ");
  return lines(head, { name: calendarText(name) }) + events.map(eventOf).join("") + lines(tail, {});
}

const KIND = "overdue-guide-log";
const MOST_SIGNS = 2000;
const TEXTS = ["time", "channel", "number", "who", "whom", "said", "promise", "file"];

/** A log as JSON to keep. */
export const backup = (entries) => JSON.stringify({ kind: KIND, version: 1, entries }, null, 1);

/** An entry with all its fields, from what may be anything; throws when it has no date. */
function entryOf({ date, written, ...given }) {
  if (dateOf(...date.split("-").map(Number)) !== date) throw Error();
  return TEXTS.reduce((entry, name) => ({ ...entry, [name]: String(given[name] || "").slice(0, MOST_SIGNS) }), { date, written: written === true });
}

/** What `backup` wrote: {entries}, each with `date`, the TEXTS and `written`, or {error: "not-a-backup", "newer" or "too-large"}. */
export function restore(text) {
  try {
    const { kind, version, entries } = JSON.parse(text);
    if (kind !== KIND) throw Error();
    if (version !== 1) return { error: "newer" };
    return entries.length > MOST_SIGNS ? { error: "too-large" } : { entries: entries.map(entryOf) };
  } catch (broken) {
    return { error: "not-a-backup" };
  }
}
