// The time of a talk against its plan: elapsed, clock, and whether the slide on the screen is due.
import { fill, inDigits, page, words } from "./presenting.js";

const two = n => String(n).padStart(2, "0");
/** 07:42, or 1:02:03. */
export const clockOf = seconds => { const s = Math.max(0, Math.floor(seconds)), h = Math.floor(s / 3600); return `${h ? `${h}:${two(Math.floor(s / 60) % 60)}` : two(Math.floor(s / 60))}:${two(s % 60)}`; };

/**
 * How far a talk is from its plan, in seconds: below 0 ahead, above 0 behind, 0 while the slide is due.
 * @param plan seconds of each slide
 * @param n the slide on the screen, from 1
 */
export function drift(plan, n, elapsed) {
  const before = plan.slice(0, n - 1).reduce((sum, one) => sum + one, 0), after = before + plan[n - 1];
  return elapsed < before ? elapsed - before : elapsed > after ? elapsed - after : 0;
}
/** The seconds of each slide, so that they fill the planned time; slides without a time share what is left. */
export function planned(seconds, whole) {
  const told = seconds.reduce((sum, one) => sum + one, 0), open = seconds.filter(one => !one).length;
  const rest = open && whole > told ? (whole - told) / open : open && told ? told / (seconds.length - open) : open && whole ? whole / open : 0;
  const filled = seconds.map(one => one || rest), sum = filled.reduce((all, one) => all + one, 0);
  return whole && sum ? filled.map(one => one * whole / sum) : filled;
}

export function openPace(element, seconds, whole) {
  const plan = planned(seconds, whole), total = plan.reduce((sum, one) => sum + one, 0);
  const part = name => page.querySelector(`[data-${name}]`);
  let n = 1;
  const api = {
    started: null,
    start() { api.started ??= Date.now(); },
    set(at) { api.started = at; tick(); },
    at(slide) { n = slide; tick(); },
  };
  function tick() {
    const now = new Date(), elapsed = api.started ? (Date.now() - api.started) / 1000 : 0;
    part("clock").textContent = inDigits(`${two(now.getHours())}:${two(now.getMinutes())}`);
    part("elapsed").textContent = inDigits(clockOf(elapsed));
    if (!total) { element.hidden = true; return; }
    part("planned-said").textContent = fill(words["of-planned"], { time: inDigits(clockOf(total)) });
    const off = api.started ? drift(plan, n, elapsed) : 0, minutes = Math.max(1, Math.round(Math.abs(off) / 60)), done = plan.slice(0, n).reduce((sum, one) => sum + one, 0);
    element.dataset.pace = !api.started ? "none" : off === 0 ? "good" : off <= 60 ? "near" : "off";
    part("done").style.inlineSize = `${Math.min(100, done / total * 100)}%`;
    part("due").style.insetInlineStart = `${Math.min(100, elapsed / total * 100)}%`;
    part("pace-said").textContent = !api.started ? words["not-started"] : off === 0 ? words["on-pace"] : fill(words[off < 0 ? "ahead" : "behind"], { n: minutes });
  }
  setInterval(tick, 500);
  tick();
  return api;
}
