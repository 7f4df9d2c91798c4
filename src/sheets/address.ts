/**
 * A1 addresses, made and taken apart. Rows and columns count from 0 here and only here; sheets speak of columns by name.
 */

/** The last row and column that a sheet of Excel has. */
export const [LAST_ROW, LAST_COLUMN] = [1_048_575, 16_383] as const;

export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The smallest rectangle that holds all of them; without any it is empty. */
export function around(rectangles: readonly Rectangle[]): Rectangle {
  if (rectangles.length === 0) return { row: 0, column: 0, rows: 0, columns: 0 };
  const row = Math.min(...rectangles.map((one) => one.row));
  const column = Math.min(...rectangles.map((one) => one.column));
  const rows = Math.max(...rectangles.map((one) => one.row + one.rows)) - row;
  const columns = Math.max(...rectangles.map((one) => one.column + one.columns)) - column;
  return { row, column, rows, columns };
}

const lettersKnown: string[] = [];

/** "A" for 0, "Z" for 25, "AA" for 26. Kept once made: a sheet's plan asks for the same few columns thousands of times. */
export function columnLetters(column: number): string {
  return (lettersKnown[column] ??= spellColumn(column));
}

function spellColumn(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "C7" for row 6, column 2. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** "$C$7": stays when copied. */
export const fixedCell = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** "$C7": the column stays, the row follows. */
export const fixedColumnCell = (row: number, column: number): string => `$${columnLetters(column)}${row + 1}`;

/** "C$7": the row stays, the column follows. */
export const fixedRowCell = (row: number, column: number): string => `${columnLetters(column)}$${row + 1}`;

/** "C7:F18", or "C7" for a single cell. */
export function rangeAddress({ row, column, rows, columns }: Rectangle): string {
  const first = cellAddress(row, column);
  const last = cellAddress(row + rows - 1, column + columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** "$C$7:$F$18". */
export function fixedRange({ row, column, rows, columns }: Rectangle): string {
  const first = fixedCell(row, column);
  const last = fixedCell(row + rows - 1, column + columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** "$C$7" for "C7", and ranges likewise. Throws RangeError on what is no address. */
export const fixedAddress = (address: string): string => fixedRange(parseAddress(address));

/** "7:9" for rows 6 to 8. */
export const rowsAddress = (first: number, count = 1): string => `${first + 1}:${first + count}`;

/** "C:F" for columns 2 to 5. */
export const columnsAddress = (first: number, count = 1): string => `${columnLetters(first)}:${columnLetters(first + count - 1)}`;

/** A sheet's name as a formula writes it: always in quotation marks, its own apostrophes doubled ("St Luke's"). */
export const quotedSheet = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;

/** `'Aspen'!$C$7:$C$18` */
export const onSheet = (sheet: string, address: string): string => `${quotedSheet(sheet)}!${address}`;

/** Takes apart what Excel answers as an address: `'St Luke''s'!$A$1:B7` or `A1`. Throws a RangeError on anything else. */
export function parseAddress(address: string): Rectangle {
  const local = address.slice(address.lastIndexOf("!") + 1).replace(/\$/g, "");
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?$/.exec(local);
  if (!match) throw new RangeError(`Not the address of a rectangle: ${address}`);
  const [, fromLetters = "", fromRow = "", toLetters = fromLetters, toRow = fromRow] = match;
  const row = Number(fromRow) - 1;
  const column = columnIndex(fromLetters);
  return { row, column, rows: Number(toRow) - row, columns: columnIndex(toLetters) - column + 1 };
}

/** Whether a range begins in the columns of another. Either may be as Excel answers it. */
export function isInColumnsOf(range: string, other: string): boolean {
  const [{ column }, { column: first, columns }] = [parseAddress(range), parseAddress(other)];
  return column >= first && column < first + columns;
}

/** The columns of a list like "A:A,C:F". */
export function columnsIn(areas: string): number[] {
  return areas.split(",").flatMap((area) => {
    const [first = 0, last = first] = area.split(":").map(columnIndex);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

function columnIndex(letters: string): number {
  let index = 0;
  for (let at = 0; at < letters.length; at += 1) index = index * 26 + letters.charCodeAt(at) - 64;
  return index - 1;
}
