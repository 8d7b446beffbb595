// The side of the page that talks to the search engine: in a worker, and where none may start on this thread in slices.

const names = document.querySelector("script[data-search]").dataset;
const addressOfFile = (name) => new URL(names[name], document.baseURI).href;
const rule = { createScriptURL: addressOfFile };
const trusted = window.trustedTypes ? window.trustedTypes.createPolicy("guide-work", rule) : rule;
const TABLES = "searchTables";
const HEADS = "searchHeads";
const BODIES = "searchBodies";

// Opens the engine and returns what asks it. `told` gets every reply to the last question, and how far the engine is:
// { state: "first" | "ready" | "failed" }.
export function openDesk(told) {
  let number = 0;
  const hear = (reply) => { if (reply.number === undefined || reply.number === number) told(reply); };
  const post = location.protocol === "file:" ? byHand(hear) : byWorker(hear);
  return (query) => {
    number += 1;
    post({ number, query });
  };
}

// The page gets what the engine opens with while the worker starts.
function byWorker(hear) {
  let worker = null;
  try {
    worker = new Worker(trusted.createScriptURL("search"));
  } catch (refused) {
    return byHand(hear);
  }
  const failed = () => hear({ state: "failed" });
  worker.addEventListener("message", ({ data }) => hear(data));
  worker.addEventListener("error", (fault) => {
    fault.preventDefault();
    failed();
  });
  Promise.all([TABLES, HEADS].map((name) => fetch(addressOfFile(name)).then((reply) => reply.text())))
    .then(([tables, heads]) => worker.postMessage({ open: { tables, heads, bodies: addressOfFile(BODIES) } }))
    .catch(failed);
  return (question) => worker.postMessage(question);
}

// The same files as plain scripts: the engine and its data each leave one global.
function byHand(hear) {
  let engine = null;
  let last = null;
  let state = "first";
  const say = () => { if (engine && last) hear(Object.assign({ number: last.number, state }, window.guideSearch.answer(engine, last.query))); };
  Promise.all(["search", TABLES, HEADS].map(loaded))
    .then(() => window.guideSearch.paced(window.guideSearch.opened(window.guideTables, window.guideHeads)))
    .then((opened) => {
      engine = opened;
      hear({ state, words: window.guideHeads.words });
      say();
      return loaded(BODIES);
    })
    .then(() => window.guideSearch.paced(window.guideSearch.deepened(engine, window.guideBodies)))
    .then((deep) => {
      engine = deep;
      state = "ready";
      hear({ state });
      say();
    })
    .catch(() => hear({ state: "failed" }));
  return (question) => {
    last = question;
    say();
  };
}

function loaded(name) {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = trusted.createScriptURL(name);
    script.addEventListener("load", done);
    script.addEventListener("error", failed);
    document.head.append(script);
  });
}
