// What stands on a screen, as one text: the same on the speaker's stage and on the audience's when they show the same picture.
// Looks at what is painted and said, never at what a script believes.
window.watched = () => {
  const page = document.querySelector("[data-present]"), slide = page?.querySelector("[data-stage] [data-deck] article.current"), cover = page?.querySelector("[data-cover]");
  if (!page || !slide) return null;
  const all = (selector, of) => [...slide.querySelectorAll(selector)].map(of);
  return JSON.stringify({
    cover: cover && !cover.hidden ? cover.dataset.colour : null,
    slide: slide.dataset.key,
    title: slide.querySelector("h1")?.textContent ?? "",
    release: slide.dataset.release ?? null,
    lit: all(".drawn[data-lit]", section => section.dataset.chart),
    spotlight: slide.querySelector(".spotlight")?.textContent ?? null,
    picked: all(".key [data-pick][aria-pressed=true]", button => button.dataset.pick),
    marks: all(".marks [data-mark][aria-selected=true]", mark => mark.dataset.mark),
    numbers: all(".plot :is(.bartext,.textpoint,.xtick,.ytick) text, .plot text.bartext", text => text.textContent),
  });
};
// Whether the screen has its line to the server.
window.following = () => document.querySelector("[data-present]")?.dataset.line === "up";
// Whatever asks the people in the room a question, or tells them of the machine.
window.disturbed = () => [...document.querySelectorAll("dialog[open],[role=dialog],[role=alertdialog],[role=alert],#blazor-error-ui,#components-reconnect-modal")]
  .filter(one => one.checkVisibility()).map(one => one.outerHTML.slice(0, 120));
