/** Cells of the history that change where a closed figure is taken anew: the figure, how many it was made from, and where it comes from. */
import { toNumber } from "../core/exact";
import type { Framework } from "../core/framework";
import { asKnownNow } from "../core/formerNames";
import { historyKey, type HistoryRow } from "../core/history";
import type { Units } from "../core/unit";
import { HISTORY_COLUMNS, historyPlaces, type HistoryColumn } from "./historySheet";
import { addressAt, valueAt, type NamedCells } from "./namedCells";
import type { PlanCell } from "./plan";
import { readHistory } from "./readHistorySheet";

export interface HistoryChange {
  readonly cell: string;
  readonly before: PlanCell;
  readonly after: PlanCell;
  readonly format: string;
}

type Changed = Extract<HistoryColumn, "version" | "score" | "n" | "of" | "source" | "mark">;

/** @param rows the new ones; each is in the history already, under the name that its unit has now or had before */
export function planHistoryCorrection(cells: NamedCells, framework: Framework, units: Units, rows: readonly HistoryRow[]): HistoryChange[] {
  const at = historyPlaces(cells.values[0] ?? []);
  const { rows: there, lines } = readHistory(cells, framework);
  const lineOf = new Map(asKnownNow(there, units).rows.map((row, index) => [historyKey(row), lines[index]]));
  return rows.flatMap((row) => {
    const line = lineOf.get(historyKey(row));
    if (line === undefined) return [];
    const { version, score, n, of, source, mark } = row;
    const after: Readonly<Record<Changed, PlanCell>> = {
      version,
      score: score === null ? null : toNumber(score),
      n,
      of,
      source: source === "" ? null : source,
      mark,
    };
    return (Object.keys(after) as Changed[]).flatMap((column): HistoryChange[] => {
      const place = at[column];
      if (place === undefined) return [];
      const value = valueAt(cells, line, place);
      const before = value === "" ? null : value;
      return before === after[column]
        ? []
        : [{ cell: addressAt(cells, line, place), before, after: after[column], format: HISTORY_COLUMNS[column].format }];
    });
  });
}
