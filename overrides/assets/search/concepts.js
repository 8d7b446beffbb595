// Words that mean the same, words that say nothing in a question, and words of despair. The tables hold them in plain letters.

import { hasHan, soundsOf, writtenOf } from "./letters.js";
import { isPinyin } from "./pinyin.js";
import { pieces } from "./words.js";

const MIXED = /[^\u3400-\u9fff]/;
// No word has more pieces.
export const LONGEST_WORD = 12;

// A word as one string that can be looked up: the plain characters, or the stems with blanks between.
export const nameOf = (keys) => keys.map((key) => (typeof key === "number" ? String.fromCharCode(key) : ` ${key} `)).join("");

const nameOfWord = (word) => (MIXED.test(word) ? nameOf(pieces(word)) : word);

export function readConcepts({ same, idle, faint, crisis, harmless }, letters) {
  const byName = new Map();
  same.forEach((words, number) => words.forEach((word) => add(byName, nameOfWord(word), number)));
  return { letters, groups: same, byName, idle: new Set(idle.map(nameOfWord)), faint: new Set(faint.map(nameOfWord)), idleWords: idle, crisis: crisis.map(nameOfWord), harmless: harmless.map(nameOfWord), heard: null, despair: null };
}

// The same words by their sounds; made when a question is first read by its sounds.
export function heardConcepts(concepts) {
  if (concepts.heard) return concepts.heard;
  const { letters } = concepts;
  const bySound = new Map();
  concepts.groups.forEach((words, number) => words.forEach((word) => {
    if (word.length > 1 && !MIXED.test(word)) add(bySound, soundsOf(word, letters).join(), number);
  }));
  const idle = concepts.idleWords.filter((word) => hasHan(word) && word.length > 1);
  concepts.heard = { bySound, idle: new Set(idle.map((word) => soundsOf(word, letters).join())) };
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
  if (map.has(name)) map.get(name).push(number);
  else map.set(name, [number]);
}
