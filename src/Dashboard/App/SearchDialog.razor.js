// Search: Ctrl+K or the magnifier. Works as soon as the page stands, with or without a circuit; results are plain links that the
// router, the board or, for what only a browser can do, this module follows.
import * as link from "../js/linking.js";

const WAIT = 120; // ms after the last letter
const dialog = () => document.getElementById("search");
const input = () => document.getElementById("search-words");
const list = () => document.getElementById("search-found");
let asked = 0, timer, coming;

// The reader's options and picks go along, so that every link keeps them; what is open or shown as a table stays behind.
function address(words) {
  const state = link.parse(location.search);
  const { open, table, ...options } = state.options;
  // The draft is not found over HTTP: what is searched is what is published.
  if (options.r === "draft") delete options.r;
  const kept = link.format({ ...state, options });
  const page = dialog().dataset.page ? `&page=${dialog().dataset.page}` : "";
  return `/api/v1/search?q=${encodeURIComponent(words)}${page}${kept ? "&" + kept : ""}`;
}

async function ask() {
  const number = ++asked, words = input().value;
  coming?.abort();
  coming = new AbortController();
  try {
    let answer = await fetch(address(words), { signal: coming.signal });
    // A pick of another release, kept in the address, must not keep anybody from searching.
    if (answer.status === 400 || answer.status === 404) answer = await fetch(`/api/v1/search?q=${encodeURIComponent(words)}&lang=${document.documentElement.lang}`, { signal: coming.signal });
    if (!answer.ok) throw new Error(String(answer.status));
    const found = await answer.json();
    if (number === asked) show(found);
  } catch (failure) {
    if (failure.name === "AbortError" || number !== asked) return;
    say(dialog().dataset.failed);
    list().replaceChildren();
    choose(null);
  }
}

const make = (tag, properties, ...children) => { const element = Object.assign(document.createElement(tag), properties); element.append(...children); return element; };
const say = text => { dialog().querySelector(".said").textContent = text; };

function show({ query, count, said, groups, nearest }) {
  say(count > 0 ? (query.trim() ? said : "") : nearest.length > 0 ? dialog().dataset.none : dialog().dataset.nothing);
  const parts = groups.length > 0 ? groups : nearest.length > 0 ? [{ kind: "nearest", hits: nearest }] : [];
  list().replaceChildren(...parts.map(({ kind, name, number, hits }) => {
    const group = make("div", { className: "hits" });
    group.setAttribute("role", "group");
    if (name) {
      const heading = make("div", { className: "kind", id: `search-kind-${kind}` }, name, make("span", { className: "n" }, number));
      heading.setAttribute("role", "presentation");
      group.setAttribute("aria-labelledby", heading.id);
      group.append(heading);
    } else group.setAttribute("aria-label", dialog().dataset.none);
    group.append(...hits.map(option));
    return group;
  }));
  options().forEach((element, i) => { element.id = `search-${i}`; });
  list().scrollTop = 0;
  choose(options()[0] ?? null);
}

function option({ kind, title, marks, detail, href, does }) {
  const name = make("bdi", { className: "name" });
  let at = 0;
  for (const [start, length] of marks) {
    name.append(title.slice(at, start), make("mark", {}, title.slice(start, start + length)));
    at = start + length;
  }
  name.append(title.slice(at));
  const element = make("a", { href: href ?? "#", tabIndex: -1, draggable: false }, name);
  if (detail) element.append(make("small", {}, make("bdi", {}, detail)));
  element.setAttribute("role", "option");
  element.setAttribute("aria-selected", "false");
  element.dataset.kind = kind;
  const [verb, what] = does ? [does.split("=", 1)[0], does.slice(does.indexOf("=") + 1)] : [];
  // The board knows the picks of the moment and answers these three itself.
  if (verb === "page") element.dataset.goes = what;
  else if (verb === "pick") element.dataset.pick = what;
  else if (verb === "option") { element.dataset.option = what; element.href = here(link.withOption(link.parse(location.search), what.split("=", 1)[0], what.slice(what.indexOf("=") + 1))); }
  else if (verb === "clear") element.href = here(link.cleared(link.parse(location.search)));
  else if (verb) element.dataset.does = does;
  return element;
}

