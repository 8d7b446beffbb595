// The button that keeps the guide in this phone. Nothing is stored, and no worker runs, before a reader taps it.
import { leaveNothing } from "./forget.js";

const box = document.querySelector("[data-offline]");
const note = box.querySelector("[role=status]");
const [keeper, remover] = ["keep", "forget"].map((what) => box.querySelector(`[data-do=${what}]`));

function tell(state, name) {
  note.textContent = note.dataset[`word${name}`] || "";
  keeper.hidden = state !== "away";
  remover.hidden = state !== "kept";
}

/** Where the pages of this language stand, from the root of the site: "", "zh-TW/". */
function folder() {
  const [root, own] = [box.dataset.worker, box.dataset.folder].map((link) => new URL("./", new URL(link, document.baseURI)).href);
  return own.slice(root.length);
}

async function ask(worker, question) {
  const line = new MessageChannel();
  const reply = new Promise((done) => { line.port1.onmessage = (event) => done(event.data); });
  worker.postMessage(question, [line.port2]);
  return reply;
}

async function keep() {
  tell("busy", "Busy");
  try {
    const rule = { createScriptURL: () => box.dataset.worker };
    const trusted = window.trustedTypes ? window.trustedTypes.createPolicy("guide-keep", rule) : rule;
    await navigator.serviceWorker.register(trusted.createScriptURL(""));
    const { active } = await navigator.serviceWorker.ready;
    const { done } = await ask(active, { keep: folder() });
    tell(done ? "kept" : "away", done ? "Kept" : "Failed");
  } catch (refused) {
    tell("away", "Failed");
  }
}

async function remove() {
  await leaveNothing();
  tell("away", "Gone");
}

// A browser that cannot keep pages (an old one, a page from a disk) shows no button: the other ways stand below.
if (navigator.serviceWorker && window.caches) {
  keeper.addEventListener("click", keep);
  remover.addEventListener("click", remove);
  navigator.serviceWorker.getRegistrations().then((workers) => {
    tell(workers.length ? "kept" : "away", workers.length ? "Kept" : "");
    box.hidden = false;
  });
}
