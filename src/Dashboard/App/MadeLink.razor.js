// Copies in the click itself: a browser gives the clipboard to nobody else.
export function attach(box) {
  const field = box.querySelector("input"), button = box.querySelector("button");
  field.addEventListener("focus", () => field.select());
  button.addEventListener("click", async () => {
    field.focus();
    try { await navigator.clipboard.writeText(field.value); button.textContent = button.dataset.copied; } catch { /* It is selected: Ctrl+C does the same. */ }
  });
}
