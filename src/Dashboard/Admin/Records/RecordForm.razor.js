// The guard of a form: every keystroke stays in this browser until the server has said that it has it. Keys and leaving belong to it too.
// What is kept: { base: order of the server's last draft, at: ms of the last keystroke, texts: { path: text } } under one key per account and record.
const PREFIX = "form-guard:";
const bar = document.getElementById("components-reconnect-modal");
let form = null; // { root, key, abort, going }

const read = key => { try { return JSON.parse(localStorage.getItem(key)) ?? { base: 0, at: 0, texts: {} }; } catch { return { base: 0, at: 0, texts: {} }; } };
function write(key, kept) {
  try {
    if (Object.keys(kept.texts).length > 0) localStorage.setItem(key, JSON.stringify(kept)); else localStorage.removeItem(key);
  } catch { /* A full store cannot help; the server's draft still does. */ }
}
const change = work => { if (!form) return; const kept = read(form.key); work(kept); write(form.key, kept); };
const valueOf = element => element.type === "radio" && !element.checked ? null : element.value;
const unsent = () => Object.keys(read(form.key).texts).length > 0;

/** Starts the guard of a form; answers with the minutes this clock is ahead of UTC and what was typed and never confirmed. */
export function start(root, account, kind, slug, base) {
  stop();
  const abort = new AbortController(), on = (target, name, work, capture) => target.addEventListener(name, work, { signal: abort.signal, capture });
  form = { root, key: `${PREFIX}${account}:${kind}:${slug}`, abort, base, going: false };
  on(root, "input", event => {
    const path = event.target.dataset?.path, value = path && valueOf(event.target);
    if (path && value !== null) change(kept => { kept.texts[path] = value; kept.at = Date.now(); kept.base = form.base; });
  });
  on(document, "keydown", keys, true);
  on(root, "click", event => {
    const link = event.target.closest?.("[data-focuses]");
    if (link) { event.preventDefault(); event.stopPropagation(); focus(link.dataset.focuses); }
  }, true);
  // Arrows and Enter belong to an open list, not to the text or the form.
  on(root, "keydown", event => { if ("combo" in (event.target.dataset ?? {}) && (["ArrowDown", "ArrowUp"].includes(event.key) || event.key === "Enter")) event.preventDefault(); });
  on(window, "beforeunload", event => { if (!form.going && unsent()) event.preventDefault(); });
  if (bar) on(bar, "components-reconnect-state-changed", change => {
    if (change.detail.state === "hide") resend();
    // The page is about to be loaded again by itself; the guard has every character.
    if (["failed", "rejected", "resume-failed"].includes(change.detail.state)) form.going = true;
  });
  const kept = read(form.key);
  return { offset: -new Date().getTimezoneOffset(), base: kept.base, at: kept.at, paths: Object.keys(kept.texts) };
}

/** One text that was never confirmed; asked for one by one, for a message to the server is at most 32 kB. */
export const text = path => read(form.key).texts[path] ?? "";

/** The server has these texts. What was typed since stays. */
export function kept(texts, sequence) {
  if (!form) return;
  form.base = sequence;
  change(guard => { for (const [path, value] of Object.entries(texts)) if (same(guard.texts[path], value)) delete guard.texts[path]; guard.base = sequence; });
}
const same = (a, b) => a !== undefined && a.replaceAll("\r\n", "\n") === b.replaceAll("\r\n", "\n");

/** Nothing is waiting any more: saved, discarded, or taken over. */
export const clear = () => change(guard => { guard.texts = {}; });

/** What was typed while the connection was away is told again. */
function resend() {
  for (const [path, value] of Object.entries(read(form.key).texts)) {
    const element = [...form.root.querySelectorAll("[data-path]")].find(e => e.dataset.path === path);
    if (!element || element.type === "radio") continue;
    element.value = value;
    element.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** Puts the focus into a field, wherever it is folded away. */
export function focus(id) {
  const element = document.getElementById(id);
  if (!element) return;
  for (let folded = element.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
  const target = element.matches("input,select,textarea,[tabindex]") ? element : element.querySelector("input,select,textarea,button") ?? element;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "nearest", behavior: matchMedia("(prefers-reduced-motion:reduce)").matches ? "auto" : "smooth" });
}

export const ask = id => document.getElementById(id)?.showModal();
export const close = id => document.getElementById(id)?.close();

// By place, so that they work on Persian and Tajik keyboards; who switched the keys off keeps the browser's own.
const KEYS = { "ctrl+KeyS": "save", "ctrl+KeyE": "edit", "ctrl+Enter": "publish", "ctrl+NumpadEnter": "publish", "alt+KeyN": "new-claim" };
function keys(event) {
  if (document.documentElement.dataset.shortcuts === "off" || event.shiftKey) return;
  const control = event.ctrlKey || event.metaKey;
  const name = KEYS[`${control && !event.altKey ? "ctrl+" : event.altKey && !control ? "alt+" : ""}${event.code}`];
  const element = name && !document.querySelector("dialog[open]") && form?.root.ownerDocument.querySelector(`[data-key="${name}"]`);
  // Saving belongs to the form even while there is nothing to save: the browser's own dialog is never wanted here.
  if (name && (element || name === "save")) { event.preventDefault(); event.stopPropagation(); element?.click(); }
}

export function stop() {
  form?.abort.abort();
  form = null;
}
