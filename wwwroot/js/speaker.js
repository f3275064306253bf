// The speaker's view: it leads, the audience follows. Everything but the audience works without the server.
import { fit, openDeck } from "./slides.js";
import { installKeys } from "./presentkeys.js";
import { drive, follow } from "./live.js";
import { openPace } from "./pace.js";
import { drawingWith, fill, fontsReady, isFiltered, number, onSweep, page, part, rtl, say, showEvidence, slug, spotlightKey, stayAwake, turnMode, words } from "./presenting.js";

// The next slide is a second set of the same slides, smaller and untouched.
const copy = part("deck").cloneNode(true);
for (const one of copy.querySelectorAll("[id]")) one.removeAttribute("id");
part("next").append(copy);
const deck = openDeck(part("deck"), { drawing: drawingWith(() => code ? { code } : {}), changed: onChanged }), coming = openDeck(copy, { still: true, ahead: 0 });
const spotlight = spotlightKey(deck, () => refresh());
fit(part("stage"));
fit(part("next"));

// What the audience sees while it is held; null while it follows.
let held = null, cover = null, code = null, up = false, screens = 0, newer = false;
const pace = openPace(part("pace"), deck.slides.map(slide => Number(slide.element.dataset.seconds ?? 0)), Number(page.dataset.planned));
const picture = () => held ?? { ...deck.picture(), cover, held: false, started: pace.started, version: Number(page.dataset.version) };
let line = null, moved = false;
const put = () => { moved = true; line?.put(); };

// ── this window ──
const button = name => part("bar").querySelector(`[data-do=${name}]`), press = (name, on) => button(name).setAttribute("aria-pressed", on);
function refresh() {
  const { current } = deck;
  part("place").textContent = fill(words["slide-n-of"], { n: current.n, m: deck.count });
  for (const one of page.querySelectorAll("[data-of]")) one.hidden = one.dataset.of !== current.key;
  for (const one of page.querySelectorAll("[data-go]")) Number(one.dataset.go) === current.n ? one.setAttribute("aria-current", "true") : one.removeAttribute("aria-current");
  page.querySelector("[data-go][aria-current]")?.scrollIntoView({ block: "nearest" });
  button("revert").disabled = !deck.isChanged();
  press("mode", isFiltered(deck));
  press("spotlight", Boolean(current.state.spotlight) || deck.spotlighting);
  press("hold", Boolean(held));
  for (const colour of ["black", "white"]) press(colour, cover === colour);
  for (const name of ["show", "discard"]) button(name).hidden = !held;
  part("cover").hidden = !cover;
  part("cover").dataset.colour = cover ?? "";
  part("tag").textContent = words[held ? "yours-only" : cover ? `${cover}-shown` : "on-screen"];
  page.toggleAttribute("data-holding", Boolean(held));
  part("held").textContent = held ? words["held-said"] : current.element.hasAttribute("data-undrawn") ? words.undrawn : "";
  showEvidence(deck, part("sheet"), 8);
  pace.at(current.n);
}
async function onChanged(what) {
  if (what === "spotlight") spotlight.lit();
  if (!deck.current) return;
  refresh();
  if (!held && what !== "mark" && what !== "focus") put();
  await deck.settled();
  refresh();
}
async function preview() {
  const next = deck.current.n < deck.count;
  part("next").hidden = !next;
  part("end").hidden = next;
  if (next) await coming.show(deck.current.n + 1);
}
async function show(n) {
  spotlight.off();
  deck.interrupt();
  const going = deck.show(Math.max(1, Math.min(deck.count, n)));
  // The audience draws for itself: it is told at once.
  if (!held) { cover = null; if (deck.current.n > 1) pace.start(); put(); }
  await going;
  // The notes scroll by themselves, or on a phone all that lies under the slide.
  part("read").scrollTop = document.getElementById("content").scrollTop = 0;
  say(fill(words["slide-said"], { n: deck.current.n, m: deck.count, title: deck.current.element.querySelector("h1")?.textContent ?? "" }));
  refresh();
  preview();
}
// The picture of another window of the same speaker, or the last one before this page was loaded.
async function adopt(told) {
  const frozen = told.held ? told : null;
  pace.set(told.started ?? null);
  // Who is exploring here goes on doing so; the rest shows what is shown.
  if (!(held && frozen)) {
    cover = told.cover ?? null;
    await deck.apply(told);
    preview();
  }
  held = frozen;
  if (deck.current) refresh();
}
function covered(colour) {
  const to = cover === colour ? null : colour;
  say(words[to ? `${to}-said` : "back-said"]);
  cover = to;
  // Black and white are the audience's, held or not.
  if (held) held = { ...held, cover };
  put();
  refresh();
}
let size = Number(sessionStorage.getItem("notes-size") ?? 0);
function resize(step) {
  size = Math.max(-3, Math.min(6, size + step));
  try { sessionStorage.setItem("notes-size", size); } catch { /* It lasts for this page. */ }
  page.style.setProperty("--notes", 1 + size * .15);
}
const commands = {
  next: () => show(deck.current.n + 1), previous: () => show(deck.current.n - 1), first: () => show(1), last: () => show(deck.count), goTo: show,
  black: () => covered("black"), white: () => covered("white"),
  fullScreen: () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.(),
  // This is the speaker's view already: the key does nothing, and nothing else.
  notes() { },
  hold() {
    if (held) { commands.show(); return; }
    held = { ...picture(), held: true };
    say(words["held-said"]);
    put();
    refresh();
  },
  show() {
    if (!held) return;
    held = null;
    say(words["released-said"]);
    put();
    refresh();
  },
  async discard() {
    if (!held) return;
    const back = held;
    held = null;
    cover = back.cover ?? null;
    deck.interrupt();
    await deck.apply(back);
    say(words["released-said"]);
    put();
    refresh();
    preview();
  },
  revert: () => deck.revert(),
  spotlight: down => spotlight.press(down),
  larger: () => resize(1), smaller: () => resize(-1),
  mode: () => turnMode(deck),
  evidence: () => part("sheet").parentElement.focus(),
  timer() { pace.set(pace.started ? null : Date.now()); if (held) held = { ...held, started: pace.started }; put(); refresh(); },
  help: () => part("help").showModal(),
  async end() {
    const answer = code && await fetch(`${page.dataset.live}/${code}/end`, { method: "POST" }).catch(() => null);
    if (answer?.ok) location.assign(page.dataset.home);
  },
  leave() {
    if (cover) covered(cover);
    else if (deck.spotlighting) { spotlight.off(); refresh(); }
    else if (deck.current.state.spotlight) spotlight.press();
  },
};
installKeys(commands, { rtl });
page.addEventListener("click", event => {
  const target = event.target.closest("[data-do],[data-go]");
  if (!target) return;
  if (target.dataset.go) show(Number(target.dataset.go)); else commands[target.dataset.do]();
  // A pointer leaves no focus behind that would take the space bar from "next".
  if (event.detail > 0) target.blur();
});
part("cover").addEventListener("click", () => covered(cover));
onSweep(part("stage"), commands.next, commands.previous);

