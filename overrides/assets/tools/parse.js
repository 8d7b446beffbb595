// What people type, as values. Nothing here throws; each gives {value, read} or {error: code}, `read` being what was understood.
import { ONE, fen, grouped, nearest, percentOf, scaled } from "./money.js";
import { dateOf, daysBetween } from "./dates.js";
import { dailyRateFrom } from "./rates.js";

const DIGITS = "〇零,一壹,二两兩贰貳,三叁參,四肆,五伍,六陆陸,七柒,八捌,九玖".split(",");
const TENS = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3, k: 3, 万: 4, 萬: 4, w: 4 };
const MOST_MONEY = fen("10000000");
const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
const PER = { 年: "year", 月: "month", 日: "day", 天: "day", year: "year", month: "month", day: "day" };
const SHARE = { 百: 100n, 千: 1000n, 万: 10000n, 萬: 10000n, "%": 100n, "‰": 1000n, "‱": 10000n };

const refuse = (code) => ({ error: code });

/** One form for many: half-width, lower case, no invisible signs, Chinese digits as 0-9. */
const tidy = (typed) => String(typed).slice(0, 99).normalize("NFKC").toLowerCase().replace(/[\u200b-\u200f\u2060]/g, "").trim()
  .replace(/[−–—]|^[负負]/g, "-").replace(/[点點]/, ".").replace(/[〇-鿿]/g, (sign) => {
    const digit = DIGITS.findIndex((signs) => signs.includes(sign));
    return digit < 0 ? sign : digit;
  });
const normal = (typed) => tidy(typed).replace(/\s/g, "");

/**
 * A number as people write it, times 10^18, or null: 18,400.5, 1.84万, 1万8千405.
 * A digit behind a unit is of the next lower one (2万3 is 23,000), unless a 0 stands before it.
 */
function numberIn(text) {
  const plain = /^-?\d{1,3}(,\d{3})+(?![\d,])/.test(text) ? text.replace(/,/g, "") : text;
  const [, sign, size] = /^(-?)(.*)$/.exec(plain);
  const found = sizeIn(size.match(/[\d.]+|[^\d.]/g) || []);
  return sign && found !== null ? -found : found;
}

function sizeIn(pieces) {
  let [total, section, waiting, unit] = [0n, 0n, null, 5];
  for (const piece of pieces) {
    const ten = TENS[piece];
    if (ten === undefined) {
      const digits = scaled(piece, 18);
      if (digits === null || waiting !== null) return null;
      waiting = digits;
    } else {
      if (ten === 4 ? total : ten >= unit) return null;
      section += (waiting === null && ten < 4 ? ONE : waiting || 0n) * (ten < 4 ? 10n ** BigInt(ten) : 1n);
      if (ten === 4) [total, section] = [section * 10000n, 0n];
      [waiting, unit] = [null, ten];
    }
  }
  const last = pieces[pieces.length - 1];
  if (waiting !== null && unit > 1 && unit < 5 && /^[1-9]$/.test(last)) waiting *= 10n ** BigInt(unit - 1);
  return last === undefined || last in TENS && !(total + section) ? null : total + section + (waiting || 0n);
}

/** An amount: {value: fen, read: "18,400.00"}. Errors: empty, not-a-number, not-positive or negative (below `lowest`), too-large. */
export function parseAmount(typed, lowest = 1n) {
  const text = normal(typed).replace(/^(大?[约約]|大概|共)|左右$|[。,;.]$/g, "").replace(/^(-?)(?:人民[币幣]|rmb|cny|¥)+/, "$1")
    .replace(/(?:人民[币幣]|rmb|cny|yuan)$/, "");
  if (!text) return refuse("empty");
  const [, head, , tail = "", small, fens, alone] = /^(.*?)([元块塊圆圓](整|正|[钱錢]|(\d)[角毛]?(?:(\d)分?)?|(\d)分)?)?$/.exec(text);
  const whole = /\.\d{3,}$/.test(head) || /\./.test(head) && tail ? null : numberIn(head);
  if (whole === null || whole * 100n % ONE) return refuse("not-a-number");
  const value = whole * 100n / ONE + BigInt(small || 0) * 10n + BigInt(fens || alone || 0);
  if (value < lowest) return refuse(lowest > 0n ? "not-positive" : "negative");
  return value > MOST_MONEY ? refuse("too-large") : { value, read: grouped(value) };
}

/** A rate typed per "day", "month" or "year" as a rate by the day, a year having 365 days. */
export const dailyRate = (value, per) => dailyRateFrom({ percent: value * 100n, per, dayBasis: 365 }).dailyRate;

const readAs = (value, per) => ({ value, per, read: percentOf(value) });
const yearly = ({ value, per }) => dailyRate(value, per) * 365n;

/** What was surely meant where a rate would be above 72 % or below 1 % a year; the reader decides. */
function doubtOf(value, per) {
  const annual = yearly({ value, per });
  if (!value || annual >= ONE / 100n && annual <= ONE * 72n / 100n) return {};
  const other = annual > ONE
    ? [readAs(value / 10n, per), readAs(value / 100n, per), readAs(value, "year")]
    : [readAs(value, "day"), readAs(value * 100n, per)];
  return { doubt: "rate-suspicious", instead: other.find((one) => yearly(one) >= ONE / 100n && yearly(one) <= ONE * 365n / 1000n) };
}

