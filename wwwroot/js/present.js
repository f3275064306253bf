// One screen: a presenter without a second window, a reader, an unattended loop. The address says the slide and, where they differ from what
// was prepared, the picks.
import { evidenceList, fit, make, openDeck } from "./slides.js";
import { installKeys } from "./presentkeys.js";
import * as link from "./linking.js";

const page = document.querySelector("[data-present]"), part = name => page.querySelector(`[data-${name}]`);
const words = JSON.parse(document.querySelector("[data-words]").textContent);
const { slug } = page.dataset, language = document.documentElement.lang;
const say = text => { part("said").textContent = text; };
const asked = new URLSearchParams(location.search);
const digits = language === "fa" && document.documentElement.dataset.digits !== "latin" ? new Intl.NumberFormat("fa", { useGrouping: false }) : { format: String };
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => typeof values[name] === "number" ? digits.format(values[name]) : values[name] ?? "");

const deck = openDeck(part("deck"), { drawing, changed: onChanged, undrawn: words.undrawn });
fit(part("stage"));

async function drawing(n, query) {
  const answer = await fetch(`/present/${encodeURIComponent(slug)}/${n}/charts?${query}&lang=${language}`);
  return answer.ok ? answer.text() : null;
}

// ── address ──
function address() {
  const { n, state, prepared } = deck.current;
  const rest = new URLSearchParams([...asked].filter(([name]) => ["lang", "loop", "share"].includes(name))).toString();
  const picks = state.query !== prepared ? state.query || "picks=none" : "";
  const query = [picks, rest].filter(Boolean).join("&");
  history.replaceState(null, "", `/present/${slug}/${n}${query ? "?" + query : ""}`);
}
function refresh() {
  const { n, state } = deck.current, query = link.parse(state.query);
  part("place").textContent = `${digits.format(n)} / ${digits.format(deck.count)}`;
  part("bar").querySelector("[data-do=revert]").hidden = !deck.isChanged();
  press("mode", query.options.mode === "filter");
  press("spotlight", Boolean(state.spotlight) || deck.spotlighting);
  if (!part("sheet").hidden) showEvidence();
  address();
}
const press = (name, on) => part("bar").querySelector(`[data-do=${name}]`)?.setAttribute("aria-pressed", on);
function onChanged() { if (deck.current) refresh(); }

async function show(n) {
  uncover();
  deck.spotlighting = false;
  await deck.show(Math.max(1, Math.min(deck.count, n)));
  const { element } = deck.current;
  say(fill(words["slide-said"], { n: deck.current.n, m: deck.count, title: element.querySelector("h1")?.textContent ?? "" }));
  refresh();
}

// ── covering the screen ──
function cover(colour) {
  const covered = part("cover");
  if (!covered.hidden && covered.dataset.colour === colour) return uncover();
  covered.dataset.colour = colour;
  covered.hidden = false;
  say(words[`${colour}-said`]);
}
function uncover() { if (!part("cover").hidden) { part("cover").hidden = true; say(words["back-said"]); } }

function showEvidence() {
  const found = deck.evidence(), sheet = part("sheet");
  sheet.replaceChildren(make("h2", { textContent: words[found.picked ? "evidence-of" : "evidence-all"] }), evidenceList(found, { more: words["more-records"], none: words["no-evidence"] }));
}
let size = 0;
function resize(step) {
  size = Math.max(-1, Math.min(3, size + step));
  page.style.setProperty("--bigger", 1 + size * .12);
}

const commands = {
  next: () => show(deck.current.n + 1), previous: () => show(deck.current.n - 1), first: () => show(1), last: () => show(deck.count), goTo: show,
  black: () => cover("black"), white: () => cover("white"),
  fullScreen: () => document.fullscreenElement ? document.exitFullscreen() : page.requestFullscreen?.(),
  notes: () => { if (page.dataset.notes) location.assign(page.dataset.notes); },
  revert: () => deck.revert(),
  spotlight(down) {
    if (down === false) { if (!held) return; held = false; if (!deck.current.state.spotlight) deck.spotlighting = false; refresh(); return; }
    held = down === true;
    if (deck.current.state.spotlight) { deck.spotlighting = false; deck.toggleSpotlight(deck.current.state.spotlight); }
    else if (deck.lastMark) deck.toggleSpotlight(deck.lastMark);
    else { deck.spotlighting = !deck.spotlighting; say(words["spotlight-how"]); }
    refresh();
  },
  larger: () => resize(1), smaller: () => resize(-1),
  mode() {
    const state = link.parse(deck.current.state.query);
    deck.setQuery(link.format(link.withOption(state, "mode", state.options.mode === "filter" ? "highlight" : "filter")));
  },
  evidence() { const sheet = part("sheet"); sheet.hidden = !sheet.hidden; press("evidence", !sheet.hidden); if (!sheet.hidden) showEvidence(); },
  help: () => part("help").showModal(),
  leave() {
    if (!part("sheet").hidden) { commands.evidence(); return; }
    if (!part("cover").hidden) { uncover(); return; }
    if (deck.current.state.spotlight) { commands.spotlight(); return; }
    if (!document.fullscreenElement) location.assign(page.dataset.home);
  },
};
let held = false;
installKeys(commands, { rtl: document.documentElement.dir === "rtl" });
part("bar").addEventListener("click", event => { const button = event.target.closest("[data-do]"); if (button) commands[button.dataset.do](); });
part("cover").addEventListener("click", uncover);

// A touch at the edges turns the page; on a chart it picks.
let touched = null;
part("stage").addEventListener("pointerdown", event => { touched = event.pointerType === "touch" ? { x: event.clientX, y: event.clientY } : null; });
part("stage").addEventListener("pointerup", event => {
  if (!touched) return;
  const across = event.clientX - touched.x;
  if (Math.abs(across) > 60 && Math.abs(event.clientY - touched.y) < 60) (across < 0) === (document.documentElement.dir !== "rtl") ? commands.next() : commands.previous();
});

// The bar is seen while somebody moves.
let quiet;
function stir() { page.dataset.stirred = ""; clearTimeout(quiet); quiet = setTimeout(() => { delete page.dataset.stirred; }, 2500); }
for (const type of ["pointermove", "pointerdown", "focusin"]) addEventListener(type, stir);

// ── start ──
await Promise.race([document.fonts.ready, new Promise(late => setTimeout(late, 800))]);
await show(Number(page.dataset.at) || 1);
const picks = link.format(link.withOption(link.withOption(link.parse(location.search), "lang", null), "r", null));
if (picks && picks !== deck.current.prepared) await deck.setQuery(picks);
else if (asked.get("picks") === "none") await deck.setQuery("");
const every = /^(\d{1,4})s?$/.exec(asked.get("loop") ?? "")?.[1];
if (every) setInterval(() => show(deck.current.n === deck.count ? 1 : deck.current.n + 1), Math.max(2, Number(every)) * 1000);
document.documentElement.dataset.ready = "true";
