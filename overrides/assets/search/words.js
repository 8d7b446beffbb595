// A plain text cut into what is matched: each Chinese character, each word in Latin letters by its stem, each number.

import { isHan } from "./letters.js";

const PIECES = /[\u3400-\u9fff]|[a-z]+|\d+(?:\.\d+)?/g;
const ENDINGS = /(?:ations?|ions?|ments?|ors?|ers?|ings?|ied|ed|ies|es|s|e|y)$/;

// The stem that the forms of an English word share: collector, collection and collecting are one.
export function stem(word) {
  if (word.length < 4) return word === "my" ? word : word.replace(/s$/, "");
  const short = word.replace(ENDINGS, "");
  return short.length < 3 ? word : short.replace(/([^aeiouls])\1$/, "$1");
}

// Calls take(key, start, length) for each piece. The key of a character is its code, that of a word its stem.
export function eachPiece(text, take) {
  PIECES.lastIndex = 0;
  for (let found = PIECES.exec(text); found; found = PIECES.exec(text)) {
    const code = found[0].charCodeAt(0);
    take(isHan(code) ? code : code < 58 ? found[0] : stem(found[0]), found.index, found[0].length);
  }
}

export function pieces(text) {
  const found = [];
  eachPiece(text, (key) => found.push(key));
  return found;
}