/**
 * A rate, a bare number being percent: {value: fraction, per, read: "0.05"}, `per` as the text says it (年化18%) or else as given;
 * with {doubt: "rate-suspicious", instead?: {value, per, read}} when it is hardly meant so. Errors: empty, not-a-number, negative, too-large.
 */
export function parseRate(typed, per) {
  const text = normal(typed);
  if (!text) return refuse("empty");
  const [, before, inner, after] = /^(?:[每按1]?(年|月|日|天)[化利息率]*[:为為是]?)?(.*?)(?:(?:\/|每|per|a)1?(年|月|日|天|year|month|day))?$/.exec(text);
  const [, before10, number, sign] = /^(?:([百千万萬])(?:分之|(?=\d)))?(.*?)([%‰‱])?$/.exec(inner);
  const found = before10 && sign ? null : numberIn(number);
  if (found === null) return refuse("not-a-number");
  const value = nearest(found, SHARE[before10 || sign || "%"]);
  const unit = PER[before || after] || per;
  if (value < 0n) return refuse("negative");
  return dailyRate(value, unit) > ONE ? refuse("too-large") : { ...readAs(value, unit), ...doubtOf(value, unit) };
}

function countOf(text, times, lowest, highest, code) {
  if (!text) return refuse("empty");
  const found = numberIn(text);
  if (found === null || found % ONE) return refuse("not-a-number");
  const value = Number(found / ONE) * times;
  return value < lowest || value > highest ? refuse(code) : { value, read: String(value) };
}

/** A count with or without its word (21期): {value: Number, read}. Errors: empty, not-a-number, range. */
export const parseCount = (typed, lowest, highest) => countOf(normal(typed).replace(/[期次人口个個]$/, ""), 1, lowest, highest, "range");

/** Days late (47天): {value: Number, read}. Errors: empty, not-a-number, days-range (0-3650). */
export const parseDays = (typed) => countOf(normal(typed).replace(/([天日]|days?)$/, ""), 1, 0, 3650, "days-range");

/** A number of months (12个月, 1年): {value: Number, read}. Errors: empty, not-a-number, range. */
export function parseMonths(typed, lowest, highest) {
  const text = normal(typed).replace(/([个個]?月|months?|期)$/, "");
  const count = text.replace(/(年|years?)$/, "");
  return countOf(count, count === text ? 1 : 12, lowest, highest, "range");
}

/** The date with this month and day that is nearest to `asOf`, or null. */
function nearestYear(asOf, month, day) {
  const year = Number(asOf.slice(0, 4));
  const away = (date) => Math.abs(daysBetween(asOf, date));
  return [year - 1, year, year + 1].map((one) => dateOf(one, month, day)).filter(Boolean).sort((a, b) => away(a) - away(b))[0] || null;
}

/** Numbers of a date in the order in which they stand, and the month if it is a word, as [year, month, day] in every order they may mean. */
function readings(numbers, month, order) {
  const [a, b, c] = numbers;
  if (month) return numbers.length > 1 ? [a.length > 2 ? [a, month, b] : [b, month, a]] : [[null, month, a]];
  if (numbers.length === 1 && a.length === 8) return [[a.slice(0, 4), a.slice(4, 6), a.slice(6)]];
  if (numbers.length === 2) return order === "dmy" ? [[null, b, a], [null, a, b]] : [[null, a, b]];
  return a.length === 4 ? [[a, b, c]] : [[c, b, a], [c, a, b]];
}

/**
 * A date as written where the reader lives, `order` being "ymd" or "dmy" (21/11/2026): {value: date, read: date}. Without a year it is
 * the one nearest to `asOf`. Errors: empty, not-a-date, date-out-of-range (1900-2199).
 */
export function parseDate(typed, order, asOf) {
  const text = tidy(typed).replace(/\d?十\d?/g, (ten) => (numberIn(ten) || 0n) / ONE).replace(/民[国國](\d+)/, (_, year) => Number(year) + 1911);
  if (!text) return refuse("empty");
  const [name] = /[a-z]{3,}/.exec(text) || [""];
  const place = name ? MONTHS.indexOf(name.slice(0, 3)) : -3;
  const rest = text.replace(name, " ").replace(/(\d)(st|nd|rd|th)\b/, "$1");
  const numbers = rest.match(/\d+/g) || [];
  if (place % 3 || !/^[\d\s/.,年月日号號-]*$/.test(rest) || !numbers.length || numbers.length > 3) return refuse("not-a-date");
  const value = readings(numbers, place / 3 + 1, /[年月]/.test(rest) ? "ymd" : order)
    .map(([year, month, day]) => (year ? dateOf(+year, +month, +day) : nearestYear(asOf, +month, +day))).find(Boolean);
  if (!value) return refuse("not-a-date");
  return value < "1900" || value > "2200" ? refuse("date-out-of-range") : { value, read: value };
}
