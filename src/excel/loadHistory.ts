/** The history's table by its name in the workbook; only what needs it reads it, for it grows. */
import type { NamedCells } from "../sheets/namedCells";
import { HISTORY_NAMES } from "../sheets/names";
import { loadRangeValues } from "./loadRange";

/** Null after the sync while no round has been closed. Only its values are sent: of many rounds its formulas alone would be more than Excel answers at once. */
export const loadHistory = (context: Excel.RequestContext): (() => NamedCells | null) =>
  loadRangeValues(context.workbook.names.getItemOrNullObject(HISTORY_NAMES.rows).getRangeOrNullObject());
