// Pinyin as it is typed: whole, without blanks, with the last syllable half typed, with one key wrong, or initials alone.

import { spoken } from "./letters.js";
import { hear, hearing } from "./sounds.js";

const LETTERS = "aeioughnbdzstx";
const LONGEST_SYLLABLE = 6;

// The most likely syllables of a run of letters: { sounds, open, likely }, where `open` holds the sounds that a last,
// unfinished syllable may become, and `likely` is the share of neighbours that stand side by side in the text as well.
export function spell(shelf, typed) {
  const { pairs } = hearing(shelf);
  const letters = spoken(shelf.letters);
  const ways = Array.from({ length: typed.length + 1 }, () => new Map());
  ways[0].set(0, { score: 0, sound: 0, from: null });
  let best = null;
  for (let at = 0; at < typed.length; at += 1) {
    if (!ways[at].size) continue;
    if (typed[at] === "'") {
      ways[at].forEach((way, sound) => better(ways[at + 1], sound, way));
      continue;
    }
    for (let size = 1; size <= LONGEST_SYLLABLE && at + size <= typed.length; size += 1) {
      const sound = syllable(letters, typed.slice(at, at + size));
      if (sound) ways[at].forEach((from) => better(ways[at + size], sound, step(letters, pairs, from, sound, size)));
    }
    const opened = at ? unfinished(letters, pairs, ways[at], typed.slice(at)) : null;
    if (opened && (!best || opened.score > best.score)) best = opened;
  }
  ways[typed.length].forEach((way) => {
    if (!best || way.score >= best.score) best = { score: way.score, way, open: null };
  });
  return best && spelling(letters, pairs, best);
}

const syllable = (letters, text) => letters.syllables.get(text) || (text.includes("v") ? letters.syllables.get(text.replace("v", "u")) : 0);

function step(letters, pairs, from, sound, size) {
  const neighbours = from.sound ? (pairs[from.sound * letters.count + sound] ? 1 : -0.6) : 0;
  const own = (size > 1 ? 0.1 * size : -0.5) - 0.35;
  return { score: from.score + neighbours + own, sound, from };
}

function better(ways, sound, way) {
  const known = ways.get(sound);
  if (!known || known.score < way.score) ways.set(sound, way);
}

function unfinished(letters, pairs, ways, rest) {
  if (rest.length > 4 || rest.includes("'") || letters.syllables.has(rest) && rest.length > 2) return null;
  let best = null;
  ways.forEach((way) => {
    const open = new Set();
    letters.syllables.forEach((sound, text) => {
      if (text.startsWith(rest) && pairs[way.sound * letters.count + sound]) open.add(sound);
    });
    if (open.size && (!best || way.score - 0.1 > best.score)) best = { score: way.score - 0.1, way, open };
  });
  return best;
}

function spelling(letters, pairs, { way, open, score }) {
  const sounds = [];
  for (let at = way; at && at.sound; at = at.from) sounds.unshift(at.sound);
  let met = open ? 1 : 0;
  for (let at = 1; at < sounds.length; at += 1) met += pairs[sounds[at - 1] * letters.count + sounds[at]];
  const meetings = sounds.length - 1 + (open ? 1 : 0);
  return { sounds, open, score, likely: meetings ? met / meetings : 0.5 };
}

// The spelling after one slip of the hand is mended, where that reads clearly better than the spelling as it stands.
export function mended(shelf, typed, read) {
  const text = typed.replace(/'/g, "");
  if (text.length < 5 || text.length > 30 || (read && read.likely === 1)) return null;
  const clumsy = read && read.sounds.length > text.length / 2.2 ? 0.5 : 0;
  for (const tries of [swapped(text), text.length <= 16 ? replaced(text) : []]) {
    let best = null;
    let least = (read ? read.likely : -1) - clumsy;
    new Set(tries).forEach((other) => {
      const found = spell(shelf, other);
      if (!found || found.open || found.likely < least + 0.01 && !(best && found.likely >= least && found.score > best.score)) return;
      [best, least] = [found, found.likely];
    });
    if (best && least > 0.7) return best;
  }
  return null;
}

const without = (text, at, count, put) => text.slice(0, at) + put + text.slice(at + count);

function swapped(text) {
  const tries = [];
  for (let at = 0; at < text.length; at += 1) {
    tries.push(without(text, at, 1, ""));
    if (at + 1 < text.length) tries.push(without(text, at, 2, text[at + 1] + text[at]));
  }
  return tries;
}

function replaced(text) {
  const tries = [];
  for (let at = 0; at <= text.length; at += 1) {
    for (const letter of LETTERS) tries.push(without(text, at, 0, letter), without(text, at, 1, letter));
  }
  return tries;
}

// Where sounds are heard one after the other, the last one perhaps open.
export function heardAt(shelf, sounds, open) {
  if (!open) return hear(shelf, sounds);
  const hits = [];
  open.forEach((last) => hits.push(...hear(shelf, [...sounds, last])));
  return Uint32Array.from(new Set(hits)).sort();
}

// Whether a run of letters is nothing but whole syllables.
export function isPinyin(letters, typed) {
  const { syllables } = spoken(letters);
  const whole = [true];
  for (let end = 1; end <= typed.length; end += 1) {
    whole[end] = false;
    for (let at = Math.max(0, end - LONGEST_SYLLABLE); at < end; at += 1) whole[end] = whole[end] || (whole[at] && syllables.has(typed.slice(at, end)));
  }
  return whole[typed.length];
}
