// A plain text cut into what is matched: each Chinese character, each word in Latin letters by its stem, each number.

import { isHan } from "./letters.js";

const ENDINGS = /(?:ations?|ions?|ments?|ors?|ers?|ings?|ied|ed|ies|es|s|e|y)$/;
const stems = new Map();

// The stem that the forms of an English word share: collector, collection and collecting are one.
export function stem(word) {
  const known = stems.get(word);
  if (known) return known;
  const found = stemmed(word);
  stems.set(word, found);
  return found;
}

function stemmed(word) {
  if (word.length < 4) return word === "my" ? word : word.replace(/s$/, "");
  const short = word.replace(ENDINGS, "");
  return short.length < 3 ? word : short.replace(/([^aeiouls])\1$/, "$1");
}

const isLetter = (code) => code > 96 && code < 123;
const isDigit = (code) => code > 47 && code < 58;

// Calls take(key, start, length) for each piece. The key of a character is its code, that of a word its stem.
export function eachPiece(text, take) {
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    let end = at + 1;
    if (isHan(code)) take(code, at, 1);
    else if (isLetter(code)) {
      while (isLetter(text.charCodeAt(end))) end += 1;
      take(stem(text.slice(at, end)), at, end - at);
    } else if (isDigit(code)) {
      while (isDigit(text.charCodeAt(end)) || (text[end] === "." && isDigit(text.charCodeAt(end + 1)) && !text.slice(at, end).includes("."))) end += 1;
      take(text.slice(at, end), at, end - at);
    }
    at = end;
  }
}

export function pieces(text) {
  const found = [];
  eachPiece(text, (key) => found.push(key));
  return found;
}
