import { cellAddress, columnLetters, contains } from "../../book/area";
import { formatAt } from "../../book/cells";
import type { Cell, RowInfo, Sheet, Table } from "../../book/model";
import { formulaInFile } from "../formulaText";
import type { SharedStrings } from "../sharedStrings";
import type { StyleSheet } from "../styles/stylesPart";
import { element, escaped } from "../xml/write";
import { valueXml } from "./cellValues";

/** Cells of one sheet as files hold them, with the results that formulas have now. */
export function sheetDataXml(sheet: Sheet, styles: StyleSheet, strings: SharedStrings): string {
  const rows = [...new Set([...sheet.cells.keys(), ...sheet.rows.keys()])].sort((a, b) => a - b);
  return element("sheetData", {}, ...rows.map((row) => rowXml(sheet, row, styles, strings)));
}

function rowXml(sheet: Sheet, row: number, styles: StyleSheet, strings: SharedStrings): string {
  const cells = [...(sheet.cells.get(row) ?? [])].sort(([a], [b]) => a - b);
  return element(
    "row",
    { r: row + 1, ...rowAttributes(sheet.rows.get(row), styles) },
    ...cells.map(([column, cell]) => {
      const format = styles.idOf(formatAt(sheet, row, column));
      const table = sheet.tables.find(({ area }) => contains(area, row, column));
      return cellXml(cellAddress(row, column), (table && headingOf(table, row, column)) ?? cell, format, strings, table?.name);
    }),
  );
}

function rowAttributes(info: RowInfo | undefined, styles: StyleSheet): Readonly<Record<string, number | boolean | undefined>> {
  if (!info) return {};
  const style = info.format ? styles.idOf(info.format) : 0;
  return {
    s: style || undefined,
    customFormat: style ? true : undefined,
    ht: info.height,
    hidden: info.hidden || undefined,
    customHeight: info.height === undefined ? undefined : true,
    outlineLevel: info.outline || undefined,
    collapsed: info.collapsed || undefined,
  };
}

/** Excel calls a file damaged whose table headings are not, letter by letter, the texts in the cells: numbers and formulas there become text. */
function headingOf({ area, columns, showHeaders }: Table, row: number, column: number): Cell | undefined {
  const name = showHeaders && row === area.top ? columns[column - area.left] : undefined;
  return name === undefined ? undefined : { value: name };
}

function cellXml(address: string, { value, formula }: Cell, format: number, strings: SharedStrings, table: string | undefined): string {
  const written = valueXml(value, formula !== undefined, strings);
  return element(
    "c",
    { r: address, s: format || undefined, t: written.type },
    formula === undefined ? "" : element("f", {}, escaped(formulaInFile(formula, table))),
    written.xml,
  );
}

/** The smallest area around all cells, for programs that ask before they read. */
export function dimensionXml(sheet: Sheet): string {
  const rows = [...sheet.cells.keys()];
  const columns = [...sheet.cells.values()].flatMap((line) => [...line.keys()]);
  if (rows.length === 0) return element("dimension", { ref: "A1" });
  const edge = (pick: (a: number, b: number) => number, numbers: readonly number[]): number => numbers.reduce((a, b) => pick(a, b));
  const first = `${columnLetters(edge(Math.min, columns))}${edge(Math.min, rows) + 1}`;
  const last = `${columnLetters(edge(Math.max, columns))}${edge(Math.max, rows) + 1}`;
  return element("dimension", { ref: first === last ? first : `${first}:${last}` });
}
