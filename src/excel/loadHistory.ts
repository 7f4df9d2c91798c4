/** The history's table by its name in the workbook; only what needs it reads it, for it grows. */
import type { NamedCells } from "../sheets/namedCells";
import { HISTORY_NAMES } from "../sheets/names";
import { loadNamedRange } from "./loadNamedCells";

/** Null after the sync while no round has been closed. */
export const loadHistory = (context: Excel.RequestContext): (() => NamedCells | null) => loadNamedRange(context.workbook.names, HISTORY_NAMES.rows);
