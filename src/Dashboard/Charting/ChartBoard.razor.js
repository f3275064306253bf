// The browser side of the board. A pick is a navigation: the marks answer at once by the rules of linking.js, the address
// changes, and the server's answer – one call for all charts – confirms the picture. Plotly is only called for a changed drawing.
import * as link from "../js/linking.js";
import { installControls } from "../js/controls.js";
import { closeMenu, openMenu } from "../js/markmenu.js";
import { guideAt, keepReferencesLocal, locate, markOf, numberOf, paint, read, tell } from "../js/marks.js";
import { installPrint } from "../js/print.js";
import { installTake } from "../js/take.js";

const charts = new Map(); // slug → { section, plot, gd, figure, nodes, drawn, came, number }
let server, board, state, giveUpAt, drawer, controls, take, resizing, revision = 0, stay = 0, pending = Promise.resolve();
let listeners;
const root = document.documentElement;
const on = (target, type, handler, options) => target.addEventListener(type, handler, { signal: listeners.signal, ...options });
const frame = () => new Promise(next => requestAnimationFrame(next));

/** Called once: waits for fonts, so that label widths are right, and says what the plots must fit. */
export async function start(reference, slugs) {
  // The browser keeps this module when a page is left: every start begins anew. What an earlier stay still waits for is given up.
  const mine = ++stay;
  listeners?.abort();
  charts.clear();
  listeners = new AbortController();
  server = reference;
  board = document.querySelector("[data-board]");
  state = link.parse(location.search);
  giveUpAt = performance.now() + 20_000;
  for (const slug of slugs) register(slug);
  const face = getComputedStyle(document.body).fontFamily.split(",")[0];
  await Promise.race([document.fonts.load(`500 12px ${face}`), new Promise(late => setTimeout(late, 800))]);
  if (mine !== stay) return null;
  take = installTake({ current: () => state, charts, on });
  controls = installControls({ go, goTo, pick, pickMark, current: () => state, charts, on, take });
  installPrint({ charts, on, repaint, current: () => state });
  on(window, "popstate", () => follow(link.parse(location.search)));
  for (const type of ["pointerdown", "focusin", "click"]) on(document, type, carry, { capture: true });
  on(document, "click", links, { capture: true });
  on(document, "dashboard:theme", report);
  watchSizes();
  drawer = new MutationObserver(() => controls.drawer());
  drawer.observe(document.querySelector(".shell"), { childList: true, subtree: true, characterData: true });
  return screen();
}

function register(slug) {
  const section = board.querySelector(`[data-chart="${slug}"]`);
  if (section) charts.set(slug, { slug, section, plot: section.querySelector(".plot"), drawn: false });
}

export function stop() {
  stay++;
  listeners?.abort();
  resizing?.disconnect();
  drawer?.disconnect();
  controls?.stop();
  closeMenu();
  charts.clear();
  root.dataset.ready = "false";
}

/** The server's answer. An answer to an address that has been left meanwhile is dropped: the last pick wins. */
export function answer(message) {
  const mine = stay;
  pending = pending.then(() => apply(message, () => mine !== stay)).catch(failure => console.error(failure));
}

async function apply({ revision: number, page, asked, query, charts: answers }, gone) {
  // The answer travels ahead of the page it belongs to – sentence, lists, drawer –, which follows in the next message.
  const arrived = async () => { for (let frames = 0; !gone() && Number(board.dataset.page) < page && frames < 300; frames++) await frame(); };
  // Plots need not wait for it, unless the page brings other lists and tables.
  if (Object.entries(answers).some(([slug, { edition }]) => charts.get(slug)?.came !== edition || !charts.get(slug).section.isConnected)) await arrived();
  const drawn = [];
  for (const [slug, { plot }] of Object.entries(answers)) {
    if (gone()) return;
    // A card that failed and came back is another element.
    if (!charts.get(slug)?.section.isConnected) register(slug);
    const chart = charts.get(slug);
    if (!chart) continue;
    if (!chart.drawn) await attach(chart, gone);
    if (gone()) return;
    if (plot) await redraw(chart, plot);
    drawn.push(chart);
  }
  if (gone()) return;
  // Only when all plots stand: Plotly measures, and what is written between two plots would be laid out for each.
  for (const chart of drawn) {
    const { plot, figure, edition, marks } = answers[chart.slug];
    if (chart.came !== edition) { read(chart); chart.came = edition; }
    if (chart.number !== figure) { tell(chart, marks ?? undefined); chart.number = figure; }
    if (plot) locate(chart);
  }
  const left = asked !== location.search.slice(1);
  const repainted = [];
  for (const [slug, { states, guides }] of Object.entries(answers)) {
    const chart = charts.get(slug);
    if (!chart || left) continue;
    paint(chart, [...states].map(Number), guides);
    repainted.push(slug);
  }
  await arrived();
  if (gone()) return;
  controls.refresh();
  if (left) return;
  // The server knows which values exist; what it did not understand is not part of the state.
  state = link.parse(query);
  revision = number;
  await frame();
  if (gone()) return;
  document.dispatchEvent(new CustomEvent("dashboard:painted", { detail: { revision, charts: repainted } }));
  root.dataset.ready = "true";
}

