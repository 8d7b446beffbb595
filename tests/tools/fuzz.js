// Throws nonsense at everything the pages hand to the engine, always the same for a seed, and counts what throws back.
import { ask } from "./door.js";
import { KINDS } from "./words.js";
import { decode, encode, readCode } from "../../overrides/assets/tools/state.js";
import { backup, csv, ics, restore } from "../../overrides/assets/tools/export.js";

const FORM = "BEGIN:VCALENDAR|*UID:{day}-{title}{last}|SUMMARY:{title}|DESCRIPTION:{note}|*END:VCALENDAR|";

const PIECES = [..."0123456789.,-+%‰ 元块角分¥万千百十零一两三五九点亿/年月日号:~#v1=<>\"'\\\n\t\u0000\u200b\ud800😀½Ⅳ①٣", "1e5", "NaN", "null",
  "__proto__", "constructor", "18,400", "1.84万", "2026-11-21", "11月21日", "Nov", "万分之", "年化", "v1.", "{}", "[]"];
const EXTREMES = ["0", "-0", "0.00", "-1", "0.01", "0.005", "1000000000", "1000000000.01", "99999999999999999999999", "1e9", "", null, undefined, true,
  0, -1, 1.5, 600, 601, 100000, Infinity, NaN, [], {}, "2026-02-29", "1900-01-01", "2199-12-31", "2200-01-01", "day", "none", "100", "101",
  "0.000000000000000001"];

/** Numbers in 0…1, the same for a seed in every browser (mulberry32). */
const chances = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

function thrower(chance) {
  const one = (things) => things[Math.floor(chance() * things.length)];
  const typed = () => Array.from({ length: Math.floor(chance() * 9) }, () => one(PIECES)).join("") + (chance() < 0.01 ? "9".repeat(200) : "");
  const bent = (value) => {
    if (Array.isArray(value) && chance() < 0.9) return value.map((part) => (chance() < 0.2 ? bent(part) : part));
    if (value && typeof value === "object" && chance() < 0.9) {
      const names = Object.keys(value);
      return { ...value, [one(names)]: bent(value[one(names)]) };
    }
    return chance() < 0.3 ? typed() : one(EXTREMES);
  };
  return { chance, one, typed, bent };
}

const FOLLOWS = { amount: ["0", "1"], rate: ["day", "month", "year"], days: [""], count: ["1-20", "0-0"], date: ["ymd", "dmy"] };

function plainly(name, value) {
  if (typeof value === "number" && !Number.isFinite(value)) throw Error(`${name} is ${value}`);
  return typeof value === "bigint" ? String(value) : value;
}

/** {count, seed, cases of the golden files} → {thrown: up to ten, done by kind}. */
function fuzz({ count, seed, cases }) {
  const { chance, one, typed, bent } = thrower(chances(seed));
  const link = encode({ principal: 1840000n, days: 47, dueDate: "2026-11-21", debts: [{ balance: 1n, overdue: true }] });
  const log = backup([{ date: "2026-11-20", said: "x" }]);
  const worn = (text) => {
    const at = Math.floor(chance() * text.length);
    const cut = at + Math.floor(chance() * 4);
    return one([text.slice(0, at), text.slice(0, at) + typed() + text.slice(at), text.slice(0, at) + text.slice(cut), typed() + text]);
  };
  const tries = {
    parse: () => {
      const kind = one(Object.keys(FOLLOWS));
      return KINDS[kind](chance() < 0.8 ? typed() : one(EXTREMES), one(FOLLOWS[kind]));
    },
    link: () => decode(one([`#r~${worn(link)}`, typed(), `#~v1.${typed()}`])),
    code: () => readCode(one([worn(link), typed()])),
    restore: () => restore(one([worn(log), typed()])),
    shared: () => encode({ principal: one(EXTREMES), days: one(EXTREMES), asOf: typed(), debts: one([[{}], [{ balance: one(EXTREMES) }]]) }),
    text: () => csv([[typed(), one(EXTREMES)]]) + ics(FORM, [{ day: "20261121", title: typed(), note: typed() }]),
    engine: () => {
      const { function: name, input } = one(cases);
      const field = one(Object.keys(input));
      return ask({ function: name, input: { ...input, [field]: bent(input[field]) } });
    },
  };
  const order = ["parse", "parse", "parse", "parse", "link", "code", "restore", "shared", "text", "engine"];
  const [thrown, done] = [[], {}];
  for (let at = 0; at < count; at += 1) {
    const kind = order[at % order.length];
    done[kind] = (done[kind] || 0) + 1;
    try {
      JSON.stringify(tries[kind](), plainly);
    } catch (error) {
      thrown.push(`${at} ${kind}: ${error.stack}`);
    }
  }
  return { thrown: thrown.slice(0, 10), done };
}

globalThis.fuzz = fuzz;
