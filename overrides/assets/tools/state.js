// Numbers in a link (`#section~v1.…`), whose end is also a code to paste. Only numbers, dates and choices from fixed lists: no text of
// anybody travels. `v1.a18400b47z12345`: a letter for each field and what it says, and behind the z a sum of the signs before it.
import { brief, percentOf, plain } from "./money.js";

/** What can be shared. The place in this list is the letter in a link: names are added at the end and never taken out. */
const NAMES = ("principal days rate ratePer dueDate asOf fees offer months firstDate defer lumpSum income spending relief waivedFees "
  + "paidCount interest household quotedTotal debts answers").split(" ");
/** Which of them are tables, and their columns. */
const TABLES = { debts: ["balance", "rate", "ratePer", "minPayment", "overdue", "secured"], answers: ["answer"] };
const columnsOf = (name) => TABLES[name] || [name];
const CHOICES = { month: 0, day: 1, year: 2, false: 0, true: 1 };

const sumOf = (text) => String([...text].reduce((all, sign) => (all * 37 + sign.charCodeAt()) % 89989, 1) + 10000);

/** A value in digits: a choice by its place, a date without its strokes; "" when it cannot be said so. */
function digitsOf(name, value) {
  const number = name === "rate" ? percentOf : (sum) => brief(plain(sum, 2));
  const text = typeof value === "bigint" ? number(value) : String(CHOICES[value] ?? value).replace(/-/g, "");
  return /^[\d.]+$/.test(text) ? text : "";
}

/** What digits say, as one would type it: what a link brings is read like what people type. No sum is as large as a date. */
function typedOf(name, digits = "") {
  if (name === "ratePer") return ["month", "day", "year"][digits];
  return /overdue|secured/.test(name) ? digits > 0 : digits.replace(/^(19|2\d)(\d\d)(\d\d)(\d\d)$/, "$1$2-$3-$4");
}

/** What stands behind `~` in an address, and is the code to paste: "v1.…", or "" when `values` says nothing that can be shared. */
export function encode(values = {}) {
  const text = NAMES.flatMap((name, place) => (TABLES[name] ? values[name] || [] : [values])
    .map((row) => columnsOf(name).map((column) => digitsOf(column, row[column])).join("_"))
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
    const row = Object.fromEntries(columnsOf(name).map((column, index) => [column, typedOf(column, cells[index])]));
    Object.assign(values, TABLES[name] ? { [name]: [...values[name] || [], row] } : row);
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
