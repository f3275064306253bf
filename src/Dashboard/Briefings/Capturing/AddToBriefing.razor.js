// Opens the dialog from anything with [data-capture]: a chart's slug, or empty for the page. The server knows the view; this browser knows which
// slide was opened to be captured anew, and which briefing was added to last.
let ended = null, dialog = null;

export function start(server, element) {
  stop();
  [dialog, ended] = [element, new AbortController()];
  document.addEventListener("click", event => {
    const opens = event.target.closest?.("[data-capture]");
    if (!opens) return;
    document.querySelector("dialog#take[open]")?.close();
    server.invokeMethodAsync("Open", opens.dataset.capture || null, sessionStorage.getItem("captures"), sessionStorage.getItem("captured"));
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("h2").focus();
  }, { signal: ended.signal });
  dialog.addEventListener("close", () => server.invokeMethodAsync("Closed"), { signal: ended.signal });
}

/** A slide was added or replaced: the next one goes to the same briefing. */
export function added(slug) {
  sessionStorage.setItem("captured", slug);
  sessionStorage.removeItem("captures");
}

export function stop() {
  ended?.abort();
  ended = null;
}
