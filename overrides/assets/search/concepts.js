// Words that mean the same, words that say nothing in a question, and words of despair.

import { hasHan, simplified, soundsOf, writtenOf } from "./letters.js";
import { isPinyin } from "./pinyin.js";
import { pieces } from "./words.js";

// A word as one string that can be looked up: the plain characters, or the stems with blanks between.
export const nameOf = (keys) => keys.map((key) => (typeof key === "number" ? String.fromCharCode(key) : ` ${key} `)).join("");

export function readConcepts({ same, idle, faint, crisis, harmless }, letters) {
  const named = (words) => words.map((word) => nameOf(pieces(simplified(word, letters))));
  const concepts = { letters, groups: [], byName: new Map(), longest: 1, idle: new Set(named(idle)), faint: new Set(named(faint)), idleWords: idle, crisis: named(crisis), harmless: named(harmless), heard: null, despair: null };
  same.forEach((words, number) => concepts.groups.push(words.map((word) => {
    const keys = pieces(simplified(word, letters));
    concepts.longest = Math.max(concepts.longest, keys.length);
    add(concepts.byName, nameOf(keys), number);
    return keys;
  })));
  return concepts;
}

// The same words by their sounds; made when a question is first read by its sounds.
export function heardConcepts(concepts) {
  if (concepts.heard) return concepts.heard;
  const { letters } = concepts;
  const bySound = new Map();
  concepts.groups.forEach((words, number) => words.forEach((keys) => {
    if (keys.length > 1 && keys.every((key) => typeof key === "number")) add(bySound, soundsOf(nameOf(keys), letters).join(), number);
  }));
  const idle = concepts.idleWords.filter((word) => hasHan(word) && word.length > 1);
  concepts.heard = { bySound, idle: new Set(idle.map((word) => soundsOf(simplified(word, letters), letters).join())) };
  return concepts.heard;
}

// Words of despair as they are written in pinyin. Those of two characters sound like too much else (自尽, 资金): where they
// are meant all the same, the list has their pinyin.
export function despairInPinyin(concepts) {
  const { letters, crisis } = concepts;
  if (!concepts.despair) {
    const listed = crisis.map((word) => word.replace(/ /g, "")).filter((word) => isPinyin(letters, word));
    concepts.despair = [...writtenOf(crisis.filter((word) => hasHan(word) && word.length > 2), letters), ...listed];
  }
  return concepts.despair;
}

function add(map, name, number) {
  if (!map.has(name)) map.set(name, []);
  map.get(name).push(number);
}
