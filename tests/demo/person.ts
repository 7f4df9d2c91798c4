/** A person at the workbook: finds cells by what stands beside them, as eyes do, and types. Knows no address and nothing of how sheets are planned. */
import type { Value, Workbook } from "../driver/openWorkbook";

const EVERYTHING = "A1:Z80";

export class Person {
  constructor(private readonly workbook: Workbook) {}

  /** Types into the cell below a label. */
  fillIn(sheet: string, label: string, value: Value): void {
    const [row, column] = this.find(sheet, (text) => text === label, `the label "${label}"`);
    this.workbook.type(sheet, address(row + 1, column), value);
  }

  /** Types into the cell right of a label. */
  set(sheet: string, label: string, value: Value): void {
    const [row, column] = this.find(sheet, (text) => text === label, `the label "${label}"`);
    this.workbook.type(sheet, address(row, column + 1), value);
  }

  /** Types into the box below a heading that takes the width of the sheet. */
  writeUnder(sheet: string, heading: string, value: Value): void {
    this.fillIn(sheet, heading, value);
  }

  /** Types into the row that has `key` in the column headed `keyHeader`; validation is on. */
  inRow(sheet: string, keyHeader: string, key: string, header: string, value: Value): void {
    this.workbook.type(sheet, this.cellInRow(sheet, keyHeader, key, header), value);
  }

  /** As pasted from somewhere else: validation does not see it. */
  pasteInRow(sheet: string, keyHeader: string, key: string, header: string, value: Value): void {
    this.workbook.paste(sheet, this.cellInRow(sheet, keyHeader, key, header), [[value]]);
  }

  /** Adds a row under the headers, in the first line that is empty. */
  addRow(sheet: string, cells: Readonly<Record<string, Value>>): void {
    const headers = Object.keys(cells);
    const texts = this.texts(sheet);
    const headerRow = texts.findIndex((line) => headers.every((header) => line.includes(header)));
    // Other things may stand left of the table in the same line.
    const first = texts[headerRow]?.indexOf(headers[0] ?? "") ?? -1;
    const at = (header: string): number => texts[headerRow]?.indexOf(header, first) ?? -1;
    const row = texts.findIndex((line, index) => index > headerRow && headers.every((header) => line[at(header)] === ""));
    if (headerRow === -1 || row === -1) throw new Error(`No empty row under ${headers.join(", ")} on ${sheet}.`);
    for (const header of headers) this.workbook.type(sheet, address(row, at(header)), cells[header] ?? "");
  }

  private cellInRow(sheet: string, keyHeader: string, key: string, header: string): string {
    const texts = this.texts(sheet);
    const headerRow = texts.findIndex((line) => line.includes(keyHeader) && line.includes(header));
    const keyColumn = texts[headerRow]?.indexOf(keyHeader) ?? -1;
    const column = texts[headerRow]?.indexOf(header) ?? -1;
    const row = texts.findIndex((line, index) => index > headerRow && line[keyColumn] === key);
    if (headerRow === -1 || row === -1) throw new Error(`No "${header}" for ${key} on ${sheet}.`);
    return address(row, column);
  }

  private find(sheet: string, matches: (text: string) => boolean, what: string): [number, number] {
    const texts = this.texts(sheet);
    const row = texts.findIndex((line) => line.some(matches));
    const column = texts[row]?.findIndex(matches) ?? -1;
    if (row === -1) throw new Error(`No ${what} on ${sheet}.`);
    return [row, column];
  }

  private texts(sheet: string): string[][] {
    return this.workbook.texts(sheet, EVERYTHING);
  }
}

const address = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;
