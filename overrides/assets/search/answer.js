// From what somebody typed to the sections that answer it.

import { despairInPinyin, nameOf } from "./concepts.js";
import { chineseSlots } from "./chinese.js";
import { extract, marks, parts } from "./extract.js";
import { latinReadings } from "./latin.js";
import { hasHan, simplified } from "./letters.js";
import { isPinyin } from "./pinyin.js";
import { rank } from "./rank.js";
import { find, rarity } from "./shelf.js";
import { emptySlots, put, settleWeights } from "./slots.js";
import { pieces } from "./words.js";

const RUNS = /[\u3400-\u9fff]+|[a-z](?:[a-z']|[\s-]+(?=[a-z]))*|\d+(?:\.\d+)?/g;
const MOST = 20;
const LONGEST_QUERY = 120;
const LEAST = 0.1;
const SHARE = 0.3;
const HELP = { address: "guide/support/", id: "talk-to-someone-now" };

// { crisis, count, results }, each result with its address, its path and its marked heading and text.
export function answer(engine, typed) {
  const query = simplified(typed.slice(0, LONGEST_QUERY), engine.letters).replace(/[’‘]/g, "'");
  const crisis = despairs(engine, query);
  const { ranked, slots } = best(engine, readings(engine, query));
  const found = crisis ? helpFirst(engine.book, ranked) : ranked;
  const numbers = found.slice(0, MOST).map(({ section }) => section);
  const marked = marks(engine.shelf, slots, numbers);
  return { crisis, count: found.length, results: numbers.map((number) => shown(engine, marked.get(number), number)) };
}

// Words of despair, in characters, in pinyin or in English.
function despairs({ concepts, letters }, query) {
  const name = concepts.harmless.reduce((text, word) => text.split(word).join(" "), nameOf(pieces(query.replace(/'/g, ""))));
  if (concepts.crisis.some((word) => name.includes(word))) return true;
  const latin = query.replace(/[^a-z]/g, "");
  if (hasHan(query) || latin.length > 40) return false;
  return despairInPinyin(concepts).some((word) => {
    const at = latin.indexOf(word);
    return at >= 0 && isPinyin(letters, latin.slice(0, at)) && isPinyin(letters, latin.slice(at + word.length));
  });
}

function helpFirst(book, ranked) {
  const section = book.sections.findIndex(({ id, page }) => id === HELP.id && book.pages[page].address === HELP.address);
  return section < 0 ? ranked : [{ section, score: 2 }, ...ranked.filter((result) => result.section !== section)];
}

// Every way to read the query, as slots. Only a query that is one run of Latin letters has several.
function readings({ shelf, concepts }, query) {
  const runs = query.match(RUNS) || [];
  const parsed = runs.map((run) => {
    if (hasHan(run)) return [{ slots: chineseSlots(shelf, concepts, run), trust: 1 }];
    if (/\d/.test(run)) return [{ slots: numberSlots(shelf, run), trust: 1 }];
    return latinReadings(shelf, concepts, run.split(/[\s-]+/).filter(Boolean));
  });
  if (parsed.length === 1) return parsed[0];
  return [{ slots: [].concat(...parsed.map((found) => (found.length ? found[0].slots : []))), trust: 1 }];
}

function numberSlots(shelf, run) {
  const slots = emptySlots(1);
  const places = find(shelf, [run]);
  put(slots, 0, 1, { places, size: 1, quality: 1 }, places.length ? rarity(shelf, places) : 0);
  if (!places.length) slots[0].factor = 0.2;
  return settleWeights(slots);
}

// The sections of all readings, each at its best, and the slots of all for the marks.
function best({ shelf, book }, found) {
  const top = new Map();
  found.forEach(({ slots, trust }) => rank(shelf, book, slots).forEach(({ section, score }) => {
    const value = score * trust;
    if (value > (top.get(section) || 0)) top.set(section, value);
  }));
  const ranked = Array.from(top, ([section, score]) => ({ section, score })).sort((one, other) => other.score - one.score || one.section - other.section);
  const least = ranked.length ? Math.max(LEAST, ranked[0].score * SHARE) : 0;
  return { ranked: ranked.filter(({ score }) => score >= least), slots: [].concat(...found.map(({ slots }) => slots)) };
}

function shown({ book, texts }, found, number) {
  const section = book.sections[number];
  const page = book.pages[section.page];
  return {
    address: page.address,
    id: section.id,
    path: section.above ? [page.title, section.above] : [page.title],
    title: parts(section.title, found.title),
    text: texts[number] ? extract(texts[number], found.body) : [],
  };
}
