// Taking away: one dialog for a chart or the page. Every address is made when it is used, from the picks of the moment;
// pictures are made in the browser and never travel through the circuit.
import * as link from "./linking.js";

// Height of what stands around the plot of an embedded chart.
const FRAME = 210;

export function installTake({ current, charts, on }) {
  const dialog = () => document.getElementById("take");
  const part = name => dialog().querySelector(`[data-take-${name}]`);
  let chart = null, ofPage = true, quiet;

  // ── what ──
  const without = (state, ...names) => names.reduce((left, name) => link.withOption(left, name, null), state);
  const query = (state, extra = {}) => [link.format(state), ...Object.entries(extra).map(([name, value]) => `${name}=${value}`)].filter(Boolean).join("&");
  const address = pinned => {
    const state = without(current(), "open");
    const text = query(pinned ? link.withOption(state, "r", dialog().dataset.release) : without(state, "r"));
    return location.origin + location.pathname + (text ? "?" + text : "");
  };
  const file = form => {
    const { page } = dialog().dataset, state = without(current(), "open", "table");
    const text = query(state, ofPage ? {} : { page });
    return `/api/v1/${ofPage ? `pages/${page}` : `figures/${chart}`}.${form}${text ? "?" + text : ""}`;
  };
  // The frame of a chart for other pages, as high as the chart stands here with its title and sources.
  const embed = () => {
    const { page, embeds } = dialog().dataset, { section, plot } = charts.get(chart), state = without(current(), "open", "table");
    const text = query(pinned() ? link.withOption(state, "r", dialog().dataset.release) : without(state, "r"));
    const frame = Object.assign(document.createElement("iframe"), { src: `${location.origin}${embeds}/${page}/${chart}${text ? "?" + text : ""}`, title: section.querySelector(".title").textContent.trim(), width: "100%", height: Math.ceil(plot.clientHeight || 320) + FRAME });
    frame.setAttribute("loading", "lazy");
    frame.setAttribute("style", "border:0");
    return frame.outerHTML;
  };
  const taken = () => ofPage ? [...charts.values()] : [charts.get(chart)];
  const fileName = form => `reviving-ties_${ofPage ? dialog().dataset.page : chart}_R${dialog().dataset.release}.${form}`;
  const pinned = () => dialog().querySelector("[name=take-link][value=pinned]").checked;
  const heading = () => ofPage ? (document.querySelector("[data-testid=sentence]") ?? document.querySelector("main h1")) : charts.get(chart).section.querySelector(".title");
  const publishers = () => {
    const named = taken().map(({ section }) => section.querySelector("[data-sources] b")?.textContent).filter(Boolean);
    return [...new Set(named)].join("; ");
  };
  const ended = text => /[.!?…؟]$/.test(text) ? text : text + ".";
  // Given as functions: as texts, "$&" in a title would be put together anew.
  const citation = () => dialog().dataset.citation.replace("{title}", () => ended(heading().textContent.trim())).replace("{publishers}", () => publishers() || "–").replace("{address}", () => address(true));

  // ── dialog ──
  function open(slug) {
    chart = charts.get(slug)?.section ? slug : null;
    ofPage = chart === null;
    fill();
    part("status").textContent = "";
    if (!dialog().open) dialog().showModal();
    return true;
  }
  function fill() {
    part("scopes").hidden = chart === null;
    for (const button of dialog().querySelectorAll("[data-scope]")) button.setAttribute("aria-pressed", (button.dataset.scope === "page") === ofPage);
    part("name").textContent = heading().textContent.trim();
    for (const section of dialog().querySelectorAll("[data-take-charts]")) section.hidden = charts.size === 0;
    for (const anchor of dialog().querySelectorAll("[data-file]")) anchor.href = file(anchor.dataset.file);
    const captures = dialog().querySelector("[data-capture]");
    if (captures) captures.dataset.capture = ofPage ? "" : chart;
    part("link").value = address(pinned());
    part("citation").textContent = citation();
    part("one").hidden = ofPage;
    part("embed").value = ofPage ? "" : embed();
    part("share").hidden = !navigator.share;
  }

  // ── saying ──
  function say(text) {
    const toast = document.querySelector("[data-toast]"), place = dialog().open ? part("status") : toast;
    clearTimeout(quiet);
    place.textContent = "";
    requestAnimationFrame(() => { place.textContent = text; });
    quiet = setTimeout(() => { toast.textContent = ""; }, 4000);
  }
  const words = () => dialog().dataset;
  async function tried(work, done) {
    try { await work(); say(done); } catch (failure) { console.warn(failure); say(words().failed); }
  }

  // Without a secure address the clipboard is closed to scripts; the old command still works there.
  async function write(text) {
    if (navigator.clipboard?.writeText) return navigator.clipboard.writeText(text);
    const area = Object.assign(document.createElement("textarea"), { value: text });
    (dialog().open ? dialog() : document.body).append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    if (!copied) throw new Error("The browser keeps the clipboard closed.");
  }
  function copyLink() {
    tried(() => write(location.href), words().copiedLink);
    return true;
  }

  // ── pictures ──
  async function picture() {
    const { drawPicture } = await import("./picture.js");
    return drawPicture(taken(), { page: ofPage, address: address(true), release: words().name });
  }
  function save(blob, name) {
    const anchor = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
  }
  async function make(kind) {
    say(words().working);
    await tried(async () => {
      if (kind === "copy") return navigator.clipboard.write([new ClipboardItem({ "image/png": picture().then(drawn => drawn.png()) })]);
      const drawn = await picture();
      save(kind === "svg" ? drawn.svg() : await drawn.png(), fileName(kind));
    }, kind === "copy" ? words().copiedPicture : words().saved.replace("{file}", fileName(kind)));
  }

  on(document, "click", event => {
    const hit = name => event.target.closest?.(`[data-${name}]`);
    const opens = hit("take"), copy = hit("copy"), scope = hit("scope"), anchor = hit("file"), drawn = hit("picture");
    if (opens) open(opens.dataset.take);
    else if (scope) { ofPage = scope.dataset.scope === "page"; fill(); }
    else if (anchor) anchor.href = file(anchor.dataset.file);
    else if (drawn) make(drawn.dataset.picture);
    else if (copy?.dataset.copy === "link") tried(() => write(address(pinned())), words().copiedLink);
    else if (copy?.dataset.copy === "text") tried(() => write(citation()), words().copiedText);
    else if (copy?.dataset.copy === "embed") tried(() => write(embed()), words().copiedEmbed);
    else if (hit("take-share")) navigator.share({ title: document.title, text: heading().textContent.trim(), url: address(pinned()) }).catch(() => { });
    else if (hit("take-print")) { dialog().close(); requestAnimationFrame(() => print()); }
  });
  on(document, "change", event => { if (event.target.name === "take-link") fill(); });

  return { open, copyLink };
}
