/** A person at the workbook: finds cells by what stands beside them, as eyes do, and types. Knows no address and nothing of how sheets are planned. */
import type { Value, Workbook } from "../driver/openWorkbook";

const LAST_ROW = 80;
const LAST_COLUMN = "Z";

interface Line {
  readonly row: number;
  readonly texts: readonly string[];
}

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
    const head = this.lineWhere(sheet, 0, (texts) => headers.every((header) => texts.includes(header)));
    // Other things may stand left of the table in the same line.
    const first = head?.texts.indexOf(headers[0] ?? "") ?? -1;
    const at = (header: string): number => head?.texts.indexOf(header, first) ?? -1;
    const empty = head && this.lineWhere(sheet, head.row + 1, (texts) => headers.every((header) => texts[at(header)] === ""));
    if (!empty) throw new Error(`No empty row under ${headers.join(", ")} on ${sheet}.`);
    for (const header of headers) this.workbook.type(sheet, address(empty.row, at(header)), cells[header] ?? "");
  }

  private cellInRow(sheet: string, keyHeader: string, key: string, header: string): string {
    const head = this.lineWhere(sheet, 0, (texts) => texts.includes(keyHeader) && texts.includes(header));
    const keyColumn = head?.texts.indexOf(keyHeader) ?? -1;
    const found = head && this.lineWhere(sheet, head.row + 1, (texts) => texts[keyColumn] === key);
    if (!found) throw new Error(`No "${header}" for ${key} on ${sheet}.`);
    return address(found.row, head.texts.indexOf(header));
  }

  private find(sheet: string, matches: (text: string) => boolean, what: string): [number, number] {
    const line = this.lineWhere(sheet, 0, (texts) => texts.some(matches));
    if (line === null) throw new Error(`No ${what} on ${sheet}.`);
    return [line.row, line.texts.findIndex(matches)];
  }

  /** Reads line by line, from the top: what a whole sheet shows takes long to work out. */
  private lineWhere(sheet: string, from: number, fits: (texts: readonly string[]) => boolean): Line | null {
    for (let row = from; row < LAST_ROW; row += 1) {
      const [texts = []] = this.workbook.texts(sheet, `A${row + 1}:${LAST_COLUMN}${row + 1}`);
      if (fits(texts)) return { row, texts };
    }
    return null;
  }
}

const address = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;
