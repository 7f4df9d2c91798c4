/** The "Last time" column of a hospital sheet: this area's last round in the history, live; "new" where the wording was another then. */
import type { Standard } from "../core/framework";
import { isComparable, lastRound, rowOf, type HistoryRow, type HistoryUnit } from "../core/history";
import { roundsMessages } from "../core/messages/rounds";
import type { Period } from "../core/period";
import { quotedText } from "./functions";
import { historyKeyText, historyScoreFormula } from "./historySheet";
import { HISTORY_NAMES } from "./names";
import { formula, type PlanCell } from "./plan";

export interface LastTime {
  readonly period: Period;
  /** By standard id; a standard without a score then is left out. */
  readonly cells: ReadonlyMap<string, PlanCell>;
  readonly average: PlanCell;
  readonly hasExamples: boolean;
}

/** Null where the history has no earlier round of the area with this hospital. */
export function lastTimeOf(
  history: readonly HistoryRow[],
  hospital: string,
  standards: readonly Standard[],
  areaId: string,
  now: Period,
): LastTime | null {
  const unit: HistoryUnit = { level: "hospital", unit: hospital, partOf: "" };
  const own = history.filter((row) => row.level === "hospital");
  const period = lastRound(own, areaId, now);
  if (period === null) return null;
  const found = (standardId: string | null): HistoryRow | null => rowOf(own, unit, standardId, areaId, period);
  const average = found(null);
  const rows = standards.flatMap((standard) => {
    const row = found(standard.id);
    return row === null ? [] : [{ standard, row }];
  });
  if (average === null && rows.length === 0) return null;
  return {
    period,
    cells: new Map(
      rows.map(
        ({ standard, row }) =>
          [
            standard.id,
            isComparable(row, { standardId: standard.id, version: standard.version }) ? lastTimeCell(row) : roundsMessages.lastTimeNew(),
          ] as const,
      ),
    ),
    average: average === null ? null : lastTimeCell(average),
    hasExamples: [average, ...rows.map(({ row }) => row)].some((row) => row?.mark === "example"),
  };
}

/** "3.4, 2022", and how the figure is called where it is not ours. */
function lastTimeCell(row: HistoryRow): PlanCell {
  const score = historyScoreFormula(quotedText(historyKeyText(row))).slice(1);
  const told = [String(row.period.year), ...(row.mark === null ? [] : [row.mark])].join(", ");
  return formula(`=IF(ISNUMBER(${score}),TEXT(ROUND(${score},1),"0.0")&${quotedText(`, ${told}`)},"")`);
}

/** What stands in the column is ours: it is made anew, and not kept as somebody's words. */
export const isLastTime = (cell: PlanCell): boolean =>
  typeof cell === "string"
    ? cell === roundsMessages.lastTimeNew()
    : typeof cell === "object" && cell !== null && cell.formula.includes(HISTORY_NAMES.keys);
