// Results to take along: lines of text, a table for Excel, a calendar, a copy of the log. Words and time come from the page.
import { dateOf, partsOf } from "./dates.js";

/** What Excel would take for a formula is kept as text; a plain number stays one. */
function cell(value) {
  const safe = String(value).replace(/^(?=[=+\-@\t\r＝＋－＠])(?!-[\d,]+(\.\d+)?%?$)/, "'");
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Rows as CSV (RFC 4180) that Excel opens with Chinese in it: a byte order mark, and CRLF behind every row. */
export const csv = (rows) => "\ufeff" + rows.map((row) => row.map(cell).join(",") + "\r\n").join("");

/** `form` with its `{slot}`s filled in; one that is not among `slots` stays. */
export const filled = (form, slots) => form.replace(/\{(\w+)\}/g, (slot, key) => slots[key] ?? slot);

/**
 * A calendar (RFC 5545): the words `form`, whose lines end with "|". What stands in it between two "*" is said for each of `events`, with its slots
 * filled. No slot may make a line longer than 75 octets or hold what is escaped there (, ; \\).
 */
export function ics(form, events) {
  const [head, event, tail] = form.split("*");
  return [head, ...events.map((slots) => filled(event, slots)), tail].join("").replace(/\|/g, "\r\n");
}

const KIND = "overdue-guide-log";
const MOST_SIGNS = 2000;
const TEXTS = ["time", "channel", "number", "who", "whom", "said", "promise", "file"];

/** A log as JSON to keep. */
export const backup = (entries) => JSON.stringify({ kind: KIND, version: 1, entries }, null, 1);

/** An entry with all its fields, from what may be anything; throws when it has no date. */
function entryOf({ date, written, ...given }) {
  if (dateOf(...partsOf(date)) !== date) throw Error();
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
