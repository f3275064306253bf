// The grid's keyboard: which cell has the focus, what is selected, the editor over a cell, pasting and filling. The server hears of changes only.
// Every change is kept in this browser before it is sent, and until it is saved: { "row\tpath": { text, was } } under one key per account and kind.
const CHUNK = 12000; // characters per message: the hub takes 32 kB
const PAGE = 10;
let grid = null;

export function start(root, page, key, words) {
  stop();
  const abort = new AbortController();
  grid = { root, page, key, words, abort, at: [0, 0], from: null, editing: null, step: Date.now() };
  const on = (type, act) => root.addEventListener(type, act, { signal: abort.signal });
  on("keydown", keydown);
  on("mousedown", down);
  on("mouseover", over);
  on("dblclick", (e) => cellOf(e) && edit());
  on("paste", paste);
  on("copy", copy);
  on("focusin", (e) => { const cell = cellOf(e); if (cell && !same(grid.at, placeOf(cell))) mark(placeOf(cell)); });
  mark([0, 0]);
  const kept = Object.entries(load()).map(([k, v]) => ({ key: k.split("\t")[0], path: k.split("\t")[1], text: v.text, was: v.was }));
  if (kept.length) inChunks(kept, (part) => page.invokeMethodAsync("Restore", part)).then(store);
}

export function stop() {
  grid?.abort.abort();
  grid = null;
}

export function keep(root, pending) { if (grid) store(pending); }

export function focus(root, r, c) { if (grid) go(r, c); }

// ── cells ──
const cellOf = (e) => e.target.closest?.("[data-r]");
const placeOf = (cell) => [Number(cell.dataset.r), Number(cell.dataset.c)];
const same = (a, b) => a[0] === b[0] && a[1] === b[1];
const find = ([r, c]) => grid.root.querySelector(`[data-r="${r}"][data-c="${c}"]`);
const heads = () => [...grid.root.querySelectorAll("[role=columnheader]")];
const rowCount = () => Number(grid.root.dataset.known);
const textOf = (cell) => cell?.dataset.raw ?? "";

// Exactly one cell is in the order of Tab.
function mark(at) {
  const old = find(grid.at);
  if (old) old.tabIndex = -1;
  grid.at = at;
  const cell = find(at) ?? grid.root.querySelector("[data-r]");
  if (!cell) return;
  cell.tabIndex = 0;
  grid.at = placeOf(cell);
  paint();
}

