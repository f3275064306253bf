// Sorting of the table twins, on pages and in embedded charts.

/** Sorts the table of a head by its column, the other way round when it is sorted already. */
export function sort(head) {
  const table = head.closest("table"), body = table.tBodies[0], column = head.cellIndex;
  const direction = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
  const rows = [...body.rows].sort((a, b) => direction * compare(key(a, column), key(b, column)));
  body.append(...rows);
}

// The first column sorts by time or reading order, a column of numbers by number, anything else by the alphabet; nothing comes last.
const decimal = { fa: "٫", tg: "," }[document.documentElement.lang] ?? ".";
const plain = text => text.replace(/[۰-۹]/g, digit => "۰۱۲۳۴۵۶۷۸۹".indexOf(digit)).replace(/^[>≈]\s*/, "").replace(/[\u2066-\u2069]/g, "").trim();
const number = text => /^[-−]?\d[\d.,٬٫\s]*$/.test(text) ? Number([...text.replace("−", "-")].filter(c => /[\d-]/.test(c) || c === decimal).join("").replace(decimal, ".")) : NaN;
const key = (row, column) => column === 0 ? row.dataset.order : plain(row.cells[column]?.textContent ?? "");
function compare(x, y) {
  const [n, m] = [number(x), number(y)], [a, b] = [x === "" || x === "–", y === "" || y === "–"];
  if (a || b) return a - b;
  return Number.isNaN(n) !== Number.isNaN(m) ? Number.isNaN(n) - Number.isNaN(m) : Number.isNaN(n) ? x.localeCompare(y, document.documentElement.lang) : n - m;
}
