// Numbers in a link (`#section~v1.…`) or in a code to paste. Only numbers, dates and choices from fixed lists: no text of anybody travels.
import { addDays, dateOf, daysBetween } from "./dates.js";

const FIRST_DAY = "1900-01-01";
const LAST_DAY = daysBetween(FIRST_DAY, "2199-12-31");
const MOST_ROWS = 100;
const LINK_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
// For codes: letters and digits that nobody takes for one another. I, L and O are read as 1, 1 and 0.
const CODE_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const PERIODS = ["month", "day", "week", "quarter", "year"];
const FLAG = [false, true];
const LINE = { amount: "money", period: PERIODS, essential: FLAG };

/**
 * What can be shared, and its kind: a list is a choice of words, an object the columns of a table. The place in this list is the name in
 * a link: fields are added at the end and never taken out.
 */
export const FIELDS = {
  principal: "money",
  days: "count",
  rate: "rate",
  ratePer: PERIODS,
  dueDate: "date",
  asOf: "date",
  fees: "money",
  offer: "money",
  months: "count",
  firstDate: "date",
  defer: "count",
  lumpSum: "money",
  income: "money",
  spending: "money",
  relief: ["none", "stopped", "waived"],
  waivedFees: "money",
  paidCount: "count",
  interest: "money",
  household: "count",
  quotedTotal: "money",
  incomeLines: LINE,
  spendingLines: LINE,
  debtLines: LINE,
  debts: { balance: "money", rate: "rate", ratePer: PERIODS, minPayment: "money", overdue: FLAG, secured: FLAG },
  answers: { answer: "count" },
};
const NAMES = Object.keys(FIELDS);
const LARGEST = { money: 10n ** 11n, rate: 10n ** 20n };
const COUNTED = { count: 100000, date: LAST_DAY };

const isTable = (kind) => typeof kind === "object" && !Array.isArray(kind);

/** Days from FIRST_DAY to a date, or -1. */
function dayOf(date) {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) || [];
  return dateOf(+year, +month, +day) ? daysBetween(FIRST_DAY, date) : -1;
}

/** A value as a whole number, or null when it is none of its kind. Zeros at the end of money and rates are counted, not written. */
function toWhole(kind, value) {
  if (kind in LARGEST) {
    if (typeof value !== "bigint" || value < 0n || value > LARGEST[kind]) return null;
    let [number, zeros] = [value, 0n];
    for (; number && zeros < 15n && number % 10n === 0n; zeros += 1n) number /= 10n;
    return number * 16n + zeros;
  }
  const number = kind === "count" ? value : kind === "date" ? dayOf(value) : kind.indexOf(value);
  return Number.isInteger(number) && number >= 0 && !(number > COUNTED[kind]) ? BigInt(number) : null;
}

/** The value of which `toWhole` made this; throws when there is none. */
function fromWhole(kind, whole) {
  if (kind in LARGEST) {
    const value = whole / 16n * 10n ** (whole % 16n);
    if (value > LARGEST[kind]) throw RangeError();
    return value;
  }
  const number = Number(whole);
  if (number > (COUNTED[kind] || kind.length - 1)) throw RangeError();
  return kind === "count" ? number : kind === "date" ? addDays(FIRST_DAY, number) : kind[number];
}

/** A whole number as bytes of seven bits, the lowest first, with a mark where more follow. */
function toBytes(whole) {
  const bytes = [];
  let rest = whole;
  do {
    bytes.push(Number(rest & 127n) | (rest > 127n ? 128 : 0));
    rest >>= 7n;
  } while (rest);
  return bytes;
}

/** Values of `from` bits as values of `to` bits. What does not fill one more is left out. */
function regroup(values, from, to) {
  const found = [];
  let [held, size] = [0, 0];
  for (const value of values) {
    held = held << from | value;
    for (size += from; size >= to; held &= (1 << size) - 1) {
      size -= to;
      found.push(held >> size);
    }
  }
  return found;
}

const checksum = (bytes) => bytes.reduce((all, byte) => (all * 257 + byte + 1) % 65521, 1);

/** One field as whole numbers, its place first; none when it says nothing. */
function fieldOf(values, name, place) {
  const [kind, value] = [FIELDS[name], values[name]];
  if (!isTable(kind)) {
    const whole = toWhole(kind, value);
    return whole === null ? [] : [place, whole];
  }
  if (!Array.isArray(value) || !value.length) return [];
  const rows = value.slice(0, MOST_ROWS);
  const cells = rows.flatMap((row) => Object.keys(kind).map((column) => toWhole(kind[column], row[column])));
  return [place, rows.length, ...cells.map((cell) => (cell === null ? 0n : cell + 1n))];
}

