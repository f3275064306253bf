// Draws charts as one SVG that needs nothing else: title, notes, key, plot, sources, selection, address. Always in light colours: it goes
// into documents. What is dimmed or picked on the screen is so in the picture.
import { exchange, lightColours, recolour } from "./colours.js";
import { fontRules } from "./fonts.js";

const NS = "http://www.w3.org/2000/svg", PAD = 20, NARROWEST = 320, TOLD = 60;
export const element = (name, attributes, ...children) => {
  const node = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes ?? {})) if (value !== null && value !== undefined) node.setAttribute(key, value);
  node.append(...children);
  return node;
};

/** The text of an element; what stands isolated on the page is kept in order by direction marks, which every SVG reader understands. */
export function plain(node) {
  let text = "";
  for (const child of node?.childNodes ?? []) {
    if (child.nodeType === Node.TEXT_NODE) text += child.data;
    else if (child.nodeType === Node.ELEMENT_NODE && !child.matches("svg,.x,.from")) text += child.matches("bdi,[dir=auto]") ? `\u2068${plain(child)}\u2069` : plain(child);
  }
  return text.replace(/\s+/g, " ");
}
const strongRtl = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/, strong = /[\p{L}]/u;
function marked(text) {
  let next;
  // The innermost isolates first.
  while ((next = text.replace(/[\u2066-\u2068]([^\u2066-\u2069]*)\u2069/g, (_, inner) => {
    const first = strong.exec(inner)?.[0], mark = first && strongRtl.test(first) ? "\u200F" : "\u200E";
    return mark + inner + mark;
  })) !== text) text = next;
  return text.trim();
}

// Parts of a line are kept apart: after a Latin letter Persian digits would change sides.
const joined = (parts, between) => parts.map(part => part.trim()).filter(Boolean).map(part => `\u2068${part}\u2069`).join(between);

class Sheet {
  constructor(width, colours) {
    Object.assign(this, { width, colours, y: PAD, rtl: document.documentElement.dir === "rtl", canvas: document.createElement("canvas").getContext("2d") });
    this.svg = element("svg", { xmlns: NS, lang: document.documentElement.lang });
    const style = getComputedStyle(document.documentElement);
    this.token = name => exchange(colours, style.getPropertyValue(name).trim());
    this.ui = style.getPropertyValue("--font-ui").trim();
    this.serif = style.getPropertyValue("--font-serif").trim().replace("var(--font-ui)", this.ui);
  }
  get inner() { return this.width - 2 * PAD; }

