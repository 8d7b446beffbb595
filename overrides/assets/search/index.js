// The engine's door. In a worker it listens; on a page that may start no worker (opened from a disk) it works in slices.

import { answer } from "./answer.js";
import { deepened, finished, opened, paced } from "./engine.js";

// A file of data is a script that assigns: what stands behind the first `=` is the data.
const read = (text) => JSON.parse(text.slice(text.indexOf("=") + 1));

// Opens with the texts of tables and headings, answers what is asked meanwhile as soon as it can, and answers the last
// question again when the texts of the pages, which it gets from their address, are there too.
function serve(scope) {
  let engine = null;
  let last = null;
  let state = "first";
  const say = () => { if (engine && last) scope.postMessage(Object.assign({ number: last.number, state }, answer(engine, last.query))); };
  const begin = ({ tables, heads, bodies }) => {
    const headings = read(heads);
    const later = fetch(bodies).then((reply) => reply.text());
    engine = finished(opened(read(tables), headings));
    scope.postMessage({ state, words: headings.words });
    say();
    later.then((texts) => paced(deepened(engine, read(texts)))).then((deep) => {
      engine = deep;
      state = "ready";
      scope.postMessage({ state });
      say();
    }).catch((fault) => scope.postMessage({ state: "failed", why: String(fault) }));
  };
  scope.addEventListener("message", ({ data }) => {
    if (data.open) begin(data.open);
    else {
      last = data;
      say();
    }
  });
}

if (typeof document === "undefined") serve(self);
else self.guideSearch = { answer, deepened, opened, paced };
