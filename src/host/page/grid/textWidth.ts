/** How wide text is when drawn, in pixels. Answers are remembered: the same words come again with every redraw. */

const KEPT = 20000;
const widths = new Map<string, number>();
let canvas: CanvasRenderingContext2D | null | undefined;

/** `font` as in CSS: `bold 14px Arial`. */
export function textWidth(text: string, font: string): number {
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  canvas ??= document.createElement("canvas").getContext("2d");
  const width = canvas ? measured(canvas, text, font) : estimated(text, font);
  if (widths.size >= KEPT) widths.clear();
  widths.set(key, width);
  return width;
}

function measured(context: CanvasRenderingContext2D, text: string, font: string): number {
  context.font = font;
  return context.measureText(text).width;
}

/** Without a canvas: an average letter is a little more than half as wide as high. */
function estimated(text: string, font: string): number {
  return text.length * Number(/([\d.]+)px/.exec(font)?.[1] ?? 14) * 0.55;
}

/** How many lines the text takes in that width, broken at spaces; a longer word is broken where it must. */
export function lineCount(text: string, font: string, width: number): number {
  return text.split("\n").reduce((lines, paragraph) => lines + linesOf(paragraph, font, Math.max(width, 1)), 0);
}

function linesOf(paragraph: string, font: string, width: number): number {
  const space = textWidth(" ", font);
  let lines = 1,
    used = 0;
  for (const word of paragraph.split(" ")) {
    const size = textWidth(word, font);
    const needed = used === 0 ? size : used + space + size;
    if (needed <= width) {
      used = needed;
      continue;
    }
    if (used > 0) lines++;
    const overlong = Math.floor(size / width);
    lines += overlong;
    used = size - overlong * width;
  }
  return lines;
}
