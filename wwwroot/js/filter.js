// Which drawing of a chart a selection asks for. Mirrors Figures.Effective of the server; tests/Dashboard.Tests/Briefings/Offline/vectors.json holds
// both to one truth. Pure: no DOM, no state.
//
// chart = { chart: slug, accepts: [facet], around: [facet] }
import * as link from "./linking.js";

/**
 * The picks that change a chart's drawing, as a query without origins: those it is drawn around, and in Filter those it follows. Two selections with
 * the same answer have the same drawing; in Highlight most charts have one for all.
 */
export function drawingOf(chart, state) {
  const filtered = state.options.mode === "filter";
  const kept = Object.entries(state.clauses).filter(([facet, clause]) =>
    chart.around.includes(facet) || (filtered && clause.origin !== chart.chart && chart.accepts.includes(facet)));
  return link.format({ clauses: Object.fromEntries(kept.map(([facet, { values }]) => [facet, { values, origin: null }])), options: {} });
}
