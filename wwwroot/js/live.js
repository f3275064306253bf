// The line between who presents and who looks on: a stream of server-sent events down, pictures up. Knows no slides.
//
// message = { revision, picture or null, screens (to presenters), over }
const SILENCE = 3000, AGAIN = 500, LONGEST = 200_000, STALE = 2000;
// A way to a server that is back must not be missed by waiting for one that never answers; a slow way must not be given up for ever.
const PATIENCE = [1500, 1500, 4000, 8000];

/**
 * Follows an address for as long as the page lives: a heartbeat that stays away for three seconds is a lost line, and a lost line is tried twice a second.
 * @param told called with each message
 * @param line called with (up, status) when the line comes or goes
 */
export function follow(address, { told, line = () => { } }) {
  // A page that has just been opened counts as heard: the browser reports it as shown again, and that must not end its first attempt.
  let attempt = null, heard = Date.now(), tries = 0, wake = null, hurry = false, up = null;
  const now = (on, status = 0) => { if (up !== on) { up = on; line(on, status); } };
  const pause = time => new Promise(next => { wake = next; setTimeout(next, time); });

  async function once() {
    attempt = new AbortController();
    const mine = attempt;
    let late = setTimeout(() => mine.abort(), PATIENCE[Math.min(tries++, PATIENCE.length - 1)]);
    try {
      const answer = await fetch(address, { signal: mine.signal, cache: "no-store", headers: { accept: "text/event-stream" } });
      if (!answer.ok) { now(false, answer.status); return answer.status; }
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let text = ""; text.length < LONGEST;) {
        clearTimeout(late);
        late = setTimeout(() => mine.abort(), SILENCE);
        const { value, done } = await reader.read();
        if (done) break;
        [heard, tries] = [Date.now(), 0];
        now(true);
        text += value.replaceAll("\r", "");
        for (let end; (end = text.indexOf("\n\n")) >= 0; text = text.slice(end + 2)) {
          const data = text.slice(0, end).split("\n").filter(one => one.startsWith("data:")).map(one => one.slice(5).trim()).join("\n");
          if (data) told(JSON.parse(data));
        }
      }
      mine.abort();
    } catch { /* The line is lost; it is tried again. */ } finally { clearTimeout(late); }
    now(false);
    return 0;
  }
  // Too often, or over: asked again more slowly.
  (async () => {
    for (;; hurry = false) {
      const status = await once();
      if (!hurry) await pause(status >= 400 ? 4 * AGAIN : AGAIN);
    }
  })();
  // After sleep, or when the network is back, nobody waits for a timer.
  for (const type of ["online", "pageshow", "focus"]) addEventListener(type, () => { if (Date.now() - heard > SILENCE / 2) { hurry = true; attempt?.abort(); tries = 0; wake?.(); } });
}

/**
 * Sends pictures up, one at a time and always the last one.
 * @param current () → the picture of this window as it is now
 * @param adopt called with the picture of another window of the presenter, which this one is to show
 * @param refused called with a status when the server takes no pictures from here
 */
export function drive(address, { current, adopt, refused = () => { } }) {
  let seen = 0, wanted = null, busy = false;
  const pause = time => new Promise(next => setTimeout(next, time));

  async function send() {
    if (busy) return;
    for (busy = true; wanted;) {
      const mine = wanted;
      let status = 0, now = null;
      try {
        const answer = await fetch(address, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ seen, picture: mine.picture }), signal: AbortSignal.timeout(SILENCE) });
        if (answer.ok) now = await answer.json();
        ({ status } = answer);
      } catch { /* No line: the picture waits. */ }
      if (!status || status >= 500 || status === 429) { await pause(AGAIN); continue; }
      if (!now) { wanted = null; refused(status); continue; }
      const { newer } = now;
      seen = newer ? newer.revision : Math.max(seen, now.revision);
      // Another window was quicker. What was chosen just now still wins; what has waited for a line does not.
      const lost = newer && Date.now() - mine.at > STALE;
      if (wanted === mine && (lost || !newer)) wanted = null;
      if (lost && !wanted && newer.picture) adopt(newer.picture);
    }
    busy = false;
  }
  return {
    /** Shows the audience the picture of this window. */
    put() { wanted = { picture: current(), at: Date.now() }; send(); },
    /** A message came down. */
    hear({ revision, picture }) {
      if (revision < seen || !picture) { if (!wanted) this.put(); return; }
      if (wanted || revision === seen) return;
      seen = revision;
      adopt(picture);
    },
  };
}
