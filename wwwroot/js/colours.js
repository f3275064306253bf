// Paper is white whatever the screen is: every colour of the theme of the moment is exchanged for the same token of the light theme.
const PLACES = ["fill", "stroke", "stop-color", "background-color", "color"];
const tokens = () => {
  const style = getComputedStyle(document.documentElement);
  return new Map([...document.styleSheets].flatMap(rulesOf).filter(rule => rule.selectorText === ":root").flatMap(rule => [...rule.style])
    .filter(name => name.startsWith("--") && !name.startsWith("--mud")).map(name => [name, style.getPropertyValue(name).trim()]));
};
const rulesOf = sheet => { try { return [...sheet.cssRules]; } catch { return []; } };
const triple = text => {
  const hex = /^#([\da-f]{6})/i.exec(text);
  if (hex) return [0, 2, 4].map(at => parseInt(hex[1].slice(at, at + 2), 16)).join(",");
  const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(text);
  return rgb ? `${rgb[1]},${rgb[2]},${rgb[3]}` : null;
};

/** From the colours of the moment to those of the light theme; null when it is light already. */
export function lightColours() {
  const root = document.documentElement, theme = root.dataset.theme;
  if (theme !== "dark") return null;
  const dark = tokens();
  root.dataset.theme = "light";
  const light = tokens();
  root.dataset.theme = theme;
  return new Map([...dark].map(([name, value]) => [triple(value), triple(light.get(name) ?? "")]).filter(([from, to]) => from && to));
}

/** A colour in the light theme; unchanged when it is none of the tokens. */
export function exchange(colours, value) {
  const to = colours?.get(triple(value));
  return to ? (value.startsWith("rgba") ? `rgba(${to},${value.split(",").at(-1)}` : `rgb(${to})`) : value;
}

const INK = "rgb(20, 33, 61)", WHITE = "rgb(255, 255, 255)";
const luminance = text => triple(text)?.split(",").reduce((sum, part, i) => { const v = part / 255; return sum + [.2126, .7152, .0722][i] * (v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); }, 0) ?? 1;
/** Digits on a mark are ink or white, whichever stands out more: the exchanged fill may need the other. */
function reink(drawing, before) {
  const change = (label, mark) => {
    const inked = label && [triple(INK), triple(WHITE)].includes(triple(label.style.fill)), fill = mark?.style.fill;
    if (!inked || !fill || fill.includes("url(")) return;
    const old = label.style.fill, dark = luminance(fill);
    before.push(() => { label.style.fill = old; });
    label.style.fill = (dark + .05) / (luminance(INK) + .05) >= 1.05 / (dark + .05) ? INK : WHITE;
  };
  for (const bar of drawing.querySelectorAll("g.point")) change(bar.querySelector("text"), bar.querySelector("path"));
  for (const trace of drawing.querySelectorAll(".trace")) {
    const dots = trace.querySelectorAll("path.point");
    trace.querySelectorAll(".textpoint text").forEach((label, i) => change(label, dots[i]));
  }
}

/** Exchanges the colours of a drawing; answers with a function that puts the old ones back. */
export function recolour(drawing, colours) {
  const before = [];
  if (colours) for (const node of [drawing, ...drawing.querySelectorAll("*")]) {
    const style = node.getAttribute("style");
    if (style !== null) before.push(() => node.setAttribute("style", style));
    for (const place of PLACES) {
      const inline = node.style?.getPropertyValue(place), value = node.getAttribute(place);
      if (inline) node.style.setProperty(place, exchange(colours, inline), node.style.getPropertyPriority(place));
      if (value) { before.push(() => node.setAttribute(place, value)); node.setAttribute(place, exchange(colours, value)); }
    }
  }
  if (colours) reink(drawing, before);
  return () => before.reverse().forEach(back => back());
}
