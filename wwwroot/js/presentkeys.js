// The keys of presenting, by the place of the key and not its letter: they work on Persian and Tajik keyboards and with remote clickers.
// commands: next, previous, first, last, goTo(n), black, white, fullScreen, notes, hold, revert, spotlight(down), larger, smaller, mode, evidence, help, leave
const PLACES = {
  ArrowRight: "next", ArrowDown: "next", Space: "next", PageDown: "next", ArrowLeft: "previous", ArrowUp: "previous", PageUp: "previous", Home: "first", End: "last",
};
const LETTERS = {
  KeyB: "black", Period: "black", KeyW: "white", KeyF: "fullScreen", KeyN: "notes", KeyH: "hold", KeyR: "revert", KeyM: "mode", KeyP: "evidence",
  Equal: "larger", NumpadAdd: "larger", Minus: "smaller", NumpadSubtract: "smaller",
};
const ENTRIES = "input,textarea,select,[contenteditable=true]";

export function installKeys(commands, { rtl = false } = {}) {
  let number = "", forget;
  const run = (name, event, ...values) => { if (!commands[name]) return; event.preventDefault(); commands[name](...values); };
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.target.closest?.(ENTRIES) || document.querySelector("dialog[open]")) return;
    const { code } = event, on = event.target.closest?.("button,a,summary,[role=option]");
    // A button that has the focus keeps its own keys.
    if (on && (code === "Space" || code === "Enter")) return;
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
    if (digit !== undefined) {
      number = (number + digit).slice(-3);
      clearTimeout(forget);
      forget = setTimeout(() => { number = ""; }, 3000);
      return;
    }
    if ((code === "Enter" || code === "NumpadEnter") && number) { run("goTo", event, Number(number)); number = ""; return; }
    number = "";
    if (code === "Escape") { run("leave", event); return; }
    // From right to left the next slide lies to the left; clickers send PageDown and mean the next one everywhere.
    const place = rtl && code === "ArrowRight" ? "previous" : rtl && code === "ArrowLeft" ? "next" : PLACES[code];
    if (place) { run(place, event); return; }
    if (document.documentElement.dataset.shortcuts === "off") return;
    if (code === "Slash" && event.shiftKey) { run("help", event); return; }
    if (code === "KeyS" && !event.repeat) { run("spotlight", event, true); return; }
    if (LETTERS[code] && !event.repeat) run(LETTERS[code], event);
  });
  addEventListener("keyup", event => { if (event.code === "KeyS" && !event.target.closest?.(ENTRIES)) commands.spotlight?.(false); });
}
