// The tools of a page: reads a form when it changes or is sent, asks its tool, and shows what comes of it.
import { charts } from "./chart.js";
import { costTool } from "./cost.js";
import { csv, ics } from "./export.js";
import { read, tell, typed, write } from "./form.js";
import { hold, keepOrNot, leave, recall } from "./keep.js";
import { forget, lettersTool } from "./letters.js";
import { forgetLog, logTool, saved, takeUp } from "./log.js";
import { yuan } from "./money.js";
import { planTool } from "./planner.js";
import { budgetTool, orderTool, shareTool } from "./purse.js";
import { ceilingTool, datesTool, feesTool, offersTool, quoteTool, rateTool } from "./quotes.js";
import { cells, show, textOf } from "./show.js";
import { decode, encode, planCode, readPlanCode } from "./state.js";
import { answer, triageTool } from "./triage.js";
import { all, element, say, shown } from "./words.js";

const TOOLS = {
  "overdue-cost": costTool, plan: planTool, budget: budgetTool, "share-out": shareTool, "payment-order": orderTool,
  "check-a-quote": quoteTool, "compare-offers": offersTool, "real-rate": rateTool, ceiling: ceilingTool,
  "court-fees": feesTool, "two-dates": datesTool, triage: triageTool, letters: lettersTool, "evidence-log": logTool,
};
const last = new Map();

function today() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
}

const resultsOf = (form) => all(`[data-results="${form.dataset.tool}"]`);
const formOf = (part) => part.closest("form") || document.querySelector(`form[data-tool="${part.closest("[data-results]").dataset.results}"]`);
const mainForm = () => document.querySelector("form[data-tool]");

/** What the tool says to the values of its form: {problems} or what there is to show. */
function consult(form, sent) {
  const { values, problems } = read(form, today());
  if (problems.length) return { problems };
  const found = TOOLS[form.dataset.tool](values, form, today(), sent);
  if (!found.faults) return found;
  return { problems: found.faults.map(([name, code]) => ({ field: form.elements[name], code })) };
}

function present(form, found) {
  resultsOf(form).forEach((root) => {
    const hint = root.previousElementSibling;
    if (root.hidden && hint && hint.tagName === "P") hint.hidden = true;
    root.hidden = false;
    show(root, found);
    charts(root, found);
    const more = found.main && root.querySelector(`[data-plan="${found.main}"] [data-mark]`);
    all("[data-text]", root).forEach((place) => {
      place.value = [document.querySelector("h1").textContent, found.text || textOf(root, more), say("basis")].join("\n");
    });
  });
}

/** Reads, reckons, shows. `sent`: the reader asked for it, so all that is missing is said as well. */
function run(form, sent) {
  const found = consult(form, sent);
  const problems = (found.problems || []).filter(({ code }) => sent || code !== "empty");
  tell(form, problems, sent, () => run(form, false));
  const done = !found.problems && !found.waits;
  if (done) {
    last.set(form, found);
    present(form, found);
  } else if (form.dataset.tool !== "letters") {
    last.delete(form);
    resultsOf(form).forEach((root) => { root.hidden = true; });
  }
  if (done) form.dataset.state = "done";
  else if (problems.length) form.dataset.state = "error";
  else delete form.dataset.state;
  hold(form);
}

/** Puts shared or carried values into a form. */
function take(form, values) {
  write(form, values);
  if (values.answers) answer(form, values.answers);
  const { incomeLines = [], spendingLines = [], debtLines = [], debts = [] } = values;
  const lines = { income: incomeLines, essential: spendingLines.filter((line) => line.essential === "yes"), cut: spendingLines.filter((line) => line.essential !== "yes"), debts: debtLines };
  Object.keys(lines).forEach((kind) => all(`[data-group="${kind}"]`, form).forEach((group, index) => {
    const { amount: sum, period } = lines[kind][index] || {};
    if (sum) write(group, { sum, period });
  }));
  debts.forEach(({ overdue, secured, ...debt }, index) => {
    if (!all('[data-group="debt"]', form)[index]) addGroup(form);
    write(all('[data-group="debt"]', form)[index], { ...debt, overdue: overdue === "yes", secured: secured === "yes" });
  });
}

function told(text) {
  all("[data-told]").forEach((old) => old.remove());
  mainForm().before(element("div", text, { class: "band", "data-told": "", role: "status", tabindex: "-1" }));
  document.querySelector("[data-told]").scrollIntoView();
}

/** What the address or a code brought: carried along by the reader (`#inputs~`), or shared by somebody. Nothing is stored. */
function open(found, own) {
  const form = mainForm();
  if (found.error) {
    told(say(found.error) || say("cut"));
    return;
  }
  take(form, found.values);
  run(form, false);
  const [debt] = all("[data-debt]", form);
  if (own) {
    if (debt && form.elements.principal.value && form.elements.rate.value) debt.open = false;
    history.replaceState(null, "", "#inputs");
    document.getElementById("inputs").scrollIntoView();
  } else told(say("shared"));
}

