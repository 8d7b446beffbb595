// The engine's door. In a worker it listens; on a page that may start no worker (opened from a disk) it works in slices.

import { answer } from "./answer.js";
import { deepened, finished, opened } from "./engine.js";

// A file of data is a script that assigns: what stands behind the first `=` is the data.
const fetched = (address) => fetch(address).then((reply) => reply.text()).then((text) => JSON.parse(text.slice(text.indexOf("=") + 1)));

// Opens, answers what is asked meanwhile as soon as it can, and answers the last question again when the texts are there.
function serve(scope) {
  let engine = null;
  let last = null;
  let state = "first";
  const say = () => { if (engine && last) scope.postMessage(Object.assign({ number: last.number, state }, answer(engine, last.query))); };
  scope.addEventListener("message", ({ data }) => {
    if (data.open) begin(data.open);
    else {
      last = data;
      say();
    }
  });
  const begin = ({ tables, heads, bodies }) => {
    const later = fetched(bodies);
    Promise.all([fetched(tables), fetched(heads)]).then(([words, headings]) => {
      engine = finished(opened(words, headings));
      scope.postMessage({ state, words: headings.words });
      say();
      return later;
    }).then((texts) => {
      engine = finished(deepened(engine, texts));
      state = "ready";
      scope.postMessage({ state });
      say();
    }).catch((fault) => scope.postMessage({ state: "failed", why: String(fault) }));
  };
}

if (typeof document === "undefined") serve(self);
else self.guideSearch = { answer, deepened, opened };
