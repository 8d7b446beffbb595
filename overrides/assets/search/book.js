// The pages and sections that can be found, and every text they are found by.

import { FIELD } from "./shelf.js";

// The section that a question about a whole page leads to, where it is not the first one.
const LEADS = { letter: "the-text", tool: "inputs" };
// A heading that many pages share says less about what stands below it.
const SHARED = 0.9;
const COMMON = 3;
// A page below another goes into detail; who did not ask for that means the page above.
const BELOW = 0.95;

export function readBook(heads) {
  const pages = heads.at.map((address, page) => ({ address, kind: heads.kinds[page], title: heads.pages[page], sections: [] }));
  const sections = [];
  const uses = new Map();
  heads.ids.forEach((ids, page) => ids.forEach((id) => {
    uses.set(id, (uses.get(id) || 0) + 1);
    pages[page].sections.push(sections.length);
    const number = sections.length;
    sections.push({ page, id, title: heads.titles[number], level: heads.levels[number], prior: 1, above: "" });
  }));
  const above = [];
  sections.forEach((section) => {
    above[section.level] = section.title;
    if (section.level > 2 && section.level < 5) section.above = above[section.level - 1] || "";
    if (uses.get(section.id) >= COMMON && section.id !== LEADS[pages[section.page].kind]) section.prior = SHARED;
    if (/^guide\/.+\/.+\//.test(pages[section.page].address)) section.prior *= BELOW;
  });
  pages.forEach((page) => page.sections.sort((one, other) => leads(page, sections[other]) - leads(page, sections[one]) || one - other));
  return { pages, sections };
}

const leads = (page, section) => Number(section.id === LEADS[page.kind]);

// [text, field, owner]: what stands in the headings first, what stands below them later.
export function firstTexts(book, heads) {
  const behind = book.sections.length;
  return [
    ...named(heads.titles, FIELD.title, 0),
    ...asked(heads.asked, FIELD.alias, 0),
    ...named(heads.pages, FIELD.page, behind),
    ...asked(heads.pageAsked, FIELD.pageAlias, behind),
  ];
}

export function laterTexts(book, { texts, answers, other }) {
  const behind = book.sections.length;
  return [
    ...named(texts, FIELD.body, 0),
    ...named(answers, FIELD.answer, behind),
    ...named(other.titles, FIELD.otherTitle, 0),
    ...asked(other.asked, FIELD.otherAlias, 0),
    ...named(other.pages, FIELD.otherPage, behind),
    ...asked(other.pageAsked, FIELD.otherAlias, behind),
    ...named(other.texts || [], FIELD.otherBody, 0),
  ];
}

const named = (texts, field, behind) => texts.map((text, owner) => [text, field, behind + owner]).filter(([text]) => text);

const asked = (rows, field, behind) => [].concat(...rows.map((row, owner) => (row ? row.split("|").map((text) => [text, field, behind + owner]) : [])));
