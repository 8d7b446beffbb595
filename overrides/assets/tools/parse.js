// What people type, as values; nothing at all is not asked about. Nothing here throws; each gives {value, read} or {error: code}, `read`
// being what was understood.
import { ONE, grouped, nearest, percentOf, scaled } from "./money.js";
import { dateOf, daysBetween } from "./dates.js";

/** The place of a sign, but for its tens, is the digit that it stands for. */
const DIGITS = "〇一二三四五六七八九零 两         兩";
/** The largest sum: ten million. */
const MOST_FEN = 10n ** 9n;
const UNITS = [10000n, 1000n, 100n, 10n, 1n];
const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
const PER = { 年: "year", 月: "month", 日: "day", 天: "day" };
const SHARES = { 百: 100n, 千: 1000n, 万: 10000n, 萬: 10000n, "%": 100n, "‰": 1000n, "‱": 10000n };

const refuse = (error) => ({ error });

/** One form for many: half-width, lower case, no blanks or invisible signs, Chinese digits as 0-9. */
const tidy = (typed) => String(typed).slice(0, 99).normalize("NFKC").toLowerCase().replace(/[\u200b-\u200f\u2060]/g, "").trim()
  .replace(/[−–—]|^[负負]/g, "-").replace(/[点點]/, ".").replace(/[〇-鿿]/g, (sign) => {
    const place = DIGITS.indexOf(sign);
    return place < 0 ? sign : place % 10;
  });
/** The same without blanks; one between digits parts thousands, or says nothing that can be read. */
const normal = (typed) => tidy(typed).replace(/(\d)\s+(?=\d)/g, "$1,").replace(/\s|[。,;.]$/g, "");

/**
 * A number as people write it, times 10^18, or null: 18,400.5, 1.84万, 1万8千405. One digit behind a unit is of the next lower one (2万3 is
 * 23,000), unless a 0 stands before it; what else could be read in two ways (1万84) is none.
 */
function numberIn(text) {
  const plain = /^-?\d{1,3}(,\d{3})+(?![\d,])/.test(text) ? text.replace(/,/g, "") : text;
  const [found, sign, ...parts] = /^(?=.*[\d十百千])(-?)(?:(.+)[万萬w])?(?:(\d*\.?\d*)[千k])?(?:(\d*)百)?(?:(\d*)十)?(\d*\.?\d*)$/.exec(plain) || [];
  const before = parts[0] ? numberIn(parts[0]) : ONE;
  if (!found || before === null) return null;
  let [size, last] = [0n, 1n];
  for (const [index, part] of parts.entries()) {
    if (part === undefined || index === 4 && !part) continue;
    const open = index === 4 && last > 10n && /^[1-9]/.test(part);
    if (open && part.length > 1 && 10n ** BigInt(part.length) !== last) return null;
    const unit = open && part.length < 2 ? last / 10n : UNITS[index];
    size += unit * (index ? scaled(part || "1", 18) || 0n : before);
    last = unit;
  }
  return sign ? -size : size;
}

/** An amount: {value: fen, read: "18,400.00"}. Errors: not-a-number, not-positive or negative (below `lowest`), too-large. */
export function parseAmount(typed, lowest = 1n) {
  const text = normal(typed);
  const plain = text.replace(/^[约約]|人民[币幣]|rmb|cny|yuan|¥|[元块塊圆圓][整钱錢]?$/g, "");
  const whole = /\.\d{3,}$/.test(plain) ? null : numberIn(plain);
  if (whole === null || whole * 100n % ONE) return refuse("not-a-number");
  const value = whole * 100n / ONE;
  if (value < lowest) return refuse(lowest ? "not-positive" : "negative");
  return value > MOST_FEN ? refuse("too-large") : { value, read: grouped(value) };
}

const TIMES = { day: 365n, month: 12n, year: 1n };
/** A rate typed per "day", "month" or "year" as a rate by the day, a year having 365 days. */
export const dailyRate = (value, per) => nearest(value * TIMES[per], 365n);

