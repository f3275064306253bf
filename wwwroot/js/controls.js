// Keyboard, mark lists, period brush, dialogs, settings and tables: everything that needs no drawing.
// Keys are matched by their place (event.code), so they work on Persian and Tajik keyboards.
import * as link from "./linking.js";
import { closeMenu, openMenu } from "./markmenu.js";
import { installBrush } from "./brush.js";
import { sort } from "./tables.js";

export function installControls(page) {
  const { go, pickMark, current, charts, on, take } = page;
  const shell = () => document.querySelector(".shell");
  const query = next => { const text = link.format(next); return location.pathname + (text ? "?" + text : ""); };
  const evidence = () => document.querySelector("[data-testid=evidence]");
  const typing = target => target.closest?.("input, textarea, select, [contenteditable=true]");
  let opened = null, returnTo = null;

  // ── marks ──
  const markAt = option => {
    const chart = charts.get(option.closest("[data-chart]").dataset.chart);
    return { chart, mark: chart.figure?.marks.find(m => m.option === option) };
  };
  const focusMark = option => {
    for (const other of option.parentElement.children) other.tabIndex = other === option ? 0 : -1;
    option.focus({ preventScroll: true });
  };
  const ring = option => {
    const { chart, mark } = markAt(option);
    const line = chart.plot.querySelector(".markring"), node = mark && chart.nodes[chart.figure.marks.indexOf(mark)][0];
    if (!node) return;
    const box = node.getBoundingClientRect(), plot = chart.plot.getBoundingClientRect();
    Object.assign(line.style, { left: `${box.left - plot.left - 3}px`, top: `${box.top - plot.top - 3}px`, width: `${box.width + 6}px`, height: `${box.height + 6}px` });
  };
  const openEvidence = option => {
    const { chart, mark } = markAt(option);
    if (mark?.records) { returnTo = option; go(link.withOption(current(), "open", `mark:${chart.slug}/${mark.key}`)); }
  };
  function markKeys(event, option) {
    const all = [...option.parentElement.children], at = all.indexOf(option);
    const rtl = document.documentElement.dir === "rtl" && !("time" in option.closest("[data-chart]").dataset);
    const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, ArrowDown: 1, ArrowUp: -1 }[event.code];
    const target = step ? all[(at + step + all.length) % all.length] : event.code === "Home" ? all[0] : event.code === "End" ? all.at(-1) : null;
    if (target) focusMark(target);
    else if (event.code === "Enter" || event.code === "NumpadEnter" || event.code === "Space") { const { chart, mark } = markAt(option); if (mark) pickMark(chart, mark, event.ctrlKey || event.metaKey || event.shiftKey); }
    else if (event.code === "KeyP") openEvidence(option);
    else if (event.code === "ContextMenu") { const { chart, mark } = markAt(option); openMenu(chart, mark, null, query(link.withOption(current(), "open", `mark:${chart.slug}/${mark.key}`))); }
    else if (event.code === "Escape" && !event.shiftKey) option.blur();
    else return false;
    return true;
  }
  on(document, "focusin", event => { if (event.target.matches?.(".marks [role=option]")) ring(event.target); chipFocus(event.target); });

  // A focused chip shows where its pick was made and which charts it reaches.
  function chipFocus(target) {
    const chip = target.closest?.("[data-testid=chip]");
    for (const { slug, section, figure } of charts.values()) {
      section.toggleAttribute("data-origin", Boolean(chip) && chip.dataset.from === slug);
      section.toggleAttribute("data-reached", Boolean(chip) && chip.dataset.from !== slug && Boolean(figure?.accepts.includes(chip.dataset.facet)));
    }
  }

  // Who signs in comes back to the view of the moment, picks included.
  on(document, "click", event => {
    const way = event.target.closest?.("a[data-returns]");
    if (!way) return;
    const to = new URL(way.href);
    to.searchParams.set("return", location.pathname + location.search);
    way.href = to;
  }, { capture: true });

  // ── keys of the page ──
  const click = selector => { const element = document.querySelector(selector); element?.click(); return Boolean(element); };
  const inChart = () => (document.activeElement?.closest("[data-chart]") ?? document.querySelector("[data-chart]:hover"));
  function step(direction) {
    const lanes = [...charts.values()].find(chart => chart.figure?.marks.some(mark => mark.emit?.startsWith("milestone:")));
    if (!lanes) return false;
    const marks = lanes.figure.marks.filter(mark => mark.at && mark.emit).sort((a, b) => a.at < b.at ? -1 : 1);
    const chosen = marks.findIndex(mark => { const [facet, value] = mark.emit.split(":"); return current().clauses[facet]?.values.includes(value); });
    const next = marks[(chosen < 0 ? (direction > 0 ? 0 : marks.length - 1) : (chosen + direction + marks.length) % marks.length)];
    const { visit: _, milestone: __, ...clauses } = current().clauses;
    const [facet, value] = next.emit.split(":");
    go(link.pick({ ...current(), clauses }, facet, value, { origin: lanes.slug }), next.key);
    return true;
  }
  function dropLast() {
    if (evidence()) return click("[data-testid=evidence-close]");
    const facet = link.FACETS.filter(name => current().clauses[name]).at(-1);
    if (!facet) return false;
    go(link.without(current(), facet, current().clauses[facet].values.at(-1)));
    return true;
  }
  // The evidence of the chart in focus: of the mark in focus, else of the first picked one, else of the first that has any.
  function sources(section) {
    const options = [...(section ?? document.querySelector("[data-chart]"))?.querySelectorAll(".marks [data-records]") ?? []];
    const option = options.find(o => o === document.activeElement) ?? options.find(o => o.ariaSelected === "true") ?? options[0];
    if (option) openEvidence(option);
    return Boolean(option);
  }
  const pageKeys = {
    KeyM: () => click(`[data-mode=${current().options.mode === "filter" ? "highlight" : "filter"}]`),
    KeyT: () => {
      const chart = inChart(), link = (chart ?? document).querySelector("[data-table-switch]");
      // The mark that had the focus goes with its plot; the switch stays, so the same key leads back.
      if (chart?.contains(document.activeElement)) link?.focus({ preventScroll: true });
      link?.click();
      return Boolean(link);
    },
    KeyC: () => take.copyLink(),
    KeyD: () => take.open(inChart()?.dataset.chart),
    KeyA: () => {
      const opens = document.querySelector("[data-capture]"), chart = inChart()?.dataset.chart ?? "";
      if (!opens) return false;
      opens.dataset.capture = chart;
      opens.click();
      opens.dataset.capture = "";
      return true;
    },
    KeyS: () => sources(inChart()),
    KeyL: () => { const all = [...document.querySelectorAll("[data-language]")], at = all.findIndex(a => a.ariaCurrent === "true" || a.getAttribute("aria-current") === "true"); all[(at + 1) % all.length]?.click(); return all.length > 0; },
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map(n => [`Digit${n}`, () => { const page = document.querySelectorAll(".tabs a")[n - 1]; page?.click(); return Boolean(page); }])),
    // Where the page has buttons for it they know the steps outside the years shown, too.
    BracketLeft: () => click("[data-step=previous]") || step(-1),
    BracketRight: () => click("[data-step=next]") || step(1),
  };
  on(document, "keydown", event => {
    if (event.defaultPrevented || typing(event.target)) return;
    const option = event.target.closest?.(".marks [role=option]");
    const off = document.documentElement.dataset.shortcuts === "off";
    let done = false;
    if (event.target.matches?.("a[role=button]") && event.code === "Space") { event.target.click(); done = true; }
    else if (option && markKeys(event, option)) done = true;
    else if (document.querySelector("dialog[open]")) return;
    else if (event.code === "Escape" && event.shiftKey) done = current() && Object.keys(current().clauses).length > 0 && (go(link.cleared(current())), true);
    else if (event.code === "Escape") { if (document.querySelector(".markmenu")) { closeMenu(); done = true; } else done = closeOptions() || dropLast(); }
    else if (off || event.altKey || event.ctrlKey || event.metaKey) return;
    else if (event.code === "Slash" && event.shiftKey) done = click("[data-opens=help]");
    else if (!event.shiftKey && pageKeys[event.code]) done = pageKeys[event.code]();
    if (done) event.preventDefault();
  });

  // ── dialogs, settings, options, several, chips, tables ──
  const closeOptions = () => { const open = document.querySelector("details.options[open]"); if (open) { open.open = false; open.querySelector("summary").focus(); } return Boolean(open); };
  on(document, "click", event => {
    const target = event.target;
    const opens = target.closest?.("[data-opens]");
    if (opens) { showSettings(); document.getElementById(opens.dataset.opens)?.showModal(); }
    if (target.closest?.("[data-closes]") || target.matches?.("dialog.dlg")) target.closest("dialog")?.close();
    if (!target.closest?.("details.options")) for (const open of document.querySelectorAll("details.options[open]")) open.open = false;
    const several = target.closest?.("[data-several-switch]");
    if (several) { const value = shell().dataset.several !== "true"; shell().dataset.several = value; several.setAttribute("aria-pressed", value); }
    if (target.closest?.("[data-expands]")) target.closest(".chips").removeAttribute("data-collapsed");
    const sorts = target.closest?.("[data-sorts]");
    if (sorts) sort(sorts.closest("th"));
  });
  // Who signs out leaves nothing typed behind in this browser.
  on(document, "submit", event => {
    if (new URL(event.target.action, location.href).pathname.endsWith("/sign-out")) for (const key of Object.keys(localStorage)) if (key.startsWith("form-guard:")) localStorage.removeItem(key);
  });
  const showSettings = () => { const kept = window.dashboardTheme.get(); for (const select of document.querySelectorAll("[data-setting]")) select.value = kept[select.dataset.setting]; };
  on(document, "change", event => {
    const name = event.target.dataset?.setting;
    if (!name || !window.dashboardTheme.set(name, event.target.value)) return;
    // Digits are written by the server, so they need a new document.
    if (name === "digits") location.reload();
  });

  const brush = installBrush({ go, current, on });

  return {
    stop: () => brush.stop(),
    /** After each answer the brush stands where the address says. */
    refresh: () => brush.refresh(),
    /** The drawer takes the focus when it opens and gives it back when it closes. */
    drawer() {
      const now = evidence()?.querySelector("[data-focus]")?.textContent ?? null;
      if (now !== null && now !== opened) {
        if (opened === null) returnTo ??= document.activeElement;
        evidence().querySelector("[data-focus]").focus({ preventScroll: true });
        closeMenu();
      }
      if (now === null && opened !== null) {
        if (returnTo?.isConnected) returnTo.focus({ preventScroll: true });
        returnTo = null;
      }
      opened = now;
    },
  };
}
