// Every drawing in every language, as a browser draws it: words stay inside the drawing and inside
// the box that was drawn for them, clear of each other and of lines, and as large as in the source.
//
//     PMAST_DRAWINGS=FOLDER node tests/browser/run.mjs
//
// The folder holds NAME.LANGUAGE.svg (tests/it/drawings.rs writes them).

import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Rounding of coordinates, and the rim of a letter. */
const tolerance = 1;
/** Units between letters and the sides of their box: other systems have wider fonts than this one. */
const rim = 3;
/**
 * courses/README.md: at a width of 420 units letters have at least 16.5, which are 11 pixels where a
 * narrow telephone leaves 280 for the drawing.
 */
const narrow = 280;
const smallest = (narrow * 16.5) / 420;

/** All drawings with their languages, the source first. */
export function drawingsIn(folder, source = "en") {
  const names = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg")).sort()) {
    const [name, language] = file.split(".");
    names.set(name, [...(names.get(name) ?? []), language]);
  }
  for (const [name, languages] of names) {
    names.set(name, [source, ...languages.filter((language) => language !== source)]);
  }
  return names;
}

export async function everyDrawing({ browser, tally, folder, pictures }) {
  const names = drawingsIn(folder);
  tally.check(names.size > 20, `drawings: only ${names.size}`);
  const context = await browser.newContext({ viewport: { width: 420, height: 760 } });
  const page = await context.newPage();
  for (const [name, [source, ...others]] of names) {
    const drawn = await measured(page, join(folder, `${name}.${source}.svg`));
    judgeAlone(tally, `${name} (${source})`, drawn);
    for (const language of others) {
      const place = `${name} (${language})`;
      const anew = await measured(page, join(folder, `${name}.${language}.svg`));
      judgeAlone(tally, place, anew);
      judgeBeside(tally, place, { drawn, anew });
    }
  }
  await sheets(page, { folder, names, pictures });
  await context.close();
}

/** Texts with their boxes, shapes with theirs, lines with points along them. */
async function measured(page, file) {
  await page.goto(pathToFileURL(file).href);
  return page.evaluate(measure);
}

/** What needs only the drawing itself. */
function judgeAlone(tally, place, { width, height, texts }) {
  tally.check(texts.length > 0, `${place}: no text`);
  const whole = { left: 0, top: 0, right: width, bottom: height };
  texts.forEach((text, index) => {
    tally.check(holds(whole, text, 0), `${place}: “${text.words}” leaves the drawing by ${over(whole, text)}`);
    const size = (text.size * narrow) / width;
    tally.check(size > smallest - 0.01, `${place}: “${text.words}” has ${size.toFixed(1)} pixels on a telephone`);
    for (const other of texts.slice(index + 1)) {
      const words = `${place}: “${text.words}” lies on “${other.words}”`;
      tally.check(!meets(text, other, tolerance), words);
    }
  });
}

/** What stood inside, outside or clear of something in the source does so with other words. */
function judgeBeside(tally, place, { drawn, anew }) {
  const same = ["texts", "shapes", "lines"].every((kind) => drawn[kind].length === anew[kind].length);
  if (!tally.check(same, `${place}: not the same parts as the source`)) return;
  anew.texts.forEach((text, index) => {
    const before = drawn.texts[index];
    anew.shapes.forEach((shape, at) => {
      if (holds(drawn.shapes[at], before, 0)) {
        const words = `${place}: “${text.words}” leaves its box by ${over(shape, text)}, or comes close to its side`;
        const room = Math.min(rim, before.left - drawn.shapes[at].left, drawn.shapes[at].right - before.right);
        const wide = { ...text, left: text.left - room, right: text.right + room };
        tally.check(holds(shape, shape.radius ? text : wide, tolerance), words);
      } else if (!meets(drawn.shapes[at], before, 0)) {
        tally.check(!meets(shape, text, tolerance), `${place}: “${text.words}” reaches into another box`);
      }
    });
    anew.lines.forEach((line, at) => {
      if (!crosses(drawn.lines[at], before)) {
        tally.check(!crosses(line, text), `${place}: “${text.words}” crosses a line`);
      }
    });
  });
}

