// Letters and words to say with their blanks filled: the form `letters`. What to send stays in Simplified characters.
import { planTool } from "./planner.js";
import { all, element, first, say, shown } from "./words.js";

/** The fields for blanks that were missing once, by name. */
const inputs = new Map();
all("[data-slot]").forEach((place) => { place.dataset.blank = place.textContent; });

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
  return (name) => shown(known[name], 0, sent ? "send-date" : "date").replace(/\.00$/, "");
}

/** The name of a blank in the language of the page: as the text there has it, and where that has it not, as what is sent. */
const nameOf = (slot) => [".card--gloss ", ""].flatMap((where) => all(`${where}[data-slot="${slot}"]`))
  .map(({ dataset }) => dataset.blank.replace(/[_（）()]/g, "").trim()).find(Boolean);

/** The field for a blank, made when it is missing for the first time: what was typed there stays. */
function inputFor(slot, again) {
  if (inputs.has(slot)) return inputs.get(slot);
  const line = element("div", "", { class: "field" });
  const input = element("input", "", { id: `slot-${inputs.size}`, class: "input", autocomplete: "off", maxlength: "120" });
  input.addEventListener("change", again);
  line.append(element("label", nameOf(slot), { for: input.id }), input);
  first("[data-missing]").append(line);
  inputs.set(slot, input);
  return input;
}

/** Forgets what was typed for blanks. */
export const forget = () => inputs.forEach((input) => { input.value = ""; });

export function lettersTool(values, today, rows, form, again) {
  const parts = all("[data-letter]").filter((part) => {
    part.hidden = !RegExp(part.dataset.letter).test(`${values.want} ${values.tone}`);
    return !part.hidden;
  });
  const plan = planTool(values, today);
  const [own, sent] = [false, true].map((way) => knownOf({ asOf: today, ...plan }, values, form, way));
  const missing = new Set();
  parts.flatMap((part) => all("[data-slot]", part)).forEach((place) => {
    const { slot, blank } = place.dataset;
    if (!sent(slot)) missing.add(inputFor(slot, again));
    place.textContent = (place.closest(".card--gloss") ? own : sent)(slot) || inputFor(slot, again).value.trim() || blank;
  });
  inputs.forEach((input) => { input.parentNode.hidden = !missing.has(input); });
  const text = parts.flatMap((part) => all(".say, .send", part)).map((card) => card.innerText.trim()).join("\n\n");
  return { text, missing: missing.size, length: text.replace(/\s/g, "").length, state: values };
}

