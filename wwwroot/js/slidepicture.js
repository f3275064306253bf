// A slide as one SVG that needs nothing else, composed from what is on the stage: letters stay letters, bars stay bars, fonts come along. Nothing of it
// is a page inside a picture (foreignObject), which office programs and drawing programs do not show and some browsers will not let out as PNG.
import { fontRules } from "./fonts.js";
import { copyOfLayer, element, paint, plain } from "./picture.js";
import { HEIGHT, WIDTH } from "./slides.js";

/** Sizes offered, in pixels. */
export const SIZES = [[1920, 1080], [3840, 2160]];
const SKIPPED = "script,style,template,.marks,.markring,.vh,.hover";
const brush = document.createElement("canvas").getContext("2d");
const invisible = colour => colour === "transparent" || /rgba\(.*,\s*0\)$/.test(colour);

class Stage {
  constructor(slide) {
    this.slide = slide;
    this.origin = slide.getBoundingClientRect();
    this.k = this.origin.width / WIDTH;
    this.svg = element("svg", { xmlns: "http://www.w3.org/2000/svg", width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", lang: slide.lang });
    this.count = 0;
  }
  /** A box of the screen in units of the stage. */
  unit({ left, top, width, height }) { return { x: (left - this.origin.left) / this.k, y: (top - this.origin.top) / this.k, width: width / this.k, height: height / this.k }; }

  put(node, into) {
    if (node.nodeType === Node.TEXT_NODE) { this.text(node, into); return; }
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(SKIPPED)) return;
    const style = getComputedStyle(node), box = this.unit(node.getBoundingClientRect());
    if (style.display === "none" || style.visibility === "hidden" || style.opacity === "0") return;
    if (node.matches("svg")) { if (node.matches(".main-svg")) into.append(copyOfLayer(node, null, box.x, box.y, box.width, box.height)); return; }
    const group = Number(style.opacity) < 1 ? into.appendChild(element("g", { opacity: style.opacity })) : into;
    this.box(node, style, box, group);
    if (node.matches("img")) group.append(element("image", { href: node.src, ...box, preserveAspectRatio: "xMidYMid meet" }));
    const inside = style.overflow !== "visible" && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1) ? this.clipped(box, group) : group;
    this.marker(node, style, box, inside);
    for (const child of node.childNodes) this.put(child, inside);
  }
  clipped(box, into) {
    const id = `clip${++this.count}`;
    into.append(element("clipPath", { id }, element("rect", box)));
    return into.appendChild(element("g", { "clip-path": `url(#${id})` }));
  }
  box(node, style, box, into) {
    if (node === this.slide || box.width + box.height === 0) return;
    const radius = parseFloat(style.borderTopLeftRadius) || 0, hatched = node.matches(".hatch");
    const sides = ["Top", "Right", "Bottom", "Left"].map(side => ({ width: style[`border${side}Style`] === "none" ? 0 : parseFloat(style[`border${side}Width`]), colour: style[`border${side}Color`], dashes: style[`border${side}Style`] }));
    const fill = hatched ? this.hatch(style) : invisible(style.backgroundColor) ? "none" : style.backgroundColor, even = sides.every(side => side.width === sides[0].width && side.width > 0);
    const half = even ? sides[0].width / 2 : 0;
    if (fill !== "none" || even) into.append(element("rect", { x: box.x + half, y: box.y + half, width: Math.max(0, box.width - 2 * half), height: Math.max(0, box.height - 2 * half), rx: radius || null, fill,
      stroke: even ? sides[0].colour : null, "stroke-width": even ? sides[0].width : null }));
    if (!even) sides.forEach(({ width, colour, dashes }, i) => {
      if (!(width > 0) || invisible(colour)) return;
      const [x1, y1, x2, y2] = [[box.x, box.y + width / 2, box.x + box.width, box.y + width / 2], [box.x + box.width - width / 2, box.y, box.x + box.width - width / 2, box.y + box.height],
        [box.x, box.y + box.height - width / 2, box.x + box.width, box.y + box.height - width / 2], [box.x + width / 2, box.y, box.x + width / 2, box.y + box.height]][i];
      into.append(element("line", { x1, y1, x2, y2, stroke: colour, "stroke-width": width, "stroke-dasharray": dashes === "dotted" ? "1.5 2.5" : dashes === "dashed" ? "4 3" : null }));
    });
  }
  hatch(style) {
    if (!this.svg.querySelector("#hatch")) this.svg.append(element("defs", {}, element("pattern", { id: "hatch", width: 4, height: 4, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      element("rect", { width: 4, height: 4, fill: invisible(style.backgroundColor) ? "none" : style.backgroundColor }), element("rect", { width: 1.5, height: 4, fill: getComputedStyle(this.slide).getPropertyValue("--c-rest") }))));
    return "url(#hatch)";
  }
  // What a style sheet puts before an element has no box of its own to be asked for.
  marker(node, style, box, into) {
    const before = getComputedStyle(node, "::before"), { direction } = style, start = direction === "rtl" ? box.x + box.width : box.x;
    if (node === this.slide) this.band(parseFloat(before.height), direction, into);
    else if (node.matches(".body ul>li")) into.append(element("rect", { x: direction === "rtl" ? start - 10 : start, y: box.y + .72 * parseFloat(before.fontSize), width: 10, height: 2, fill: before.backgroundColor }));
    else if (node.matches("ol>li")) {
      const outline = node.matches(".outline>li"), font = outline ? before : style, size = parseFloat(font.fontSize), digits = outline ? node.getAttribute("value") : `${[...node.parentElement.children].indexOf(node) + 1}.`;
      const inset = outline ? 0 : direction === "rtl" ? 2 : -2;
      this.letters(digits, start + inset, box.y + (outline ? .98 : 1) * parseFloat(style.fontSize), { style: font, size, anchor: outline ? "start" : "end", direction }, into);
    }
  }
  // The band of colours along the upper edge.
  band(height, direction, into) {
    const style = getComputedStyle(this.slide), parts = [["--c-transport", 0, 40], ["--c-culture", 40, 65], ["--c-trade", 65, 85], ["--c-energy", 85, 100]];
    for (const [token, from, to] of parts)
      into.append(element("rect", { x: (direction === "rtl" ? 100 - to : from) * WIDTH / 100, y: 0, width: (to - from) * WIDTH / 100, height, fill: style.getPropertyValue(token) }));
  }
  // A line of text is one text: its letters are put in order by whoever shows it, as here.
  text(node, into) {
    if (!node.data.trim()) return;
    const style = getComputedStyle(node.parentElement), range = document.createRange(), lines = [];
    for (const { index, 0: word } of node.data.matchAll(/\S+\s*/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.trimEnd().length);
      for (const rect of range.getClientRects()) {
        if (rect.width === 0) continue;
        const line = lines.find(one => Math.abs(one.top - rect.top) < rect.height / 2);
        if (!line) lines.push({ top: rect.top, height: rect.height, left: rect.left, right: rect.right, words: [word], from: index });
        else { line.left = Math.min(line.left, rect.left); line.right = Math.max(line.right, rect.right); if (line.words.at(-1) !== word || line.from !== index) line.words.push(word); line.from = index; }
      }
    }
    brush.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = brush.measureText("x");
    for (const line of lines) {
      const box = this.unit({ left: line.left, top: line.top, width: line.right - line.left, height: line.height });
      const said = line.words.join("").replace(/\s+/g, " ").trim();
      this.letters(style.textTransform === "uppercase" ? said.toUpperCase() : said, style.direction === "rtl" ? box.x + box.width : box.x, box.y + box.height * up / (up + down), { style, size: parseFloat(style.fontSize), anchor: "start", direction: style.direction }, into);
    }
  }
  letters(text, x, y, { style, size, anchor, direction }, into) {
    into.append(element("text", { x, y, direction, "text-anchor": anchor, "xml:space": "preserve", style: `font-family:${style.fontFamily.replaceAll('"', "'")};font-size:${size}px;font-weight:${style.fontWeight};font-style:${style.fontStyle};letter-spacing:${style.letterSpacing};fill:${style.color}${style.textDecorationLine === "underline" ? ";text-decoration:underline" : ""}` }, text));
  }
}

/** Draws the slide that is on the stage. */
export async function drawSlide(slide) {
  const stage = new Stage(slide), style = getComputedStyle(slide);
  stage.put(slide, stage.svg);
  stage.svg.prepend(element("title", {}, plain(slide.querySelector("h1"))), element("style", {}, await fontRules(stage.svg)), element("rect", { width: WIDTH, height: HEIGHT, fill: style.backgroundColor }));
  const text = new XMLSerializer().serializeToString(stage.svg), svg = () => new Blob([text], { type: "image/svg+xml" });
  return { svg, png: ([width, height]) => paint(svg(), width, height) };
}

/** Saves a picture of a slide and answers with the name of the file: form is "svg", or the width of a PNG. */
export async function saveSlide(slide, form, name) {
  const picture = await drawSlide(slide), size = SIZES.find(([width]) => width === Number(form));
  const blob = size ? await picture.png(size) : picture.svg(), href = URL.createObjectURL(blob);
  const download = `${name}${size ? `-${size.join("x")}.png` : ".svg"}`;
  Object.assign(document.createElement("a"), { href, download }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
  return download;
}
