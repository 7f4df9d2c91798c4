import { mapReferences, printReference } from "../calc/tokens";
import { contains } from "./area";
import type { Book } from "./book";
import { cellAt, placeCell } from "./cells";
import { rewriteEverything } from "./everyFormula";
import type { Sheet } from "./model";
import { shown } from "./numberText";

/**
 * A header cell and the name of its table column are one thing: what is typed there renames the column, also in formulas.
 * Excel keeps headers as text, never empty and never twice: a doubled one gets a number.
 */
export function followHeader(book: Book, sheet: Sheet, row: number, column: number): void {
  const table = sheet.tables.find(({ area, showHeaders }) => showHeaders && area.top === row && contains(area, row, column));
  const index = table ? column - table.area.left : 0;
  const old = table?.columns[index];
  if (!table || old === undefined) return;
  const cell = cellAt(sheet, row, column);
  const typed = shown(cell?.value ?? null, cell?.format?.numberFormat ?? "General") ?? "";
  const name = freeName(
    typed === "" ? `Column${index + 1}` : typed,
    table.columns.filter((_, other) => other !== index),
  );
  placeCell(sheet, row, column, { ...cell, value: name });
  if (name === old) return;
  sheet.tables = sheet.tables.map((one) =>
    one === table ? { ...table, columns: table.columns.map((each, other) => (other === index ? name : each)) } : one,
  );
  const wanted = table.name.toUpperCase(),
    gone = old.toUpperCase();
  rewriteEverything(book, (formula) =>
    formula.includes("[")
      ? mapReferences(formula, (reference) => {
          if (reference.kind !== "table" || reference.table?.toUpperCase() !== wanted) return null;
          return printReference({ ...reference, columns: reference.columns.map((each) => (each.toUpperCase() === gone ? name : each)) });
        })
      : formula,
  );
}

function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toUpperCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toUpperCase()); number++) name = `${wanted}${number}`;
  return name;
}
