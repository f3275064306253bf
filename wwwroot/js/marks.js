// The marks of a drawn chart: where the page tells them, which nodes draw them, and what picks make of them. Used by the board of a page and by slides.
// chart = { slug, section, plot, gd, figure, nodes, rows, items }
import * as link from "./linking.js";

// Plotly writes clip paths and patterns with the address of the page at its first drawing. A pick changes the address: the browser
// would take them for another document, load the whole page for each plot, and draw without clips and hatches.
export function keepReferencesLocal(gd) {
  gd._context._baseUrl = "";
  for (const node of gd.querySelectorAll("[clip-path], [filter], [mask], [style*='url(']"))
    for (const name of ["clip-path", "filter", "mask", "style"]) {
      const value = node.getAttribute(name);
      if (value?.includes("url(")) node.setAttribute(name, value.replace(/url\((["']?)[^"')#]*#/g, "url($1#"));
    }
}

/** Reads marks, facets and guides from the page and finds the nodes that draw them. */
export function read(chart) {
  const { section } = chart;
  const options = [...section.querySelectorAll(".marks [data-mark]")];
  chart.figure = {
    chart: chart.slug,
    accepts: section.dataset.accepts.split(",").filter(Boolean),
    marks: options.map(option => ({
      key: option.dataset.mark, option, label: option.textContent, emit: option.dataset.emit ?? null, records: option.dataset.records ?? null,
      rows: unpack(JSON.parse(option.dataset.rows)), near: option.dataset.near?.split(" ") ?? [], at: option.dataset.at ?? null,
    })),
    guides: JSON.parse(section.dataset.guides ?? "[]").map(guide => ({ ...guide, rows: unpack(guide.rows) })),
  };
  chart.rows = new Map([...section.querySelectorAll("table [data-mark]")].map(row => [row.dataset.mark, row]));
  chart.items = new Map([...section.querySelectorAll(".groups [data-mark]")].map(item => [item.dataset.mark, item]));
  chart.nodes = chart.figure.marks.map(() => []);
  if (!chart.gd) return;
  const add = (number, node) => chart.nodes[number]?.push(node);
  for (const trace of chart.gd.querySelectorAll(".trace")) {
    const custom = trace.__data__?.[0]?.trace?.customdata;
    if (!custom) continue;
    for (const node of trace.querySelectorAll(".point, .textpoint, .errorbar")) if (node.__data__?.i !== undefined) add(custom[node.__data__.i], node);
  }
  const named = (list, selector) => list?.forEach((item, i) => {
    if (item.name?.startsWith("mark:")) for (const node of chart.gd.querySelectorAll(`${selector}[data-index="${i}"]`)) add(Number(item.name.slice(5)), node);
  });
  named(chart.gd.layout.shapes, ".shapelayer path");
  named(chart.gd.layout.annotations, ".annotation");
  const ticks = JSON.parse(section.dataset.ticks ?? "[]");
  for (const tick of chart.gd.querySelectorAll(".xtick text, .ytick text")) {
    const axis = tick.closest(".xtick") ? "x" : "y";
    const found = ticks.find(t => t.axis === axis && Math.abs(t.at - tick.__data__?.x) < 1e-6);
    if (found) { tick.dataset.pick = found.pick; tick.dataset.within = chart.slug; }
  }
}

// Rows that differ in type and status only are written as one: { …, kinds: "mou.signed agreement.in-force" }.
const unpack = rows => rows.flatMap(({ kinds, ...row }) => !kinds ? [row] : kinds.split(" ").map(kind => {
  const [type, status] = kind.split(".");
  return { ...row, type, status };
}));

/** Sets opacity and outline of existing nodes: no Plotly call, the same picture whoever asks for it. */
export function paint(chart, states, guides) {
  chart.figure.marks.forEach((mark, i) => {
    const dim = (states[i] & link.DIM) !== 0, picked = (states[i] & link.PICKED) !== 0;
    for (const node of chart.nodes[i]) {
      dim ? node.setAttribute("data-state", "dim") : node.removeAttribute("data-state");
      if (!node.classList.contains("annotation")) node.classList.toggle("picked", picked);
    }
    const row = chart.rows.get(mark.key), item = chart.items.get(mark.key);
    for (const element of [mark.option, row, item].filter(Boolean))
      dim ? element.setAttribute("data-state", "dim") : element.removeAttribute("data-state");
    mark.option.setAttribute("aria-selected", picked);
    item?.setAttribute("aria-pressed", picked);
    picked ? row?.setAttribute("aria-selected", "true") : row?.removeAttribute("aria-selected");
  });
  if (!("time" in chart.section.dataset)) return;
  const layer = chart.section.querySelector(".guides");
  layer.querySelectorAll(".guide:not(.hover)").forEach(guide => guide.remove());
  for (const number of guides) {
    const at = chart.figure.guides[number]?.at;
    if (at) layer.append(guideAt(chart, at, "guide on"));
  }
}

/** A guide line at a day. */
export function guideAt(chart, day, name) {
  const guide = document.createElement("i"), axis = chart.gd?._fullLayout?.xaxis;
  guide.className = name;
  if (axis) Object.assign(guide.style, { left: `${axis._offset + axis.d2p(day)}px`, top: `${chart.gd._fullLayout._size.t}px`, bottom: `${chart.gd._fullLayout._size.b}px` });
  return guide;
}

/** Number of the mark a point of the plot belongs to. */
export const numberOf = point => point?.customdata ?? point?.data?.customdata?.[point.pointNumber];
/** The mark a point of the plot belongs to. */
export const markOf = (chart, point) => chart.figure?.marks[numberOf(point)];
