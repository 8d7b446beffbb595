// The search engine: opened with the tables and the headings, deepened with the texts.

import { firstTexts, laterTexts, readBook } from "./book.js";
import { readConcepts } from "./concepts.js";
import { readLetters } from "./letters.js";
import { shelve } from "./shelf.js";
import { hearing, initials } from "./sounds.js";

const PATIENCE = 12;

const ownersOf = ({ sections, pages }) => sections.length + pages.length;

// Both build in steps and return an engine at the last.
export function* opened(tables, heads) {
  const letters = readLetters(tables);
  yield null;
  const concepts = readConcepts(tables, letters);
  yield null;
  const book = readBook(heads);
  const first = firstTexts(book, heads);
  const shelf = yield* shelve(first, letters, ownersOf(book));
  return { letters, concepts, book, first, shelf, texts: [] };
}

export function* deepened(engine, bodies) {
  const shelf = yield* shelve([...engine.first, ...laterTexts(engine.book, bodies)], engine.letters, ownersOf(engine.book));
  yield hearing(shelf);
  yield initials(shelf);
  return { ...engine, shelf, texts: bodies.texts };
}

export function finished(steps) {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

// The same in slices of a few milliseconds, so that whoever asks meanwhile is heard.
export const paced = (steps) => new Promise((done) => {
  const go = () => {
    const until = performance.now() + PATIENCE;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) done(step.value);
    else setTimeout(go, 0);
  };
  go();
});
