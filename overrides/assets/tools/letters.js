// Letters and words to say with their blanks filled: the form `letters`. What to send stays in Simplified characters.
import { grouped } from "./money.js";
import { agreed } from "./planner.js";
import { all, element, say, shown } from "./words.js";

const blanks = new Map();
const byHand = new Map();
const plainly = (fen) => (fen === undefined || fen === null ? undefined : grouped(fen).replace(/\.00$/, ""));

/** A date, in the words of what is sent and of the page. */
function day(date) {
  if (!date) return undefined;
  const [y, m, d] = date.split("-").map(Number);
  return [say("send-date", { y, m, d }), shown(date)];
}

/** What was ticked or chosen, as it is sent and as the page says it. */
function picked(options, mark) {
  const own = options.map((option) => (option.labels && option.labels.length ? option.labels[0].textContent : option.textContent).trim());
  return options.length ? [options.map(({ value }) => value).join(say("send-and")), own.join(say(mark))] : undefined;
}

/** What is known for each blank, by its name in the Chinese text: a text, or one to send and one in the page's language. */
function knownOf(values, form, today) {
  const plan = agreed(values, today) || {};
  const { firstDate, offer, principal } = values;
  const loan = all("[name=loan] option:checked", form).filter(({ value }) => value);
  const monthly = plainly(offer || plan.monthly);
  const owed = plan.payments ? plan.principal + plan.interestSoFar + plan.fees : undefined;
  const paid = plan.paidSoFar || (offer && values.paidCount ? offer * BigInt(values.paidCount) : undefined);
  const asOf = values.asOf || today;
  return {
    哪一笔: picked(loan, "and"), 原因: picked(all("[name=reason]:checked", form), "and"),
    本金: plainly(principal), 逾期天数: values.days, 总额: plainly(owed), 现在收入: plainly(values.income), 必要开支: plainly(values.spending),
    每月能还: monthly, 每期金额: monthly, 期数: values.months || plan.payments, 首次还款日: day(firstDate), 每月几号: firstDate && Number(firstDate.slice(8)),
    到期日: day(values.dueDate), 已还期数: plan.paidCount || values.paidCount, 已还总数: plainly(paid), 下一期日期: day(plan.nextDate),
    从哪天继续: day(plan.goOn), 今天日期: day(asOf), 账目日期: day(asOf),
  };
}

/** Puts text into every blank that is seen; gives the names of those for which nothing is known. */
function fill(places, known) {
  const missing = new Set();
  places.forEach((place) => {
    const name = place.dataset.slot;
    if (!blanks.has(place)) blanks.set(place, place.textContent);
    const found = known[name];
    if (!found) missing.add(name);
    const own = Array.isArray(found) ? found[place.closest(".card--gloss") ? 1 : 0] : found;
    place.textContent = own || byHand.get(name) || blanks.get(place);
  });
  return [...missing];
}

/** The name of a blank in the language of the page: as the text there has it. */
function nameOf(slot) {
  const own = [...blanks].filter(([place]) => place.dataset.slot === slot).map(([, text]) => text);
  return own[own.length - 1].replace(/[_（）()]/g, "").trim() || slot;
}

function ask(root, missing, again) {
  const box = root.querySelector("[data-missing]");
  if (box.dataset.names === missing.join()) return;
  box.dataset.names = missing.join();
  box.textContent = "";
  missing.forEach((slot, index) => {
    const line = element("div", "", { class: "field" });
    const input = element("input", "", { id: `slot-${index}`, class: "input", autocomplete: "off", maxlength: "120" });
    input.value = byHand.get(slot) || "";
    input.addEventListener("change", () => {
      byHand.set(slot, input.value.trim());
      again();
    });
    line.append(element("label", nameOf(slot), { for: input.id }), input);
    box.append(line);
  });
}

export function lettersTool(values, form, today) {
  const [root] = all('[data-results="letters"]');
  const again = () => form.dispatchEvent(new Event("change", { bubbles: true }));
  all("[data-letter]").forEach((part) => {
    const words = part.dataset.letter.split(" ");
    part.hidden = !(words.includes(values.want) && words.includes(values.tone));
  });
  const parts = all("[data-letter]").filter((part) => !part.hidden);
  const missing = fill(parts.flatMap((part) => all("[data-slot]", part)), knownOf(values, form, today));
  ask(root, missing, again);
  const text = parts.flatMap((part) => all(".card--say blockquote, .card--send blockquote", part)).map((card) => card.innerText.trim()).join("\n\n");
  return { text, missing: missing.length, length: text.replace(/\s/g, "").length, carry: values };
}

/** Forgets what was typed into blanks. */
export const forget = () => byHand.clear();