async function go(r, c, extend = false) {
  r = Math.max(0, Math.min(rowCount() - 1, r));
  c = Math.max(0, Math.min(heads().length - 1, c));
  grid.from = extend ? grid.from ?? grid.at : null;
  if (!find([r, c])) await grid.page.invokeMethodAsync("Show", r);
  mark([r, c]);
  const cell = find([r, c]);
  cell?.focus({ preventScroll: true });
  cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function range() {
  const [a, b] = [grid.from ?? grid.at, grid.at];
  return { top: Math.min(a[0], b[0]), bottom: Math.max(a[0], b[0]), left: Math.min(a[1], b[1]), right: Math.max(a[1], b[1]) };
}

function paint() {
  const { top, bottom, left, right } = range();
  for (const cell of grid.root.querySelectorAll("[data-r]")) {
    const [r, c] = placeOf(cell);
    const inside = grid.from && r >= top && r <= bottom && c >= left && c <= right;
    if (inside) cell.setAttribute("aria-selected", "true");
    else if (cell.hasAttribute("aria-selected")) cell.removeAttribute("aria-selected");
  }
}

// ── keys and pointer ──
function keydown(e) {
  if (grid.editing || !cellOf(e)) return;
  const [r, c] = grid.at;
  const forward = getComputedStyle(grid.root).direction === "rtl" ? -1 : 1;
  const last = heads().length - 1;
  const ctrl = e.ctrlKey || e.metaKey;
  const move = (row, column) => { e.preventDefault(); go(row, column, e.shiftKey); };
  if (e.altKey) return;
  switch (e.key) {
    case "ArrowUp": return move(ctrl ? 0 : r - 1, c);
    case "ArrowDown": return move(ctrl ? rowCount() - 1 : r + 1, c);
    case "ArrowLeft": return move(r, c - forward);
    case "ArrowRight": return move(r, c + forward);
    case "Home": return move(ctrl ? 0 : r, 0);
    case "End": return move(ctrl ? rowCount() - 1 : r, last);
    case "PageUp": return move(r - PAGE, c);
    case "PageDown": return move(r + PAGE, c);
    case "Escape": grid.from = null; return paint();
    case "Enter": case "F2": e.preventDefault(); return edit();
    case "Delete": case "Backspace": e.preventDefault(); return send(cells(() => ""));
  }
  if (ctrl && e.code === "KeyD") { e.preventDefault(); return fillDown(); }
  if (ctrl && e.code === "KeyA") { e.preventDefault(); grid.from = [0, 0]; return mark([rowCount() - 1, last]); }
  if (ctrl && e.code === "KeyZ") { e.preventDefault(); return grid.page.invokeMethodAsync("UndoAsync"); }
  if (ctrl && e.code === "KeyS") { e.preventDefault(); return grid.page.invokeMethodAsync("SaveAsync"); }
  if (!ctrl && e.key.length === 1) { e.preventDefault(); e.stopPropagation(); edit(e.key); }
}

function down(e) {
  const cell = cellOf(e);
  if (!cell || e.button !== 0) return;
  const [r, c] = placeOf(cell);
  const again = same(grid.at, [r, c]) && document.activeElement === cell;
  e.preventDefault();
  if (again && !e.shiftKey && matchMedia("(pointer: coarse)").matches) return edit();
  go(r, c, e.shiftKey);
}

function over(e) {
  const cell = cellOf(e);
  if (cell && e.buttons === 1 && !grid.editing && !same(placeOf(cell), grid.at)) { grid.from ??= grid.at; mark(placeOf(cell)); }
}

// ── the editor over a cell ──
function edit(typed) {
  const cell = find(grid.at);
  if (!cell || cell.getAttribute("aria-readonly") === "true") return;
  const head = heads()[grid.at[1]];
  const form = head.dataset.form;
  const list = head.dataset.list && document.getElementById(head.dataset.list);
  const choose = list && (form === "Code" || form === "YesNo");
  const input = document.createElement(choose ? "select" : form === "LongText" ? "textarea" : "input");
  input.className = choose ? "sel" : "inp";
  input.dir = cell.dir || "auto";
  input.setAttribute("aria-label", `${grid.words.edit}: ${head.textContent}, ${cell.closest("tr").dataset.key}`);
  if (choose) {
    if (head.dataset.required === undefined || textOf(cell) === "") input.add(new Option("–", ""));
    for (const o of list.options) input.add(new Option(o.text, o.value));
  } else if (list) {
    input.setAttribute("list", list.id);
  }
  input.value = typed !== undefined && !choose ? typed : textOf(cell);
  const place = grid.root.querySelector("[data-editor]");
  const box = cell.getBoundingClientRect(), wrap = grid.root.getBoundingClientRect();
  Object.assign(place.style, {
    top: `${box.top - wrap.top + grid.root.scrollTop}px`, left: `${box.left - wrap.left + grid.root.scrollLeft}px`,
    width: `${Math.max(box.width, form === "LongText" ? 320 : 160)}px`, minHeight: `${box.height}px`,
  });
  place.replaceChildren(input);
  grid.editing = input;
  input.focus();
  if (typed === undefined && input.select) input.select();
  const done = (take, then) => {
    if (grid?.editing !== input) return;
    grid.editing = null;
    const [r, c] = grid.at, text = input.value;
    place.replaceChildren();
    if (take && text !== textOf(cell)) send([{ row: r, column: c, text }]);
    if (then) go(r + then[0], c + then[1]); else find(grid.at)?.focus({ preventScroll: true });
  };
  input.addEventListener("keydown", (e) => {
    e.stopPropagation();
    if (e.isComposing) return;
    const forward = e.shiftKey ? -1 : 1;
    if (e.key === "Escape") { e.preventDefault(); done(false); }
    else if (e.key === "Enter" && !(form === "LongText" && (e.shiftKey || e.altKey))) { e.preventDefault(); done(true, [forward, 0]); }
    else if (e.key === "Tab") { e.preventDefault(); done(true, [0, forward]); }
    else if ((e.ctrlKey || e.metaKey) && e.code === "KeyS") { e.preventDefault(); done(true); grid.page.invokeMethodAsync("SaveAsync"); }
  });
  input.addEventListener("blur", () => { if (grid?.editing === input) { grid.editing = null; place.replaceChildren(); if (input.value !== textOf(cell)) send([{ row: grid.at[0], column: grid.at[1], text: input.value }]); } });
}

// ── blocks ──
function cells(text) {
  const { top, bottom, left, right } = range();
  const all = [];
  for (let r = top; r <= bottom; r++) for (let c = left; c <= right; c++) all.push({ row: r, column: c, text: text(r, c) });
  return all;
}

// The top row of the selection goes into all rows under it; without a selection the cell above comes down.
function fillDown() {
  const { top, bottom, left, right } = range();
  const above = top === bottom ? top - 1 : top;
  if (above < 0) return;
  const first = [];
  for (let c = left; c <= right; c++) first[c] = textOf(find([above, c]));
  send(cells((r, c) => first[c]).filter((x) => x.row !== above));
}

function paste(e) {
  if (grid.editing) return;
  const block = rowsOf(e.clipboardData.getData("text/plain"));
  if (!block.length) return;
  e.preventDefault();
  const { top, left } = range(), width = heads().length;
  if (block.length === 1 && block[0].length === 1 && grid.from) return send(cells(() => block[0][0]));
  const all = [];
  block.forEach((line, i) => line.forEach((text, j) => { if (left + j < width) all.push({ row: top + i, column: left + j, text }); }));
  send(all);
}

function copy(e) {
  if (grid.editing || !cellOf({ target: document.activeElement })) return;
  const { top, bottom, left, right } = range(), lines = [];
  for (let r = top; r <= bottom; r++) {
    const line = [];
    for (let c = left; c <= right; c++) { const t = textOf(find([r, c])); line.push(/["\t\n]/.test(t) ? `"${t.replaceAll('"', '""')}"` : t); }
    lines.push(line.join("\t"));
  }
  e.clipboardData.setData("text/plain", lines.join("\n"));
  e.preventDefault();
}

// Tab-separated as spreadsheets write it: a cell in quotes may hold tabs, line breaks and doubled quotes.
export function rowsOf(text) {
  const rows = [[]];
  let cell = "", quoted = false, fresh = true;
  const end = () => { rows.at(-1).push(cell); cell = ""; fresh = true; };
  for (let i = 0; i < text.length; i++) {
    const ch = text[i];
    if (quoted) {
      if (ch !== '"') cell += ch;
      else if (text[i + 1] === '"') { cell += '"'; i++; }
      else quoted = false;
    } else if (ch === '"' && fresh) { quoted = true; fresh = false; }
    else if (ch === "\t") end();
    else if (ch === "\n" || ch === "\r") { if (ch === "\r" && text[i + 1] === "\n") i++; end(); if (i < text.length - 1) rows.push([]); }
    else { cell += ch; fresh = false; }
  }
  if (cell || !fresh || rows.at(-1).length || rows.length === 1) end();
  return rows.length === 1 && rows[0].length === 1 && rows[0][0] === "" ? [] : rows;
}

// ── sending and keeping ──
async function send(all) {
  const readonly = (x) => find([x.row, x.column])?.getAttribute("aria-readonly") === "true";
  all = all.filter((x) => !readonly(x));
  if (!all.length) return;
  const kept = load(), base = Number(grid.root.dataset.base);
  for (const x of all) {
    const cell = find([x.row, x.column]);
    const key = cell?.closest("tr").dataset.key ?? (x.row >= base ? `+${x.row - base + 1}` : null);
    const path = heads()[x.column].dataset.path;
    if (key) kept[`${key}\t${path}`] ??= { text: "", was: textOf(cell) };
    if (key) kept[`${key}\t${path}`].text = x.text;
  }
  write(kept);
  const step = ++grid.step;
  store(await inChunks(all, (part) => grid.page.invokeMethodAsync("Set", part, step)));
}

async function inChunks(all, call) {
  let part = [], size = 0, answer = [];
  for (const x of all) {
    const more = x.text.length + 60;
    if (part.length && size + more > CHUNK) { answer = await call(part); part = []; size = 0; }
    part.push(x);
    size += more;
  }
  return part.length ? call(part) : answer;
}

function load() { try { return JSON.parse(localStorage.getItem(grid.key)) ?? {}; } catch { return {}; } }

function write(kept) {
  try { if (Object.keys(kept).length) localStorage.setItem(grid.key, JSON.stringify(kept)); else localStorage.removeItem(grid.key); } catch { /* full or forbidden: the server has it */ }
}

function store(pending) { if (grid) write(Object.fromEntries(pending.map((p) => [`${p.key}\t${p.path}`, { text: p.text, was: p.was }]))); }