function fromAddress() {
  const found = decode(location.hash);
  if (found && (found.values || found.error)) open(found, found.section === "inputs" && !found.error);
}

const shareable = (form) => {
  const { share, carry } = last.get(form) || {};
  return share || carry || {};
};

function newIds(root) {
  all("[name]:not([id])", root).forEach((field) => { field.id = `field-${all("[id^=field-]").length}`; });
}

function addGroup(form) {
  const box = form.querySelector("[data-many]");
  const groups = all("[data-group]", box);
  if (groups.length >= Number(box.dataset.many)) return;
  const made = groups[0].cloneNode(true);
  all("[name]", made).forEach((field) => {
    field.removeAttribute("id");
    if (field.type === "checkbox") field.checked = false;
    else field.value = "";
  });
  made.querySelector("[data-n]").textContent = groups.length + 1;
  box.append(made);
  newIds(made);
}

function save(name, type, text) {
  const link = element("a", "", { download: name });
  link.href = URL.createObjectURL(new Blob([text], { type }));
  document.body.append(link);
  link.click();
  link.remove();
}

/** One event for each payment that is still to come. */
function calendar({ main, [main]: plan, paidCount }) {
  const events = plan.schedule.filter(({ n }) => n > paidCount).map(({ n, date, pay }) => ({
    uid: `${date}-${n}-${yuan(pay)}`, date, title: say("event", { pay: shown(pay), n }), note: say("event-note"),
  }));
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  return ics({ events, name: document.querySelector("h1").textContent, stamp });
}

function tables(root) {
  const { main } = last.get(formOf(root)) || {};
  return all("table", root).filter((table) => (main ? table.closest(`[data-plan="${main}"]`) && table.querySelector("[data-mark]") : !table.closest("[hidden]")));
}

function shareMine(root, form) {
  const state = encode(shareable(form));
  history.replaceState(null, "", `#results~${state}`);
  const box = root.querySelector("[data-shared]");
  box.hidden = false;
  box.querySelector("[data-link]").value = `${location.href}\n${planCode(shareable(form))}`;
  copy(location.href, box);
}

const copy = (text, near) => near.dispatchEvent(new CustomEvent("copy-text", { bubbles: true, detail: text }));
const page = () => location.pathname.split("/").filter(Boolean).pop() || "guide";

const ACTIONS = {
  clear: (button, form) => {
    form.reset();
    all("[data-told]").forEach((old) => old.remove());
    forget();
    run(form, false);
    form.querySelector("[name]").focus();
  },
  more: (button, form) => addGroup(form),
  copy: (button, form, root) => copy(root.querySelector("[data-text]").value, button.parentNode),
  print: () => print(),
  csv: (button, form, root) => save(`${page()}.csv`, "text/csv", csv(cells(tables(root)))),
  txt: (button, form, root) => save(`${page()}.txt`, "text/plain", root.querySelector("[data-text]").value),
  ics: (button, form) => save(`${page()}.ics`, "text/calendar", calendar(last.get(form))),
  share: (button) => copy(`${location.href.split("#")[0]}#results`, button.parentNode),
  "share-mine": (button, form, root) => shareMine(root, form),
  code: (button, form) => open(readPlanCode(form.querySelector("[data-code]").value), false),
  leave: (button, form) => leave(form.querySelector("[data-away]").href),
  backup: (button, form, root) => {
    root.querySelector("[data-backup]").value = saved();
    save(`${page()}.json`, "application/json", saved());
  },
  restore: (button, form, root) => {
    const found = takeUp(root.querySelector("[data-backup]").value);
    run(form, false);
    root.querySelector("[data-restored]").textContent = say(found.error || "restored", { n: found.count }) || say("not-a-backup");
  },
  "clear-log": (button, form) => {
    forgetLog();
    run(form, false);
  },
};

/** Links that carry values along get them at the moment of the tap, so that the address stays as it is while one types. */
function carry(link) {
  const form = mainForm();
  const state = encode((last.get(form) || {}).carry || {});
  const [section] = link.hash.replace(/^#/, "").split("~");
  if (state) link.hash = `#${link.hreflang ? "inputs" : section || "inputs"}~${state}`;
}

function start() {
  const forms = all("form[data-tool]");
  newIds(document);
  document.addEventListener("change", ({ target }) => {
    const form = target.closest("form[data-tool]");
    if (!form) return;
    if ("keep" in target.dataset) keepOrNot(form, target.checked);
    else if (!("code" in target.dataset)) run(form, false);
  });
  document.addEventListener("again", ({ target }) => run(target, false));
  forms.forEach((form) => form.addEventListener("submit", () => run(form, true)));
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-do]");
    if (button) ACTIONS[button.dataset.do](button, formOf(button), button.closest("[data-results]"));
    const link = target.closest("a[data-carry], a[hreflang]");
    if (link && mainForm()) carry(link);
  });
  addEventListener("hashchange", fromAddress);
  forms.forEach((form) => {
    recall(form);
    run(form, false);
  });
  fromAddress();
}

start();
