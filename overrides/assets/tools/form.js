// Reads a form and says at the field what does not read.
import { percentOf, yuan } from "./money.js";
import { dailyRate, parseAmount, parseCount, parseDate, parseDays, parseRate } from "./parse.js";
import { all, button, clear, element, first, say } from "./words.js";

/** The fields of a form, or of one group inside it; those of the groups within do not count. */
const fieldsOf = (root) => all("[name]", root).filter((field) => field.closest("form, [data-group]") === root);
const per = (form) => form.elements.ratePer || { value: "day" };
const needed = ({ dataset }) => "need" in dataset;

const READ = {
  money: (text, field) => parseAmount(text, needed(field) ? 1n : 0n),
  rate: (text, { form }) => parseRate(text, per(form).value),
  count: (text, { dataset: { least = 0, most = 9999 } }) => parseCount(text, least, most),
  days: parseDays,
  date: (text, field, today) => parseDate(text, document.documentElement.lang === "en" ? "dmy" : "ymd", today),
};

function readField(field, today) {
  const kind = READ[field.dataset.kind];
  const text = field.value.trim();
  if (field.type === "radio") return { value: field.checked ? text : undefined };
  if (field.type === "checkbox") return { value: field.checked };
  if (!text) return needed(field) ? { error: "empty" } : { value: kind ? undefined : "" };
  if (!kind) return { value: text };
  const got = kind(text, field, today);
  return got.doubt && field.dataset.sure !== text ? { ...got, error: got.doubt } : got;
}

/** Says what was understood where that is not plain from what was typed. */
function note(field, { read: understood }) {
  clear("[data-note]", field.parentNode);
  const bare = (text) => text.replace(/,|\.00$/g, "");
  if (!understood || bare(understood) === bare(field.value.trim())) return;
  field.after(element("small", say("read", { read: understood }), { "data-note": "" }));
}

/** {values, problems: [{field, code, got}]} of a form or group: what people typed, read by parse.js. */
export function read(root, today) {
  const values = {};
  const problems = [];
  fieldsOf(root).forEach((field) => {
    const got = readField(field, today);
    if (got.error) problems.push({ field, code: got.error, got });
    else if (got.value !== undefined) values[field.name] = got.value;
    if (got.per) values.ratePer = got.per;
    note(field, got);
  });
  return { values, problems };
}

/** The values of every group of that kind in a form; what does not read there is said with the rest of the form. */
export const readGroups = (form, kind, today) => all(`[data-group="${kind}"]`, form).map((group) => read(group, today).values);

/** What a doubtful rate would be by the year, and what was surely meant. */
const doubtful = ({ value, per: unit, read: understood, instead = {} }) => ({
  per: say(`per-${unit}`), read: understood, year: percentOf(dailyRate(value, unit) * 365n), instead: instead.read, other: say(`per-${instead.per}`),
});

/** The message for one problem: the words for this field, or those for all. */
function message({ field, code, got = {} }) {
  const { least = 0, most = "" } = field.dataset;
  const label = field.labels[0].firstChild.textContent.replace(/（.*|\(.*/, "").trim();
  const slots = { label, least, most, ...(got.doubt ? doubtful(got) : {}) };
  const name = got.doubt && !got.instead ? "rate-odd" : code;
  return [field.name, field.dataset.kind].map((one) => say(`${name}:${one}`, slots)).find(Boolean) || say(name, slots) || say("not-a-number", slots);
}

function choices({ field, got }, again) {
  const choice = (words, text, unit) => button(say(words, doubtful(got)), () => {
    field.value = field.dataset.sure = text;
    per(field.form).value = unit;
    again();
    field.focus();
  });
  const kept = choice("same", field.value.trim(), got.per);
  return got.instead ? [choice("change", got.instead.read, got.instead.per), kept] : [kept];
}

/** Marks a field as wrong, or as right again when nothing is `told`. */
function mark(field, told) {
  const id = `${field.id}-e`;
  field.setAttribute("aria-describedby", told ? `${id} ${field.id}-h` : `${field.id}-h`);
  if (!told) return field.removeAttribute("aria-invalid");
  field.setAttribute("aria-invalid", "true");
  return field.before(element("span", told, { class: "field__error", id, "data-error-for": field.name }));
}

function reach(field) {
  for (let fold = field.closest("details"); fold; fold = fold.parentNode.closest("details")) fold.open = true;
  field.focus();
}

/** Shows the problems of a form at their fields; `sent`: in a summary as well, which gets the focus. Input stays as it is. */
export function tell(form, problems, sent, again) {
  clear("[data-error-for]", form);
  all("[aria-invalid]", form).forEach((field) => mark(field));
  const box = first("[data-errors]", form);
  const list = first("ul", box);
  list.textContent = "";
  problems.forEach((problem) => {
    const { field, got } = problem;
    const link = element("a", message(problem), { href: `#${field.id}` });
    mark(field, link.textContent);
    if (got && got.doubt) field.previousElementSibling.append(...choices(problem, again));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      reach(field);
    });
    list.append(element("li"));
    list.lastChild.append(link);
  });
  box.hidden = !problems.length || (box.hidden && !sent);
  if (!sent || box.hidden) return;
  problems.forEach(({ field }) => reach(field));
  box.focus();
}

/** Puts values into the fields of their names, as one would type them. */
export const write = (root, values) => fieldsOf(root).filter(({ name }) => values[name] !== undefined).forEach((field) => {
  const value = values[field.name];
  if (field.type === "checkbox") field.checked = value;
  else field.value = typeof value !== "bigint" ? value : field.dataset.kind === "rate" ? percentOf(value) : yuan(value).replace(/\.00$/, "");
});
