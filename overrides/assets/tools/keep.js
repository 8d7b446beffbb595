// Keeps a form in this phone, only where the reader switched it on.
import { addGroup, held } from "./form.js";
import { saved, takeUp } from "./log.js";
import { all, first, say } from "./words.js";

const place = (form) => `guide:${form.dataset.tool}`;
const isLog = (form) => form.dataset.tool === "evidence-log";
const written = (form) => (isLog(form) ? saved() : JSON.stringify(all("[name]", form).map((field) => [field.name, field[held(field)]])));

/** Says whether the form is kept; `words`: why it cannot be. */
function tellKept(form, on, words) {
  const note = first("[data-kept]", form);
  first("[data-keep]", form).checked = on;
  note.hidden = !on && !words;
  if (words) note.textContent = words;
}

/** Writes the form down if it is kept, or takes it out again. */
export function hold(form) {
  const box = first("[data-keep]", form);
  if (!box) return;
  try {
    if (box.checked) localStorage.setItem(place(form), written(form));
    else localStorage.removeItem(place(form));
    tellKept(form, box.checked);
  } catch (refused) {
    tellKept(form, false, box.checked && say("blocked"));
  }
}

/** Takes up what this phone keeps for the form. */
export function recall(form) {
  try {
    const text = localStorage.getItem(place(form));
    if (!text) return;
    tellKept(form, true);
    if (isLog(form)) takeUp(text);
    else JSON.parse(text).forEach(([name, value], index) => {
      if (!all("[name]", form)[index]) addGroup(form);
      const field = all("[name]", form)[index];
      if (field.name === name) field[held(field)] = value;
    });
  } catch (refused) { /* nothing is kept, or not by us */ }
}

