// The handout: every chart drawn once, in light colours; the margins of the pages say what is on them.
import { openDeck } from "./slides.js";
import { pageRules } from "./print.js";

const root = document.documentElement, paper = document.querySelector("[data-handout]"), bar = document.querySelector("[data-handoutbar]");
// Paper is white whatever the screen is.
root.dataset.theme = "light";
const { title, release, marking } = paper.dataset;
document.head.append(Object.assign(document.createElement("style"), { textContent: pageRules({ wide: "wide" in paper.dataset, head: [title, marking].filter(Boolean).join(" · "), release, foot: "" }) }));
bar.addEventListener("change", () => bar.requestSubmit());
bar.querySelector("[data-print]").addEventListener("click", () => print());

await document.fonts.ready;
const deck = openDeck(paper, { still: true });
for (const slide of deck.slides) await deck.draw(slide);
root.dataset.ready = "true";
