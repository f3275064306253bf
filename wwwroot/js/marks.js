// The marks of a drawn chart: where the page tells them, which nodes draw them, and what picks make of them. Used by the board of a page and by slides.
// chart = { slug, section, plot, gd, figure, edition, ticks, nodes }; edition = what the page came with, figure = what is told of it now
import * as link from "./linking.js";

const MOST_NAMED = 3;

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
  const byKey = selector => new Map([...section.querySelectorAll(selector)].map(element => [element.dataset.mark, element]));
  const rows = byKey("table [data-mark]"), items = byKey(".groups [data-mark]");
  const marks = [...section.querySelectorAll(".marks [data-mark]")].map(option => ({
    key: option.dataset.mark, option, row: rows.get(option.dataset.mark), item: items.get(option.dataset.mark), column: items.get(option.dataset.mark)?.closest("ul"),
    label: option.textContent, emit: option.dataset.emit ?? null, records: option.dataset.records ?? null,
    rows: unpack(JSON.parse(option.dataset.rows)), near: option.dataset.near?.split(" ") ?? [], at: option.dataset.at ?? null,
  }));
  chart.figure = {
    chart: chart.slug, accepts: section.dataset.accepts.split(",").filter(Boolean), marks,
    guides: JSON.parse(section.dataset.guides ?? "[]").map(guide => ({ ...guide, rows: unpack(guide.rows) })),
  };
  chart.ticks = JSON.parse(section.dataset.ticks ?? "[]");
  chart.edition = { marks, ticks: chart.ticks, guides: chart.figure.guides, changed: new Set() };
  locate(chart);
}

/**
 * Writes what another figure changes of the marks into the elements of the edition: { order, texts, ticks, guides }, each absent where nothing has changed.
 * order, guides = places in the edition; texts = { place: { label, records, cells: { column: text }, text, rows, near, at } }; ticks = positions, null for those that are gone.
 */
export function tell(chart, { order, texts = {}, ticks, guides } = {}) {
  const { marks: first, ticks: labels, guides: days, changed } = chart.edition;
  for (const place of new Set([...changed, ...Object.keys(texts)])) write(chart, first[place], texts[place] ?? {});
  chart.edition.changed = new Set(Object.keys(texts));
  chart.figure.marks = (order ?? first.map((_, place) => place)).map(place => {
    const { label, records, rows, near, at } = texts[place] ?? {}, mark = first[place];
    return {
      ...mark, label: label ?? mark.label, records: records === undefined ? mark.records : records || null, rows: rows ? unpack(rows) : mark.rows,
      near: near?.split(" ").filter(Boolean) ?? mark.near, at: at ?? mark.at,
    };
  });
  chart.figure.guides = guides ? guides.map(place => days[place]) : days;
  chart.ticks = labels.map((tick, i) => ({ ...tick, at: ticks ? ticks[i] : tick.at })).filter(tick => tick.at !== null);
  const { marks } = chart.figure, list = chart.section.querySelector(".marks");
  place(list, marks.map(mark => mark.option));
  if (marks.length > 0 && !list.querySelector("[tabindex='0']")) marks[0].option.tabIndex = 0;
  if (first[0]?.row) place(chart.section.querySelector("table[data-table-for] tbody"), marks.map(mark => mark.row));
  marks.forEach((mark, i) => { if (mark.row) mark.row.dataset.order = mark.at ?? String(i).padStart(4, "0"); });
  // The list by columns: what is left of each column, in the order of the marks.
  for (const column of new Set(first.map(mark => mark.column).filter(Boolean))) {
    const left = marks.filter(mark => mark.column === column);
    place(column, left.map(mark => mark.item.parentElement));
    column.closest(".group").hidden = left.length === 0;
  }
}

const own = new WeakMap(); // element → the text the page came with

function say(element, text) {
  if (!element) return;
  if (!own.has(element)) own.set(element, element.textContent);
  element.textContent = text ?? own.get(element);
}

