// Words that mean the same, words that say nothing in a question, and words of despair.

import { hasHan, simplified, soundsOf } from "./letters.js";
import { pieces } from "./words.js";

// A word as one string that can be looked up: the plain characters, or the stems with blanks between.
export const nameOf = (keys) => keys.map((key) => (typeof key === "number" ? String.fromCharCode(key) : ` ${key} `)).join("");

export function readConcepts({ same, idle, faint, crisis, harmless }, letters) {
  const concepts = { groups: [], byName: new Map(), bySound: new Map(), idle: new Set(), idleSounds: new Set(), faint: new Set(), longest: 1 };
  same.forEach((words, number) => {
    concepts.groups.push(words.map((word) => pieces(simplified(word, letters))));
    words.forEach((word) => enter(concepts, word, number, letters));
  });
  idle.forEach((word) => {
    concepts.idle.add(nameOf(pieces(simplified(word, letters))));
    if (hasHan(word) && word.length > 1) concepts.idleSounds.add(soundsOf(simplified(word, letters), letters).join());
  });
  faint.forEach((word) => concepts.faint.add(nameOf(pieces(simplified(word, letters)))));
  concepts.harmless = harmless.map((word) => nameOf(pieces(simplified(word, letters))));
  concepts.crisis = crisis.map((word) => nameOf(pieces(simplified(word, letters))));
  concepts.crisisPinyin = crisis.filter(hasHan).map((word) => Array.from(simplified(word, letters), (character) => letters.written.get(character) || "-").join(""));
  return concepts;
}

function enter(concepts, word, number, letters) {
  const plain = simplified(word, letters);
  const keys = pieces(plain);
  concepts.longest = Math.max(concepts.longest, keys.length);
  add(concepts.byName, nameOf(keys), number);
  if (hasHan(plain) && keys.length > 1 && keys.every((key) => typeof key === "number")) add(concepts.bySound, soundsOf(plain, letters).join(), number);
}

function add(map, name, number) {
  if (!map.has(name)) map.set(name, []);
  map.get(name).push(number);
}
