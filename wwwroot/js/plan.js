// The plan of a talk: pure, no page and no clock.

export const two = n => String(n).padStart(2, "0");
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
