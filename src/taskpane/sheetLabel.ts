/** What a score sheet is called in the pane: "Aspen, Involvement". */
import type { ScoreSheetState } from "../actions/scoreSheetState";
import { unitName } from "../core/unit";

export function sheetLabel({ unit, area }: Pick<ScoreSheetState, "unit" | "area">): string {
  const name = unit.ward ?? unitName(unit);
  return area === null ? name : `${name}, ${area.name}`;
}
