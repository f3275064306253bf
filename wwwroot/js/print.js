// Before a print: charts at the width of the paper in light colours, numbered sources, a running header; after it everything as it was.
import * as link from "./linking.js";

// Only a dark screen needs it: paper is light.
let colouring = null;
const loadColours = () => { if (document.documentElement.dataset.theme === "dark") import("./colours.js").then(module => { colouring = module; }); };

const PIXELS = 96 / 25.4, MARGIN = 14, LEAST = 68 * PIXELS, MOST = 150 * PIXELS;
const quoted = text => `"${text.replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/\s+/g, " ").trim()}"`;
const make = (name, properties, ...children) => { const node = Object.assign(document.createElement(name), properties); node.append(...children); return node; };

/** Margin boxes of the page: what is on it, as of which release, where to find it, which page of how many. */
export function pageRules({ wide, head, release, foot }) {
  const rtl = document.documentElement.dir === "rtl", [start, end] = rtl ? ["right", "left"] : ["left", "right"];
  const font = `font:8pt ${getComputedStyle(document.body).fontFamily};color:#444;direction:${rtl ? "rtl" : "ltr"}`;
  const digits = document.documentElement.lang === "fa" && document.documentElement.dataset.digits !== "latin" ? ",persian" : "";
  return `@media print{@page{size:A4${wide ? " landscape" : ""};margin:22mm ${MARGIN}mm 18mm;
    @top-${start}{content:${quoted(head)};${font};text-align:${start};width:70%;vertical-align:bottom;padding-bottom:4mm}
    @top-${end}{content:${quoted(release)};${font};text-align:${end};width:30%;vertical-align:bottom;padding-bottom:4mm}
    @bottom-${start}{content:${quoted(foot)};${font};direction:ltr;text-align:${start};width:85%;vertical-align:top;padding-top:4mm}
    @bottom-${end}{content:counter(page${digits}) " / " counter(pages${digits});${font};text-align:${end};width:15%;vertical-align:top;padding-top:4mm}}}`;
}

export function installPrint({ charts, on, repaint, current }) {
  let undo = [];
  loadColours();
  on(document, "dashboard:theme", loadColours);

  function prepare() {
    if (undo.length > 0) return;
    const root = document.documentElement, { theme } = root.dataset, colours = colouring?.lightColours();
    const wide = document.querySelector("main")?.dataset.pageName === "timeline";
    for (const chart of charts.values()) attempt(() => draw(chart, ((wide ? 297 : 210) - 2 * MARGIN) * PIXELS - 34, colours));
    if (theme !== "light") { root.dataset.theme = "light"; undo.push(() => { root.dataset.theme = theme; }); }
    add(document.head, make("style", { textContent: pageRules({ wide, head: headOfPage(), release: document.getElementById("take")?.dataset.name ?? "", foot: readable(location.href) }) }));
    attempt(endnotes);
  }
  function restore() {
    for (const back of undo.splice(0).reverse()) attempt(back);
  }
  // One chart that cannot be redrawn must not keep the others from the paper.
  function attempt(work) { try { work(); } catch (failure) { console.warn(failure); } }
  function add(parent, node) { parent.append(node); undo.push(() => node.remove()); }

  function draw(chart, width, colours) {
    const { plot, gd, section } = chart;
    if (!gd?.on || section.dataset.view === "table") return;
    if (section.dataset.print === "table") {
      section.dataset.view = "table";
      undo.push(() => { delete section.dataset.view; });
      return;
    }
    const { width: before, height } = gd._fullLayout, tall = Math.min(MOST, Math.max(LEAST, height));
    const { blockSize } = plot.style;
    plot.style.blockSize = `${tall}px`;
    window.Plotly.relayout(gd, { width, height: tall });
    repaint(chart);
    const back = colouring?.recolour(gd, colours) ?? (() => { });
    undo.push(() => {
      back();
      plot.style.blockSize = blockSize;
      window.Plotly.relayout(gd, { width: before, height });
      repaint(chart);
      // From then on it follows its card again.
      setTimeout(() => window.Plotly.Plots.resize(gd).then(() => repaint(chart), () => { }), 400);
    });
  }

  function headOfPage() {
    const chips = [...document.querySelectorAll("[data-testid=chip]")].map(chip => [chip.querySelector("small"), chip.querySelector("bdi")].map(part => part?.textContent ?? "").join(" ")).join(" · ");
    return [document.title, chips].filter(Boolean).join(" · ");
  }

  // Paper has no links. The browser waits for nothing before it prints, so this one request is made to wait for its answer.
  function endnotes() {
    const take = document.getElementById("take"), main = document.querySelector("main");
    if (charts.size === 0 || !take || !main) return;
    // From the picks, not the address: the data refuse an address with a part that the page only ignores.
    const request = new XMLHttpRequest(), query = link.format(current());
    request.open("GET", `/api/v1/pages/${take.dataset.page}/sources${query ? "?" + query : ""}`, false);
    request.send();
    if (request.status !== 200) return;
    const notes = JSON.parse(request.responseText);
    add(main, make("section", { className: "print-only endnotes" }, make("h2", { textContent: take.dataset.endnotes }),
      make("ol", {}, ...notes.map(note => make("li", {}, make("b", { textContent: note.number }), make("bdi", {}, `${note.publisher}: ${note.title}${note.date ? `, ${note.date}` : ""}. `, make("span", { dir: "ltr", textContent: readable(note.url ?? "") })))))));
    for (const [slug, { section }] of charts) {
      const numbers = notes.filter(note => note.charts.includes(slug)).map(note => note.number), line = section.querySelector("[data-sources]");
      if (line && numbers.length > 0) add(line, make("span", { className: "print-only refs", dir: "ltr", textContent: `[${runs(numbers)}]` }));
    }
  }
  const readable = url => { try { return decodeURI(url); } catch { return url; } };
  // 1, 2, 3, 7 → 1–3, 7
  const runs = numbers => numbers.reduce((all, n) => { const last = all.at(-1); last && n === last[1] + 1 ? last[1] = n : all.push([n, n]); return all; }, [])
    .map(([from, to]) => from === to ? from : `${from}–${to}`).join(", ");

  on(window, "beforeprint", prepare);
  on(window, "afterprint", restore);
}
