// The search engine: opened with the tables and the headings, deepened with the texts.

import { firstTexts, laterTexts, readBook } from "./book.js";
import { readConcepts } from "./concepts.js";
import { readLetters } from "./letters.js";
import { shelve } from "./shelf.js";

// Both build in steps and return an engine at the last.
export function* opened(tables, heads) {
  const letters = readLetters(tables);
  yield null;
  const concepts = readConcepts(tables, letters);
  yield null;
  const book = readBook(heads);
  const first = firstTexts(book, heads);
  const shelf = yield* shelve(first, letters);
  return { letters, concepts, book, first, shelf, texts: [] };
}

export function* deepened(engine, bodies) {
  const shelf = yield* shelve([...engine.first, ...laterTexts(engine.book, bodies)], engine.letters);
  return { ...engine, shelf, texts: bodies.texts };
}

export function finished(steps) {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
