// Reads a form and says at the field what does not read.
import { percentOf, yuan } from "./money.js";
import { dailyRate, parseAmount, parseCount, parseDate, parseDays, parseRate } from "./parse.js";
import { all, element, say } from "./words.js";

const GROUP = "form, [data-group]";
const label = (field) => field.labels[0].firstChild.textContent.replace(/（.*|\(.*/, "").trim();
/** The fields of a form, or of one group inside it; those of the groups within do not count. */
const fieldsOf = (root) => all("[name]", root).filter((field) => field.closest(GROUP) === root);

const READ = {
  money: (text, field) => parseAmount(text, "need" in field.dataset ? 1n : 0n),
  rate: (text, field, per) => parseRate(text, per),
  count: (text, { dataset }) => parseCount(text, Number(dataset.least || 0), Number(dataset.most || 9999)),
  days: (text) => parseDays(text),
  date: (text, field, per, today) => parseDate(text, document.documentElement.lang === "en" ? "dmy" : "ymd", today),
};

function readField(field, per, today) {
  if (field.type === "radio") return { value: field.checked ? field.value : undefined };
  if (field.type === "checkbox") return { value: field.checked };
  const text = field.value.trim();
  const kind = READ[field.dataset.kind];
  if (!kind) return { value: text };
  if (!text) return "need" in field.dataset ? { error: "empty" } : {};
  const got = kind(text, field, per, today);
  return got.doubt && field.dataset.sure !== text ? { ...got, error: got.doubt } : got;
}

/** {values, problems: [{field, code, got}]} of a form or group: what people typed, read by parse.js. */
export function read(root, today) {
  const choice = root.elements && root.elements.ratePer;
  const values = {};
  const problems = [];
  fieldsOf(root).forEach((field) => {
    const got = readField(field, choice ? choice.value : "day", today);
    if (got.error) problems.push({ field, code: got.error, got });
    else if (got.value !== undefined) values[field.name] = got.value;
    if (got.per) values.ratePer = got.per;
    note(field, got);
  });
  return { values, problems };
}

/** Every group of that kind in a form, read: [{values, problems, group}]. */
export const readGroups = (form, kind, today) =>
  all(`[data-group="${kind}"]`, form).map((group) => ({ ...read(group, today), group }));

/** Says what was understood where that is not plain from what was typed. */
function note(field, { read: understood }) {
  const old = field.parentNode.querySelector("[data-note]");
  if (old) old.remove();
  if (!understood || field.value.replace(/,/g, "") === understood.replace(/,|\.00$/g, "") || field.value === understood) return;
  field.after(element("small", say("read", { read: understood }), { "data-note": "" }));
}

function describe(field, id, on) {
  const ids = (field.getAttribute("aria-describedby") || "").split(" ").filter((one) => one && one !== id);
  const now = on ? [...ids, id] : ids;
  if (now.length) field.setAttribute("aria-describedby", now.join(" "));
  else field.removeAttribute("aria-describedby");
}

/** What a doubtful rate would be by the year, and what was surely meant. */
function doubtful({ value, per, read: understood, instead }, field) {
  const choice = field.form.elements.ratePer;
  const other = instead && instead.per !== per && choice ? all("option", choice).find(({ value: one }) => one === instead.per).text : "";
  return { per: say(`per-${per}`), read: understood, year: percentOf(dailyRate(value, per) * 365n), instead: instead ? instead.read : "", other };
}

/** The message for one problem: the words for this field, or those for all. */
function message({ field, code, got }) {
  const known = got && got.doubt ? doubtful(got, field) : {};
  const slots = { label: label(field), least: field.dataset.least || 0, most: field.dataset.most || "", ...known };
  const name = got && got.doubt && !got.instead ? "rate-odd" : code;
  return say(`${name}:${field.name}`, slots) || say(name, slots) || say("not-a-number", slots);
}

function choices({ field, got }, rerun) {
  const settle = (text, per) => {
    field.value = text;
    field.dataset.sure = text;
    const choice = field.form.elements.ratePer;
    if (choice) choice.value = per;
    rerun();
    field.focus();
  };
  const known = doubtful(got, field);
  const options = [["same", field.value.trim(), got.per]];
  if (got.instead) options.unshift(["change", got.instead.read, got.instead.per]);
  return options.map(([words, text, per]) => {
    const choice = element("button", say(words, known), { type: "button", class: "button button--quiet" });
    choice.addEventListener("click", () => settle(text, per));
    return choice;
  });
}

function complain(problem, rerun) {
  const { field, got } = problem;
  const id = `${field.id}-e`;
  const told = element("span", message(problem), { class: "field__error", id, "data-error-for": field.name });
  if (got && got.doubt) told.append(...choices(problem, rerun));
  field.before(told);
  field.setAttribute("aria-invalid", "true");
  describe(field, id, true);
}

/** Shows the problems of a form at their fields; `strict`: in a summary as well, which gets the focus. Input stays as it is. */
export function tell(form, problems, strict, rerun) {
  all("[data-error-for]", form).forEach((old) => old.remove());
  all("[aria-invalid]", form).forEach((field) => {
    field.removeAttribute("aria-invalid");
    describe(field, `${field.id}-e`, false);
  });
  const box = form.querySelector("[data-errors]");
  const list = box.querySelector("ul");
  list.textContent = "";
  problems.forEach((problem) => {
    complain(problem, rerun);
    const line = element("li");
    const link = element("a", message(problem), { href: `#${problem.field.id}` });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      unfold(problem.field);
      problem.field.focus();
    });
    line.append(link);
    list.append(line);
  });
  if (!problems.length) box.hidden = true;
  if (!strict || !problems.length) return;
  problems.forEach(({ field }) => unfold(field));
  box.hidden = false;
  box.focus();
}

function unfold(field) {
  for (let fold = field.closest("details"); fold; fold = fold.parentNode.closest("details")) fold.open = true;
}

/** A value as one would type it. */
export function typed(value, kind) {
  if (typeof value === "bigint") return kind === "rate" ? percentOf(value) : yuan(value).replace(/\.00$/, "");
  return String(value);
}

/** Puts values into the fields of their names. */
export function write(form, values) {
  fieldsOf(form).forEach((field) => {
    if (!(field.name in values)) return;
    const value = values[field.name];
    if (field.type === "radio") field.checked = field.value === value;
    else if (field.type === "checkbox") field.checked = value === true;
    else field.value = typed(value, field.dataset.kind);
    const fold = field.closest("details");
    if (fold && !("debt" in fold.dataset)) fold.open = true;
  });
}
