// Small pictures of a table that stands beside them: lines, bars and dots. They say nothing that the table does not.
import { all } from "./words.js";

const NS = "http://www.w3.org/2000/svg";
const WIDE = 320;
const HIGH = 150;
const number = (value) => (typeof value === "bigint" ? Number(value) / 100 : Number(value));

function draw(tag, attributes, text = "") {
  const made = document.createElementNS(NS, tag);
  Object.keys(attributes).forEach((name) => made.setAttribute(name, attributes[name]));
  made.textContent = text;
  return made;
}

const highest = (values) => Math.max(...values, 0) || 1;

function lines(series) {
  const points = series.flat();
  const [right, top] = [highest(points.map(([x]) => x)), highest(points.map(([, y]) => y))];
  const at = ([x, y]) => `${((x / right) * WIDE).toFixed(1)},${(HIGH - (y / top) * HIGH).toFixed(1)}`;
  return series.map((one, index) => draw("polyline", { points: one.map(at).join(" "), class: `line line--${index}` }));
}

function bars(list) {
  const top = highest(list.map(([, y]) => y));
  return list.flatMap(([label, y], index) => [
    draw("rect", { x: 0, y: index * 34 + 16, width: Math.max((y / top) * WIDE, 1).toFixed(1), height: 12, class: "block" }),
    draw("text", { x: 0, y: index * 34 + 12 }, label),
  ]);
}

const dots = (points) => {
  const right = highest(points.map(([x]) => x));
  return points.map(([x, y]) => draw("circle", { cx: (10 + (x / right) * (WIDE - 20)).toFixed(1), cy: (HIGH - 10 - (y / 24) * (HIGH - 20)).toFixed(1), r: 5, class: "block" }));
};

function picture(figure, series) {
  const { chart, x, y } = figure.dataset;
  const pairs = series.map((rows) => rows.map((row) => [chart === "bars" ? row.label : number(row[x || "x"]), number(row[y || (chart === "bars" ? "amount" : "y")])]));
  const height = chart === "bars" ? pairs[0].length * 34 : HIGH + 4;
  const svg = draw("svg", { viewBox: `-4 -4 ${WIDE + 8} ${height + 8}`, "aria-hidden": "true" });
  svg.append(...(chart === "line" ? lines(pairs) : chart === "bars" ? bars(pairs[0]) : dots(pairs[0])));
  return svg;
}

/** Draws every [data-chart] below `root` from the rows that its data-of names; one without rows is hidden. */
export function charts(root, values) {
  all("[data-chart]", root).forEach((figure) => {
    all("svg", figure).forEach((old) => old.remove());
    const series = figure.dataset.of.split(" ")
      .map((path) => path.split(".").reduce((inner, name) => (inner ? inner[name] : undefined), values))
      .filter((rows) => rows && rows.length);
    figure.hidden = !series.length;
    if (series.length) figure.prepend(picture(figure, series));
  });
}
