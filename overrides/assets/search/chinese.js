// A question in Chinese characters.

import { heardConcepts, LONGEST_WORD, nameOf } from "./concepts.js";
import { soundsOf } from "./letters.js";
import { find, keptAs, rarity, skip } from "./shelf.js";
import { eachSpan, emptySlots, inShort, put, putGroup, quieten, settleWeights } from "./slots.js";
import { hear } from "./sounds.js";

const LONGEST_RUN = 8;
const ALONE = 0.22;

// The slots of a run of plain characters.
export function chineseSlots(shelf, concepts, text) {
  const keys = Array.from(text, (character) => character.charCodeAt(0));
  const slots = emptySlots(keys.length);
  const look = (run) => concepts.byName.get(nameOf(run));
  eachSpan(keys, LONGEST_WORD, look, (at, size, groups) => groups.forEach((group) => putGroup(shelf, concepts, slots, at, size, group, 0.8)));
  phrases(shelf, slots, keys);
  quieten(concepts, slots, keys);
  mishearings(shelf, concepts, slots, text);
  slips(shelf, slots, keys);
  keys.forEach((key, at) => put(slots, at, 1, { places: find(shelf, [key]), size: 1, quality: keys.length > 1 ? ALONE : 1 }, keys.length > 1 ? 0 : 1));
  return settleWeights(slots);
}

// Two characters and more that stand together; the longer, the surer.
function phrases(shelf, slots, keys) {
  for (let size = 2; size <= Math.min(LONGEST_RUN, keys.length); size += 1) {
    for (let at = 0; at + size <= keys.length; at += 1) {
      const places = find(shelf, keys.slice(at, at + size));
      if (!places.length) continue;
      put(slots, at, size, { places, size, quality: 1 + 0.06 * (size - 2) }, size === 2 ? rarity(shelf, places) : 0);
      for (let slot = at; slot < at + size; slot += 1) slots[slot].sure = true;
    }
  }
}

// Found as it is written, or a word that says little: no slip is looked for in it.
const settled = ({ sure, factor }) => sure || factor < 0.1;

// Characters that sound like the right ones: 花贝 for 花呗.
function mishearings(shelf, concepts, slots, text) {
  if (slots.every(settled)) return;
  const sounds = soundsOf(text, shelf.letters);
  const { bySound } = heardConcepts(concepts);
  const look = (run) => run.length > 1 && run.every(Boolean) && bySound.get(run.join());
  eachSpan(sounds, LONGEST_WORD, look, (at, size, groups) => {
    if (slots.slice(at, at + size).every(settled)) return;
    groups.forEach((group) => putGroup(shelf, concepts, slots, at, size, group, 0.85));
  });
  for (let at = 0; at + 1 < sounds.length; at += 1) {
    if ((settled(slots[at]) && settled(slots[at + 1])) || !sounds[at] || !sounds[at + 1]) continue;
    const pair = [sounds[at], sounds[at + 1]];
    const places = keptAs(shelf, `~~${pair}`, () => inShort(shelf, hear(shelf, pair)));
    put(slots, at, 2, { places, size: 2, quality: 0.75 }, places.length ? rarity(shelf, places) : 0);
  }
}

// One character wrong in the middle of three.
function slips(shelf, slots, keys) {
  for (let at = 0; at + 2 < keys.length; at += 1) {
    if (settled(slots[at]) && settled(slots[at + 1]) && settled(slots[at + 2])) continue;
    const places = keptAs(shelf, `${keys[at]}?${keys[at + 2]}`, () => inShort(shelf, skip(shelf, keys[at], keys[at + 2])));
    put(slots, at, 3, { places, size: 3, quality: 0.6 }, places.length ? rarity(shelf, places) : 0);
  }
}
