// The offline file: one screen, like present.js, but every drawing for every pick is in the file itself. It asks for nothing, not even of the disk.
import * as link from "./linking.js";
import { drawingOf } from "./filter.js";
import { evidenceList, fit, isolated, make, openDeck } from "./slides.js";
import { installKeys } from "./presentkeys.js";

const root = document.documentElement, page = document.querySelector("[data-present]"), part = name => page.querySelector(`[data-${name}]`);
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
const digits = number => root.lang === "fa" ? new Intl.NumberFormat("fa", { useGrouping: false }).format(number) : String(number);

async function unpacked(node) {
  const bytes = Uint8Array.from(atob(node.textContent), letter => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

// ── one language ──
const opened = new Map();
let told = null, deck = null, words = {};

async function open(language) {
  if (!opened.has(language)) {
    const telling = JSON.parse(await unpacked(document.querySelector(`[data-telling=${language}]`)));
    const html = runs => { let text = ""; for (let i = 0; i < runs.length; i += 2) text += telling.pieces.slice(runs[i], runs[i] + runs[i + 1]).join(""); return text; };
    const holder = make("div", { innerHTML: html(telling.deck) }), element = holder.firstElementChild;
    const chrome = make("div", { innerHTML: telling.chrome });
    part("stage").append(element);
    telling.words = JSON.parse(chrome.querySelector("[data-words]").textContent);
    const drawing = async (n, query) => {
      const state = link.parse(query);
      const drawn = (telling.charts[n] ?? []).map(chart => chart.drawings[drawingOf(chart, state)]);
      return drawn.length === 0 || drawn.includes(undefined) ? null : drawn.map(html).join("");
    };
    opened.set(language, { telling, element, chrome, deck: openDeck(element, { drawing, changed: refresh, undrawn: telling.words.undrawn }) });
  }
  return opened.get(language);
}

async function speak(language) {
  const before = deck, next = await open(language);
  told = next.telling;
  root.lang = language;
  root.dir = told.direction;
  document.title = told.title;
  words = told.words;
  for (const one of opened.values()) one.element.toggleAttribute("data-away", one !== next);
  part("chrome").replaceChildren(...(next.nodes ??= [...next.chrome.childNodes]));
  deck = next.deck;
  if (before?.current) await deck.apply(before.picture()); else await deck.show(Number(location.hash.slice(1)) || 1);
  refresh();
}

// ── what is seen ──
function refresh() {
  if (!deck?.current) return;
  const { n, state } = deck.current;
  part("place").textContent = `${digits(n)} / ${digits(deck.count)}`;
  part("bar").querySelector("[data-do=revert]").hidden = !deck.isChanged();
  press("mode", link.parse(state.query).options.mode === "filter");
  press("spotlight", Boolean(state.spotlight) || deck.spotlighting);
  press("evidence", !part("sheet").hidden);
  press("theme", root.dataset.theme === "dark");
  press("notes", !part("behind").hidden);
  for (const button of part("bar").querySelectorAll("[data-speak]")) button.setAttribute("aria-pressed", button.dataset.speak === root.lang);
  if (!part("sheet").hidden) showEvidence();
  if (!part("behind").hidden) showNotes();
}
const press = (name, on) => part("bar").querySelector(`[data-do=${name}]`)?.setAttribute("aria-pressed", on);
const say = text => { part("said").textContent = text; };

async function show(n) {
  uncover();
  deck.spotlighting = false;
  await deck.show(Math.max(1, Math.min(deck.count, n)));
  history.replaceState(null, "", `#${deck.current.n}`);
  say(fill(words["slide-said"], { n: digits(deck.current.n), m: digits(deck.count), title: deck.current.element.querySelector("h1")?.textContent ?? "" }));
  refresh();
}
function cover(colour) {
  const covered = part("cover");
  if (!covered.hidden && covered.dataset.colour === colour) return uncover();
  covered.dataset.colour = colour;
  covered.hidden = false;
  say(words[`${colour}-said`]);
}
function uncover() { if (!part("cover").hidden) { part("cover").hidden = true; say(words["back-said"]); } }
function showEvidence() {
  const found = deck.evidence();
  part("sheet").replaceChildren(make("h2", { textContent: words[found.picked ? "evidence-of" : "evidence-all"] }), evidenceList(found, { more: words["more-records"], none: words["no-evidence"] }));
}

// ── notes, in the presenter's own copy ──
async function showNotes() {
  const at = deck.current, { lines, answers } = told.notes[at.n - 1], next = deck.find(at.n + 1);
  part("notes").replaceChildren(make("h2", { textContent: words["offline-notes"] }), ...paragraphs(lines, words["offline-no-notes"]));
  part("answers").replaceChildren(...answers.length === 0 ? [] : [make("h2", { textContent: words["offline-answers"] }),
    make("dl", {}, ...answers.flatMap(one => [make("dt", {}, isolated(one.question)), make("dd", {}, isolated(one.answer))]))]);
  const coming = part("coming");
  if (!next) { coming.replaceChildren(make("p", { textContent: words["offline-last"] })); return; }
  await deck.draw(next);
  if (deck.current !== at) return;
  const copy = next.element.cloneNode(true);
  for (const name of ["data-slide", "data-key", "id"]) copy.removeAttribute(name);
  // The slide itself is hidden, and what is clipped by something hidden is not seen: the copy is clipped by its own.
  copy.innerHTML = copy.innerHTML.replace(/ id="/g, ' id="next-').replace(/url\((&quot;|["'])?#/g, "url($1#next-");
  copy.classList.add("current");
  coming.replaceChildren(make("div", { className: "slot", inert: true }, copy));
}
function paragraphs(lines, none) {
  const nodes = [];
  for (const { text, isPoint } of lines) {
    if (!isPoint) nodes.push(make("p", {}, isolated(text)));
    else { if (nodes.at(-1)?.tagName !== "UL") nodes.push(make("ul", {})); nodes.at(-1).append(make("li", {}, isolated(text))); }
  }
  return nodes.length > 0 ? nodes : [make("p", { textContent: none })];
}

// ── commands ──
let held = false, size = 0;
function resize(step) {
  size = Math.max(-1, Math.min(3, size + step));
  page.style.setProperty("--bigger", 1 + size * .12);
}
const commands = {
  next: () => show(deck.current.n + 1), previous: () => show(deck.current.n - 1), first: () => show(1), last: () => show(deck.count), goTo: show,
  black: () => cover("black"), white: () => cover("white"),
  fullScreen: () => document.fullscreenElement ? document.exitFullscreen() : page.requestFullscreen?.(),
  notes() {
    if (!told.notes) return;
    part("behind").hidden = !part("behind").hidden;
    page.toggleAttribute("data-noted", !part("behind").hidden);
    refresh();
  },
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
  evidence() { part("sheet").hidden = !part("sheet").hidden; refresh(); },
  theme() {
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    document.dispatchEvent(new CustomEvent("dashboard:theme"));
    refresh();
  },
  help: () => part("help").showModal(),
  close: () => part("help").close(),
  leave() {
    if (!part("sheet").hidden) commands.evidence();
    else if (!part("cover").hidden) uncover();
    else if (deck.current.state.spotlight) commands.spotlight();
    else if (!part("behind").hidden) commands.notes();
  },
};
part("chrome").addEventListener("click", event => {
  const button = event.target.closest("[data-do],[data-speak]");
  if (button?.dataset.speak) speak(button.dataset.speak).then(() => part("bar").querySelector(`[data-speak=${root.lang}]`).focus());
  else if (button) commands[button.dataset.do]();
});
part("cover").addEventListener("click", uncover);
part("coming").addEventListener("click", commands.next);

let quiet;
function stir() { page.dataset.stirred = ""; clearTimeout(quiet); quiet = setTimeout(() => { delete page.dataset.stirred; }, 2500); }
for (const type of ["pointermove", "pointerdown", "focusin"]) addEventListener(type, stir);

// ── start: the first language the reader's browser asks for ──
if (matchMedia("(prefers-color-scheme: dark)").matches) root.dataset.theme = "dark";
document.head.append(make("script", { textContent: await unpacked(document.querySelector("[data-library]")) }));
await document.fonts.ready;
const preferred = navigator.languages.map(tag => tag.slice(0, 2)).find(tag => ["en", "fa", "tg"].includes(tag)) ?? "en";
await speak(preferred);
part("opening").remove();
for (const name of ["stage", "coming"]) fit(part(name));
installKeys(commands, { get rtl() { return root.dir === "rtl"; } });
stir();
root.dataset.ready = "true";