// ── drawing ──

async function attach(chart, gone) {
  // Plotly.Blazor makes the first drawing by itself; until it stands there is nothing to attach to.
  while (performance.now() < giveUpAt) {
    // The page was left before its plot stood: nobody waits for it, least of all the next page.
    if (gone()) return;
    chart.gd = chart.plot.querySelector(".js-plotly-plot");
    if (chart.gd?._fullLayout?._size && chart.gd.on) break;
    await frame();
  }
  if (!chart.gd?.on) {
    // The script did not come: the table twin takes the place of the plot.
    chart.section.dataset.view = "table";
    chart.section.querySelector("[data-no-plot]").hidden = false;
    chart.drawn = true;
    return;
  }
  chart.gd.on("plotly_click", event => {
    const mark = markOf(chart, event.points[0]);
    if (!mark) return;
    pickMark(chart, mark, added(event.event));
    if (mark.emit) openMenu(chart, mark, event.event, openLink(chart, mark));
  });
  chart.gd.on("plotly_hover", event => { chart.hovered = numberOf(event.points[0]); hover(markOf(chart, event.points[0])?.at); });
  chart.gd.on("plotly_unhover", () => hover(null));
  on(chart.plot, "contextmenu", event => {
    const mark = chart.figure.marks[chart.hovered];
    if (mark) { event.preventDefault(); openMenu(chart, mark, event, openLink(chart, mark)); }
  });
  keepReferencesLocal(chart.gd);
  chart.drawn = true;
}

async function redraw(chart, { count, traces, layout }) {
  if (!chart.gd?.on) return;
  const data = chart.gd.data.slice(0, count);
  for (const [i, trace] of Object.entries(traces)) data[i] = trace;
  await window.Plotly.react(chart.gd, data, layout ?? chart.gd.layout);
}

/** Puts states and guides on a plot of another size, as the mark list has them. */
function repaint(chart) {
  chart.figure ? locate(chart) : read(chart);
  paint(chart, chart.figure.marks.map(({ option }) => (option.dataset.state === "dim" ? link.DIM : 0) | (option.getAttribute("aria-selected") === "true" ? link.PICKED : 0)),
    link.guides(chart.figure.guides, state));
}

function hover(day) {
  for (const chart of charts.values()) {
    if (!("time" in chart.section.dataset) || !chart.gd) continue;
    chart.plot.querySelector(".guide.hover")?.remove();
    if (day) chart.plot.querySelector(".guides").append(guideAt(chart, day, "guide on hover"));
  }
}

const added = event => Boolean(event && (event.ctrlKey || event.metaKey || event.shiftKey)) || several();
const several = () => document.querySelector(".shell")?.dataset.several === "true";

// ── picking ──

function pickMark(chart, mark, add) {
  if (!mark.emit) {
    // A mark that picks nothing opens what is behind it; a second click closes it again.
    const opens = `mark:${chart.slug}/${mark.key}`;
    if (mark.records) go(link.withOption(state, "open", state.options.open === opens ? null : opens), mark.key);
    return;
  }
  const [facet, value] = split(mark.emit, ":");
  pick(facet, value, add, chart.slug, mark.key);
}

function pick(facet, value, add, origin = null, key = value) {
  go(link.pick(state, facet, value, { add: add || several(), origin }), key);
}

