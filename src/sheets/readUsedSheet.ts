/** The table of a sheet of somebody's own under the headings of a score sheet: whatever reads score sheets reads it, and every cell keeps its own address. */
import { textAt, type CellValue, type NamedCells, type SheetCells } from "./namedCells";
import { isUsedKind } from "./names";
import { SCORE_COLUMNS } from "./scoreColumns";
import { LEFT_OUT, readWhere, USED_COLUMNS, type UsedColumn } from "./usedColumns";

/** The same cells for any other sheet. Columns of which nothing is read are empty, and so are rows that were left out knowingly. */
export function underOurHeadings(cells: SheetCells): SheetCells {
  const { kind, named } = cells;
  if (kind === null || named.table === undefined || !isUsedKind(kind)) return cells;
  return { ...cells, named: { ...named, table: translated(named.table) } };
}

function translated(table: NamedCells): NamedCells {
  const headings = table.values[0] ?? [];
  const ours = headings.findIndex((_, column) => readWhere(textAt(table, 0, column)) !== null);
  const where = readWhere(textAt(table, 0, ours)) ?? {};
  const theirs = new Map(
    USED_COLUMNS.flatMap((name): [number, UsedColumn][] => (where[name] === undefined ? [] : [[where[name] - table.range.column, name]])),
  );
  const id = headings.findIndex((_, column) => column > ours && textAt(table, 0, column) === SCORE_COLUMNS.id.headers[0]);
  const isRead = (column: number): boolean => (ours >= 0 && column >= ours) || theirs.has(column);
  const heading = (column: number): CellValue => {
    const name = theirs.get(column);
    if (name !== undefined) return SCORE_COLUMNS[name].headers[0];
    return ours >= 0 && column > ours ? (headings[column] ?? "") : "";
  };
  const inRows = (lines: NamedCells["values"]): CellValue[][] =>
    lines.map((line, row) =>
      line.map((value, column) => (row === 0 ? heading(column) : isRead(column) && textAt(table, row, id) !== LEFT_OUT ? value : "")),
    );
  return { ...table, values: inRows(table.values), formulas: inRows(table.formulas) };
}
