// Which section answers best: what share of the question it covers, in which of its parts, and how well one of its
// headings, or one of the ways people ask for it, is the question.

import { FIELD } from "./shelf.js";

// How much a match counts in each field, by number of the field.
const COUNTS = [1, 0.58, 0.42, 0.6, 0.5, 0.42, 0.9, 0.58, 0.6, 0.36];
const PHRASE = [1, 1, 0, 0.75, 0.75, 0, 0.95, 1, 0.75, 0];
const KINDS = { home: 0.93, guide: 1, tool: 0.97, letter: 0.93, article: 0.7, about: 0.85, fact: 0.72, word: 0.9 };
const OFTEN = 0.08;

// The sections that fit the slots, best first: [{ section, score }].
export function rank(shelf, book, slots) {
  const weight = slots.reduce((sum, slot) => sum + slot.weight, 0);
  if (!weight) return [];
  const got = collect(shelf, slots);
  const best = phraseScores(shelf, slots, got.segments, weight);
  const list = [];
  new Set([...got.owners.keys(), ...best.keys()]).forEach((owner) => {
    if (owner < book.sections.length) list.push(owner);
    else book.pages[owner - book.sections.length].sections.slice(0, 1).forEach((section) => list.push(section));
  });
  const results = Array.from(new Set(list), (section) => ({ section, score: score(book, slots, got, best, section, weight) }));
  return results.sort((one, other) => other.score - one.score || one.section - other.section);
}

// For every owner and slot the best match, apart for short fields and running text; and what each short text has.
function collect(shelf, slots) {
  const owners = new Map();
  const segments = new Map();
  slots.forEach((slot, nth) => slot.matches.forEach(({ places, size, quality }) => {
    let last = -1;
    let times = 0;
    for (let at = 0; at < places.length; at += 1) {
      const segment = shelf.segment[places[at]];
      const field = shelf.field[segment];
      times = segment === last ? times + 1 : 0;
      last = segment;
      if (times > 4) continue;
      const value = COUNTS[field] * quality * (1 + OFTEN * times);
      const held = slotsOf(owners, shelf.owner[segment], slots.length);
      const row = field === FIELD.body || field === FIELD.otherBody || field === FIELD.answer ? held.text : held.short;
      if (value > row[nth]) row[nth] = value;
      if (PHRASE[field]) note(segments, segment, slots.length, nth, quality, places[at], size);
    }
  }));
  return { owners, segments };
}

function slotsOf(owners, owner, count) {
  if (!owners.has(owner)) owners.set(owner, { short: new Float32Array(count), text: new Float32Array(count) });
  return owners.get(owner);
}

function note(segments, segment, count, nth, quality, place, size) {
  if (!segments.has(segment)) segments.set(segment, { got: new Float32Array(count), places: new Set() });
  const noted = segments.get(segment);
  if (quality > noted.got[nth]) noted.got[nth] = quality;
  for (let step = 0; step < size; step += 1) noted.places.add(place + step);
}

// For each owner how well the best of its short texts is the question: covers it, and says little else.
function phraseScores(shelf, slots, segments, weight) {
  const best = new Map();
  const worth = worths(shelf);
  segments.forEach(({ got, places }, segment) => {
    let covered = 0;
    got.forEach((quality, nth) => { covered += slots[nth].weight * Math.min(quality, 1.1); });
    let said = 0;
    places.forEach((place) => { said += worth.piece[place]; });
    const share = said / (worth.segment[segment] || 1);
    const value = PHRASE[shelf.field[segment]] * (covered / weight) * (0.1 + 0.9 * Math.min(share, 1));
    const owner = shelf.owner[segment];
    if (value > (best.get(owner) || 0)) best.set(owner, value);
  });
  return best;
}

// How telling each piece in the row is, and all of each text together. Counted once.
function worths(shelf) {
  if (shelf.weights) return shelf.weights;
  const { offset, place } = shelf.places;
  const piece = new Float32Array(shelf.tokens.length);
  const segment = new Float32Array(shelf.texts.length);
  for (let number = 1; number + 1 < offset.length; number += 1) {
    const value = Math.log(1 + shelf.tokens.length / 40 / (1 + offset[number + 1] - offset[number]));
    for (let at = offset[number]; at < offset[number + 1]; at += 1) {
      piece[place[at]] = value;
      segment[shelf.segment[place[at]]] += value;
    }
  }
  shelf.weights = { piece, segment };
  return shelf.weights;
}

function score(book, slots, got, best, section, weight) {
  const { page, prior } = book.sections[section];
  const owner = book.sections.length + page;
  const own = got.owners.get(section);
  const above = got.owners.get(owner);
  const leads = book.pages[page].sections[0] === section;
  let sum = 0;
  slots.forEach((slot, nth) => {
    const short = own ? own.short[nth] : 0;
    const text = own ? own.text[nth] : 0;
    const far = above ? Math.max(above.short[nth], above.text[nth]) * (leads ? 1.2 : 0.9) : 0;
    const more = (short && text ? 0.06 : 0) + (short && far ? 0.04 : 0);
    sum += slot.weight * (Math.max(short, text, far) + more);
  });
  const phrase = Math.max(best.get(section) || 0, (best.get(owner) || 0) * (leads ? 0.85 : 0.45));
  return (0.5 * (sum / weight) + 0.6 * phrase) * prior * KINDS[book.pages[page].kind];
}
