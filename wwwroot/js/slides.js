// The player of slides, the same for a presenter's window, an audience, a handout and the offline file: it draws the slides a page carries, links their
// charts by the rules of linking.js, and shows one picture at a time. It asks no server for anything but a filtered drawing, and knows no keys.
//
// picture = { slide: key, query: picks and options as in an address, spotlight: "chart" or "chart/mark" or null }
import * as link from "./linking.js";
import { drawingOf } from "./filter.js";
import { guideAt, keepReferencesLocal, markOf, numberOf, paint, read } from "./marks.js";

export const WIDTH = 800;
export const HEIGHT = 450;
const CONFIG = { displayModeBar: false, doubleClick: false, responsive: false, showTips: false };
const AHEAD = 2; // Slides drawn before and after the current one.
const root = document.documentElement;
const json = node => node ? JSON.parse(node.textContent) : null;
const evidenceOf = slide => Object.assign({}, ...[...slide.querySelectorAll("[data-evidence]")].map(json));
const idle = () => new Promise(next => (window.requestIdleCallback ?? requestAnimationFrame)(next));

// A library that never comes must not keep the slides from being shown: words and sources are there without it.
async function plotly() {
  for (const since = Date.now(); !window.Plotly; await new Promise(next => setTimeout(next, 15))) if (Date.now() - since > 15000) throw new Error("The charts' library did not load.");
  return window.Plotly;
}

/**
 * Opens the slides inside an element.
 * @param deck element that holds the articles [data-slide]
 * @param drawing async (n, query, slide) → HTML of the charts of a slide drawn for other picks, or null where there is none
 * @param signal ends what it listens to outside its element
 * @param changed called after each pick or spotlight of the person at this screen
 * @param still true for a picture that nobody touches
 * @param ahead slides drawn before and after the current one
 * @param undrawn what a slide says when there is no drawing for a pick: its marks are then highlighted, not filtered
 */