/** Whether a shape holds a box; a circle holds its corners. */
function holds(shape, box, slack) {
  if (shape.radius) {
    const corners = [box.left, box.right].flatMap((x) => [box.top, box.bottom].map((y) => [x, y]));
    const [x, y] = [(shape.left + shape.right) / 2, (shape.top + shape.bottom) / 2];
    return corners.every((corner) => Math.hypot(corner[0] - x, corner[1] - y) <= shape.radius + slack);
  }
  return over(shape, box) <= slack;
}

/** By how much a box stands out of another, in units. */
function over(shape, box) {
  const sides = [shape.left - box.left, box.right - shape.right, shape.top - box.top, box.bottom - shape.bottom];
  return Number(Math.max(0, ...sides).toFixed(1));
}

function meets(one, other, slack) {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > slack && down > slack;
}

function crosses(points, { left, right, top, bottom }) {
  const inside = ([x, y]) => x > left + tolerance && x < right - tolerance && y > top + tolerance && y < bottom - tolerance;
  return points.some(inside);
}

/** In the page: everything in units of the view. */
function measure() {
  const root = document.documentElement;
  const { width, height } = root.viewBox.baseVal;
  const origin = root.getScreenCTM().inverse();
  const canvas = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas").getContext("2d");
  const placed = (element, box) => {
    const matrix = origin.multiply(element.getScreenCTM());
    const corners = [[box.x, box.y], [box.x + box.width, box.y], [box.x, box.y + box.height], [box.x + box.width, box.y + box.height]];
    const points = corners.map(([x, y]) => new DOMPoint(x, y).matrixTransform(matrix));
    const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  };
  const text = (element) => {
    const style = getComputedStyle(element);
    canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    // The ink of the letters, not the line that a font reserves.
    const ink = canvas.measureText(element.textContent.trim());
    const signs = Array.from({ length: element.getNumberOfChars() }, (_, index) => element.getExtentOfChar(index));
    const [left, right] = [Math.min(...signs.map((sign) => sign.x)), Math.max(...signs.map((sign) => sign.x + sign.width))];
    const base = element.getStartPositionOfChar(0).y;
    const box = { x: left, width: right - left, y: base - ink.actualBoundingBoxAscent };
    box.height = ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent;
    const matrix = origin.multiply(element.getScreenCTM());
    const size = parseFloat(style.fontSize) * Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
    return { words: element.textContent.trim(), size, ...placed(element, box) };
  };
  const own = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const drawn = [...root.querySelectorAll("rect, circle, ellipse, polygon, polyline, line, path")]
    .filter((element) => !element.closest("defs, symbol, marker, clipPath, mask, pattern"));
  const isFilled = (element) => getComputedStyle(element).fill !== "none";
  const along = (element) => {
    const matrix = origin.multiply(element.getScreenCTM());
    const length = element.getTotalLength();
    const points = Array.from({ length: Math.ceil(length / 2) + 1 }, (_, step) => element.getPointAtLength(step * 2));
    return points.map((point) => point.matrixTransform(matrix)).map(({ x, y }) => [x, y]);
  };
  return {
    width,
    height,
    texts: [...root.querySelectorAll("text, tspan")].filter(own).map(text),
    shapes: drawn.filter(isFilled).map((element) => ({
      radius: element.localName === "circle" ? element.r.baseVal.value : undefined,
      ...placed(element, element.getBBox()),
    })),
    lines: drawn.filter((element) => !isFilled(element)).map(along),
  };
}

/** All languages of a drawing beside each other, to be looked at: light as on a page. */
async function sheets(page, { folder, names, pictures }) {
  mkdirSync(pictures, { recursive: true });
  await page.goto("about:blank");
  for (const [name, languages] of names) {
    const file = (language) => readFileSync(join(folder, `${name}.${language}.svg`)).toString("base64");
    const figures = languages.map((language) => `<img alt="" src="data:image/svg+xml;base64,${file(language)}">`);
    await page.setViewportSize({ width: 440 * Math.min(languages.length, 3), height: 100 });
    await page.setContent(`<style>body{margin:0;background:#FDFCF8}img{margin:10px}</style>${figures.join("")}`);
    await page.screenshot({ path: join(pictures, `${basename(name)}.png`), fullPage: true });
  }
}
