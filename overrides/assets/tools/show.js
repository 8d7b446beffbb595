// Shows results: in the places that the page keeps for them, as pictures, and once more as text.
import { all, bare, clear, element, shown } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
const [WIDE, HIGH, ROW] = [320, 150, 34];
const draw = (tag, attributes, text) => element(tag, text, attributes, document.createElementNS(SVG, tag));
const amount = (value) => Number(value) / (typeof value === "bigint" ? 100 : 1);

/** What stands at "a.b" in the results; inside a plan first what that plan says. */
function find(values, path, at) {
  const plan = at.closest("[data-plan]");
  return path.split(".").reduce((inner, name) => inner && inner[name], { ...values, ...(plan && values[plan.dataset.plan]) });
}

function rows(body, found = []) {
  const { row: columns, unit = "" } = body.dataset;
  body.textContent = "";
  found.forEach((row) => {
    const payment = "n" in row && { "data-payment": row.n };
    const line = element("tr", "", payment);
    columns.split(" ").forEach((column, index) => {
      const [name, places] = column.split(":");
      const value = bare(row[name], places);
      line.append(element(index ? "td" : "th", shown(row[name], places) + (index ? "" : unit), { "data-value": value, ...(payment && { "data-out": name }) }));
    });
    if (row.action) line.append(row.action);
    body.append(line);
  });
}

/** A line for each series of rows by their numbers `x` and `y`, or, without `x`, a bar with its label for each row. */
function picture(series, x, y = "amount") {
  const found = series.flat();
  const partOf = (name) => {
    const top = Math.max(...found.map((row) => amount(row[name]))) || 1;
    return (row) => amount(row[name]) / top;
  };
  const [across, up] = [partOf(x), partOf(y)];
  const place = (row) => [across(row) * WIDE, HIGH - up(row) * HIGH];
  const svg = draw("svg", { viewBox: `-6 -6 ${WIDE + 12} ${(x ? HIGH : found.length * ROW) + 12}`, "aria-hidden": "true" });
  if (x) svg.append(...series.map((one, index) => draw("polyline", { points: one.map(place).join(" "), class: `line--${index}` })));
  else found.forEach((row, index) => svg.append(
    draw("text", { y: index * ROW + 12 }, row.label),
    draw("rect", { class: "block", y: index * ROW + 16, height: 10, width: up(row) * WIDE }),
  ));
  return svg;
}

function chart(figure, values) {
  const { of, x, y } = figure.dataset;
  clear("svg", figure);
  const series = of.split(" ").map((path) => find(values, path, figure) || []).filter(({ length }) => length > 1);
  figure.hidden = !series.length;
  figure.prepend(picture(series, x, y));
}

/** Fills every place below `root`: [data-out], [data-at], [data-rows], [data-chart]; hides each [data-if] with nothing to say. */
export function show(root, values) {
  all("[data-out], [data-at]", root).forEach((place) => {
    const { out, at, as } = place.dataset;
    const value = find(values, out || at, place);
    if (out) place.dataset.value = bare(value, as);
    place.textContent = shown(value, as);
  });
  all("[data-rows]", root).forEach((body) => rows(body, find(values, body.dataset.rows, body)));
  all("[data-if]", root).forEach((part) => { part.hidden = !find(values, part.dataset.if, part); });
  all("[data-chart]", root).forEach((figure) => chart(figure, values));
}

const seen = (part) => !part.closest("[hidden]");

/** The rows of a part of the page as texts, for a file: money plain, so that a spreadsheet can reckon with it. */
export const cells = (part, plain = true) => all("tr", part).filter(seen)
  .map((row) => all("th, td", row).map((cell) => (plain && cell.dataset.value) || cell.textContent.trim()));

/** The results as lines of text: every sentence and table row that shows, and the rows of `more` (a folded table). */
export function textOf(root, more) {
  const parts = all("[data-line], .sum", root).filter((part) => seen(part) && !part.closest("details"));
  const lines = [...parts, more].filter(Boolean).map((part) => (part.matches("table")
    ? cells(part, false).map((row) => row.join("  ")).join("\n") : part.textContent.replace(/\s+/g, " ").trim()));
  return lines.join("\n");
}
