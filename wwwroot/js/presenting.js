// What the presenter's windows have in common: the page, its words, the way to a filtered drawing, spotlight and evidence.
import { evidenceList, make } from "./slides.js";
import * as link from "./linking.js";

export const page = document.querySelector("[data-present]"), part = name => page.querySelector(`[data-${name}]`);
export const words = JSON.parse(document.querySelector("[data-words]").textContent);
export const { slug } = page.dataset, language = document.documentElement.lang, rtl = document.documentElement.dir === "rtl";
const digits = language === "fa" && document.documentElement.dataset.digits !== "latin" ? new Intl.NumberFormat("fa", { useGrouping: false }) : { format: String };
/** A whole number in the reader's digits. */
export const number = n => digits.format(n);
/** A text whose digits are the reader's: 07:42. */
export const inDigits = text => text.replace(/\d/g, digit => digits.format(Number(digit)));
/** Words with their values. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => typeof values[name] === "number" ? number(values[name]) : values[name] ?? "");
/** Says it to who does not see it. */
export const say = text => { part("said").textContent = text; };

const PATIENCE = 4000;
/**
 * Asks the server for the charts of a slide drawn for other picks; null where there is none. Pass it to openDeck.
 * @param more gives what the address says besides: the code of a running session, whose version of the briefing is then drawn
 */
export const drawingWith = more => async (n, query, { key, made }) => {
  const rest = new URLSearchParams({ ...more(), key, made, lang: language });
  const answer = await fetch(`/present/${encodeURIComponent(slug)}/${n}/charts?${query}&${rest}`, { signal: AbortSignal.timeout(PATIENCE) });
  return answer.ok ? answer.text() : null;
};

/** Highlight and Filter in turn. */
export function turnMode(deck) {
  const state = link.parse(deck.current.state.query);
  deck.setQuery(link.format(link.withOption(state, "mode", state.options.mode === "filter" ? "highlight" : "filter")));
}
export const isFiltered = deck => link.parse(deck.current.state.query).options.mode === "filter";

/**
 * The spotlight from the key S: held while a mark or chart is clicked, it lights that one; struck alone it puts the light out, or lights the mark
 * touched last, or waits for a click.
 */
export function spotlightKey(deck, refresh) {
  let down = false, used = false;
  const tap = () => {
    if (deck.current.state.spotlight) { deck.spotlighting = false; deck.toggleSpotlight(deck.current.state.spotlight); }
    else if (deck.lastMark) { deck.spotlighting = false; deck.toggleSpotlight(deck.lastMark); }
    else { deck.spotlighting = !deck.spotlighting; if (deck.spotlighting) say(words["spotlight-how"]); }
  };
  return {
    /** True: the key goes down; false: it comes up; nothing: a button. */
    press(goes) {
      if (goes === true) { if (!down) { [down, used] = [true, deck.spotlighting]; deck.spotlighting = true; } }
      else if (goes === false) {
        if (!down) return;
        down = false;
        deck.spotlighting = false;
        if (!used) tap();
      } else tap();
      refresh();
    },
    /** Something was lit: a held key has done its work, a waiting one too. */
    lit() { used = true; if (!down) deck.spotlighting = false; },
    off() { down = false; deck.spotlighting = false; },
  };
}

/** Who says so, into an element. */
export function showEvidence(deck, into, most) {
  const found = deck.evidence();
  into.replaceChildren(make("h2", { textContent: words[found.picked ? "evidence-of" : "evidence-all"] }), evidenceList(found, { more: words["more-records"], none: words["no-evidence"] }, most));
}

/** Keeps the screen from going dark while it is looked at; where the browser cannot, nothing happens. */
export function stayAwake() {
  const ask = () => { if (document.visibilityState === "visible") navigator.wakeLock?.request("screen").catch(() => { }); };
  document.addEventListener("visibilitychange", ask);
  ask();
}

/** Fonts move what stands on a slide: wait for them, but not for ever. */
export const fontsReady = () => Promise.race([document.fonts.ready, new Promise(late => setTimeout(late, 800))]);

/** A sweep of the finger over an element turns the page; elsewhere nothing. */
export function onSweep(element, next, previous) {
  let touched = null;
  element.addEventListener("pointerdown", event => { touched = event.pointerType === "touch" ? { x: event.clientX, y: event.clientY } : null; });
  element.addEventListener("pointerup", event => {
    if (!touched) return;
    const across = event.clientX - touched.x;
    if (Math.abs(across) > 60 && Math.abs(event.clientY - touched.y) < 60) (across < 0) !== rtl ? next() : previous();
    touched = null;
  });
}
