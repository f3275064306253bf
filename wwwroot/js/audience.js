// The screen of the audience. It shows what it is told and nothing else: no key, no click, no question. While the line is lost the last picture stays.
import { fit, openDeck } from "./slides.js";
import { follow } from "./live.js";
import { drawingWith, fill, fontsReady, part, page, say, stayAwake, words } from "./presenting.js";

const { code } = page.dataset;
const open = () => openDeck(part("deck"), { drawing: drawingWith(() => ({ code })), still: true });
let deck = open(), latest = null, looked = 0;
fit(part("stage"));

// Another version of the briefing is presented than was loaded: it is fetched beside the picture that stands, and takes its place.
async function load() {
  const answer = await fetch(location.href, { cache: "no-store" });
  const fresh = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null, loaded = fresh?.querySelector("[data-deck]");
  if (!loaded) return;
  page.dataset.version = fresh.querySelector("[data-present]").dataset.version;
  const old = part("deck");
  old.after(document.adoptNode(loaded));
  deck = openDeck(loaded, { drawing: drawingWith(() => ({ code })), still: true });
  return () => old.remove();
}
// A picture that is slow to draw does not hold up the next one: the newest message counts when it stands.
async function show(message) {
  latest = message;
  if (message.over) { page.dataset.audience = "waiting"; part("wait").textContent = words.over; return; }
  if (!message.picture) return;
  const before = deck.current, { version } = message.picture;
  let done = null;
  if (version !== looked && String(version) !== page.dataset.version) {
    looked = version;
    done = await load().catch(() => null);
  }
  const { revision, picture } = latest;
  await deck.apply(picture);
  done?.();
  if (latest.revision !== revision || !deck.current) return;
  page.dataset.audience = picture.cover ?? (picture.held ? "held" : "live");
  part("cover").hidden = !picture.cover;
  part("cover").dataset.colour = picture.cover ?? "";
  page.dataset.revision = revision;
  if (before !== deck.current) say(fill(words["slide-said"], { n: deck.current.n, m: deck.count, title: deck.current.element.querySelector("h1")?.textContent ?? "" }));
}

await fontsReady();
document.documentElement.dataset.ready = "true";
stayAwake();
// A name for as long as the page lives: a line that comes back takes the place of the lost one.
const name = crypto.getRandomValues(new Uint32Array(3)).join("");
follow(`${page.dataset.live}?id=${name}`, {
  told(message) {
    if (latest && message.revision < latest.revision) return;
    show(message).catch(failure => console.warn(failure));
  },
  line: up => { page.dataset.line = up ? "up" : "down"; },
});
// A screen has nobody at its keyboard: a double click, or F, fills it.
const whole = () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
addEventListener("dblclick", whole);
addEventListener("keydown", event => { if (event.code === "KeyF" && !event.ctrlKey && !event.metaKey && !event.altKey) whole(); });
