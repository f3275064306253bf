// The desk's own keys, dragging, and what only the browser can tell. Typed texts are guarded by the guard of every form.
let ended = null;

export function start(root) {
  stop();
  ended = new AbortController();
  const on = (target, type, work) => target.addEventListener(type, work, { signal: ended.signal, capture: true });
  on(document, "keydown", event => {
    if (event.code !== "KeyZ" || !(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector("dialog[open]")) return;
    // Inside a text the browser's own undo goes letter by letter, and what it does is typed.
    if (event.target.closest?.("textarea, input:not([type=checkbox])")) return;
    const button = root.querySelector(`[data-key=${event.shiftKey ? "redo" : "undo"}]`);
    if (!button || button.disabled) return;
    event.preventDefault();
    button.click();
  });
  // Some browsers drag nothing that carries nothing.
  on(root, "dragstart", event => { event.dataTransfer?.setData("text/plain", event.target.dataset?.key ?? ""); });
  // Where the view of a slide is opened to be captured anew, the page there knows which slide it is for.
  on(root, "click", event => { const link = event.target.closest?.("[data-captures]"); if (link) sessionStorage.setItem("captures", link.dataset.captures); });
}

/** True when the fonts of a language are loaded or can be. */
export async function fonts(language) {
  const letters = { fa: "گپ", tg: "ҷӣ" }[language] ?? "Ag", families = language === "fa" ? ["Vazirmatn"] : ["Inter", "RT Serif"];
  try {
    const loaded = await Promise.all(families.map(family => document.fonts.load(`600 20px "${family}"`, letters)));
    return loaded.every(faces => faces.length > 0);
  } catch { return false; }
}

export function stop() {
  ended?.abort();
  ended = null;
}
