// The time of a talk against its plan: elapsed, clock, and whether the slide on the screen is due.
import { clockOf, drift, planned, two } from "./plan.js";
import { fill, inDigits, page, words } from "./presenting.js";

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
