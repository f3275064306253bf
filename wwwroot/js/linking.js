// The rules of linking in the browser: a click is answered here at once, the server then says the same with words.
// Mirrors src/Dashboard/Linking (Selection, SelectionQuery, Matching); tests/Dashboard.Tests/Linking/vectors.json holds both to one truth.
// Pure: no DOM, no state, nothing is changed in place.
//
// state  = { clauses: { facet: { values: [sorted], origin: chart or null } }, options: { name: canonical value } }
// figure = { chart, accepts: [facet], marks: [{ rows: [row], near: [visit] }] }
// row    = { sector, visit, track, type, status, milestone, from, to }, each absent or null where there is none

export const FACETS = ["period", "sector", "visit", "track", "type", "status", "milestone"];

/** What picks do to one mark; flags. */
export const DIM = 1;
export const PICKED = 2;

const OLDEST = 1991, NEWEST = 2040, LAST_YEAR_STATED = 2025;
const VERDICTS = ["supported", "partly", "contradicted", "misattributed", "disputed", "unverified", "opinion"];
const TRACKS = ["visits", "security", "links", "trade", "friction"];
const GUIDE_FACETS = ["sector", "visit", "type", "status", "milestone"];

const unique = values => [...new Set(values)];
// The default sort compares UTF-16 units, as StringComparer.Ordinal does.
const sorted = values => unique(values).sort();
const words = raw => raw.split(",").filter(word => word !== "");
// What cannot be a slug would have a meaning of its own in the address.
const isSlug = value => /^[A-Za-z0-9._~-]+$/.test(value);
const isFacet = name => FACETS.includes(name);
// Written as the server writes it, and in the calendar.
const isDay = text => /^(?!0000)\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text;
// Shortens "02013" as int.Parse does; NaN for anything but digits.
const whole = text => /^\d+$/.test(text) ? Number(text) : NaN;

// Each reader answers the canonical value, "" for the default, or undefined for what is not understood.
const oneOf = (...codes) => raw => codes.includes(raw) ? (raw === codes[0] ? "" : raw) : undefined;
const release = raw => { const number = whole(raw.replace(/^[rR]+/, "")); return number > 0 ? String(number) : undefined; };
const OPTIONS = {
  mode: oneOf("highlight", "filter"),
  adopt: oneOf("adopted", "low", "high", "all"),
  basis: oneOf("tajik", "iranian"),
  cal: oneOf("g", "h"),
  lang: oneOf("en", "fa", "tg"),
  ms: raw => { const given = words(raw); return TRACKS.filter(track => given.includes(track)).join(","); },
  grade: raw => {
    const given = words(raw.toLowerCase()), grades = ["a", "b", "c"].filter(grade => given.includes(grade));
    // No grade at all is not a choice; all three are the default.
    return grades.length === 0 ? undefined : grades.length === 3 ? "" : grades.join(",").toUpperCase();
  },
  project: oneOf("off", "linear", "cagr"),
  by: raw => { const year = whole(raw); return year > LAST_YEAR_STATED && year <= NEWEST ? String(year) : undefined; },
  // Three is the usual.
  over: raw => { const years = whole(raw); return years >= 2 && years <= 10 ? (years === 3 ? "" : String(years)) : undefined; },
  zoom: raw => raw === "all" ? "" : years(raw)?.sort((a, b) => a - b).join(".."),
  verdict: raw => { const given = words(raw); return VERDICTS.filter(verdict => given.includes(verdict)).join(","); },
  table: raw => sorted(words(raw).filter(isSlug)).join(","),
  from: release,
  to: release,
  since: raw => isDay(raw) ? raw : undefined,
  open: raw => /^(claim|subject|agreement|milestone|visit|target|source|mark|figure):[A-Za-z0-9._~:/-]+$/.test(raw) ? raw : undefined,
  r: raw => raw === "draft" ? raw : release(raw),
};
// Canonical order. `from` also holds the origins of picks: a number is the release that a comparison starts from.
const OPTION_NAMES = Object.keys(OPTIONS);
const BEFORE_ORIGINS = OPTION_NAMES.slice(0, OPTION_NAMES.indexOf("from"));
const AFTER_ORIGINS = OPTION_NAMES.slice(OPTION_NAMES.indexOf("from") + 1);

/** The years of a period, as they stand (perhaps reversed), or null. */
const years = text => {
  const dots = text.indexOf("..");
  const pair = (dots < 0 ? [text, text] : [text.slice(0, dots), text.slice(dots + 2)]).map(whole);
  return pair.every(year => year >= OLDEST && year <= NEWEST) ? pair : null;
};

const decode = text => {
  const spaced = text.replaceAll("+", " ");
  try { return decodeURIComponent(spaced); } catch { /* a broken escape stays as it was written */ }
  return spaced.replace(/(?:%[0-9a-f]{2})+/gi, run => { try { return decodeURIComponent(run); } catch { return run; } });
};

const withClause = (state, facet, values, origin) => {
  const { [facet]: _, ...others } = state.clauses;
  const clauses = values.length === 0 ? others : { ...others, [facet]: { values: sorted(values), origin: origin ?? null } };
  return { ...state, clauses };
};

/** Nothing picked, every option at its default. */
export const NONE = Object.freeze({ clauses: Object.freeze({}), options: Object.freeze({}) });

