// Everything that can be found, as one long row of pieces that knows where each piece stands.

import { isHan, simplified } from "./letters.js";
import { eachPiece } from "./words.js";

export const FIELD = { title: 0, alias: 1, body: 2, page: 3, pageAlias: 4, answer: 5, otherTitle: 6, otherAlias: 7, otherPage: 8, otherBody: 9 };
const NOTHING = new Uint32Array(0);
const SLICE = 200;

// Builds in steps, so that a page without a worker stays awake, and returns the shelf at the last.
// texts: [text, field, owner] in any order; owners are sections and, behind them, pages.
export function* shelve(texts, letters) {
  const keys = new Map();
  const row = [];
  const start = [];
  const length = [];
  const segment = [];
  const starts = [];
  for (let at = 0; at < texts.length; at += 1) {
    starts.push(row.length);
    eachPiece(simplified(texts[at][0], letters), (key, from, size) => {
      if (!keys.has(key)) keys.set(key, keys.size + 1);
      row.push(keys.get(key));
      start.push(from);
      length.push(size);
      segment.push(at);
    });
    row.push(0);
    start.push(0);
    length.push(0);
    segment.push(at);
    if (at % SLICE === 0) yield null;
  }
  starts.push(row.length);
  const field = Uint8Array.from(texts, (text) => text[1]);
  const owner = Uint32Array.from(texts, (text) => text[2]);
  const tokens = Uint32Array.from(row);
  yield null;
  const places = listed(tokens, keys.size + 1);
  yield null;
  const shelf = {
    letters, keys, tokens, places, field, owner, texts,
    start: Uint32Array.from(start), length: Uint8Array.from(length), segment: Uint32Array.from(segment),
    starts: Uint32Array.from(starts), found: new Map(), sounded: new Map(), rare: new WeakMap(), groups: new Map(), heard: null, weights: null,
  };
  shelf.total = new Set(texts.map((text) => text[2])).size;
  return shelf;
}

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
function runs(row, places, wanted) {
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

// Where a run of pieces (as keys) stands: the places of its first piece.
export function find(shelf, wanted) {
  const name = wanted.join(" ");
  const known = shelf.found.get(name);
  if (known) return known;
  const numbers = wanted.map((key) => shelf.keys.get(key) || 0);
  const hits = numbers.every(Boolean) ? runs(shelf.tokens, shelf.places, numbers) : NOTHING;
  shelf.found.set(name, hits);
  return hits;
}

// Where a run of sounds is heard.
export function hear(shelf, sounds) {
  const { row, places } = hearing(shelf);
  const name = sounds.join();
  if (!shelf.sounded.has(name)) shelf.sounded.set(name, runs(row, places, sounds));
  return shelf.sounded.get(name);
}

// Where two characters stand with one other between them.
export function skip(shelf, first, last) {
  const tail = shelf.keys.get(last) || 0;
  const list = listOf(shelf.places, shelf.keys.get(first) || 0);
  return tail ? list.filter((at) => shelf.tokens[at + 2] === tail && shelf.tokens[at + 1]) : NOTHING;
}

// The row of sounds; made when it is first asked for.
export function hearing(shelf) {
  if (shelf.heard) return shelf.heard;
  const { letters, keys, tokens } = shelf;
  const sounds = new Uint16Array(keys.size + 1);
  const codes = new Uint16Array(keys.size + 1);
  keys.forEach((number, key) => {
    if (typeof key === "number" && isHan(key)) [sounds[number], codes[number]] = [letters.sound[key], key];
  });
  const row = new Uint16Array(tokens.length).map((_, at) => sounds[tokens[at]]);
  const pairs = new Uint8Array(letters.count * letters.count);
  for (let at = 0; at + 1 < row.length; at += 1) {
    const odd = letters.exceptions.get(String.fromCharCode(codes[tokens[at]], codes[tokens[at + 1]]));
    if (odd) [row[at], row[at + 1]] = odd;
    if (row[at] && row[at + 1]) pairs[row[at] * letters.count + row[at + 1]] = 1;
  }
  shelf.heard = { row, codes, pairs, places: listed(row, letters.count) };
  return shelf.heard;
}

// How telling a match is: the fewer owners have it, the more.
export function rarity(shelf, places) {
  if (!shelf.rare.has(places)) {
    const seen = new Set();
    for (let at = 0; at < places.length; at += 1) seen.add(shelf.owner[shelf.segment[places[at]]]);
    shelf.rare.set(places, Math.log(1 + shelf.total / (0.5 + seen.size)));
  }
  return shelf.rare.get(places);
}
