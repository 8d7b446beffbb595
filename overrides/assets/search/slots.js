// A question as slots, one for each piece of it: how much the piece says, and every place where it may be meant.
// A match is a run of places with its length in pieces and its quality: 1 where the very words stand there.

import { nameOf } from "./concepts.js";
import { FIELD, find, keptAs, rarity } from "./shelf.js";
import { pieces } from "./words.js";

const UNKNOWN = 1.2;
const SHORT = new Uint8Array(16);
[FIELD.title, FIELD.alias, FIELD.page, FIELD.pageAlias, FIELD.otherTitle, FIELD.otherAlias].forEach((field) => { SHORT[field] = 1; });

export const emptySlots = (count) => Array.from({ length: count }, () => ({ weight: UNKNOWN, factor: 1, heard: 0, voices: 0, sure: false, matches: [] }));

// Adds a match to the slots from `at` to `at + count`. `voice` says how telling it is; 0 where that is not to count.
export function put(slots, at, count, match, voice) {
  if (!match.places.length) return;
  for (let slot = at; slot < at + count; slot += 1) {
    slots[slot].matches.push(match);
    if (voice) {
      slots[slot].heard += voice;
      slots[slot].voices += 1;
    }
  }
}

export function settleWeights(slots) {
  slots.forEach((slot) => {
    slot.weight = (slot.voices ? slot.heard / slot.voices : UNKNOWN) * slot.factor;
  });
  return slots;
}

// Only where a few words stand together: headings, titles, what people call them.
export const inShort = (shelf, places) => places.filter((place) => SHORT[shelf.field[shelf.segment[place]]]);

// The words of a group, wherever they stand, for the slots of the word that was asked.
export function putGroup(shelf, concepts, slots, at, count, number, quality) {
  const { found, voice } = keptAs(shelf, number, () => meeting(shelf, concepts.groups[number]));
  if (!found.length) return false;
  found.forEach(({ places, size }, nth) => put(slots, at, count, { places, size, quality }, nth ? 0 : voice));
  for (let slot = at; slot < at + count; slot += 1) slots[slot].sure = true;
  return true;
}

// Where the words of a group stand, and how telling they are together.
function meeting(shelf, words) {
  const found = words.map(pieces).map((keys) => ({ places: find(shelf, keys), size: keys.length })).filter(({ places }) => places.length);
  return { found, voice: rarity(shelf, [].concat(...found.map(({ places }) => Array.from(places)))) };
}

// Calls take(at, size, value) for the longest runs of keys that a map knows, none of them inside another.
export function eachSpan(keys, longest, look, take) {
  let reached = 0;
  for (let at = 0; at < keys.length; at += 1) {
    for (let size = Math.min(longest, keys.length - at); size > 0; size -= 1) {
      const value = at + size > reached && look(keys.slice(at, at + size));
      if (value) {
        take(at, size, value);
        reached = at + size;
        break;
      }
    }
  }
}

// Words that say little in a question, and names that stand on every page.
export function quieten(concepts, slots, keys) {
  eachSpan(keys, 8, (run) => concepts.idle.has(nameOf(run)), (at, size) => {
    for (let slot = at; slot < at + size; slot += 1) if (!slots[slot].sure) slots[slot].factor = size > 1 || typeof keys[at] === "string" ? 0.08 : 0.25;
  });
  eachSpan(keys, 8, (run) => concepts.faint.has(nameOf(run)), (at, size) => {
    for (let slot = at; slot < at + size; slot += 1) slots[slot].factor = 0.45;
  });
}
