// The font files a drawing really uses, as data: a picture must look the same where our fonts are not installed.
const rulesOf = sheet => { try { return [...sheet.cssRules]; } catch { return []; } };
const bare = name => name.trim().replace(/^["']|["']$/g, "");
const data = new Map(); // address → data: URL

function faces() {
  return [...document.styleSheets].flatMap(sheet => rulesOf(sheet).filter(rule => rule instanceof CSSFontFaceRule).map(rule => {
    const { style } = rule, file = /url\(\s*["']?([^"')]+\.woff2)/.exec(style.getPropertyValue("src"));
    return file && {
      family: bare(style.getPropertyValue("font-family")), weight: style.getPropertyValue("font-weight") || "400",
      file: new URL(file[1], sheet.href ?? location.href).href,
      ranges: (style.getPropertyValue("unicode-range") || "U+0-10FFFF").split(",").map(range => range.trim().replace(/^U\+/i, "").split("-").map(n => parseInt(n, 16))),
    };
  })).filter(Boolean);
}
const covers = (face, code) => face.ranges.some(([from, to = from]) => code >= from && code <= to);

async function asData(file) {
  if (!data.has(file)) {
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    let binary = "";
    for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    data.set(file, `data:font/woff2;base64,${btoa(binary)}`);
  }
  return data.get(file);
}

/** The rules for a drawing's texts: of each stack of families, the first one that has the letter. */
export async function fontRules(drawing) {
  const known = faces(), used = new Set();
  for (const text of drawing.querySelectorAll("text")) {
    const stack = (text.style.fontFamily || text.getAttribute("font-family") || "").split(",").map(bare);
    for (const letter of new Set(text.textContent)) {
      const family = stack.find(name => known.some(face => face.family === name && covers(face, letter.codePointAt(0))));
      for (const face of known) if (face.family === family && covers(face, letter.codePointAt(0))) used.add(face);
    }
  }
  return (await Promise.all([...used].map(async face =>
    `@font-face{font-family:"${face.family}";font-weight:${face.weight};src:url(${await asData(face.file)}) format("woff2")}`))).join("\n");
}
