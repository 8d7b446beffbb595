// Letters and words to say with their blanks filled: the form `letters`. What to send stays in Simplified characters.
import { planTool } from "./planner.js";
import { all, element, first, say, shown } from "./words.js";

const blanks = new Map();
/** What was typed into blanks, by name. */
export const byHand = new Map();

/** What was ticked or chosen: as it is sent, or as the page says it. */
const picked = (name, form, sent) => all(`[name=${name}]:checked`, form)
  .map((box) => (sent ? box.value : box.labels[0].textContent.trim())).join(say(sent ? "send-and" : "and"));

/** Everything known by name, of what is sent or in the words of the page. */
function knownOf(plan, values, form, sent) {
  const { firstDate, offer } = values;
  const owed = plan.stopped && plan.principal + plan.interestSoFar + plan.fees;
  const known = {
    ...plan.stopped, ...plan, ...values, owed, payDay: firstDate && +firstDate.slice(8),
    loan: picked("loan", form, sent), reason: picked("reason", form, sent),
  };
  if (offer) known.monthly = offer;
  if (values.months) known.payments = values.months;
  return (name) => (known[name] || known[name] === 0 ? shown(known[name], 0, sent ? "send-date" : "date").replace(/\.00$/, "") : "");
}

/** The name of a blank in the language of the page: as the text there has it. */
const nameOf = (slot) => [...blanks].filter(([place]) => place.dataset.slot === slot)
  .map(([, text]) => text.replace(/[_（）()]/g, "").trim()).filter(Boolean).pop();

/** Asks for what is missing; a name that is asked for already stays, with what was typed. */
function ask(missing, again) {
  const box = first("[data-missing]");
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

export function lettersTool(values, form, today, again) {
  const parts = all("[data-letter]").filter((part) => {
    const words = part.dataset.letter.split(" ");
    part.hidden = !(words.includes(values.want) && words.includes(values.tone));
    return !part.hidden;
  });
  const plan = planTool(values, form, today);
  const [own, sent] = [false, true].map((way) => knownOf({ asOf: today, ...(plan.error ? {} : plan) }, values, form, way));
  const missing = new Set();
  parts.flatMap((part) => all("[data-slot]", part)).forEach((place) => {
    const { slot } = place.dataset;
    if (!blanks.has(place)) blanks.set(place, place.textContent);
    if (!sent(slot)) missing.add(slot);
    place.textContent = (place.closest(".card--gloss") ? own : sent)(slot) || byHand.get(slot) || blanks.get(place);
  });
  ask([...missing], again);
  const text = parts.flatMap((part) => all(".say, .send", part)).map((card) => card.innerText.trim()).join("\n\n");
  return { text, missing: missing.size, length: text.replace(/\s/g, "").length, state: values };
}

