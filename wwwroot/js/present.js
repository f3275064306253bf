// One screen: a presenter without a second window, a reader, an unattended loop. The address says the slide and, where they differ from what
// was prepared, the picks.
import { fit, openDeck } from "./slides.js";
import { installKeys } from "./presentkeys.js";
import { drawingWith, fill, fontsReady, isFiltered, number, onSweep, page, part, rtl, say, showEvidence, slug, spotlightKey, stayAwake, turnMode, words } from "./presenting.js";
import * as link from "./linking.js";

const asked = new URLSearchParams(location.search), KEPT = ["lang", "loop", "share", "code"];
const kept = names => Object.fromEntries([...asked].filter(([name]) => names.includes(name)));
const deck = openDeck(part("deck"), { drawing: drawingWith(() => kept(["share", "code"])), changed: onChanged, undrawn: words.undrawn });
const spotlight = spotlightKey(deck, () => refresh());
fit(part("stage"));

// ── address ──
function address() {
  const { n, state, prepared } = deck.current;
  const picks = state.query !== prepared ? state.query || "picks=none" : "";
  const query = [picks, new URLSearchParams(kept(KEPT)).toString()].filter(Boolean).join("&");
  // A browser refuses many changes in a row; the next one says it.
  try { history.replaceState(null, "", `/present/${slug}/${n}${query ? "?" + query : ""}`); } catch { return; }
}
const press = (name, on) => part("bar").querySelector(`[data-do=${name}]`)?.setAttribute("aria-pressed", on);
function refresh() {
  part("place").textContent = `${number(deck.current.n)} / ${number(deck.count)}`;
  part("bar").querySelector("[data-do=revert]").hidden = !deck.isChanged();
  press("mode", isFiltered(deck));
  press("spotlight", Boolean(deck.current.state.spotlight) || deck.spotlighting);
  if (!part("sheet").hidden) showEvidence(deck, part("sheet"));
  address();
}
async function onChanged(what) {
  if (what === "spotlight") spotlight.lit();
  if (!deck.current) return;
  refresh();
  await deck.settled();
  if (deck.current.element.hasAttribute("data-undrawn")) say(words.undrawn);
}

async function show(n) {
  uncover();
  spotlight.off();
  await deck.show(Math.max(1, Math.min(deck.count, n)));
  say(fill(words["slide-said"], { n: deck.current.n, m: deck.count, title: deck.current.element.querySelector("h1")?.textContent ?? "" }));
  refresh();
}

// ── covering the screen ──
function cover(colour) {
  const covered = part("cover");
  if (!covered.hidden && covered.dataset.colour === colour) { uncover(); return; }
  covered.dataset.colour = colour;
  covered.hidden = false;
  say(words[`${colour}-said`]);
}
function uncover() { if (!part("cover").hidden) { part("cover").hidden = true; say(words["back-said"]); } }

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
  // There is nobody to hold here: the key does nothing, and nothing else.
  hold() { },
  revert: () => deck.revert(),
  spotlight: down => spotlight.press(down),
  larger: () => resize(1), smaller: () => resize(-1),
  mode: () => turnMode(deck),
  evidence() { const sheet = part("sheet"); sheet.hidden = !sheet.hidden; press("evidence", !sheet.hidden); if (!sheet.hidden) showEvidence(deck, sheet); },
  help: () => part("help").showModal(),
  leave() {
    if (!part("sheet").hidden) commands.evidence();
    else if (!part("cover").hidden) uncover();
    else if (deck.spotlighting) { spotlight.off(); refresh(); }
    else if (deck.current.state.spotlight) spotlight.press();
    else if (!document.fullscreenElement) location.assign(page.dataset.home);
  },
};
installKeys(commands, { rtl });
part("bar").addEventListener("click", event => {
  const button = event.target.closest("[data-do]");
  if (!button) return;
  commands[button.dataset.do]();
  // A pointer leaves no focus behind that would take the space bar from "next".
  if (event.detail > 0) button.blur();
});
part("cover").addEventListener("click", uncover);
onSweep(part("stage"), commands.next, commands.previous);

// The bar is seen while somebody moves.
let quiet;
function stir() { page.dataset.stirred = ""; clearTimeout(quiet); quiet = setTimeout(() => { delete page.dataset.stirred; }, 2500); }
for (const type of ["pointermove", "pointerdown", "focusin"]) addEventListener(type, stir);

// ── start ──
await fontsReady();
await show(Number(page.dataset.at) || 1);
const picks = link.format(["lang", "r"].reduce((state, name) => link.withOption(state, name, null), link.parse(location.search)));
if (asked.get("picks") === "none") await deck.setQuery("");
else if (picks && picks !== deck.current.prepared) await deck.setQuery(picks);
const every = Number(/^(\d{1,4})s?$/.exec(asked.get("loop") ?? "")?.[1] ?? 0);
if (every > 0) setInterval(() => show(deck.current.n === deck.count ? 1 : deck.current.n + 1), Math.max(2, every) * 1000);
stayAwake();
document.documentElement.dataset.ready = "true";
