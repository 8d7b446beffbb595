// Reads a form and says at the field what does not read.
import { percentOf } from "./money.js";
import { dailyRate, parseAmount, parseCount, parseDate, parseDays, parseRate } from "./parse.js";
import { all, button, clear, element, first, put, say } from "./words.js";

const rootOf = (field) => field.closest("form, [data-group]");
/** The fields of a form, or of one group inside it; those of the groups within do not count. */
const fieldsOf = (root) => all("[name]", root).filter((field) => rootOf(field) === root);
/** The field that says whether a rate is one by the day, the month or the year. */
const perOf = (field) => first("[name=ratePer]", rootOf(field));
const needed = ({ dataset }) => "need" in dataset;

const READ = {
  money: (text, field) => parseAmount(text, needed(field) ? 1n : 0n),
  rate: (text, field) => parseRate(text, perOf(field).value),
  count: (text, { dataset: { least, most } }) => parseCount(text, least, most),
  days: parseDays,
  date: (text, field, today) => parseDate(text, document.documentElement.lang === "en" ? "dmy" : "ymd", today),
};

/** Where the field keeps what was said in it. */
export const held = ({ type }) => (type === "checkbox" || type === "radio" ? "checked" : "value");

function readField(field, today) {
  const kind = READ[field.dataset.kind];
  const text = field.value.trim();
  if (field.type === "radio") return { value: field.checked ? text : undefined };
  if (field.type === "checkbox") return { value: field.checked };
  if (!kind) return { value: text };
  if (!text) return needed(field) ? { error: "empty" } : {};
  const got = kind(text, field, today);
  return got.doubt && field.dataset.sure !== text ? { ...got, error: got.doubt } : got;
}

/** Says what was understood where that is not plain from what was typed. */
function note(field, { read: understood }) {
  clear("[data-note]", field.parentNode);
  const bare = (text) => text.replace(/,|\.00$/g, "");
  const plain = !understood || bare(understood) === bare(field.value.trim());
  if (!plain) field.after(element("small", say("read", { read: understood }), { "data-note": "" }));
}

/** {values, problems: [{field, code, got}]} of a form or group: what people typed, read by parse.js. A group says of which kind it is. */
export function read(root, today) {
  const values = { group: root.dataset.group };
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

/** What the words about a doubtful rate say: what it would be by the year, and what was surely meant. */
const doubtful = ({ value, per, read: understood, instead = {} }) => ({
  per: say(`per-${per}`), read: understood, year: percentOf(dailyRate(value, per) * 365n), instead: instead.read, other: say(`per-${instead.per}`),
});

/** The message for one problem: the words for this field, or for its kind, or for all. */
function message({ field, code, got = {} }) {
  const { kind, least, most } = field.dataset;
  const label = field.labels[0].firstChild.textContent.replace(/[（(].*/, "").trim();
  const slots = { label, least, most, ...(got.doubt && doubtful(got)) };
  return say(`${code}:${field.name}`, slots) || say(`${code}:${kind}`, slots) || say(code, slots);
}

/** The buttons below a doubtful rate: what was surely meant, and what was typed. A press on one leaves the focus alone, or
 * what another field has to say then would put new buttons under the finger. */
function choices({ field, got }, again) {
  const choice = (words, { read: text, per }) => {
    const made = button(say(words, doubtful(got)), () => {
      field.value = field.dataset.sure = text;
      perOf(field).value = per;
      again();
      field.focus();
    });
    made.onmousedown = () => false;
    return made;
  };
  const kept = choice("same", got);
  return got.instead ? [choice("change", got.instead), kept] : [kept];
}

function reach(field) {
  for (let fold = field.closest("details"); fold; fold = fold.parentNode.closest("details")) fold.open = true;
  field.focus();
}

/** Shows the problems of a form at their fields; `sent`: in a summary as well, which gets the focus. Input stays as it is. */
export function tell(form, problems, sent, again) {
  clear("[data-error-for]", form);
  all("[aria-invalid]", form).forEach((field) => field.removeAttribute("aria-invalid"));
  const box = first("[data-errors]", form);
  const list = first("ul", box);
  list.textContent = "";
  problems.forEach((problem) => {
    const { field, got = {} } = problem;
    const [told, id] = [message(problem), `${field.id}-e`];
    put(field, { "aria-invalid": true, "aria-describedby": `${id} ${field.id}-h` });
    field.before(element("span", told, { class: "field__error", id, "data-error-for": field.name }));
    if (got.doubt) field.previousElementSibling.append(...choices(problem, again));
    const link = element("a", told, { href: `#${field.id}` });
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

/** Puts texts (of a box to tick: true or false) into the fields of their names. */
export const write = (root, values) => fieldsOf(root).filter(({ name }) => values[name] !== undefined)
  .forEach((field) => { field[held(field)] = values[field.name]; });

/** One group more, as long as there may be one. */
export function addGroup(form) {
  const box = first("[data-many]", form);
  const groups = all("[data-group]", box);
  if (groups.length >= box.dataset.many) return;
  const made = groups[0].cloneNode(true);
  all("[name]", made).forEach((field) => {
    field.id = `${field.name}-${groups.length}`;
    if (field.type !== "select-one") field[held(field)] = "";
  });
  first("[data-n]", made).textContent = groups.length + 1;
  box.append(made);
}
