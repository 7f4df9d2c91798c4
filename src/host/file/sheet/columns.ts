import { DEFAULT_COLUMN_WIDTH, MAX_COLUMNS, type CellFormat, type ColumnInfo, type Sheet } from "../../book/model";
import { childOf, childrenOf, numberOf, truthOf, type XmlNode } from "../xml/parse";
import { element, elementAround } from "../xml/write";
import type { StyleSheet } from "../styles/stylesPart";

/**
 * Files count widths with the padding of 5 pixels, in characters of 7 pixels (Calibri 11); the book counts as Excel shows them,
 * without (ECMA-376 part 1, 18.3.1.13).
 */
const PIXELS = 7;
const PADDING = 5;

function widthInFile(characters: number): number {
  const width = characters < 1 ? (characters * (PIXELS + PADDING)) / PIXELS : (characters * PIXELS + PADDING) / PIXELS;
  return Math.round(width * 1e8) / 1e8;
}

/** Two decimals, as Excel shows. */
function widthInBook(width: number): number {
  const pixels = width * PIXELS;
  const characters = pixels < PIXELS + PADDING ? pixels / (PIXELS + PADDING) : (pixels - PADDING) / PIXELS;
  return Math.round(characters * 100) / 100;
}

/** Neighbours that are alike share one element. */
export function columnsXml(sheet: Sheet, styles: StyleSheet): string {
  const columns = [...sheet.columns].sort(([a], [b]) => a - b);
  const runs: { first: number; last: number; attributes: Readonly<Record<string, number | boolean | undefined>> }[] = [];
  for (const [column, info] of columns) {
    const attributes = attributesOf(info, sheet, styles);
    const run = runs[runs.length - 1];
    if (run && run.last === column - 1 && JSON.stringify(run.attributes) === JSON.stringify(attributes)) run.last = column;
    else runs.push({ first: column, last: column, attributes });
  }
  return elementAround(
    "cols",
    {},
    runs.map(({ first, last, attributes }) => element("col", { min: first + 1, max: last + 1, ...attributes })),
  );
}

function attributesOf(info: ColumnInfo, sheet: Sheet, styles: StyleSheet): Readonly<Record<string, number | boolean | undefined>> {
  return {
    width: widthInFile(info.width ?? sheet.standardWidth),
    style: info.format ? styles.idOf(info.format) || undefined : undefined,
    hidden: info.hidden || undefined,
    customWidth: info.width === undefined ? undefined : true,
    outlineLevel: info.outline || undefined,
    collapsed: info.collapsed || undefined,
  };
}

/** Widths, hidden columns, outlines and formats by column. `formats` are by the file's numbers. */
export function readColumns(worksheet: XmlNode, formats: readonly CellFormat[]): Map<number, ColumnInfo> {
  const columns = new Map<number, ColumnInfo>();
  for (const node of childrenOf(childOf(worksheet, "cols"), "col")) {
    const first = numberOf(node, "min") ?? 1,
      last = Math.min(numberOf(node, "max") ?? first, MAX_COLUMNS);
    const width = numberOf(node, "width");
    const style = numberOf(node, "style") ?? 0;
    const outline = numberOf(node, "outlineLevel") ?? 0;
    const format = style > 0 ? formats[style] : undefined;
    const own = width !== undefined && (truthOf(node, "customWidth", false) || widthInBook(width) !== standardWidthOf(worksheet));
    const info: ColumnInfo = {
      ...(own ? { width: widthInBook(width) } : {}),
      ...(truthOf(node, "hidden", false) ? { hidden: true } : {}),
      ...(format && Object.keys(format).length > 0 ? { format } : {}),
      ...(outline > 0 ? { outline } : {}),
      ...(truthOf(node, "collapsed", false) ? { collapsed: true } : {}),
    };
    if (Object.keys(info).length > 0) for (let column = first - 1; column < last; column++) columns.set(column, info);
  }
  return columns;
}

export function standardWidthOf(worksheet: XmlNode): number {
  const width = numberOf(childOf(worksheet, "sheetFormatPr"), "defaultColWidth");
  return width === undefined ? DEFAULT_COLUMN_WIDTH : widthInBook(width);
}

export function sheetFormatXml(sheet: Sheet): string {
  const deepest = (infos: Iterable<{ readonly outline?: number }>): number | undefined =>
    [...infos].reduce((level, { outline = 0 }) => Math.max(level, outline), 0) || undefined;
  return element("sheetFormatPr", {
    baseColWidth: 8,
    defaultColWidth: sheet.standardWidth === DEFAULT_COLUMN_WIDTH ? undefined : widthInFile(sheet.standardWidth),
    defaultRowHeight: 15,
    outlineLevelRow: deepest(sheet.rows.values()),
    outlineLevelCol: deepest(sheet.columns.values()),
  });
}