/** Reads a query, with or without question mark. Never throws. Whether slugs exist is the server's to say; codes of options are checked. */
export function parse(search) {
  let state = NONE;
  const origins = {};
  for (const part of String(search).replace(/^\?+/, "").split("&")) {
    const equals = part.indexOf("=");
    const name = decode(equals < 0 ? part : part.slice(0, equals)), raw = equals < 0 ? "" : decode(part.slice(equals + 1));
    if (name === "period") {
      const pair = years(raw);
      if (pair) state = withClause(state, name, [pair.sort((a, b) => a - b).join("..")]);
    } else if (isFacet(name)) {
      const values = raw.split(",").map(value => value.trim()).filter(isSlug);
      if (values.length > 0) state = withClause(state, name, values);
    } else if (name === "from") {
      for (const pair of words(raw)) {
        const colon = pair.indexOf(":");
        if (/^\d+$/.test(pair)) state = withOption(state, name, pair);
        else if (isFacet(pair.slice(0, Math.max(colon, 0))) && isSlug(pair.slice(colon + 1))) origins[pair.slice(0, colon)] = pair.slice(colon + 1);
      }
    } else {
      state = withOption(state, name, raw);
    }
  }
  // A release that is named goes before the day it would be looked up by.
  if (state.options.from) state = withOption(state, "since", null);
  for (const facet of Object.keys(origins))
    if (state.clauses[facet]) state = withClause(state, facet, state.clauses[facet].values, origins[facet]);
  return state;
}

/** The canonical query without question mark: equal states give equal text, defaults are left out. */
export function format(state) {
  const pairs = [];
  const add = (name, value) => { if (value) pairs.push(`${name}=${value}`); };
  const picked = FACETS.filter(facet => state.clauses[facet]);
  for (const facet of picked) add(facet, state.clauses[facet].values.join(","));
  for (const name of BEFORE_ORIGINS) add(name, state.options[name]);
  const origins = picked.filter(facet => state.clauses[facet].origin !== null).map(facet => `${facet}:${state.clauses[facet].origin}`);
  add("from", [state.options.from, ...origins].filter(Boolean).join(","));
  for (const name of AFTER_ORIGINS) add(name, state.options[name]);
  return pairs.join("&");
}

/**
 * The one rule of picking: an added pick toggles the value; a plain pick on a chosen value removes only that value,
 * on another value it replaces the values of the facet. Values that come from several charts have no origin.
 */
export function pick(state, facet, value, { add = false, origin = null } = {}) {
  const old = state.clauses[facet];
  const chosen = old?.values.includes(value) ?? false;
  // A period is one interval: there is nothing to add to.
  if (facet === "period") return withClause(state, facet, chosen ? [] : [value], origin);
  if (chosen) return without(state, facet, value);
  if (!add || !old) return withClause(state, facet, [value], origin);
  return withClause(state, facet, [...old.values, value], old.origin === origin ? origin : null);
}

/** The same state without one value; the origin of the others stays. */
export function without(state, facet, value) {
  const old = state.clauses[facet];
  return old ? withClause(state, facet, old.values.filter(other => other !== value), old.origin) : state;
}

/** Nothing picked and nothing open; the options stay. */
export function cleared(state) {
  const { open: _, ...options } = state.options;
  return { clauses: {}, options };
}

/** The same state with one option; null or its default takes it out, an unknown name or value changes nothing. */
export function withOption(state, name, value) {
  if (!Object.hasOwn(OPTIONS, name)) return state;
  const canonical = value === null ? "" : OPTIONS[name](String(value));
  if (canonical === undefined) return state;
  const { [name]: _, ...others } = state.options;
  return { ...state, options: canonical === "" ? others : { ...others, [name]: canonical } };
}

const satisfies = (row, facet, values) => {
  // "*" is a total: it stays in full whatever is picked inside it.
  if (facet !== "period") return row[facet] === "*" || values.includes(row[facet]);
  const [from, to] = years(values[0]);
  // An undated row shares no year with anything (and null must not count as 0).
  return row.from != null && row.to != null && row.from <= to && row.to >= from;
};

/** True when some one row satisfies every clause; no clauses are satisfied by anything, even by no rows. */
export function matches(rows, clauses) {
  const wanted = Object.entries(clauses);
  return wanted.length === 0 || rows.some(row => wanted.every(([facet, clause]) => satisfies(row, facet, clause.values)));
}

const only = (clauses, keep) => Object.fromEntries(Object.entries(clauses).filter(([facet, clause]) => keep(facet, clause)));

/**
 * The state of every mark, 0 or DIM and PICKED together. A chart does not follow what was picked in itself: it outlines it.
 * In filter mode nothing is dimmed, for the figure holds only what matches.
 */
export function states(figure, state) {
  const followed = state.options.mode === "filter" ? {}
    : only(state.clauses, (facet, clause) => clause.origin !== figure.chart && figure.accepts.includes(facet));
  const own = only(state.clauses, (_, clause) => clause.origin === figure.chart);
  const anyOwn = Object.keys(own).length > 0;
  // A chart that is not recorded by visit outlines the mark nearest to the picked one.
  const visits = figure.accepts.includes("visit") ? null : state.clauses.visit?.values;
  return figure.marks.map(mark =>
    (matches(mark.rows, followed) ? 0 : DIM)
    // A total follows any pick and is none.
    | ((anyOwn && matches(mark.rows.filter(row => !Object.keys(own).some(facet => row[facet] === "*")), own)) || (visits && (mark.near ?? []).some(visit => visits.includes(visit))) ? PICKED : 0));
}

/** The places in `guides` ([{ rows }]) of the guide lines that the picks show; period and track show none. */
export function guides(guides, state) {
  const clauses = only(state.clauses, facet => GUIDE_FACETS.includes(facet));
  return Object.keys(clauses).length === 0 ? [] : guides.flatMap((guide, i) => matches(guide.rows, clauses) ? [i] : []);
}
