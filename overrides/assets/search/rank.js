// Which section answers best: what share of the question it covers, in which of its parts, and how well one of its
// headings, or one of the ways people ask for it, is the question.

import { FIELD } from "./shelf.js";

// How much a match counts in each field, by number of the field.
const COUNTS = [1, 0.58, 0.42, 0.6, 0.5, 0.42, 0.9, 0.58, 0.6, 0.36];
const PHRASE = [1, 1, 0, 0.75, 0.75, 0, 0.95, 1, 0.75, 0];
const RUNNING = COUNTS.map((_, field) => Number(field === FIELD.body || field === FIELD.otherBody || field === FIELD.answer));
const KINDS = { home: 0.93, guide: 1, tool: 0.97, letter: 0.93, article: 0.7, about: 0.85, fact: 0.72, word: 0.9 };
const OFTEN = 0.08;
const ENOUGH = 1.1;

// The sections that fit the slots, in no order: [{ section, score }].
export function rank(shelf, book, slots) {
  const weight = slots.reduce((sum, slot) => sum + slot.weight, 0);
  if (!weight) return [];
  const got = collect(shelf, slots);
  const phrases = phraseScores(shelf, got, weight);
  const wanted = new Set();
  got.met.forEach((owner) => {
    if (owner < book.sections.length) wanted.add(owner);
    else if (book.pages[owner - book.sections.length].sections.length) wanted.add(book.pages[owner - book.sections.length].sections[0]);
  });
  return Array.from(wanted, (section) => ({ section, score: score(book, slots, got, phrases, section, weight) }));
}

// For every owner and slot the best match, apart for short fields and running text (`short`, `text`: a row of slots for
// each owner), which owners and short texts were met, and how much of the question each short text covers and says of it.
function collect(shelf, slots) {
  const { owner, field, segment } = shelf;
  const count = slots.length;
  const got = {
    count, met: new Set(), short: new Float32Array(shelf.seen.length * count), text: new Float32Array(shelf.seen.length * count),
    told: [], covered: new Float32Array(field.length), best: new Float32Array(field.length), slot: new Int32Array(field.length).fill(-1), said: new Float32Array(field.length), counted: new Uint8Array(segment.length),
  };
  const telling = tellings(shelf);
  slots.forEach((slot, nth) => slot.matches.forEach(({ places, size, quality }) => {
    let last = -1;
    let times = 0;
    for (let at = 0; at < places.length; at += 1) {
      const one = segment[places[at]];
      times = one === last ? times + 1 : 0;
      last = one;
      if (times > 4) continue;
      const kind = field[one];
      const value = COUNTS[kind] * quality * (1 + OFTEN * times);
      const rows = RUNNING[kind] ? got.text : got.short;
      const cell = owner[one] * count + nth;
      if (value > rows[cell]) rows[cell] = value;
      if (!times) got.met.add(owner[one]);
      if (PHRASE[kind]) note(shelf, got, telling, one, nth, Math.min(quality, ENOUGH) * slot.weight, places[at], size);
    }
  }));
  return got;
}

// A short text has been met: what it covers of one slot counts once, at its best, and so does each piece that it says.
function note(shelf, got, telling, segment, nth, value, place, size) {
  if (got.slot[segment] < 0) got.told.push(segment);
  if (got.slot[segment] !== nth) got.best[segment] = 0;
  got.slot[segment] = nth;
  if (value > got.best[segment]) {
    got.covered[segment] += value - got.best[segment];
    got.best[segment] = value;
  }
  for (let at = place; at < place + size; at += 1) {
    if (!got.counted[at]) got.said[segment] += telling[shelf.tokens[at]];
    got.counted[at] = 1;
  }
}

// For each owner how well the best of its short texts is the question: covers it, and says little else.
function phraseScores(shelf, { told, covered, said }, weight) {
  const best = new Map();
  told.forEach((segment) => {
    const share = said[segment] / (whole(shelf, segment) || 1);
    const value = PHRASE[shelf.field[segment]] * (covered[segment] / weight) * (0.1 + 0.9 * Math.min(share, 1));
    const owner = shelf.owner[segment];
    if (value > (best.get(owner) || 0)) best.set(owner, value);
  });
  return best;
}

// How telling each number in the row is; the rarer, the more. An end says nothing.
function tellings(shelf) {
  if (!shelf.telling) {
    const { offset } = shelf.places;
    shelf.telling = Float32Array.from(shelf.codes, (_, number) => Math.log(1 + shelf.tokens.length / 40 / (1 + offset[number + 1] - offset[number])));
    shelf.telling[0] = 0;
    shelf.whole = new Float32Array(shelf.field.length);
  }
  return shelf.telling;
}

// How telling all pieces of one text are together.
function whole(shelf, segment) {
  if (!shelf.whole[segment]) for (let at = shelf.starts[segment]; at < shelf.starts[segment + 1]; at += 1) shelf.whole[segment] += shelf.telling[shelf.tokens[at]];
  return shelf.whole[segment];
}

function score(book, slots, got, phrases, section, weight) {
  const { page, prior } = book.sections[section];
  const owner = book.sections.length + page;
  const leads = book.pages[page].sections[0] === section;
  let sum = 0;
  for (let nth = 0; nth < slots.length; nth += 1) {
    const [own, above] = [section * got.count + nth, owner * got.count + nth];
    const short = got.short[own];
    const text = got.text[own];
    const far = Math.max(got.short[above], got.text[above]) * (leads ? 1.2 : 0.9) || 0;
    sum += slots[nth].weight * (Math.max(short, text, far) + (short && text ? 0.06 : 0) + (short && far ? 0.04 : 0));
  }
  const phrase = Math.max(phrases.get(section) || 0, (phrases.get(owner) || 0) * (leads ? 0.85 : 0.45));
  return (0.5 * (sum / weight) + 0.6 * phrase) * prior * KINDS[book.pages[page].kind];
}
