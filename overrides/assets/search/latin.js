// A question in Latin letters: words, pinyin, or the initials of Chinese words. Which it is shows in what it finds.

import { heardConcepts, LONGEST_WORD, nameOf } from "./concepts.js";
import { heardAt, mended, spell } from "./pinyin.js";
import { find, keptAs, rarity } from "./shelf.js";
import { eachSpan, emptySlots, inShort, put, putGroup, quieten, settleWeights } from "./slots.js";
import { initials } from "./sounds.js";
import { stem } from "./words.js";

const LONGEST_PHRASE = 8;

// Every reading that finds something: { slots, trust }, the likeliest first.
export function latinReadings(shelf, concepts, words) {
  const typed = words.join("'");
  const whole = words.join("").replace(/'/g, "");
  const found = [asWords(shelf, concepts, words), asInitials(shelf, whole)];
  const spelled = spell(shelf, typed);
  found.push(asPinyin(shelf, concepts, spelled, 0.97));
  if (Math.max(...found.map((reading) => reading.trust)) < 0.75) found.push(asPinyin(shelf, concepts, mended(shelf, typed, spelled), 0.8));
  return found.filter((reading) => reading.trust > 0.2).sort((one, other) => other.trust - one.trust);
}

function asWords(shelf, concepts, words) {
  const keys = words.map((word) => stem(word.replace(/'/g, "")));
  const slots = emptySlots(keys.length);
  const known = new Array(keys.length).fill(0);
  const look = (run) => concepts.byName.get(nameOf(run));
  eachSpan(keys, LONGEST_WORD, look, (at, size, groups) => groups.forEach((group) => {
    if (putGroup(shelf, concepts, slots, at, size, group, 0.8)) known.fill(1, at, at + size);
  }));
  keys.forEach((key, at) => {
    const { places, sure } = wordAt(shelf, key, words[at], at === keys.length - 1);
    put(slots, at, 1, { places, size: 1, quality: sure }, places.length ? rarity(shelf, places) : 0);
    if (places.length || concepts.idle.has(nameOf([key]))) known[at] = Math.max(known[at], sure);
  });
  for (let size = 2; size <= Math.min(LONGEST_PHRASE, keys.length); size += 1) {
    for (let at = 0; at + size <= keys.length; at += 1) put(slots, at, size, { places: find(shelf, keys.slice(at, at + size)), size, quality: 1 + 0.06 * (size - 1) }, 0);
  }
  quieten(concepts, slots, keys);
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  return { slots: settleWeights(slots), trust: words.reduce((sum, word, at) => sum + known[at] * word.length, 0) / letters };
}

// A word as it stands; failing that the beginning of one while it is typed, or one with a slip.
function wordAt(shelf, key, word, last) {
  const places = find(shelf, [key]);
  if (places.length) return { places, sure: 1 };
  const vocabulary = keptAs(shelf, "vocabulary", () => Array.from(shelf.words.keys()).filter((other) => other > "a"));
  const begun = last && word.length > 1 ? vocabulary.filter((other) => other.startsWith(word)).slice(0, 20) : [];
  const near = begun.length || key.length < 4 ? [] : vocabulary.filter((other) => Math.abs(other.length - key.length) < 2 && oneSlip(other, key)).slice(0, 5);
  const hits = [...begun, ...near].reduce((all, other) => all.concat(Array.from(find(shelf, [other]))), []);
  return { places: Uint32Array.from(hits), sure: begun.length ? 0.85 : 0.75 };
}

// Whether one letter added, left out, changed, or two letters swapped make one word of the other.
function oneSlip(one, other) {
  let head = 0;
  while (head < one.length && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < one.length - head && tail < other.length - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  const left = [one.length - head - tail, other.length - head - tail];
  const swapped = left[0] === 2 && left[1] === 2 && one[head] === other[head + 1] && one[head + 1] === other[head];
  return swapped || (left[0] < 2 && left[1] < 2);
}

function asPinyin(shelf, concepts, spelled, trust) {
  if (!spelled || (spelled.likely < 0.34 && spelled.sounds.length > 1)) return { slots: [], trust: 0 };
  const { sounds, open } = spelled;
  const count = sounds.length + (open ? 1 : 0);
  const slots = emptySlots(count);
  const { bySound, idle } = heardConcepts(concepts);
  const look = (run) => run.length > 1 && bySound.get(run.join());
  eachSpan(sounds, LONGEST_WORD, look, (at, size, groups) => groups.forEach((group) => putGroup(shelf, concepts, slots, at, size, group, 0.8)));
  for (let size = count === 1 ? 1 : 2; size <= Math.min(LONGEST_PHRASE, count); size += 1) {
    for (let at = 0; at + size <= count; at += 1) {
      const places = heardAt(shelf, sounds.slice(at, at + size), at + size > sounds.length ? open : null);
      put(slots, at, size, { places, size, quality: 1 + 0.06 * (size - 2) }, size < 3 && places.length ? rarity(shelf, places) : 0);
    }
  }
  eachSpan(sounds, LONGEST_PHRASE, (run) => idle.has(run.join()), (at, size) => {
    for (let slot = at; slot < at + size; slot += 1) slots[slot].factor = 0.08;
  });
  return { slots: settleWeights(slots), trust: trust * (0.5 + spelled.likely / 2) * (count > 1 ? 1 : 0.8) };
}

// hbyq is how 花呗逾期 begins, character by character; a long run may be two words of one heading.
function asInitials(shelf, typed) {
  if (!/^[a-z]{2,12}$/.test(typed)) return { slots: [], trust: 0 };
  const whole = beginnings(shelf, typed);
  if (whole.length) return initialSlot(shelf, whole, typed.length, 0.9);
  let best = null;
  for (let cut = 2; cut <= typed.length - 2; cut += 1) {
    const rest = new Set(Array.from(beginnings(shelf, typed.slice(cut)), (place) => shelf.segment[place]));
    const both = Array.from(beginnings(shelf, typed.slice(0, cut))).filter((place) => rest.has(shelf.segment[place]));
    if (both.length && (!best || both.length < best.length)) best = both;
  }
  return best ? initialSlot(shelf, Uint32Array.from(best), 2, 0.7) : { slots: [], trust: 0 };
}

function initialSlot(shelf, places, size, trust) {
  const slots = emptySlots(1);
  put(slots, 0, 1, { places, size, quality: 1 }, rarity(shelf, places) + 1);
  return { slots: settleWeights(slots), trust };
}

function beginnings(shelf, typed) {
  const row = initials(shelf);
  const hits = [];
  for (let at = row.indexOf(typed); at >= 0; at = row.indexOf(typed, at + 1)) hits.push(at);
  return inShort(shelf, Uint32Array.from(hits));
}
