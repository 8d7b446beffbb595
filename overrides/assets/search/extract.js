// What a result shows of its text, and which of it was meant.

import { FIELD } from "./shelf.js";

const WIDTH = 92;
const BEFORE = 18;
const LEAST_QUALITY = 0.5;

// The marked parts of the headings and texts of these sections, { title, body } for each: [[from, to], …], in order, none
// touching another.
export function marks(shelf, slots, sections) {
  const found = new Map(sections.map((section) => [section, { title: [], body: [] }]));
  const matches = new Set();
  slots.forEach((slot) => slot.matches.forEach((match) => { if (match.quality >= LEAST_QUALITY) matches.add(match); }));
  const wanted = new Uint8Array(shelf.seen.length);
  sections.forEach((section) => { wanted[section] = 1; });
  matches.forEach(({ places, size }) => {
    for (let at = 0; at < places.length; at += 1) {
      const segment = shelf.segment[places[at]];
      const field = shelf.field[segment];
      if (!wanted[shelf.owner[segment]] || (field !== FIELD.title && field !== FIELD.body)) continue;
      const last = places[at] + size - 1;
      found.get(shelf.owner[segment])[field === FIELD.title ? "title" : "body"].push([shelf.start[places[at]], shelf.start[last] + shelf.length[last]]);
    }
  });
  found.forEach((ranges) => Object.keys(ranges).forEach((part) => { ranges[part] = joined(ranges[part]); }));
  return found;
}

function joined(ranges) {
  const rows = [];
  ranges.sort((one, other) => one[0] - other[0]).forEach(([from, to]) => {
    const last = rows[rows.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else rows.push([from, to]);
  });
  return rows;
}

// The stretch of a text where most is marked, as parts: [[text, whether it is marked], …].
export function extract(text, ranges) {
  let best = 0;
  let most = -1;
  ranges.forEach(([from]) => {
    const inside = ranges.filter(([start, end]) => start >= from && end <= from + WIDTH - BEFORE);
    const size = inside.reduce((sum, [start, end]) => sum + Math.min(end - start, 6), 0);
    if (size > most) [best, most] = [from, size];
  });
  const begin = best > BEFORE ? cleanStart(text, best) : 0;
  const end = Math.min(text.length, begin + WIDTH);
  const shown = parts(text.slice(begin, end), ranges.map(([from, to]) => [from - begin, to - begin]));
  if (begin) shown.unshift(["…", false]);
  if (end < text.length) shown.push(["…", false]);
  return shown;
}

// A sentence's or a word's beginning a little before the first mark.
function cleanStart(text, at) {
  const before = text.slice(at - BEFORE, at);
  const cut = Math.max(before.lastIndexOf("。"), before.lastIndexOf("，"), before.lastIndexOf(" "));
  return at - BEFORE + cut + 1;
}

export function parts(text, ranges) {
  const shown = [];
  let done = 0;
  ranges.forEach(([from, to]) => {
    if (to <= done || from >= text.length) return;
    const start = Math.max(from, done);
    if (start > done) shown.push([text.slice(done, start), false]);
    shown.push([text.slice(start, to), true]);
    done = Math.min(to, text.length);
  });
  if (done < text.length) shown.push([text.slice(done), false]);
  return shown;
}
