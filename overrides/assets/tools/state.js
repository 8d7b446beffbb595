// Numbers in a link (`#section~v1.…`), whose end is also a code to paste. Only numbers, dates and choices from fixed lists: no text of
// anybody travels. `v1.a18400b47z12345`: a letter for each field and what it says, and behind the z a sum of the signs before it.
import { brief, percentOf, plain } from "./money.js";

// A kind says how a value is written in digits, and what digits mean. Beyond that nothing is judged here: what a link brings is put into
// the fields and read like what people type.
const kind = (to, from = (digits) => digits) => ({ to, from });
const MONEY = kind((value) => brief(plain(value, 2)));
const RATE = kind(percentOf);
const COUNT = kind(String);
const DATE = kind((date) => date.replace(/-/g, ""), (digits) => digits.replace(/^(....)(..)/, "$1-$2-"));
const choice = (...words) => kind((word) => words.indexOf(word), (digit) => words[digit]);
const PERIOD = choice("month", "day", "year");
const FLAG = choice(false, true);

/** What can be shared. The place in this list is the letter in a link: fields are added at the end and never taken out. A table has columns. */
const FIELDS = {
  principal: MONEY,
  days: COUNT,
  rate: RATE,
  ratePer: PERIOD,
  dueDate: DATE,
  asOf: DATE,
  fees: MONEY,
  offer: MONEY,
  months: COUNT,
  firstDate: DATE,
  defer: COUNT,
  lumpSum: MONEY,
  income: MONEY,
  spending: MONEY,
  relief: choice("none", "stopped", "waived"),
  waivedFees: MONEY,
  paidCount: COUNT,
  interest: MONEY,
  household: COUNT,
  quotedTotal: MONEY,
  debts: { balance: MONEY, rate: RATE, ratePer: PERIOD, minPayment: MONEY, overdue: FLAG, secured: FLAG },
  answers: { answer: COUNT },
};
const NAMES = Object.keys(FIELDS);

const sumOf = (text) => String(Array.from(text).reduce((all, sign) => (all * 37 + sign.charCodeAt()) % 89989, 1) + 10000);

/** A value in digits; "" when it cannot be said so. */
function digitsOf({ to }, value) {
  const text = value === undefined ? "" : String(to(value));
  return /^[\d.]+$/.test(text) ? text : "";
}

/** The columns of a field: of a table all, else the field itself, which stands among the others. */
const columnsOf = (name) => Object.entries(FIELDS[name].to ? { [name]: FIELDS[name] } : FIELDS[name]);

/** What stands behind `~` in an address, and is the code to paste: "v1.…", or "" when `values` says nothing that can be shared. */
export function encode(values = {}) {
  const text = NAMES.flatMap((name, place) => (FIELDS[name].to ? [values] : values[name] || [])
    .map((row) => columnsOf(name).map(([column, one]) => digitsOf(one, row[column])).join("_"))
    .filter(Boolean).map((row) => (place + 10).toString(36) + row)).join("");
  return text && `v1.${text}z${sumOf(text)}`;
}

/** {values}, or {error: "cut", "newer" or "broken"}. */
function unpack(text) {
  const [, body, sum] = /^([^z]*)z(\d{5})/.exec(text) || [];
  if (!sum) return { error: "cut" };
  if (sumOf(body) !== sum) return { error: "broken" };
  const values = {};
  for (const [, letter, digits] of body.matchAll(/([a-y])([\d._]*)/g)) {
    const name = NAMES[parseInt(letter, 36) - 10];
    if (!name) return { error: "newer" };
    const cells = digits.split("_");
    const row = Object.fromEntries(columnsOf(name).map(([column, { from }], index) => [column, from(cells[index])]));
    Object.assign(values, FIELDS[name].to ? row : { [name]: [...values[name] || [], row] });
  }
  return { values };
}

/** The part of an address behind `#`: {section, values} or {section, error: "cut", "newer" or "broken"}; null when it carries no numbers. */
export function decode(hash) {
  const [found, section, version, text] = /^#?([\w-]*)(?:~|%7e)(?:v(\d+)\.([\w.]*))?/i.exec(hash) || [];
  if (found === undefined) return null;
  return { section, ...(version > 1 ? { error: "newer" } : unpack(text || "")) };
}

/** What somebody pasted, a code or a whole link: {values} or {error: "empty", "cut", "newer" or "broken"}. */
export function readCode(pasted) {
  const text = String(pasted).normalize("NFKC").trim();
  return decode(text.replace(/^[^]*?(?=v\d+\.)/, "~")) || { error: text ? "broken" : "empty" };
}