/** Goes to a state: in Highlight the marks answer in this frame, then the address changes and the server is asked. */
function go(next, key = "") {
  goTo(address(next), next, key);
}

function goTo(href, next, key) {
  echo(next, key);
  state = next;
  window.Blazor.navigateTo(href);
}

function echo(next, key) {
  if (next.options.mode === "filter" || state.options.mode === "filter") return;
  for (const chart of charts.values())
    if (chart.figure) paint(chart, link.states(chart.figure, next), link.guides(chart.figure.guides, next));
  requestAnimationFrame(() => document.dispatchEvent(new CustomEvent("dashboard:echo", { detail: { key } })));
}

/** Back and forward: the same echo, without asking for an address. */
function follow(next) {
  echo(next, "");
  state = next;
}

const address = (next, path = location.pathname) => { const query = link.format(next); return path + (query ? "?" + query : ""); };
const split = (text, mark) => [text.slice(0, text.indexOf(mark)), text.slice(text.indexOf(mark) + 1)];
const openLink = (chart, mark) => mark.records && address(link.withOption(state, "open", `mark:${chart.slug}/${mark.key}`));

// Links to this page answer like picks. [data-pick] adds with Ctrl or Shift, as marks do.
function links(event) {
  const tick = event.target.closest?.("text[data-pick]");
  const anchor = tick ?? event.target.closest?.("a[href]");
  if (!anchor || event.defaultPrevented || event.button !== 0) return;
  if (anchor.dataset.pick) {
    event.preventDefault();
    event.stopPropagation();
    const [facet, value] = split(anchor.dataset.pick, ":");
    pick(facet, value, added(event), anchor.dataset.within ?? null);
    return;
  }
  if (anchor.dataset.goes) {
    closeMenu();
    return;
  }
  if (anchor.dataset.option) {
    // Its href may be older than the last pick.
    event.preventDefault();
    event.stopPropagation();
    const [name, value] = split(anchor.dataset.option, "=");
    go(link.withOption(state, name, value));
    return;
  }
  if (event.ctrlKey || event.metaKey || event.shiftKey || anchor.target || anchor.origin !== location.origin || anchor.pathname !== location.pathname || anchor.hash) return;
  closeMenu();
  follow(link.parse(anchor.search));
}

// Links that say what they do are not written anew by the server at each pick: they take the picks of the moment along. On another page nothing stays that is open, zoomed, shown as a table, listed or compared.
function carry(event) {
  const anchor = event.target.closest?.("a[data-goes], a[data-option], a[data-pick], a[data-language]");
  if (!anchor) return;
  const { goes, option, pick: picks, within, language } = anchor.dataset;
  if (goes) {
    const { open, table, zoom, verdict, from, to, since, ...options } = state.options;
    anchor.href = address({ ...state, options }, goes);
  } else if (picks) {
    anchor.href = address(link.pick(state, ...split(picks, ":"), { origin: within ?? null }));
  } else {
    const [name, value] = option ? split(option, "=") : ["lang", language];
    anchor.href = address(link.withOption(state, name, value));
  }
}

// ── size and theme ──

const screen = () => ({
  theme: root.dataset.theme === "dark" ? "dark" : "light",
  compact: matchMedia("(max-width: 600px)").matches,
  sizes: Object.fromEntries([...charts.values()].map(({ slug, plot }) => [slug, { width: Math.round(plot.clientWidth), height: Math.round(plot.clientHeight) }])),
});

const report = () => server.invokeMethodAsync("Resized", screen());

function watchSizes() {
  let timer;
  const last = new Map();
  resizing = new ResizeObserver(entries => {
    let moved = false;
    for (const { target, contentRect: { width, height } } of entries) {
      const before = last.get(target);
      if (!before) last.set(target, { width, height });
      if (!before || width === 0 || (Math.abs(before.width - width) < 8 && Math.abs(before.height - height) < 8)) continue;
      last.set(target, { width, height });
      moved = true;
    }
    if (!moved) return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      for (const chart of charts.values())
        if (chart.gd?.on && chart.plot.clientWidth > 0) { await window.Plotly.Plots.resize(chart.gd); locate(chart); }
      // Labels are placed for a width: the server places them anew and confirms states and guides.
      report();
    }, 120);
  });
  for (const { plot } of charts.values()) resizing.observe(plot);
}
