// Everything that can be found, as one long row of pieces that knows where each piece stands.

import { simplified } from "./letters.js";
import { eachPiece } from "./words.js";

export const FIELD = { title: 0, alias: 1, body: 2, page: 3, pageAlias: 4, answer: 5, otherTitle: 6, otherAlias: 7, otherPage: 8, otherBody: 9 };
export const NOTHING = new Uint32Array(0);
const SLICE = 100;

// Builds in steps, so that whoever builds can listen in between, and returns the shelf at the last.
// texts: [text, field, owner] in any order; owners are sections and, behind them, pages, so many in all.
export function* shelve(texts, letters, owners) {
  const most = texts.reduce((sum, [text]) => sum + text.length + 1, 0);
  const row = { tokens: new Uint32Array(most), start: new Uint32Array(most), length: new Uint8Array(most), segment: new Uint32Array(most), size: 0 };
  const shelf = { texts, letters, han: new Uint32Array(65536), words: new Map(), codes: [0], kept: new Map(), rare: new WeakMap(), heard: null, initials: "", telling: null, whole: null };
  const starts = new Uint32Array(texts.length + 1);
  for (let at = 0; at < texts.length; at += 1) {
    starts[at] = row.size;
    lay(shelf, row, texts[at][0], at);
    if (at % SLICE === 0) yield null;
  }
  starts[texts.length] = row.size;
  ["tokens", "start", "length", "segment"].forEach((name) => { shelf[name] = row[name].subarray(0, row.size); });
  shelf.starts = starts;
  shelf.field = Uint8Array.from(texts, (text) => text[1]);
  shelf.owner = Uint32Array.from(texts, (text) => text[2]);
  yield null;
  shelf.places = listed(shelf.tokens, shelf.codes.length);
  shelf.seen = new Uint32Array(owners);
  shelf.looks = 0;
  shelf.total = new Set(shelf.owner).size;
  return shelf;
}

// One text at the end of the row, and an end behind it.
function lay(shelf, row, text, segment) {
  eachPiece(simplified(text, shelf.letters), (key, from, size) => {
    row.tokens[row.size] = numberOf(shelf, key) || entered(shelf, key);
    row.start[row.size] = from;
    row.length[row.size] = size;
    row.segment[row.size] = segment;
    row.size += 1;
  });
  row.segment[row.size] = segment;
  row.size += 1;
}

function entered(shelf, key) {
  const number = shelf.codes.length;
  if (typeof key === "number") shelf.han[key] = number;
  else shelf.words.set(key, number);
  shelf.codes.push(typeof key === "number" ? key : 0);
  return number;
}

const numberOf = (shelf, key) => (typeof key === "number" ? shelf.han[key] : shelf.words.get(key) || 0);

// The places of every number in a row, one list after the other.
export function listed(row, size) {
  const offset = new Uint32Array(size + 1);
  for (let at = 0; at < row.length; at += 1) offset[row[at] + 1] += 1;
  for (let at = 1; at <= size; at += 1) offset[at] += offset[at - 1];
  const next = offset.slice();
  const place = new Uint32Array(row.length);
  for (let at = 0; at < row.length; at += 1) {
    place[next[row[at]]] = at;
    next[row[at]] += 1;
  }
  return { offset, place };
}

const listOf = ({ offset, place }, number) => (number ? place.subarray(offset[number], offset[number + 1]) : NOTHING);

// Where a run of numbers stands in a row: from the rarest of them, looked at on both sides.
export function runs(row, places, wanted) {
  let rare = 0;
  let list = null;
  wanted.forEach((number, at) => {
    const found = listOf(places, number);
    if (!list || found.length < list.length) [rare, list] = [at, found];
  });
  if (wanted.length === 1) return list;
  const hits = [];
  for (let at = 0; at < list.length; at += 1) {
    const from = list[at] - rare;
    let step = 0;
    while (step < wanted.length && row[from + step] === wanted[step]) step += 1;
    if (step === wanted.length) hits.push(from);
  }
  return Uint32Array.from(hits);
}

// What was worked out for a name, or is now, for every later key that asks the same.
export function keptAs(shelf, name, make) {
  if (!shelf.kept.has(name)) shelf.kept.set(name, make());
  return shelf.kept.get(name);
}

// Where a run of pieces (as keys) stands: the places of its first piece.
export const find = (shelf, wanted) => keptAs(shelf, wanted.join(" "), () => {
  const numbers = wanted.map((key) => numberOf(shelf, key));
  return numbers.every(Boolean) ? runs(shelf.tokens, shelf.places, numbers) : NOTHING;
});

// Where two characters stand with one other between them.
export function skip(shelf, first, last) {
  const tail = numberOf(shelf, last);
  return tail ? listOf(shelf.places, numberOf(shelf, first)).filter((at) => shelf.tokens[at + 2] === tail && shelf.tokens[at + 1]) : NOTHING;
}

// How telling a match is: the fewer owners have it, the more.
export function rarity(shelf, places) {
  if (!shelf.rare.has(places)) {
    const { seen, owner, segment } = shelf;
    shelf.looks += 1;
    let count = 0;
    for (let at = 0; at < places.length; at += 1) {
      const one = owner[segment[places[at]]];
      if (seen[one] !== shelf.looks) count += 1;
      seen[one] = shelf.looks;
    }
    shelf.rare.set(places, Math.log(1 + shelf.total / (0.5 + count)));
  }
  return shelf.rare.get(places);
}
