// The side of the page that talks to the search engine: in a worker, and where none may start on this thread in slices.

const PATIENCE = 8;

const tag = document.querySelector("script[data-search]");
const names = tag.dataset;
const rule = { createScriptURL: (name) => new URL(names[name], document.baseURI).href };
const trusted = window.trustedTypes ? window.trustedTypes.createPolicy("guide-work", rule) : rule;
const FILES = { tables: "searchTables", heads: "searchHeads", bodies: "searchBodies" };

// Opens the engine. `told` gets every reply: { state: "first" | "ready" | "failed" }, with results where they were asked for.
export function openDesk(told) {
  const desk = { number: 0, waiting: null, busy: false };
  const hear = (reply) => {
    if (reply.number !== undefined && reply.state === "first") desk.busy = false;
    if (reply.number === undefined || reply.number === desk.number) told(reply);
  };
  const post = location.protocol === "file:" ? byHand(hear) : byWorker(hear);
  return (query) => {
    desk.number += 1;
    post({ number: desk.number, query });
  };
}

function byWorker(hear) {
  let worker = null;
  try {
    worker = new Worker(trusted.createScriptURL("search"));
  } catch (refused) {
    return byHand(hear);
  }
  const address = (name) => new URL(names[name], document.baseURI).href;
  let post = (question) => worker.postMessage(question);
  worker.addEventListener("message", ({ data }) => hear(data));
  worker.addEventListener("error", (fault) => {
    fault.preventDefault();
    hear({ state: "failed" });
  });
  worker.postMessage({ open: { tables: address(FILES.tables), heads: address(FILES.heads), bodies: address(FILES.bodies) } });
  return (question) => post(question);
}

// The same files as plain scripts: the engine and its data each leave one global.
function byHand(hear) {
  let engine = null;
  let last = null;
  let state = "first";
  const say = () => { if (engine && last) hear(Object.assign({ number: last.number, state }, window.guideSearch.answer(engine, last.query))); };
  const step = (steps) => new Promise((done) => {
    const go = () => {
      const until = performance.now() + PATIENCE;
      let next = steps.next();
      while (!next.done && performance.now() < until) next = steps.next();
      if (next.done) done(next.value);
      else setTimeout(go, 0);
    };
    go();
  });
  Promise.all(["search", FILES.tables, FILES.heads].map(loaded))
    .then(() => step(window.guideSearch.opened(window.guideTables, window.guideHeads)))
    .then((opened) => {
      engine = opened;
      hear({ state, words: window.guideHeads.words });
      say();
      return loaded(FILES.bodies);
    })
    .then(() => step(window.guideSearch.deepened(engine, window.guideBodies)))
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