const readAs = (value, per) => ({ value, per, read: percentOf(value) });
/** How many percent a rate is in a year, as a Number: only good for judging it. */
const yearly = (value, per) => Number(value * TIMES[per]) / 1e16;

/**
 * A rate, a bare number being percent: {value: fraction, per, read: "0.05"}, `per` as the text says it (年化18%) or else as given; with
 * {doubt: "rate-suspicious", instead: {value, per, read}} or {doubt: "rate-odd"} when it is hardly meant so. Errors: not-a-number, negative, too-large.
 */
export function parseRate(typed, given) {
  const text = normal(typed);
  const [, said, share, number, sign] = /^(?:[每按1]?([年月日天])[化利息率:]*)?(?:([百千万萬])(?:分之|(?=\d)))?(.*?)([%‰‱])?$/.exec(text);
  const found = numberIn(number);
  if (found === null) return refuse("not-a-number");
  const value = nearest(found, SHARES[share || sign || "%"]);
  const per = PER[said] || given;
  const percent = yearly(value, per);
  if (value < 0n) return refuse("negative");
  if (percent > 36500) return refuse("too-large");
  if (!value || percent >= 1 && percent <= 72) return readAs(value, per);
  const others = [[value / 10n, per], [value / 100n, per], [value, "year"], [value, "day"], [value * 100n, per]];
  const meant = others.find((other) => yearly(...other) >= 1 && yearly(...other) <= 36.5);
  return { ...readAs(value, per), ...(meant ? { doubt: "rate-suspicious", instead: readAs(...meant) } : { doubt: "rate-odd" }) };
}

/** A count with or without its word (21期): {value: Number, read}. Errors: not-a-number, and `code` when it lies outside. */
export function parseCount(typed, lowest, highest, code = "range") {
  const text = normal(typed).replace(/(?:[天日期次人口]|[个個]?月|days?|months?)$/, "");
  const found = numberIn(text);
  if (found === null || found % ONE) return refuse("not-a-number");
  const value = Number(found / ONE);
  return value < lowest || value > highest ? refuse(code) : { value, read: String(value) };
}

/** Days late (47天): as parseCount, with the error days-range (0-3650). */
export const parseDays = (typed) => parseCount(typed, 0, 3650, "days-range");

/** The date with this month and day that is nearest to `asOf`, or undefined. */
const nearestYear = (asOf, month, day) => [0, 1, -1].map((more) => dateOf(+asOf.slice(0, 4) + more, month, day))
  .find((date) => date && Math.abs(daysBetween(asOf, date)) < 184);

/** Numbers of a date in the order in which they stand, as [year, month, day] in every order that they may mean. */
function readings([a, b, c], dayFirst) {
  if (!b) return [[a.slice(0, -4), a.slice(-4, -2), a.slice(-2)]];
  if (c && a > 31) return [[a, b, c]];
  return c || dayFirst ? [[c, b, a], [c, a, b]] : [[c, a, b]];
}

/**
 * A date as written where the reader lives, `order` being "ymd" or "dmy" (21/11/2026): {value: date, read: date}. Without a year it is
 * the one nearest to `asOf`. Error: not-a-date.
 */
export function parseDate(typed, order, asOf) {
  const said = tidy(typed);
  const text = said.replace(/\d?十\d?/g, (ten) => (numberIn(ten) || 0n) / ONE).replace(/(\d)(st|nd|rd|th)\b/, "$1")
    .replace(/^([a-z]{3,})\D*(\d+)/, "$2 $1 ").replace(/[a-z]{3,}/, (name) => ` ${MONTHS.indexOf(name.slice(0, 3)) / 3 + 1} `);
  const numbers = text.match(/\d+/g) || [];
  const known = numbers.length && numbers.length < 4 && /^[\d\s/.,年月日号號-]+$/.test(text);
  const dates = known ? readings(numbers, /[a-z]/.test(said) || order === "dmy" && !/月/.test(text)) : [];
  const value = dates.map(([year, month, day]) => (year ? dateOf(+year, +month, +day) : nearestYear(asOf, +month, +day))).find(Boolean);
  return value ? { value, read: value } : refuse("not-a-date");
}