/** Length, fields and checksum, said in `signs`, each of `bits` bits. "" when there is nothing to say. */
function pack(values, signs, bits) {
  const fields = NAMES.flatMap((name, place) => fieldOf(values, name, place)).flatMap((whole) => toBytes(BigInt(whole)));
  if (!fields.length) return "";
  const bytes = [...toBytes(BigInt(fields.length)), ...fields];
  const sum = checksum(bytes);
  bytes.push(sum >> 8, sum & 255);
  return regroup([...bytes, 0], 8, bits).slice(0, Math.ceil(bytes.length * 8 / bits)).map((sign) => signs[sign]).join("");
}

/** Reads whole numbers off bytes, one after the other; throws at their end. */
function reader(bytes) {
  let place = 0;
  const read = () => {
    let [whole, shift] = [0n, 0n];
    for (; ; shift += 7n) {
      if (place >= bytes.length || shift > 70n) throw RangeError();
      const byte = bytes[place];
      place += 1;
      whole |= BigInt(byte & 127) << shift;
      if (byte < 128) return whole;
    }
  };
  return { read, more: () => place < bytes.length, taken: () => place };
}

/** What a field holds, read off. */
function valueOf(kind, read) {
  if (!isTable(kind)) return fromWhole(kind, read());
  const rows = Number(read());
  if (rows > MOST_ROWS) throw RangeError();
  const cell = (column) => [read()].map((whole) => (whole ? fromWhole(kind[column], whole - 1n) : undefined))[0];
  return Array.from({ length: rows }, () => Object.fromEntries(Object.keys(kind).map((column) => [column, cell(column)])));
}

/** {values}, or {error: "cut", "newer" or "broken"}. */
function unpack(text, signs, bits) {
  try {
    const bytes = regroup(Array.from(text, (sign) => signs.indexOf(sign)), bits, 8);
    const head = reader(bytes);
    const end = bytes.length && Number(head.read()) + head.taken();
    if (!bytes.length || bytes.length < end + 2) return { error: "cut" };
    if (checksum(bytes.slice(0, end)) !== bytes[end] * 256 + bytes[end + 1]) return { error: "broken" };
    const { read, more } = reader(bytes.slice(head.taken(), end));
    const values = {};
    while (more()) {
      const name = NAMES[Number(read())];
      if (!name) return { error: "newer" };
      values[name] = valueOf(FIELDS[name], read);
    }
    return { values };
  } catch (broken) {
    return { error: "broken" };
  }
}

/** What stands behind `~` in an address: "v1.…", or "" when `values` says nothing that can be shared. */
export function encode(values) {
  const text = pack(values, LINK_SIGNS, 6);
  return text && "v1." + text;
}

/** The part of an address behind `#`: {section, values} or {section, error: "cut", "newer" or "broken"}; null when it carries no numbers. */
export function decode(hash) {
  const [found, section, version, text] = /^#?([\w-]*)(?:~|%7e)(?:v(\d+)\.([\w-]*))?/i.exec(hash) || [];
  if (found === undefined) return null;
  if (!version) return { section, error: "cut" };
  return { section, ...(version === "1" ? unpack(text, LINK_SIGNS, 6) : { error: "newer" }) };
}

/** The same as a code that lives through chat apps: "1ABC-DEFG-…", or "". */
export function planCode(values) {
  const text = pack(values, CODE_SIGNS, 5);
  return text && ("1" + text).match(/.{1,4}/g).join("-");
}

/** What somebody pasted, a code or a whole link: {values} or {error: "empty", "cut", "newer" or "broken"}. */
export function readPlanCode(pasted) {
  const text = String(pasted).normalize("NFKC");
  const link = /[#~].*/.exec(text);
  if (link) return decode(link[0].replace(/^#?[^~%]*/, "")) || { error: "broken" };
  const runs = text.toUpperCase().match(/[0-9A-Z][0-9A-Z\s–—−-]*/g) || [""];
  const signs = runs.reduce((a, b) => (b.length > a.length ? b : a)).replace(/[^0-9A-Z]/g, "").replace(/[IL]/g, "1").replace(/O/g, "0");
  if (!signs) return { error: "empty" };
  if (signs[0] !== "1") return { error: /\d/.test(signs[0]) ? "newer" : "broken" };
  return unpack(signs.slice(1), CODE_SIGNS, 5);
}
