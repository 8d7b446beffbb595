// What people type, links, codes and exports, for tests: words in and words out.
import { plain, scaled, percent, percentOf, grouped, yuan } from "../../overrides/assets/tools/money.js";
import { parseAmount, parseCount, parseDate, parseDays, parseRate } from "../../overrides/assets/tools/parse.js";
import { decode, encode, readCode } from "../../overrides/assets/tools/state.js";
import { backup, csv, ics, restore } from "../../overrides/assets/tools/export.js";

const spoken = ({ value, per, read }) => `${percentOf(value)} ${per} (${read})`;
const mistake = (got, say) => (got.error ? `error: ${got.error}` : say(got));

/** By kind: what was typed and one word more, as one line. */
export const KINDS = {
  amount: (typed, lowest) => mistake(parseAmount(typed, BigInt(lowest || 1)), ({ value, read }) => `${yuan(value)} (${read})`),
  rate: (typed, per) => mistake(parseRate(typed, per), (got) =>
    spoken(got) + (got.doubt ? ` ${got.doubt}` : "") + (got.instead ? `: ${spoken(got.instead)}` : "")),
  days: (typed) => mistake(parseDays(typed), ({ value, read }) => `${value} (${read})`),
  count: (typed, limits) => mistake(parseCount(typed, ...limits.split("-").map(Number)), ({ value }) => String(value)),
  date: (typed, order) => mistake(parseDate(typed, order, "2026-11-21"), ({ value }) => value),
};

/** Values whose fen and rates are written `{"fen": "1"}`, so that they can pass as JSON; and back. */
const revive = (name, value) => (value && value.fen ? BigInt(value.fen) : value);
const replace = (name, value) => (typeof value === "bigint" ? { fen: String(value) } : value);
const json = (value) => JSON.stringify(value, replace);
const values = (text) => JSON.parse(text, revive);

globalThis.words = {
  typed: (kind, text, more) => KINDS[kind](text, more),
  said: () => [percent(scaled("0.1825", 18), 2), percentOf(scaled("0.0005", 18)), grouped(scaled("1234567.8", 2)), grouped(-5n), plain(-1234n, 2),
    String(scaled("x", 2))],
  encode: (text) => encode(values(text)),
  decode: (hash) => json(decode(hash)),
  readCode: (code) => json(readCode(code)),
  csv: (rows) => csv(rows),
  ics: (form, events) => ics(form, events),
  backup: (entries) => backup(entries),
  restore: (text) => json(restore(text)),
};
