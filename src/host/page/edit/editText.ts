import type { Book } from "../../book/book";
import type { Sheet } from "../../book/model";
import { readNumber, showsDate, shown } from "../../book/numberText";
import { numberAsText } from "../../calc/numbers";

const DATE = "dd/mm/yyyy";
const DATE_AND_TIME = "dd/mm/yyyy hh:mm:ss";

/** What the formula bar shows and F2 edits: the formula, or the value in full, such that entering it again changes nothing. */
export function editText(book: Book, sheet: Sheet, row: number, column: number): string {
  const cell = book.cell(sheet, row, column);
  if (!cell) return "";
  if (cell.formula !== undefined) return cell.formula;
  const { value } = cell;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const numberFormat = book.formatAt(sheet, row, column).numberFormat ?? "General";
  if (typeof value === "number") {
    if (showsDate(numberFormat))
      return shown(value, Number.isInteger(value) ? DATE : value < 1 ? "hh:mm:ss" : DATE_AND_TIME) ?? numberAsText(value);
    if (numberFormat.includes("%")) return `${numberAsText(Number((value * 100).toPrecision(15)))}%`;
    return numberAsText(value);
  }
  const wouldBeRead = value.startsWith("=") || value.startsWith("'") || readNumber(value) !== null;
  return wouldBeRead && numberFormat !== "@" ? `'${value}` : value;
}
