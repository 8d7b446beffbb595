// Keeps a form in this phone, only where the reader switched it on; and takes everything away again.
import { forgetLog, saved, takeUp } from "./log.js";
import { all, say } from "./words.js";

const place = (form) => `guide:${form.dataset.tool}`;
const isLog = (form) => form.dataset.tool === "evidence-log";
const ticks = ({ type }) => type === "checkbox" || type === "radio";
const fields = (form) => all("[name]", form);

const written = (form) => (isLog(form) ? saved() : JSON.stringify(fields(form).map((field) => (ticks(field) ? field.checked : field.value))));

function rewrite(form, text) {
  if (isLog(form)) return takeUp(text);
  return JSON.parse(text).forEach((value, index) => {
    const field = fields(form)[index];
    if (!field) return;
    if (ticks(field)) field.checked = value === true;
    else field.value = String(value);
  });
}

function mark(form, on, blocked) {
  const [box] = all("[data-keep]", form);
  if (!box) return;
  box.checked = on;
  const [note] = all("[data-kept]", form);
  if (blocked) note.textContent = say("blocked");
  note.hidden = !on && !blocked;
}

/** Writes the form down if it is kept. */
export function hold(form) {
  const [box] = all("[data-keep]", form);
  if (!box || !box.checked) return;
  try { localStorage.setItem(place(form), written(form)); } catch (refused) { mark(form, false, true); }
}

/** The reader switched it on or off. */
export function keepOrNot(form, on) {
  mark(form, on);
  if (on) return hold(form);
  try { return localStorage.removeItem(place(form)); } catch (refused) { return undefined; }
}

/** Takes up what this phone keeps for the form. Gives whether there was something. */
export function recall(form) {
  try {
    const text = localStorage.getItem(place(form));
    if (text === null) return false;
    rewrite(form, text);
    mark(form, true);
    return true;
  } catch (refused) {
    return false;
  }
}

/** Deletes whatever this site left in the phone, and goes to a plain page. The browser's own history stays. */
export async function leave(away) {
  const each = [
    () => localStorage.clear(),
    () => sessionStorage.clear(),
    async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))),
    async () => Promise.all((await navigator.serviceWorker.getRegistrations()).map((worker) => worker.unregister())),
  ];
  for (const step of each) {
    try { await step(); } catch (absent) { /* an old browser, or one that stores nothing */ }
  }
  forgetLog();
  all("form").forEach((form) => form.reset());
  history.replaceState(null, "", location.pathname + location.search);
  location.replace(away);
}
