// The period brush: dragging and arrow keys move whole years in the browser; letting go goes to the new address.
import * as link from "./linking.js";

export function installBrush({ go, current, on }) {
  const brush = document.querySelector("[data-brush]");
  if (!brush) return { stop() {}, refresh() {} };
  const win = brush.querySelector(".win"), text = document.querySelector("[data-period-text] bdi");
  const first = Number(brush.dataset.first), last = Number(brush.dataset.last), span = last - first + 1;
  const chosen = () => current().clauses.period?.values[0].split("..").map(Number) ?? [first, last];
  const stand = () => {
    const [from, to] = chosen();
    return { from: Math.min(Math.max(from, first), last), to: Math.min(Math.max(to, first), last) };
  };
  let moving = null, settle;

  // The server's own wording of a range of years is the pattern; 1111 and 2222 stand for the two years.
  const persian = brush.dataset.range.includes("۱");
  const digits = year => persian ? String(year).replace(/\d/g, d => "۰۱۲۳۴۵۶۷۸۹"[d]) : String(year);
  // The window shows what lies on the brush; the words say the whole period.
  function show({ from, to }, [start, end] = [from, to]) {
    win.style.left = `${(from - first) / span * 100}%`;
    win.style.right = `${(last - to) / span * 100}%`;
    if (text) text.textContent = start === end ? digits(start) : brush.dataset.range.replace(digits(1111), digits(start)).replace(digits(2222), digits(end));
    const [left, right] = [brush.querySelector("[data-handle=from]"), brush.querySelector("[data-handle=to]")];
    left.setAttribute("aria-valuenow", from); left.setAttribute("aria-valuemax", to);
    right.setAttribute("aria-valuenow", to); right.setAttribute("aria-valuemin", from);
  }
  function commit({ from, to }) {
    const whole = from === first && to === last;
    const { period: _, ...clauses } = current().clauses;
    const state = { ...current(), clauses };
    go(whole ? state : link.pick(state, "period", `${from}..${to}`));
  }

  on(brush, "pointerdown", event => {
    const handle = event.target.closest("[data-handle]")?.dataset.handle ?? "both";
    moving = { handle, x: event.clientX, from: stand().from, to: stand().to, at: stand() };
    brush.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  on(brush, "pointermove", event => {
    if (!moving) return;
    const years = Math.round((event.clientX - moving.x) / brush.clientWidth * span);
    let { from, to } = moving;
    if (moving.handle !== "to") from = Math.min(Math.max(from + years, first), moving.handle === "from" ? to : last);
    if (moving.handle !== "from") to = Math.max(Math.min(to + years, last), moving.handle === "to" ? from : first);
    if (moving.handle === "both" && to - from !== moving.to - moving.from) return;
    show(moving.at = { from, to });
  });
  on(brush, "pointerup", () => { if (moving) { const { at, from, to } = moving; moving = null; if (at.from !== from || at.to !== to) commit(at); } });
  on(brush, "pointercancel", () => { moving = null; show(stand()); });
  on(brush, "keydown", event => {
    const handle = event.target.dataset?.handle;
    if (!handle) return;
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 5, PageDown: -5 }[event.code];
    const at = moving?.at ?? stand();
    if (step) at[handle] += step;
    else if (event.code === "Home") at[handle] = handle === "from" ? first : at.from;
    else if (event.code === "End") at[handle] = handle === "to" ? last : at.to;
    else return;
    event.preventDefault();
    event.stopPropagation();
    at.from = Math.min(Math.max(at.from, first), handle === "from" ? at.to : last);
    at.to = Math.max(Math.min(at.to, last), at.from);
    moving = { ...moving, handle, at };
    show(at);
    clearTimeout(settle);
    // A held key is one pick, not twenty.
    settle = setTimeout(() => { moving = null; commit(at); }, 250);
  });
  on(document, "change", event => {
    const field = event.target.dataset?.periodField;
    if (!field) return;
    const at = { ...stand(), [field]: Number(event.target.value) };
    if (at.from > at.to) at[field === "from" ? "to" : "from"] = at[field];
    commit(at);
  });

  return { stop: () => clearTimeout(settle), refresh: () => { if (!moving) show(stand(), chosen()); } };
}