// ── the audience ──
function tellLine() {
  part("joined").textContent = !code ? words.connecting : !up ? words.offline : fill(words[screens > 0 ? "joined" : "joined-none"], { n: screens, code });
  page.dataset.line = up ? "up" : "down";
  page.dataset.screens = screens;
  part("news").hidden = !newer;
  part("news").textContent = newer ? words["saved-anew"] : "";
}
async function begin() {
  for (; !code; await new Promise(next => setTimeout(next, 1000))) {
    const answer = await fetch(`${page.dataset.live}?version=${page.dataset.version}`, { method: "POST", signal: AbortSignal.timeout(5000) }).catch(() => null);
    if (answer && [401, 403, 404, 422].includes(answer.status)) { part("joined").textContent = words["no-session"]; return; }
    if (!answer?.ok) continue;
    const told = await answer.json();
    ({ code } = told);
    part("where").textContent = told.at;
    part("code").textContent = code;
    const link = part("audience-link");
    link.href += `${link.search ? "&" : "?"}code=${code}`;
    part("qr").src = `${page.dataset.live}/${code}/qr.svg?lang=${document.documentElement.lang}`;
    part("qr").hidden = false;
    page.dataset.code = code;
    break;
  }
  line = drive(`${page.dataset.live}/${code}`, { current: picture, adopt, refused: () => { part("joined").textContent = words["no-session"]; } });
  // Who went on before the line stood is not taken back to where a session was left.
  if (moved) line.put();
  const id = crypto.getRandomValues(new Uint32Array(3)).join("");
  follow(`${page.dataset.live}/${code}?presents&id=${id}`, {
    told(message) {
      ({ screens } = message);
      newer = message.version > Number(page.dataset.version);
      line.hear(message);
      tellLine();
    },
    line(on) { up = on; tellLine(); },
  });
}

// ── start ──
resize(0);
await fontsReady();
await deck.show(1);
refresh();
preview();
stayAwake();
begin();
document.documentElement.dataset.ready = "true";
