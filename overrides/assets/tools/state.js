// Numbers in a link (`#section~v1.…`), whose end is also a code to paste. Only numbers, dates and choices from fixed lists: no text of
// anybody travels. `v1.a18400b47z12345`: a letter for each field and what it says, and behind the z a sum of the signs before it.
import { dateOf } from "./dates.js";
import { plain, scaled } from "./money.js";

// A kind says how a value is written in digits, and what digits mean: nothing when no value is written so.
const sized = (places, most) => ({
  to: (value) => plain(value, places).replace(/\.?0+$/, ""),
  from: (text) => [scaled(text, places)].find((value) => value >= 0n && value <= most),
});
const MONEY = sized(2, 10n ** 11n);
const RATE = sized(16, 10n ** 20n);
const COUNT = { to: String, from: (text) => (/^\d{1,5}$/.test(text) ? +text : null) };
const DATE = {
  to: (date) => String(date).replace(/-/g, ""),
  from: (text) => (text > "19" && text < "22" ? dateOf(+text.slice(0, 4), +text.slice(4, 6), +text.slice(6)) : null),
};
const choice = (...words) => ({ to: (word) => words.indexOf(word), from: (text) => words[text] });
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

/** What digits mean; undefined where they mean nothing. */
const valueOf = (kind, text) => kind.from(text) ?? undefined;

/** A value in digits; "" when it is none of its kind. */
function digitsOf(kind, value) {
  const text = String(kind.to(value));
  return value !== undefined && valueOf(kind, text) === value ? text : "";
}

/** What stands behind `~` in an address, and is the code to paste: "v1.…", or "" when `values` says nothing that can be shared. */
export function encode(values) {
  const text = NAMES.map((name, place) => {
    const [kind, value, letter] = [FIELDS[name], values[name], (place + 10).toString(36)];
    const rows = kind.to ? [digitsOf(kind, value)].filter(Boolean)
      : Array.isArray(value) ? value.map((row) => Object.keys(kind).map((column) => digitsOf(kind[column], row[column])).join("_")) : [];
    return rows.map((row) => letter + row).join("");
  }).join("");
  return text && `v1.${text}z${sumOf(text)}`;
}

/** {values}, or {error: "cut", "newer" or "broken"}. */
function unpack(text) {
  const [, body, sum] = /^([^z]*)z(\d{5})/.exec(text) || [];
  if (!sum) return { error: "cut" };
  if (sumOf(body) !== sum) return { error: "broken" };
  const values = {};
  for (const [, letter, digits] of body.matchAll(/([a-y])([^a-y]*)/g)) {
    const name = NAMES[parseInt(letter, 36) - 10];
    if (!name) return { error: "newer" };
    const kind = FIELDS[name];
    if (kind.to) values[name] = valueOf(kind, digits);
    else {
      const cells = digits.split("_");
      const row = Object.fromEntries(Object.keys(kind).map((column, index) => [column, valueOf(kind[column], cells[index])]));
      values[name] = [...values[name] || [], row];
    }
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
