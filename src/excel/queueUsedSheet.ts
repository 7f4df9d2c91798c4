/** Puts our cells, names, drop-down and colours on a sheet of somebody's own, and takes them away again. Queues only. */
import { SHEET_NAMES, USED_NAMES } from "../sheets/names";
import type { UsedSheetPlan } from "../sheets/usedSheet";
import { areasAt, cellsAt } from "./cells";
import { queueBlocks } from "./queueBlocks";
import { queueLooks } from "./queueLook";
import { queueSheetNames } from "./queuePlan";
import { queueRules } from "./queueRules";
import { queueValidations } from "./queueValidation";

/** `name`: what the sheet is called now. The name that says what it is comes last: a sheet without it was never finished. */
export function queueUsedSheet(sheet: Excel.Worksheet, name: string, plan: UsedSheetPlan): void {
  const [base, ...looks] = plan.looks;
  if (base !== undefined) queueLooks(sheet, base, looks);
  queueBlocks(sheet, plan);
  cellsAt(sheet, plan.hiddenColumns).columnHidden = true;
  queueValidations(sheet, plan.validations);
  queueRules(sheet, plan.rules);
  queueSheetNames(sheet, plan.names, name);
}

/** What of ours is on a sheet now. Addresses without the sheet. */
export interface UsedSheetParts {
  /** Null where the name that said so is gone. */
  readonly own: string | null;
  readonly hiddenColumns: string | null;
  /** Cells whose drop-down is ours; null: none is. */
  readonly dropDown: string | null;
  readonly colours: readonly Excel.ConditionalFormat[];
}

/** Everything else on the sheet stays. Done twice it is the same; that the sheet is a score sheet is taken away last. */
export function queueTakeAway(sheet: Excel.Worksheet, { own, hiddenColumns, dropDown, colours }: UsedSheetParts): void {
  if (own !== null) cellsAt(sheet, own).clear("All");
  if (hiddenColumns !== null) cellsAt(sheet, hiddenColumns).columnHidden = false;
  if (dropDown !== null) areasAt(sheet, dropDown).dataValidation.clear();
  for (const rule of colours) rule.delete();
  const names = [
    ...Object.values(USED_NAMES),
    SHEET_NAMES.header,
    SHEET_NAMES.table,
    SHEET_NAMES.notes,
    SHEET_NAMES.bands,
    SHEET_NAMES.kind,
  ];
  for (const name of names) sheet.names.getItemOrNullObject(name).delete();
}
