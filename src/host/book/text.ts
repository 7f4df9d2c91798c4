import type { Book } from "./book";
import { cellAt, formatAt } from "./cells";
import type { Sheet } from "./model";
import { shown } from "./numberText";
import { numberAsText } from "../calc/numbers";

/** A cell as shown: by its number format, or by that of a conditional format that holds there. */
export function cellText(book: Book, sheet: Sheet, row: number, column: number): string {
  const value = cellAt(sheet, row, column)?.value ?? null;
  if (value === null) return "";
  const ruled = sheet.conditionalFormats.length > 0 ? book.ruleFormatAt(sheet, row, column)?.numberFormat : undefined;
  const numberFormat = ruled ?? formatAt(sheet, row, column).numberFormat ?? "General";
  if (numberFormat === "General" && typeof value === "string") return value;
  return shown(value, numberFormat) ?? (typeof value === "number" ? numberAsText(value) : (shown(value, "General") ?? ""));
}
