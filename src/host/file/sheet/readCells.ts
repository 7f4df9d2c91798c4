import { parseCellAddress } from "../../book/area";
import {
  DEFAULT_ROW_HEIGHT,
  MAX_COLUMNS,
  MAX_ROWS,
  type Cell,
  type CellFormat,
  type ColumnInfo,
  type RowInfo,
  type Scalar,
} from "../../book/model";
import { relocated } from "../../book/shiftReferences";
import { formulaInBook } from "../formulaText";
import { childOf, childrenOf, numberOf, truthOf, type XmlNode } from "../xml/parse";
import { readValue } from "./cellValues";

/** What the cells of one sheet are read with, and what was lost on the way. */
export interface CellReading {
  readonly formats: readonly CellFormat[];
  readonly strings: readonly string[];
  readonly columns: ReadonlyMap<number, ColumnInfo>;
  /** Notes down, in a sentence, what the book cannot hold. */
  readonly warn: (sentence: string) => void;
}

interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Cells and rows of one worksheet. Shared formulas become formulas of their own. */
export function readCells(worksheet: XmlNode, reading: CellReading): { cells: Map<number, Map<number, Cell>>; rows: Map<number, RowInfo> } {
  const cells = new Map<number, Map<number, Cell>>();
  const rows = new Map<number, RowInfo>();
  const shared = new Map<string, Shared>();
  let row = -1;
  for (const node of childrenOf(childOf(worksheet, "sheetData"), "row")) {
    row = (numberOf(node, "r") ?? row + 2) - 1;
    if (row < 0 || row >= MAX_ROWS) continue;
    const info = readRow(node, reading.formats);
    if (Object.keys(info).length > 0) rows.set(row, info);
    const line = readLine(node, row, info, reading, shared);
    if (line.size > 0) cells.set(row, line);
  }
  return { cells, rows };
}

function readRow(node: XmlNode, formats: readonly CellFormat[]): RowInfo {
  const height = numberOf(node, "ht");
  const format = truthOf(node, "customFormat", false) ? formats[numberOf(node, "s") ?? 0] : undefined;
  const outline = numberOf(node, "outlineLevel") ?? 0;
  const own = height !== undefined && (truthOf(node, "customHeight", false) || height !== DEFAULT_ROW_HEIGHT);
  return {
    ...(own ? { height } : {}),
    ...(truthOf(node, "hidden", false) ? { hidden: true } : {}),
    ...(format && Object.keys(format).length > 0 ? { format } : {}),
    ...(outline > 0 ? { outline } : {}),
    ...(truthOf(node, "collapsed", false) ? { collapsed: true } : {}),
  };
}

function readLine(node: XmlNode, row: number, info: RowInfo, reading: CellReading, shared: Map<string, Shared>): Map<number, Cell> {
  const line = new Map<number, Cell>();
  let column = -1;
  for (const cell of childrenOf(node, "c")) {
    column = parseCellAddress(cell.attributes["r"] ?? "")?.column ?? column + 1;
    if (column >= MAX_COLUMNS) continue;
    const formula = readFormula(cell, row, column, shared, reading.warn);
    const value = readValue(cell, reading.strings);
    const format = ownFormat(cell, info, reading.columns.get(column), reading.formats);
    if (value !== null || formula !== undefined || format) line.set(column, cellOf(value, formula, format));
  }
  return line;
}

function cellOf(value: Scalar, formula: string | undefined, format: CellFormat | undefined): Cell {
  return { value, ...(formula === undefined ? {} : { formula }), ...(format ? { format } : {}) };
}

/** A cell says its format itself; in the book it has one only where it differs from its row's or column's. */
function ownFormat(cell: XmlNode, row: RowInfo, column: ColumnInfo | undefined, formats: readonly CellFormat[]): CellFormat | undefined {
  const format = formats[numberOf(cell, "s") ?? 0] ?? {};
  const otherwise = row.format ?? column?.format;
  if (otherwise ? format === otherwise : Object.keys(format).length === 0) return undefined;
  return format;
}

function readFormula(
  cell: XmlNode,
  row: number,
  column: number,
  shared: Map<string, Shared>,
  warn: (sentence: string) => void,
): string | undefined {
  const node = childOf(cell, "f");
  if (!node) return undefined;
  const kind = node.attributes["t"] ?? "normal";
  if (kind === "dataTable") {
    warn("What-if data tables are kept as values.");
    return undefined;
  }
  if (kind === "shared") {
    const index = node.attributes["si"] ?? "";
    const first = shared.get(index);
    if (node.text === "") return first && relocated(first.formula, row - first.row, column - first.column);
    const formula = formulaInBook(node.text);
    shared.set(index, { formula, row, column });
    return formula;
  }
  if (node.text.trim() === "") return undefined;
  if (kind === "array")
    warn(
      isOneCell(node)
        ? "Array formulas are kept as ordinary formulas."
        : "Array formulas over several cells are kept in their first cell, the others as values.",
    );
  return formulaInBook(node.text);
}

function isOneCell(node: XmlNode): boolean {
  return !(node.attributes["ref"] ?? "").includes(":");
}
