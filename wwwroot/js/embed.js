// A chart in a frame on somebody else's page: draws it as wide as the frame, links its key with its marks, and opens the evidence of a mark here, in a
// window of its own. No circuit: the server is asked once, and once more when the frame turns out to be wider or narrower.
import * as link from "./linking.js";
import { keepReferencesLocal, markOf, paint, read } from "./marks.js";
import { sort } from "./tables.js";

const CONFIG = { displayModeBar: false, doubleClick: false, responsive: false, showTips: false }, SLACK = 24;
const main = document.querySelector("[data-embed]"), section = main.querySelector(".drawn"), plot = section.querySelector(".plot");
const chart = { slug: section.dataset.chart, section, plot, gd: section.querySelector("[data-plot]") };
let state = link.parse(new URL(main.dataset.opensAt, location.href).search.slice(1)), settle;

const at = (next, open) => { const text = link.format(open ? link.withOption(next, "open", open) : next), [path] = main.dataset.opensAt.split("?"); return path + (text ? "?" + text : ""); };
const evidence = mark => mark?.records && window.open(at(state, `mark:${chart.slug}/${mark.key}`), "_blank", "noopener");

/** Asks for the drawing of the room there is, unless it is the one that stands here. */
function fit() {
  const room = section.clientWidth, address = new URL(location.href);
  if (room === 0 || Math.abs(room - parseInt(plot.style.inlineSize)) <= SLACK || address.searchParams.get("w") === String(room)) return true;
  address.searchParams.set("w", room);
  // The parameters of a view stay readable.
  location.replace(decodeURIComponent(address.href));
  return false;
}

function apply() {
  // What is filtered away is not here: what is left is dimmed or not.
  paint(chart, link.states(chart.figure, link.withOption(state, "mode", null)), link.guides(chart.figure.guides, state));
  for (const button of section.querySelectorAll(".key [data-pick]")) {
    const [facet, value] = button.dataset.pick.split(":");
    button.setAttribute("aria-pressed", state.clauses[facet]?.values.includes(value) ?? false);
  }
  main.querySelector(".home a").href = at(state);
}

async function draw() {
  const drawing = section.querySelector(`[data-drawing="${document.documentElement.dataset.theme === "dark" ? "dark" : "light"}"]`);
  await document.fonts.ready;
  if (!drawing) chart.gd = null;
  else {
    const { data, layout } = JSON.parse(drawing.textContent);
    await window.Plotly.newPlot(chart.gd, data, { ...layout, width: parseInt(plot.style.inlineSize), height: parseInt(plot.style.blockSize), autosize: false }, CONFIG);
    keepReferencesLocal(chart.gd);
    chart.gd.on("plotly_click", event => evidence(markOf(chart, event.points[0])));
  }
  read(chart);
  apply();
  document.documentElement.dataset.ready = "true";
}

function ring(option) {
  const mark = chart.figure.marks.findIndex(one => one.option === option), node = chart.nodes[mark]?.[0];
  if (!node) return;
  const box = node.getBoundingClientRect(), room = plot.getBoundingClientRect();
  Object.assign(plot.querySelector(".markring").style, { left: `${box.left - room.left - 3}px`, top: `${box.top - room.top - 3}px`, width: `${box.width + 6}px`, height: `${box.height + 6}px` });
}

document.addEventListener("click", event => {
  const picks = event.target.closest(".key [data-pick]"), sorts = event.target.closest("[data-sorts]");
  if (sorts) sort(sorts.closest("th"));
  if (!picks) return;
  const [facet, value] = picks.dataset.pick.split(":");
  state = link.pick(state, facet, value);
  apply();
});
document.addEventListener("focusin", event => { if (event.target.matches(".marks [role=option]")) ring(event.target); });
document.addEventListener("keydown", event => {
  const option = event.target.closest?.(".marks [role=option]");
  if (!option) return;
  const all = [...option.parentElement.children], step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.code];
  const next = step ? all[(all.indexOf(option) + step + all.length) % all.length] : event.code === "Home" ? all[0] : event.code === "End" ? all.at(-1) : null;
  if (next) { option.tabIndex = -1; next.tabIndex = 0; next.focus({ preventScroll: true }); }
  else if (["Enter", "NumpadEnter", "Space", "KeyP"].includes(event.code)) evidence(chart.figure.marks.find(mark => mark.option === option));
  else return;
  event.preventDefault();
});
document.addEventListener("dashboard:theme", draw);
window.addEventListener("resize", () => { clearTimeout(settle); settle = setTimeout(fit, 300); });
if (fit()) draw();