export function openDeck(deck, { drawing = async () => null, changed = () => { }, still = false, ahead = AHEAD, signal, undrawn = "≠" } = {}) {
  const slides = [...deck.querySelectorAll("article[data-slide]")].map(element => ({
    element, n: Number(element.dataset.slide), key: element.dataset.key, made: element.dataset.made ?? "", prepared: element.dataset.prepared ?? "", spotlight: element.dataset.spotlight || null,
    evidence: evidenceOf(element), annotations: json(element.querySelector("[data-annotations]")) ?? [],
    original: element.querySelector(".charts")?.innerHTML ?? "", shown: element.dataset.prepared ?? "",
    charts: new Map(), drawn: null, state: { query: element.dataset.prepared ?? "", spotlight: element.dataset.spotlight || null }, asked: 0, turn: 0,
  }));
  const find = which => slides.find(slide => slide.key === which || slide.n === which) ?? null;
  let current = null, several = false, applying = 0, markAt = 0;

  // ── drawing ──
  function draw(slide) {
    return slide.drawn ??= (async mine => {
      const library = slide.element.querySelector(".drawn [data-drawing]") ? await plotly() : null;
      for (const section of slide.element.querySelectorAll(".drawn")) if (mine === slide.turn) await drawChart(slide, section, library);
      if (mine === slide.turn) apply(slide);
    })(++slide.turn).catch(failure => { console.warn(failure); slide.failed = true; });
  }
  async function drawChart(slide, section, library) {
    const chart = { slug: section.dataset.chart, section, plot: section.querySelector(".plot"), gd: section.querySelector("[data-plot]"), slide };
    slide.charts.set(chart.slug, chart);
    const drawn = json(section.querySelector(`[data-drawing="${root.dataset.theme === "dark" ? "dark" : "light"}"]`));
    if (!drawn) { chart.gd = null; read(chart); return; }
    const { width, height } = { width: parseInt(chart.plot.style.inlineSize), height: parseInt(chart.plot.style.blockSize) };
    await library.newPlot(chart.gd, drawn.data, { ...drawn.layout, width, height, autosize: false }, still ? { ...CONFIG, staticPlot: true } : CONFIG);
    keepReferencesLocal(chart.gd);
    read(chart);
    if (still) return;
    chart.gd.on("plotly_click", event => clicked(slide, chart, markOf(chart, event.points[0]), event.event));
    chart.gd.on("plotly_hover", event => { chart.hovered = numberOf(event.points[0]); hover(slide, markOf(chart, event.points[0])?.at); });
    chart.gd.on("plotly_unhover", () => { chart.hovered = null; hover(slide, null); });
  }
  /** Draws a slide anew, with other HTML for its charts or other colours. */
  async function redraw(slide, html) {
    for (const chart of slide.charts.values()) if (chart.gd) window.Plotly?.purge(chart.gd);
    slide.charts.clear();
    if (html !== undefined) {
      const charts = slide.element.querySelector(".charts");
      charts.innerHTML = html;
      charts.querySelector(":scope>.charts")?.replaceWith(...charts.firstElementChild.childNodes);
      slide.evidence = evidenceOf(slide.element);
    }
    slide.drawn = null;
    await draw(slide);
  }
  async function around(slide) {
    const at = slides.indexOf(slide);
    await draw(slide);
    for (let step = 1; step <= ahead; step++)
      for (const near of [slides[at + step], slides[at - step]]) if (near && current === slide) { await idle(); await draw(near); }
  }

  // ── what is shown of the marks ──
  function apply(slide) {
    // Where a filtered drawing is missing the one before stays, and its marks say what is picked.
    const asked = link.parse(slide.state.query), state = slide.element.dataset.undrawn ? link.withOption(asked, "mode", null) : asked;
    for (const chart of slide.charts.values()) {
      if (!chart.figure) continue;
      paint(chart, link.states(chart.figure, state), link.guides(chart.figure.guides, state));
      const note = chart.section.querySelector("[data-not-linked]"), unlinked = JSON.parse(note?.dataset.notLinked || "{}");
      if (note) {
        note.textContent = [...new Set(Object.keys(state.clauses).map(facet => unlinked[facet]).filter(Boolean))].join(" · ");
        note.hidden = note.textContent === "";
      }
      for (const button of chart.section.querySelectorAll(".key [data-pick]")) {
        const [facet, value] = split(button.dataset.pick);
        button.setAttribute("aria-pressed", state.clauses[facet]?.values.includes(value) ?? false);
      }
    }
    spot(slide);
    callouts(slide);
    slide.element.toggleAttribute("data-changed", isChanged(slide));
  }
  function spot(slide) {
    const target = slide.state.spotlight, [slug, mark] = target ? split(target, "/") : [];
    slide.element.toggleAttribute("data-spot", Boolean(target && slide.charts.has(slug)));
    slide.element.querySelector(".spotlight")?.remove();
    for (const chart of slide.charts.values()) {
      const inChart = chart.slug === slug;
      chart.section.toggleAttribute("data-lit", inChart);
      chart.section.toggleAttribute("data-lit-mark", inChart && Boolean(mark));
      chart.nodes?.forEach((nodes, i) => nodes.forEach(node => node.classList.toggle("lit", inChart && chart.figure.marks[i].key === mark)));
    }
    const told = slide.evidence[target];
    if (!mark || !told || !slide.charts.has(slug)) return;
    const line = told.lines[0], box = make("aside", { className: "spotlight" });
    box.append(make("b", {}, isolated(told.big)), make("span", {}, isolated(told.label)), make("small", {}, isolated([line?.publisher, line?.date].filter(Boolean).join(" · "))));
    slide.element.append(box);
    beside(slide, box, boxOf(slide, slug, mark));
  }
  /** The box of a mark in the units of the stage. */
  function boxOf(slide, slug, mark) {
    const chart = slide.charts.get(slug), at = chart?.figure?.marks.findIndex(one => one.key === mark) ?? -1;
    const nodes = at < 0 ? [] : chart.nodes[at].filter(node => !node.classList.contains("annotation"));
    if (nodes.length === 0) return null;
    const stage = slide.element.getBoundingClientRect(), k = stage.width / WIDTH || 1;
    const boxes = nodes.map(node => node.getBoundingClientRect()).filter(box => box.width + box.height > 0);
    if (boxes.length === 0) return null;
    const left = Math.min(...boxes.map(b => b.left)), top = Math.min(...boxes.map(b => b.top));
    return { x: (left - stage.left) / k, y: (top - stage.top) / k, width: (Math.max(...boxes.map(b => b.right)) - left) / k, height: (Math.max(...boxes.map(b => b.bottom)) - top) / k };
  }
  // Above the mark where there is room under the words of the slide, else at its side; never over the edge of the stage.
  function beside(slide, node, box) {
    const { offsetWidth: width, offsetHeight: height } = node, inside = (at, room) => Math.min(room - 16, Math.max(16, at));
    const stage = slide.element.getBoundingClientRect(), free = (slide.element.querySelector("header").getBoundingClientRect().bottom - stage.top) / (stage.width / WIDTH || 1) + 4;
    const { x, y, width: wide } = box ?? { x: WIDTH / 2, y: 200, width: 0 };
    let left = x + wide / 2 - width / 2, top = y - height - 10;
    if (top < free) [left, top] = [x - width - 12 >= 16 ? x - width - 12 : x + wide + 12, Math.max(free, Math.min(y, HEIGHT - height - 40))];
    Object.assign(node.style, { left: `${inside(left, WIDTH - width)}px`, top: `${top}px` });
  }
  /** Moves a note up until it covers no words of the charts. */
  function clear(slide, note) {
    const stage = slide.element.getBoundingClientRect(), k = stage.width / WIDTH || 1, texts = [...slide.element.querySelectorAll(".plot text")].map(text => text.getBoundingClientRect()).filter(box => box.width > 0);
    for (let tries = 0, hit; tries < 12; tries++) {
      const at = note.getBoundingClientRect();
      hit = texts.find(box => box.left < at.right && box.right > at.left && box.top < at.bottom && box.bottom > at.top);
      const top = hit && (hit.top - stage.top) / k - note.offsetHeight - 3;
      if (!hit || top < 70) return;
      note.style.top = `${top}px`;
    }
  }
  // Where words begin under a place: a line to a mark ends above its value.
  function wordsAt(slide, x, y) {
    const stage = slide.element.getBoundingClientRect(), k = stage.width / WIDTH || 1;
    return [...slide.element.querySelectorAll(".plot text")].map(text => text.getBoundingClientRect())
      .filter(box => (box.left - stage.left) / k < x && (box.right - stage.left) / k > x && (box.top - stage.top) / k >= y).map(box => (box.top - stage.top) / k);
  }
  function callouts(slide) {
    const layer = slide.element.querySelector(".callouts");
    layer?.replaceChildren();
    for (const { chart, mark, text } of slide.annotations) {
      const box = boxOf(slide, chart, mark);
      if (!box || !text || !layer) continue;
      const note = make("p", {}, isolated(text));
      layer.append(note);
      beside(slide, note, box);
      clear(slide, note);
      const from = parseFloat(note.style.top) + note.offsetHeight, at = box.x + box.width / 2, to = Math.min(box.y, ...wordsAt(slide, at, from));
      if (to <= from) continue;
      const line = make("i", {});
      Object.assign(line.style, { left: `${at}px`, top: `${from}px`, height: `${to - from - 1}px` });
      layer.append(line);
    }
  }
  function hover(slide, day) {
    for (const chart of slide.charts.values()) {
      chart.section.querySelector(".guide.hover")?.remove();
      if (day && chart.gd && "time" in chart.section.dataset) chart.section.querySelector(".guides").append(guideAt(chart, day, "guide on hover"));
    }
  }

  // ── picking ──
  const isChanged = slide => slide.state.query !== slide.prepared || slide.state.spotlight !== slide.spotlight;
  // What the drawings of a slide depend on: in Highlight the drawing stays and only the marks change.
  const needs = (slide, query) => {
    const state = link.parse(query), { open, mode, ...options } = state.options;
    const charts = [...slide.element.querySelectorAll(".drawn")].map(({ dataset }) => ({ chart: dataset.chart, accepts: dataset.accepts.split(","), around: dataset.around?.split(" ") ?? [] }));
    return [link.format({ clauses: {}, options }), ...charts.map(chart => drawingOf(chart, state))].join("|");
  };

  const to = (slide, query, spotlight) => slide.doing = become(slide, query, spotlight);
  async function become(slide, query, spotlight) {
    slide.state = { query, spotlight };
    const mine = ++slide.asked;
    if (needs(slide, query) !== needs(slide, slide.shown)) {
      const html = needs(slide, query) === needs(slide, slide.prepared) ? slide.original : await drawing(slide.n, query, slide).catch(() => null);
      if (mine !== slide.asked) return;
      if (html !== null) { delete slide.element.dataset.undrawn; slide.shown = query; await redraw(slide, html); return; }
      // Nobody there to draw it: the marks say at least what is picked.
      slide.element.dataset.undrawn = undrawn;
    } else delete slide.element.dataset.undrawn;
    if (slide.drawn) { await slide.drawn; if (mine === slide.asked) apply(slide); }
  }
  function pick(slide, facet, value, { add = false, origin = null } = {}) {
    const next = link.pick(link.parse(slide.state.query), facet, value, { add: add || several, origin });
    const done = to(slide, link.format(next), slide.state.spotlight);
    changed("pick");
    return done;
  }
  function clicked(slide, chart, mark, event) {
    if (!mark || still) return;
    markAt = performance.now();
    if (api.spotlighting || event?.altKey) { api.toggleSpotlight(`${chart.slug}/${mark.key}`); return; }
    api.lastMark = `${chart.slug}/${mark.key}`;
    if (!mark.emit) { changed("mark"); return; }
    const [facet, value] = split(mark.emit);
    pick(slide, facet, value, { add: Boolean(event?.ctrlKey || event?.metaKey || event?.shiftKey), origin: chart.slug });
  }
  deck.addEventListener("click", event => {
    const target = event.target.closest?.("[data-pick]"), slide = find(Number(event.target.closest?.("[data-slide]")?.dataset.slide));
    if (!slide || still) return;
    const section = event.target.closest(".drawn");
    // A click beside the marks lights the chart; the click on a mark came before this one.
    if (api.spotlighting && section) { if (performance.now() - markAt > 60) api.toggleSpotlight(section.dataset.chart); return; }
    if (!target) return;
    event.preventDefault();
    const [facet, value] = split(target.dataset.pick);
    pick(slide, facet, value, { add: event.ctrlKey || event.metaKey || event.shiftKey, origin: target.dataset.within ?? null });
  });
  // The marks from the keyboard: Tab in, arrows between marks, Enter picks, Escape leaves.
  deck.addEventListener("keydown", event => {
    const option = event.target.closest?.(".marks [data-mark]");
    if (!option) return;
    const list = [...option.parentElement.querySelectorAll("[data-mark]")], at = list.indexOf(option);
    const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: list.length - 1 }[event.code];
    const slide = find(Number(option.closest("[data-slide]").dataset.slide)), chart = slide.charts.get(option.closest("[data-chart]").dataset.chart);
    if (next !== undefined) { option.tabIndex = -1; const one = list[Math.max(0, Math.min(list.length - 1, next))]; one.tabIndex = 0; one.focus(); }
    else if (event.code === "Enter" || event.code === "Space") clicked(slide, chart, chart.figure.marks[at], event);
    else if (event.code === "Escape") option.blur();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  deck.addEventListener("focusin", event => {
    const option = event.target.closest?.(".marks [data-mark]"), section = option?.closest("[data-chart]");
    if (!option) return;
    const slide = find(Number(option.closest("[data-slide]").dataset.slide)), box = boxOf(slide, section.dataset.chart, option.dataset.mark), ring = section.querySelector(".markring");
    const plot = section.querySelector(".plot"), stage = slide.element.getBoundingClientRect(), at = plot.getBoundingClientRect(), k = stage.width / WIDTH || 1;
    ring.classList.toggle("on", Boolean(box));
    if (box) Object.assign(ring.style, { left: `${box.x - (at.left - stage.left) / k - 3}px`, top: `${box.y - (at.top - stage.top) / k - 3}px`, width: `${box.width + 6}px`, height: `${box.height + 6}px` });
    api.lastMark = `${section.dataset.chart}/${option.dataset.mark}`;
    changed("focus");
  });
  deck.addEventListener("focusout", event => event.target.closest?.(".drawn")?.querySelector(".markring")?.classList.remove("on"));
  document.addEventListener("dashboard:theme", () => { for (const slide of slides) if (slide.drawn) redraw(slide); }, { signal });

  const api = {
    slides, lastMark: null, spotlighting: false,
    get count() { return slides.length; },
    get current() { return current; },
    get several() { return several; },
    set several(on) { several = on; },
    find,
    draw,
    picture: () => ({ slide: current.key, query: current.state.query === current.prepared ? current.prepared : current.state.query, spotlight: current.state.spotlight }),
    isChanged: (slide = current) => isChanged(slide),
    /** Shows a slide; it is drawn before it is seen. A slide that is left goes back to its prepared state unless `keep`. */
    async show(which, { keep = false } = {}) {
      const slide = find(which) ?? slides[0];
      if (!slide) return;
      const left = current;
      current = slide;
      await draw(slide);
      if (left && left !== current && !keep && isChanged(left)) to(left, left.prepared, left.spotlight);
      if (current !== slide) return;
      for (const one of slides) one.element.classList.toggle("current", one === slide);
      api.lastMark = null;
      around(slide);
    },
    /** Shows a picture exactly as it is told. */
    async apply({ slide: key, query, spotlight }) {
      const slide = find(key), mine = ++applying;
      if (!slide) return false;
      const same = slide.state.query === query && slide.state.spotlight === (spotlight ?? null);
      if (!same) await to(slide, query, spotlight ?? null);
      if (current !== slide && mine === applying) await api.show(key);
      return true;
    },
    pick: (facet, value, options) => pick(current, facet, value, options),
    /** Ends what is under way of a picture told before: somebody here goes elsewhere. */
    interrupt() { applying++; },
    /** Waits until what was asked of the current slide stands. */
    settled: (slide = current) => slide?.doing,
    setQuery(query) { const done = to(current, query, current.state.spotlight); changed("pick"); return done; },
    toggleSpotlight(target) {
      const done = to(current, current.state.query, current.state.spotlight === target ? null : target);
      changed("spotlight");
      return done;
    },
    revert() { const done = to(current, current.prepared, current.spotlight); changed("revert"); return done; },
    /** What stands behind the marks that matter now: the spotlit one, the last one clicked, the picked ones, else those that carry a value. */
    evidence(slide = current) {
      const keys = new Set();
      if (slide.state.spotlight?.includes("/")) keys.add(slide.state.spotlight);
      if (slide === current && api.lastMark) keys.add(api.lastMark);
      for (const chart of slide.charts.values()) for (const mark of chart.figure?.marks ?? []) if (mark.option.getAttribute("aria-selected") === "true") keys.add(`${chart.slug}/${mark.key}`);
      const all = Object.keys(slide.evidence), chosen = [...keys].filter(key => slide.evidence[key]);
      return { picked: chosen.length > 0, entries: (chosen.length > 0 ? chosen : all.slice().reverse()).map(key => ({ key, ...slide.evidence[key] })) };
    },
    boxOf,
  };
  return api;
}

/** Fits the stage into a box: sets --k, the pixels of one unit. */
export function fit(box) {
  const set = () => { const k = Math.min(box.clientWidth / WIDTH, box.clientHeight / HEIGHT); if (k > 0) { box.style.setProperty("--k", k); box.toggleAttribute("data-small", k < 1.2); } };
  set();
  const observer = new ResizeObserver(set);
  observer.observe(box);
  return () => observer.disconnect();
}

export const make = (name, properties, ...children) => { const node = Object.assign(document.createElement(name), properties); node.append(...children); return node; };
export const isolated = text => make("bdi", { textContent: text });
const split = (text, mark = ":") => [text.slice(0, text.indexOf(mark)), text.slice(text.indexOf(mark) + 1)].map((part, i) => text.includes(mark) ? part : i === 0 ? text : undefined);

/** Evidence as elements; words = { formula, more, others, none }. */
export function evidenceList({ entries }, words, most = 12) {
  const list = make("ul", { className: "evidence-list" });
  for (const entry of entries.slice(0, most)) {
    const item = make("li", {}, make("p", { className: "value" }, make("b", {}, isolated(entry.value)), " ", isolated(entry.label)));
    if (entry.formula) item.append(make("p", { className: "formula" }, isolated(entry.formula)));
    for (const line of entry.lines) {
      const block = make("div", { className: "line" });
      if (line.grade) block.append(make("span", { className: `grade g${line.grade}` }, make("i", { textContent: line.grade }), line.gradeWord));
      block.append(" ", isolated(line.text));
      const source = make("p", { className: "cite" }), title = [line.publisher, line.title].filter(Boolean).join(": ");
      source.append(line.url ? Object.assign(make("a", { href: line.url, target: "_blank", rel: "noopener noreferrer" }), {}) : make("span", {}));
      source.firstChild.append(isolated(title));
      if (line.date) source.append(" · ", isolated(line.date));
      if (title) block.append(source);
      if (line.quote) block.append(Object.assign(make("blockquote", { lang: line.quoteLanguage ?? "", dir: "auto" }), { textContent: line.quote }));
      item.append(block);
    }
    if (entry.more > 0) item.append(make("p", { className: "more", textContent: words.more.replace("{n}", entry.more) }));
    list.append(item);
  }
  if (entries.length === 0) list.append(make("li", { textContent: words.none }));
  return list;
}
