// Numbers in a link (`#section~v1.…`) or in a code to paste. Only numbers, dates and choices from fixed lists: no text of anybody travels.
// Both say the same signs: letters and digits that nobody takes for one another, so that small letters, I, L and O do no harm.
import { addDays, daysBetween } from "./dates.js";

const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DAY_ONE = "1900-01-01";
const LAST_DAY = daysBetween(DAY_ONE, "2199-12-31");

// A kind says how a value becomes a whole number, and back: undefined when no value can have become that.
const upTo = (most, from) => (whole) => (whole <= most ? from(whole) : undefined);
/** Fen or rates; whole multiples of `unit` are written short. */
const sized = (most, unit) => ({
  to: (value) => (value % unit ? value * 2n + 1n : value / unit * 2n),
  from: (whole) => upTo(most, (value) => value)(whole % 2n ? whole / 2n : whole / 2n * unit),
});
const MONEY = sized(10n ** 11n, 100n);
const RATE = sized(10n ** 20n, 10n ** 12n);
const COUNT = { to: BigInt, from: upTo(100000n, Number) };
const DATE = { to: (date) => BigInt(daysBetween(DAY_ONE, date)), from: upTo(LAST_DAY, (whole) => addDays(DAY_ONE, Number(whole))) };
const choice = (...words) => ({ to: (word) => BigInt(words.indexOf(word)), from: (whole) => words[whole] });
const PERIOD = choice("month", "day", "year");
const FLAG = choice(false, true);

/** What can be shared. The place in this list is the name in a link: fields are added at the end and never taken out. A table has columns. */
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

/** A value as a whole number, or undefined when it is none of its kind. */
function wholeOf(kind, value) {
  try {
    const whole = kind.to(value);
    return whole >= 0n && kind.from(whole) === value ? whole : undefined;
  } catch (none) {
    return undefined;
  }
}

/** A whole number as numbers of five bits: four of its own, the lowest first, and one that says that more follow. */
const signsOf = (whole) => [Number(whole & 15n) + (whole > 15n ? 16 : 0), ...(whole > 15n ? signsOf(whole >> 4n) : [])];
const checksum = (signs) => signs.reduce((all, sign) => (all * 37 + sign + 1) % 32749, 1);
const checkSigns = (signs) => [10, 5, 0].map((shift) => checksum(signs) >> shift & 31);

/** One field as whole numbers, its place first; none when it says nothing. In a table 0 is an empty cell. */
function fieldOf(name, place, value) {
  const kind = FIELDS[name];
  if (kind.to) return [wholeOf(kind, value)].flatMap((whole) => (whole === undefined ? [] : [place, whole]));
  if (!Array.isArray(value) || !value.length) return [];
  const cells = value.flatMap((row) => Object.keys(kind).map((column) => wholeOf(kind[column], row[column])));
  return [place, value.length, ...cells.map((cell) => (cell === undefined ? 0n : cell + 1n))];
}

/** Length, fields and checksum as signs; "" when there is nothing to say. */
function pack(values) {
  const fields = NAMES.flatMap((name, place) => fieldOf(name, place, values[name])).flatMap((whole) => signsOf(BigInt(whole)));
  const signs = [...signsOf(BigInt(fields.length)), ...fields];
  return fields.length ? [...signs, ...checkSigns(signs)].map((sign) => SIGNS[sign]).join("") : "";
}

const giveUp = (code) => { throw code; };

/** {values}, or {error: "cut", "newer" or "broken"}. */
function unpack(text) {
  const signs = Array.from(text.toUpperCase().replace(/[IL]/g, "1").replace(/O/g, "0"), (sign) => SIGNS.indexOf(sign));
  let place = 0;
  const read = (shift = 0n) => {
    const sign = place < signs.length ? signs[place] : giveUp("cut");
    place += 1;
    return (BigInt(sign & 15) << shift) + (sign > 15 && shift < 99n ? read(shift + 4n) : 0n);
  };
  const readValue = (kind, whole) => {
    const value = kind.from(whole);
    return value === undefined ? giveUp("broken") : value;
  };
  const readCell = (kind, whole) => (whole ? readValue(kind, whole - 1n) : undefined);
  const readRow = (kind) => Object.fromEntries(Object.keys(kind).map((column) => [column, readCell(kind[column], read())]));
  try {
    const end = Number(read()) + place;
    if (signs.length < end + 3) giveUp("cut");
    if (checkSigns(signs.slice(0, end)).join() !== signs.slice(end, end + 3).join()) giveUp("broken");
    const values = {};
    while (place < end) {
      const name = NAMES[read()] || giveUp("newer");
      const kind = FIELDS[name];
      values[name] = kind.to ? readValue(kind, read()) : Array.from({ length: Math.min(Number(read()), end) }, () => readRow(kind));
    }
    return { values };
  } catch (error) {
    return { error };
  }
}

/** What stands behind `~` in an address: "v1.…", or "" when `values` says nothing that can be shared. */
export const encode = (values) => pack(values).replace(/^./, "v1.$&");

/** The part of an address behind `#`: {section, values} or {section, error: "cut", "newer" or "broken"}; null when it carries no numbers. */
export function decode(hash) {
  const [found, section, version, text] = /^#?([\w-]*)(?:~|%7e)(?:v(\d+)\.(\w*))?/i.exec(hash) || [];
  if (found === undefined) return null;
  return { section, ...(version > 1 ? { error: "newer" } : unpack(text || "")) };
}

/** The same as a code that lives through chat apps: "1ABC-DEFG-…", or "". */
export const planCode = (values) => (pack(values).replace(/^./, "1$&").match(/.{1,4}/g) || []).join("-");

/** What somebody pasted, a code or a whole link: {values} or {error: "empty", "cut", "newer" or "broken"}. */
export function readPlanCode(pasted) {
  const text = String(pasted).normalize("NFKC");
  const link = decode(text.replace(/^[^~]*/, ""));
  if (link) return link;
  const [, version, signs] = /\b([1-9])(\w{3}(?:\W+\w{1,4})*)/.exec(text) || [];
  if (!version) return { error: text.trim() ? "broken" : "empty" };
  return version > 1 ? { error: "newer" } : unpack(signs.replace(/\W/g, ""));
}