function write({ slug }, { key, option, row, item, records: came }, { label, records = came, cells = {}, text }) {
  say(option, label);
  records ? option.dataset.records = records : delete option.dataset.records;
  for (const cell of row?.cells ?? []) say(cell.querySelector("bdi"), cells[cell.cellIndex]);
  say(item?.querySelector(".num bdi"), text);
  // The first cell opens the records, where there are any.
  const words = row?.cells[0].querySelector("bdi"), opens = words?.closest("a");
  if (opens && !records) opens.replaceWith(words);
  if (!words || opens || !records) return;
  const way = document.createElement("a"), query = `open=mark:${slug}/${key}`;
  way.dataset.option = query;
  way.href = `${location.pathname}?${query}`;
  words.replaceWith(way);
  way.append(words);
}

/** Leaves exactly these children, in this order, and moves no more of them than it must: the focus stays. */
function place(parent, children) {
  const keep = new Set(children);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
  let at = parent.firstElementChild;
  for (const child of children)
    if (child === at) at = at.nextElementSibling;
    else parent.insertBefore(child, at);
}

/** Finds the nodes that draw the marks, after each drawing. */
export function locate(chart) {
  // A plot may change its size before the marks have been read for the first time.
  if (!chart.figure) return;
  chart.nodes = chart.figure.marks.map(() => []);
  if (!chart.gd) return;
  const add = (number, node) => chart.nodes[number]?.push(node);
  for (const trace of chart.gd.querySelectorAll(".trace")) {
    const custom = trace.__data__?.[0]?.trace?.customdata;
    if (!custom) continue;
    for (const node of trace.querySelectorAll(".point, .textpoint, .errorbar")) if (node.__data__?.i !== undefined) add(custom[node.__data__.i], node);
  }
  const named = (list, selector) => {
    for (const node of list?.length ? chart.gd.querySelectorAll(selector) : []) {
      const name = list[Number(node.dataset.index)]?.name;
      if (name?.startsWith("mark:")) add(Number(name.slice(5)), node);
    }
  };
  named(chart.gd.layout.shapes, ".shapelayer path[data-index]");
  named(chart.gd.layout.annotations, ".annotation[data-index]");
  for (const tick of chart.gd.querySelectorAll(".xtick text, .ytick text")) {
    const axis = tick.closest(".xtick") ? "x" : "y";
    const found = chart.ticks.find(t => t.axis === axis && Math.abs(t.at - tick.__data__?.x) < 1e-6);
    if (found) Object.assign(tick.dataset, { pick: found.pick, within: chart.slug });
    else { delete tick.dataset.pick; delete tick.dataset.within; }
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
    const { row, item } = mark;
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
  name(chart, guides, layer);
}

// A step or visit that a pick points at is named also where there was no room for a label of its own; many at once would hide each other.
function name(chart, guides, layer) {
  layer.querySelectorAll(".named").forEach(named => named.remove());
  if (guides.length > MOST_NAMED) return;
  const picked = guides.map(number => chart.figure.guides[number].rows[0]).map(({ visit, milestone }) => visit ? `visit:${visit}` : `milestone:${milestone}`);
  chart.figure.marks.forEach(({ emit, label }, i) => {
    const node = chart.nodes[i].find(drawn => drawn.classList.contains("point"));
    if (!node || !picked.includes(emit) || chart.nodes[i].some(drawn => drawn.classList.contains("annotation"))) return;
    const named = document.createElement("bdi"), at = node.getBoundingClientRect(), room = layer.getBoundingClientRect();
    Object.assign(named, { className: "named", textContent: label });
    layer.append(named);
    const half = named.offsetWidth / 2, middle = at.x + at.width / 2 - room.x;
    Object.assign(named.style, { left: `${Math.max(half, Math.min(room.width - half, middle))}px`, top: `${at.y - room.y - 4}px` });
  });
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