  measure(text, size, weight, family) {
    this.canvas.font = `${weight} ${size}px ${family}`;
    return this.canvas.measureText(text).width;
  }
  lines(text, size, weight, family) {
    const lines = [];
    for (const word of text.split(" ")) {
      const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
      if (lines.length && this.measure(longer, size, weight, family) <= this.inner) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }
  put(text, x, { size, weight = 400, family = this.ui, tone = "--ink", ltr = !this.rtl, anchor = "start" }) {
    this.svg.append(element("text", { x, y: this.y, direction: ltr ? "ltr" : "rtl", "text-anchor": anchor, style: `font-family:${family};font-size:${size}px;font-weight:${weight};fill:${this.token(tone)}` }, text));
  }
  /** A paragraph, wrapped. */
  text(text, options) {
    const clean = marked(text);
    if (!clean) return;
    const { size, weight = 400, family = this.ui, gap = 4, ltr = !this.rtl } = options, height = size * (this.rtl ? 1.6 : 1.35);
    for (const line of this.lines(clean, size, weight, family)) {
      this.y += height;
      // A left-to-right text on a right-to-left sheet still begins at its right edge.
      this.put(line, this.rtl ? this.width - PAD : PAD, { ...options, anchor: this.rtl && ltr ? "end" : "start" });
    }
    this.y += gap;
  }
  /** The key: swatches with names, as many in a row as fit. */
  key(section) {
    const entries = [...section.querySelectorAll(".key .k")];
    if (entries.length === 0) return;
    let across = 0;
    this.y += 18;
    for (const entry of entries) {
      const name = marked(plain(entry)), size = 12, length = this.measure(name, size, 400, this.ui) + 16, swatch = entry.querySelector("i");
      if (across > 0 && across + length > this.inner) { across = 0; this.y += 19; }
      const at = offset => this.rtl ? this.width - PAD - across - offset : PAD + across + offset;
      const hatch = swatch?.classList.contains("hatch"), colour = swatch && getComputedStyle(swatch).backgroundColor;
      if (swatch) this.svg.append(element("rect", { x: this.rtl ? at(10) : at(0), y: this.y - 9, width: 10, height: 10, rx: 2,
        fill: hatch ? this.hatch() : exchange(this.colours, colour), stroke: hatch ? this.token("--c-rest") : null }));
      this.put(name, at(15), { size, tone: "--ink-2", weight: entry.getAttribute("aria-pressed") === "true" ? 600 : 400 });
      across += length + 12;
    }
    this.y += 8;
  }
  hatch() {
    if (!this.svg.querySelector("#hatch")) this.svg.append(element("defs", {}, element("pattern", { id: "hatch", width: 4, height: 4, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      element("rect", { width: 4, height: 4, fill: this.token("--c-rest-bg") }), element("rect", { width: 1.5, height: 4, fill: this.token("--c-rest") }))));
    return "url(#hatch)";
  }
  plot({ plot, gd }) {
    if (!gd?._fullLayout) return this.text(plain(plot.querySelector(".empty p")), { size: 13, tone: "--ink-2", gap: 16 });
    const { width, height } = gd._fullLayout, left = Math.round((this.width - width) / 2);
    for (const layer of gd.querySelectorAll(".main-svg")) this.svg.append(copyOfLayer(layer, this.colours, left, this.y, width, height));
    const frame = plot.getBoundingClientRect();
    for (const guide of plot.querySelectorAll(".guide.on:not(.hover)")) {
      const box = guide.getBoundingClientRect(), x = left + box.left - frame.left;
      this.svg.append(element("line", { x1: x, x2: x, y1: this.y + box.top - frame.top, y2: this.y + box.bottom - frame.top, stroke: this.token("--c-guide"), "stroke-width": 1.5, "stroke-dasharray": "1.5 2.5" }));
    }
    this.y += height;
  }
}

/** One layer of a plot, with what the style sheet of the page does to it written into its nodes. */
export function copyOfLayer(original, colours, x, y, width, height) {
  const copy = original.cloneNode(true), from = [original, ...original.querySelectorAll("*")], to = [copy, ...copy.querySelectorAll("*")];
  from.forEach((node, i) => {
    const style = getComputedStyle(node);
    if (style.opacity !== "1") to[i].style.opacity = style.opacity;
    if (node.matches(".picked,.picked path")) Object.assign(to[i].style, { stroke: style.stroke, strokeWidth: style.strokeWidth, strokeOpacity: "1" });
  });
  recolour(copy, colours);
  for (const node of copy.querySelectorAll(".hoverlayer,.draglayer,.zoomlayer,.drag,.nsewdrag,.modebar-container")) node.remove();
  for (const node of [copy, ...copy.querySelectorAll("[class],[data-unformatted]")])
    for (const { name } of [...node.attributes]) if (name === "class" || name.startsWith("data-")) node.removeAttribute(name);
  copy.removeAttribute("style");
  for (const [name, value] of Object.entries({ x, y, width, height })) copy.setAttribute(name, value);
  return copy;
}

function card(sheet, chart) {
  const { section } = chart, sub = section.querySelector(".sub");
  sheet.text(plain(section.querySelector(".title")), { size: 17, weight: 600, family: sheet.serif, gap: 2 });
  sheet.text(plain(sub?.querySelector("span:not(.note)")), { size: 12, tone: "--ink-3", gap: 2 });
  for (const note of sub?.querySelectorAll(".note") ?? []) sheet.text("◦ " + plain(note), { size: 12, weight: 500, tone: "--saffron", gap: 2 });
  sheet.key(section);
  sheet.y += 6;
  sheet.plot(chart);
  sheet.text(joined([...section.querySelectorAll("[data-sources]>span:not(.print-only)")].map(plain).join(" ").split(" · "), " · "), { size: 11, tone: "--ink-3", gap: 2 });
}

/** Draws charts one below the other. */
export async function drawPicture(charts, { page, address, release }) {
  const shown = charts.filter(chart => chart.section.isConnected);
  const widest = Math.max(...shown.map(({ gd }) => gd?._fullLayout?.width ?? NARROWEST));
  const sheet = new Sheet(Math.ceil(widest) + 2 * PAD, lightColours());
  if (page) {
    sheet.text(plain(document.querySelector("[data-testid=sentence]") ?? document.querySelector("main h1")), { size: 19, family: sheet.serif, gap: 18 });
  }
  for (const chart of shown) {
    card(sheet, chart);
    if (page) sheet.y += 22;
  }
  const chips = [...document.querySelectorAll("[data-testid=chip]")].map(chip => [...chip.querySelectorAll("small:not(.from),bdi")].map(plain).join(" "));
  sheet.text(joined(chips, " · "), { size: 11, tone: "--ink-2", weight: 500, gap: 2 });
  const name = document.querySelector(".brand b")?.textContent ?? "";
  sheet.text(joined([name, ...release.split(" · ")], " · "), { size: 11, tone: "--ink-3", gap: 2 });
  sheet.text(address, { size: 11, tone: "--ink-3", ltr: true, gap: 0 });
  return finished(sheet, shown.map(({ section }) => section.querySelector(".title")?.textContent.trim()).join(" · "), shown.map(({ section }) => described(section)).join("\n"));
}

/** The picture in words, for those who do not see it: what is drawn and every value of it, as far as a reader would listen. */
function described(section) {
  const values = [...section.querySelectorAll(".marks [data-mark]")].map(option => option.textContent.trim());
  return [section.querySelector(".title")?.textContent, section.querySelector(".sub>span:not(.note)")?.textContent, ...values.slice(0, TOLD), values.length > TOLD ? "…" : ""].map(text => text?.trim()).filter(Boolean).join("\n");
}

async function finished({ svg, width, y, token }, title, description) {
  const height = Math.ceil(y + PAD);
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}`, role: "img" })) svg.setAttribute(name, value);
  svg.prepend(element("title", {}, title), element("desc", {}, description), element("style", {}, await fontRules(svg)), element("rect", { width, height, fill: token("--card") }));
  const text = new XMLSerializer().serializeToString(svg), blob = () => new Blob([text], { type: "image/svg+xml" });
  return { width, height, svg: blob, png: () => paint(blob(), width * 2, height * 2) };
}

/** Paints a picture so many pixels wide and high. */
export async function paint(blob, width, height) {
  const image = new Image(), address = URL.createObjectURL(blob);
  try {
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const brush = canvas.getContext("2d");
    // The fonts inside a picture load when it is first drawn; until they are there Chromium leaves their letters out.
    for (const wait of [0, 120, 120]) {
      await new Promise(next => setTimeout(next, wait));
      brush.clearRect(0, 0, canvas.width, canvas.height);
      brush.drawImage(image, 0, 0, canvas.width, canvas.height);
    }
    return await new Promise((done, failed) => canvas.toBlob(png => png ? done(png) : failed(new Error("The picture is too large.")), "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}
