// The tools of a page: reads a form when it changes or is sent, asks its tool, and shows what comes of it.
import { costTool } from "./cost.js";
import { isoOf } from "./dates.js";
import { csv, ics } from "./export.js";
import { addGroup, read, tell, write } from "./form.js";
import { leaveNothing } from "../offline/forget.js";
import { hold, recall } from "./keep.js";
import { forget, lettersTool } from "./letters.js";
import { logTool, saved, takeUp } from "./log.js";
import { planTool } from "./planner.js";
import { budgetTool, orderTool, shareTool } from "./purse.js";
import { ceilingTool, datesTool, feesTool, offersTool, quoteTool, rateTool } from "./quotes.js";
import { cells, show, textOf } from "./show.js";
import { decode, encode, readCode } from "./state.js";
import { answer, triageTool } from "./triage.js";
import { all, bare, clear, element, first, say } from "./words.js";

const TOOLS = {
  "overdue-cost": costTool, plan: planTool, budget: budgetTool, "share-out": shareTool, "payment-order": orderTool,
  "check-a-quote": quoteTool, "compare-offers": offersTool, "real-rate": rateTool, ceiling: ceilingTool,
  "court-fees": feesTool, "two-dates": datesTool, triage: triageTool, letters: lettersTool, "evidence-log": logTool,
};
const forms = all("form[data-tool]");
const [main] = forms;
const last = new Map();

function today() {
  const now = new Date();
  return isoOf(new Date(now - now.getTimezoneOffset() * 60000));
}

/** The table of payments that goes along: of the plan that is asked for. */
const payments = (root, form) => first(`[data-plan="${last.get(form).main}"] table + details table`, root);

/** What the tool says to the values of its form: {problems}, and if there are none, what there is to show. */
function consult(form, sent) {
  const parts = [form, ...all("[data-group]", form)].map((part) => read(part, today()));
  const [own, ...groups] = parts.map(({ values }) => values);
  const problems = parts.flatMap((part) => part.problems);
  if (problems.length) return { problems };
  const found = TOOLS[form.dataset.tool](own, today(), groups, form, () => run(form), sent);
  const { error } = found;
  return { ...found, problems: error ? [{ field: first(`[name=${error.field}]`, form), code: error.code }] : [] };
}

function present(root, form, found) {
  root.hidden = false;
  root.dataset.main = found.main;
  document.documentElement.dataset.done = "";
  show(root, found);
  all("[data-text]", root).forEach((place) => { place.value = found.text || textOf(root, payments(root, form)); });
}

/** Reads, reckons, shows. `sent`: the reader asked for it, so all that is missing is said as well. */
function run(form, sent) {
  const found = consult(form, sent);
  const { problems, waits } = found;
  const told = problems.filter(({ code }) => sent || code !== "empty");
  last.set(form, found);
  tell(form, told, sent, () => run(form));
  form.dataset.state = told.length ? "error" : problems.length || waits ? "" : "done";
  all(`[data-results="${form.dataset.tool}"]`).forEach((root) => {
    if (!problems.length && !waits) present(root, form, found);
    else root.hidden = root.hidden || waits || !("always" in root.dataset);
  });
  hold(form);
}

function announce(text) {
  clear("[data-told]");
  const told = element("div", text, { class: "band", "data-told": "", role: "status" });
  main.before(told);
  told.scrollIntoView();
}

/** What the address or a code brought: carried along by the reader (`#inputs~`), or shared by somebody. Nothing is stored. */
function open({ values, error, section }) {
  if (error) return announce(say(error));
  const { answers, debts = [], principal } = values;
  write(main, values);
  answer(main, answers);
  debts.forEach((debt, index) => {
    if (index) addGroup(main);
    write(all("[data-group]", main)[index], debt);
  });
  run(main);
  if (section !== "inputs") return announce(say("shared"));
  all("[data-debt]").forEach((fold) => { fold.open = !principal; });
  return location.replace("#inputs");
}

function fromAddress() {
  const found = decode(location.hash);
  if (found) open(found);
}

/** Saves a file. Chat apps save none, and most do not say so: the same as text, and what to do there, is opened as well. */
function save(kind, type, text, root) {
  all("[data-export] details", root).forEach((fold) => { fold.open = true; });
  const link = element("a", "", { download: `${root.dataset.results}.${kind}` });
  try { link.href = URL.createObjectURL(new Blob([text], { type })); } catch (refused) { return; }
  document.body.append(link);
  link.click();
  link.remove();
}

/** One event for each payment that is still to come. It keeps its UID in a plan that ends alike, so that nothing comes in twice. */
function calendar({ paidCount, ...found }) {
  const { schedule, lastPayment } = found[found.main];
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  return ics(say("calendar"), schedule.filter(({ n }) => n > paidCount)
    .map(({ n, date, pay }) => ({ n, day: date.replace(/-/g, ""), pay: bare(pay), last: bare(lastPayment), stamp })));
}

const copy = (text, near) => near.dispatchEvent(new CustomEvent("copy-text", { bubbles: true, detail: text }));
const here = (tail) => `${location.href.split("#")[0]}#results${tail}`;

/** What the buttons do: each gets the form, where its results stand, and itself. */
const ACTIONS = {
  clear: (form) => {
    clear("[data-told]");
    form.reset();
    forget();
    takeUp("");
    run(form);
    first("[name]", form).focus();
  },
  more: addGroup,
  copy: (form, root, button) => copy(first("[data-text]", root).value, button.parentNode),
  csv: (form, root) => save("csv", "text/csv", csv(cells(payments(root, form) || root)), root),
  txt: (form, root) => save("txt", "text/plain", first("[data-text]", root).value, root),
  ics: (form, root) => save("ics", "text/calendar", calendar(last.get(form)), root),
  share: (form, root, button) => copy(here(""), button.parentNode),
  "share-mine": (form, root) => {
    const box = first("[data-shared]", root);
    const code = encode(last.get(form).state);
    const link = here(`~${code}`);
    history.replaceState(null, "", link);
    box.hidden = false;
    first("[data-link]", box).value = `${link}\n${code}`;
    copy(link, box);
  },
  code: (form) => open(readCode(first("[data-code]", form).value)),
  leave: (form) => leaveNothing().then(() => location.replace(first("[data-away]", form).href)),
  backup: (form, root) => {
    first("[data-backup]", root).value = saved();
    save("json", "application/json", saved(), root);
  },
  restore: (form, root) => {
    const { error, entries } = takeUp(first("[data-backup]", root).value);
    run(form);
    first("[data-restored]", root).textContent = error ? say(error) : say("restored", { n: entries.length });
  },
};

function pressed({ target }) {
  const button = target.closest("[data-do]");
  if (button) {
    const root = button.closest("[data-results]");
    ACTIONS[button.dataset.do](button.closest("form") || first(`form[data-tool="${root.dataset.results}"]`), root, button);
  }
  // Links that carry values along get them at the moment of the tap, so that the address stays as it is while one types.
  const link = target.closest("a[data-carry], a[hreflang]");
  const state = link && encode(last.get(main).state);
  if (state) link.hash = `#inputs~${state}`;
}

function changed({ target }) {
  const form = target.closest("form[data-tool]");
  if (form) run(form);
}

all("[name]:not([id])").forEach((field, index) => { field.id = `field-${index}`; });
document.addEventListener("change", changed);
document.addEventListener("click", pressed);
addEventListener("hashchange", fromAddress);
forms.forEach((form) => {
  form.addEventListener("submit", () => run(form, true));
  recall(form);
  run(form);
});
fromAddress();
