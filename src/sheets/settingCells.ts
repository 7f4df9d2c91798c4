/** Where on the set-up sheet a changed setting is written. */
import type { Framework } from "../core/framework";
import type { Settings } from "../core/settings";
import { addressAt, headerKey, type NamedCells } from "./namedCells";
import type { PlanCell } from "./plan";
import { SETUP_FIELD_ORDER, SETUP_FIELDS, type SetUpField } from "./setUpFields";
import { fieldValues, type SetUp } from "./setUpSheet";

export interface SettingCell {
  readonly label: string;
  /** Null where the label is no longer on the sheet. */
  readonly cell: string | null;
  readonly after: PlanCell;
}

/** The cells that differ between the set-up as it is and with the new settings. */
export function changedSettings(cells: NamedCells, setUp: SetUp, settings: Settings, framework: Framework): SettingCell[] {
  const [now, then] = [fieldValues(setUp, framework), fieldValues({ ...setUp, settings }, framework)];
  return SETUP_FIELD_ORDER.filter((field) => now[field] !== then[field]).map((field) => ({
    label: SETUP_FIELDS[field].label,
    cell: placeOf(cells, field),
    after: then[field],
  }));
}

/** The cell beside the label. */
function placeOf(cells: NamedCells, field: SetUpField): string | null {
  const key = headerKey(SETUP_FIELDS[field].label);
  for (const [row, line] of cells.values.entries()) {
    const column = line.findIndex((value) => headerKey(value) === key);
    if (column >= 0 && column + 1 < line.length) return addressAt(cells, row, column + 1);
  }
  return null;
}
