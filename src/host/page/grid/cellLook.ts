import { DEFAULT_FONT, type Border, type CellFormat, type Edge, type Font, type RuleFormat, type Scalar } from "../../book/model";

/** Formats as CSS. Lengths in points become pixels at 96 to the inch. */
export const PIXELS_PER_POINT = 4 / 3;
const LINE_HEIGHT = 1.36;
export const CELL_PADDING = 4;
const INDENT = 9;

/** Excel's fonts fall back to those with the same widths that free systems have. */
const FALLBACKS: Readonly<Record<string, string>> = {
  calibri: "Carlito",
  arial: "Liberation Sans",
  cambria: "Caladea",
  "times new roman": "Liberation Serif",
  "courier new": "Liberation Mono",
};

export function fontFamily(name: string): string {
  const fallback = FALLBACKS[name.toLowerCase()];
  return (
    [name, ...(fallback ? [fallback] : []), "Segoe UI"].map((one) => `"${one.replaceAll('"', "")}"`).join(", ") + ", system-ui, sans-serif"
  );
}

function fontPixels(font: Font | undefined): number {
  return (font?.size ?? DEFAULT_FONT.size) * PIXELS_PER_POINT;
}

/** The CSS shorthand, as `textWidth` wants it. */
export function fontOf(format: CellFormat, rule: RuleFormat | null): string {
  const bold = rule?.font?.bold ?? format.font?.bold ?? false;
  const italic = rule?.font?.italic ?? format.font?.italic ?? false;
  return `${italic ? "italic " : ""}${bold ? "bold " : ""}${fontPixels(format.font)}px ${fontFamily(format.font?.name ?? DEFAULT_FONT.name)}`;
}

/** Height of a line in points: 15 for Calibri 11, as Excel has it. */
export function lineHeight(format: CellFormat): number {
  return Math.round((format.font?.size ?? DEFAULT_FONT.size) * LINE_HEIGHT);
}

export type Side = "left" | "center" | "right" | "justify";

/** "General" puts text left, numbers right, truth values and errors in the middle. */
export function sideOf(format: CellFormat, value: Scalar): Side {
  switch (format.horizontal ?? "General") {
    case "Left":
    case "Fill":
      return "left";
    case "Center":
    case "CenterAcrossSelection":
      return "center";
    case "Right":
      return "right";
    case "Justify":
    case "Distributed":
      return "justify";
    case "General":
      return typeof value === "number" ? "right" : typeof value === "string" || value === null ? "left" : "center";
  }
}

/** Borders as drawn: a cell also draws the right edge of its left neighbour and the lower edge of the one above, which it would cover. */
export interface Edges {
  readonly top?: Border | undefined;
  readonly bottom?: Border | undefined;
  readonly left?: Border | undefined;
  readonly right?: Border | undefined;
}

export function edgeOf(format: CellFormat, edge: Edge): Border | undefined {
  const border = format.borders?.[edge];
  return border && border.style !== "None" ? border : undefined;
}

const STYLES: Readonly<Record<Border["style"], string>> = {
  None: "none",
  Continuous: "solid",
  Dash: "dashed",
  DashDot: "dashed",
  DashDotDot: "dashed",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "dashed",
};
const WEIGHTS: Readonly<Record<Border["weight"], number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };
const OFFSETS = { top: [0, 1], bottom: [0, -1], left: [1, 0], right: [-1, 0] } as const;

/**
 * Solid edges are inner shadows, since CSS borders of different colours meet in slanted corners; only broken and double
 * lines are CSS borders. `right` and `bottom` are the colours of the gridlines, null for none.
 */
export function edgesCss(edges: Edges, right: string | null, bottom: string | null): string {
  const shadows: string[] = [];
  const broken: string[] = [];
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const border = edges[side];
    if (!border) continue;
    const [x, y] = OFFSETS[side];
    const width = border.style === "Double" ? 3 : WEIGHTS[border.weight];
    if (border.style === "Continuous") shadows.push(`inset ${x * width}px ${y * width}px 0 ${border.color}`);
    else broken.push(`border-${side}:${width}px ${STYLES[border.style]} ${border.color}`);
  }
  if (right && !edges.right) shadows.push(`inset -1px 0 0 ${right}`);
  if (bottom && !edges.bottom) shadows.push(`inset 0 -1px 0 ${bottom}`);
  return [...(shadows.length > 0 ? [`box-shadow:${shadows.join(",")}`] : []), ...broken].join(";");
}

const looks = new WeakMap<CellFormat, Map<string, string>>();

/** The declarations of a cell's text and ground. The same format gives the same string without work. */
export function lookOf(format: CellFormat, rule: RuleFormat | null, side: Side): string {
  const key = rule ? `${side}|${JSON.stringify(rule)}` : side;
  let known = looks.get(format);
  if (!known) looks.set(format, (known = new Map<string, string>()));
  let css = known.get(key);
  if (css === undefined) known.set(key, (css = declarations(format, rule, side)));
  return css;
}

const JUSTIFY: Readonly<Record<Side, string>> = { left: "flex-start", center: "center", right: "flex-end", justify: "flex-start" };
// "safe": text that is too high shows its beginning, not its middle.
const ALIGN = {
  Top: "flex-start",
  Center: "safe center",
  Bottom: "safe flex-end",
  Justify: "flex-start",
  Distributed: "safe center",
} as const;

function declarations(format: CellFormat, rule: RuleFormat | null, side: Side): string {
  const font = { ...format.font, ...rule?.font };
  const fill = rule?.fill ?? format.fill;
  const lines = [font.underline && font.underline !== "None" ? "underline" : "", font.strikethrough ? "line-through" : ""]
    .filter(Boolean)
    .join(" ");
  const indent = (format.indent ?? 0) * INDENT;
  return [
    `font:${fontOf(format, rule)}`,
    `line-height:${LINE_HEIGHT * 0.94}`,
    `color:${font.color ?? DEFAULT_FONT.color}`,
    fill ? `background-color:${fill}` : "",
    lines ? `text-decoration:${lines}${font.underline?.startsWith("Double") ? " double" : ""}` : "",
    `justify-content:${JUSTIFY[side]}`,
    `text-align:${side}`,
    `align-items:${ALIGN[format.vertical ?? "Bottom"]}`,
    indent && side === "right" ? `padding-right:${CELL_PADDING + indent}px` : "",
    indent && side !== "right" ? `padding-left:${CELL_PADDING + indent}px` : "",
  ]
    .filter(Boolean)
    .join(";");
}

/** For turned text: the CSS of the inner box; empty for level text. 180 is Excel's stacked text. */
export function rotationCss(rotation: number | undefined): string {
  if (!rotation) return "";
  if (rotation === 180) return "writing-mode:vertical-lr;text-orientation:upright";
  if (rotation === 90) return "writing-mode:vertical-rl;transform:rotate(180deg)";
  if (rotation === -90) return "writing-mode:vertical-rl";
  return `transform:rotate(${-rotation}deg)`;
}
