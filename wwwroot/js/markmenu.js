// The small menu beside a mark: what it is, and the way to its records. One at a time; Escape or a click elsewhere closes it.
let menu;

export function closeMenu() {
  menu?.remove();
  menu = undefined;
}

/** Opens beside the pointer, or beside the mark when there is none. */
export function openMenu(chart, mark, event, href) {
  closeMenu();
  if (!href) return;
  menu = document.createElement("div");
  menu.className = "menu markmenu";
  menu.setAttribute("role", "group");
  menu.setAttribute("aria-label", mark.label);
  const label = document.createElement("div");
  label.className = "lab";
  label.textContent = mark.label;
  const records = document.createElement("a");
  records.href = href;
  records.textContent = mark.records;
  records.dataset.testid = "show-records";
  // The drawer gives the focus back to where it was when it opened: the mark, for this menu will be gone.
  records.addEventListener("click", () => mark.option.focus({ preventScroll: true }));
  menu.append(label, records);
  document.querySelector("main").append(menu);
  const { innerWidth, innerHeight } = window, box = menu.getBoundingClientRect();
  const x = event?.clientX ?? chart.plot.getBoundingClientRect().left + 20, y = event?.clientY ?? chart.plot.getBoundingClientRect().top + 20;
  menu.style.left = `${Math.max(8, Math.min(x + 10, innerWidth - box.width - 8))}px`;
  menu.style.top = `${Math.max(8, y + 14 + box.height > innerHeight ? y - box.height - 10 : y + 14)}px`;
}

document.addEventListener("pointerdown", event => { if (menu && !menu.contains(event.target)) closeMenu(); });
