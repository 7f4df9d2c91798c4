/** The figures that stand on a hospital sheet now, as its live formulas have worked them out. */
import { findColumns } from "./findColumns";
import { FOOT_ROWS, HOSPITAL_COLUMNS, type FootRow } from "./hospitalLayout";
import { headerKey, textAt, valueAt, type SheetCells } from "./namedCells";

export interface HospitalFigures {
  /** Hospital scores by standard id, in the order of the rows; those without any are left out. */
  readonly scores: ReadonlyMap<string, number>;
  /** Null when no ward has said. */
  readonly serviceUsers: number | null;
  readonly staff: number | null;
}

const COLUMNS = { id: { headers: [HOSPITAL_COLUMNS.id.header] }, score: { headers: [HOSPITAL_COLUMNS.score.header] } };

/** Null while the table or one of its columns is lost. */
export function readHospitalFigures({ named: { table, foot } }: SheetCells): HospitalFigures | null {
  if (table === undefined) return null;
  const { id, score } = findColumns(table.values[0] ?? [], COLUMNS).at;
  if (id === undefined || score === undefined) return null;
  const scores = table.values.slice(1).flatMap((_, index): [string, number][] => {
    const value = valueAt(table, index + 1, score);
    return typeof value === "number" ? [[textAt(table, index + 1, id), value]] : [];
  });
  const inFoot = (row: FootRow): number | null => {
    if (foot === undefined) return null;
    const line = foot.values.findIndex((cells) => cells.some((value) => headerKey(value) === headerKey(FOOT_ROWS[row])));
    const value = line < 0 ? "" : valueAt(foot, line, table.range.column + score - foot.range.column);
    return typeof value === "number" ? value : null;
  };
  return { scores: new Map(scores), serviceUsers: inFoot("serviceUsers"), staff: inFoot("staff") };
}
