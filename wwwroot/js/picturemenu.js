// The menu that saves the slide on the stage as a picture.
const menu = document.querySelector("[data-picturemenu]"), said = menu.querySelector("[data-picturesaid]");
const wanted = location.hash === "#picture", ENTRIES = "input,textarea,select,[contenteditable=true]";
const slide = () => document.querySelector(".deck>.slide.current");

function open() { if (slide() && !document.querySelector("dialog[open]")) { said.textContent = ""; menu.showModal(); } }
async function save(form) {
  said.textContent = said.dataset.working;
  try {
    const { saveSlide } = await import("./slidepicture.js"), name = `${menu.dataset.name}-${slide().dataset.slide}`;
    said.textContent = said.dataset.saved.replace("{file}", await saveSlide(slide(), form, name));
  } catch (failure) {
    console.warn(failure);
    said.textContent = said.dataset.failed;
  }
}
addEventListener("keydown", event => {
  if (event.code !== "KeyD" || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.closest?.(ENTRIES) || document.documentElement.dataset.shortcuts === "off") return;
  event.preventDefault();
  open();
});
document.addEventListener("click", event => {
  const button = event.target.closest?.("[data-picture],[data-picturemenu] button");
  if (!button) return;
  if ("picture" in button.dataset) open();
  else if (button.dataset.form) save(button.dataset.form);
  else menu.close();
});
if (wanted) {
  const ready = new MutationObserver(() => { if (document.documentElement.dataset.ready) { ready.disconnect(); open(); } });
  ready.observe(document.documentElement, { attributeFilter: ["data-ready"] });
}
