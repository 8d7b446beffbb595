// Shows results: in the places that the page keeps for them, and once more as text.
import { yuan } from "./money.js";
import { all, element, shown } from "./words.js";

const bare = (value) => (typeof value === "bigint" ? yuan(value) : value === null || value === undefined ? "" : String(value));

/** What stands at "a.b" in the results; inside a plan first what that plan says. */
function find(values, path, at) {
  const plan = at.closest("[data-plan]");
  const own = plan && values[plan.dataset.plan];
  if (own && path in own) return own[path];
  return path.split(".").reduce((inner, name) => (inner ? inner[name] : undefined), values);
}

function rows(body, found) {
  const names = body.dataset.row.split(" ");
  const marked = body.dataset.mark;
  body.textContent = "";
  (found || []).forEach((row) => {
    const line = element("tr");
    if (marked) {
      line.dataset.payment = row[marked];
      line.append(element("th", String(row[marked] || "")));
    }
    names.forEach((name, index) => {
      const cell = element(index || marked ? "td" : "th", shown(row[name]) + (index ? "" : body.dataset.unit || ""));
      if (marked) cell.dataset.out = name;
      cell.dataset.value = bare(row[name]);
      line.append(cell);
    });
    if (row.action) line.append(row.action);
    body.append(line);
  });
}

/** Fills every place below `root`: [data-out], [data-at], [data-rows], [data-list]; hides each [data-if] with nothing to say. */
export function show(root, values) {
  all("[data-out], [data-at]", root).filter((place) => place.tagName !== "TD" || !place.closest("[data-mark]")).forEach((place) => {
    const value = find(values, place.dataset.out || place.dataset.at, place);
    if (place.dataset.out) place.dataset.value = bare(value);
    place.textContent = shown(value);
  });
  all("[data-rows]", root).forEach((body) => rows(body, find(values, body.dataset.rows, body)));
  all("[data-list]", root).forEach((list) => {
    list.textContent = "";
    (values[list.dataset.list] || []).forEach((text) => list.append(element("li", text)));
  });
  all("[data-if]", root).forEach((part) => { part.hidden = !find(values, part.dataset.if, part); });
}

const seen = (part) => !part.closest("[hidden]");
const joined = (row) => all("th, td", row).map((cell) => cell.textContent.trim()).filter(Boolean).join("  ");

/** The results as lines of text: every sentence and table row that shows, and the rows of `more` (a folded table). */
export function textOf(root, more) {
  const parts = all("[data-line], [data-send], .sum tr", root).filter((part) => seen(part) && !part.closest("details"));
  const lines = parts.map((part) => (part.tagName === "TR" ? joined(part) : part.textContent.replace(/\s+/g, " ").trim()));
  if (more) lines.push(...all("tr", more).map(joined));
  return lines.filter(Boolean).join("\n");
}

/** The rows of tables as texts, for a file: money plain, so that a spreadsheet can reckon with it. */
export const cells = (tables) => tables.flatMap((table) =>
  all("tr", table).filter(seen).map((row) => all("th, td", row).map((cell) => cell.dataset.value || cell.textContent.trim())));
