// How the row of a shelf sounds, and how its characters begin.

import { spoken } from "./letters.js";
import { keptAs, listed, runs } from "./shelf.js";

// The row of sounds; made when it is first asked for.
export function hearing(shelf) {
  if (shelf.heard) return shelf.heard;
  const { tokens, codes } = shelf;
  const { sound, exceptions, count } = spoken(shelf.letters);
  const sounds = Uint16Array.from(codes, (code) => sound[code]);
  const first = new Uint8Array(65536);
  exceptions.forEach((said, word) => { first[word.charCodeAt(0)] = 1; });
  const row = new Uint16Array(tokens.length);
  for (let at = 0; at < row.length; at += 1) row[at] = sounds[tokens[at]];
  const pairs = new Uint8Array(count * count);
  for (let at = 0; at + 1 < row.length; at += 1) {
    const code = codes[tokens[at]];
    const odd = first[code] && exceptions.get(String.fromCharCode(code, codes[tokens[at + 1]]));
    if (odd) [row[at], row[at + 1]] = odd;
    if (row[at] && row[at + 1]) pairs[row[at] * count + row[at + 1]] = 1;
  }
  shelf.heard = { row, pairs, places: listed(row, count) };
  return shelf.heard;
}

// Where a run of sounds is heard.
export const hear = (shelf, sounds) => keptAs(shelf, `~${sounds.join()}`, () => {
  const { row, places } = hearing(shelf);
  return runs(row, places, sounds);
});

// The first letter of every character in the row, blanks between what has none.
export function initials(shelf) {
  if (shelf.initials) return shelf.initials;
  const { initial } = spoken(shelf.letters);
  const begins = Uint8Array.from(shelf.codes, (code) => initial[code] || 32);
  let text = "";
  for (let at = 0; at < shelf.tokens.length; at += 1) text += String.fromCharCode(begins[shelf.tokens[at]]);
  shelf.initials = text;
  return text;
}