const here = state => { const query = link.format(state); return location.pathname + (query ? "?" + query : ""); };
const options = () => [...list().querySelectorAll("[role=option]")];
const chosen = () => list().querySelector("[aria-selected=true]");

function choose(element) {
  for (const other of options()) other.setAttribute("aria-selected", other === element);
  list().hidden = options().length === 0;
  input().setAttribute("aria-expanded", !list().hidden);
  if (element) input().setAttribute("aria-activedescendant", element.id);
  else input().removeAttribute("aria-activedescendant");
  element?.scrollIntoView({ block: "nearest" });
}

function open() {
  const element = dialog();
  if (!element || element.open) return;
  document.querySelector("dialog[open]")?.close();
  element.showModal();
  input().value = "";
  input().focus();
  ask();
}

// Runs before the link itself: the dialog is gone when the page answers, and the focus is back where it was.
function follow(element, event) {
  const { does, pick } = element.dataset;
  dialog().close();
  if (pick) {
    const [facet, value] = pick.split(":");
    // Whoever looks for a sector wants it picked, not dropped.
    if (link.parse(location.search).clauses[facet]?.values.includes(value)) { event.preventDefault(); event.stopPropagation(); }
    return;
  }
  if (!does) return;
  event.preventDefault();
  event.stopPropagation();
  const [verb, name, value] = does.split("=");
  if (verb === "language") location.assign(here(link.withOption(link.parse(location.search), "lang", name)));
  else if (verb === "copy") navigator.clipboard?.writeText(location.href);
  else if (verb === "print") setTimeout(() => window.print());
  else if (verb === "setting") window.dashboardTheme.set(name, value);
  else if (verb === "press") document.querySelector(does.slice("press=".length))?.click();
}

document.addEventListener("click", event => {
  const target = event.target;
  if (target.closest?.("[data-search]")) { event.preventDefault(); open(); return; }
  const element = dialog();
  if (!element?.open) return;
  const hit = target.closest?.("#search-found [role=option]");
  if (hit && !event.ctrlKey && !event.metaKey && !event.shiftKey) follow(hit, event);
  else if (target === element || target.closest?.("#search [data-closes]")) element.close();
}, { capture: true });

document.addEventListener("input", event => {
  if (event.target.id !== "search-words") return;
  clearTimeout(timer);
  timer = setTimeout(ask, WAIT);
});

document.addEventListener("keydown", event => {
  // By its place, so that it works on Persian and Tajik keyboards; with Ctrl it may also be pressed while typing.
  if (event.code === "KeyK" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && document.documentElement.dataset.shortcuts !== "off" && dialog()) {
    event.preventDefault();
    dialog().open ? dialog().close() : open();
    return;
  }
  if (event.target.id !== "search-words" || event.isComposing) return;
  const all = options(), at = all.indexOf(chosen());
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: Math.min(at + 6, all.length - 1), PageUp: Math.max(at - 6, 0) }[event.code]
    // Within what was typed Home and End move the caret.
    ?? (input().value === "" || event.ctrlKey ? { Home: 0, End: all.length - 1 }[event.code] : undefined);
  if (next !== undefined && all.length > 0) choose(all[(next + all.length) % all.length]);
  else if (event.code === "Enter" || event.code === "NumpadEnter") chosen()?.click();
  else return;
  event.preventDefault();
});

document.addEventListener("pointermove", event => {
  const hit = event.target.closest?.("#search-found [role=option]");
  if (hit && hit !== chosen()) { for (const other of options()) other.setAttribute("aria-selected", other === hit); input().setAttribute("aria-activedescendant", hit.id); }
});
