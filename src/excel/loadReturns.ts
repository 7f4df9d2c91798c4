/** The record of returned files by its names in the workbook, and where a score sheet says that it came from. */
import type { NamedCells } from "../sheets/namedCells";
import { RETURNS_NAMES, SOURCE_NAME } from "../sheets/names";
import { parseSource, type Source } from "../sheets/sourceName";
import { loadNamedRange } from "./loadNamedCells";
import { loadRange } from "./loadRange";

export interface ReturnsCells {
  readonly rows: NamedCells | null;
  readonly shapes: NamedCells | null;
  /** All used cells of the sheet that the record stands on. */
  readonly used: NamedCells | null;
}

/** All null after the sync while nothing has been brought in. */
export function loadReturns(context: Excel.RequestContext): () => ReturnsCells {
  const { names } = context.workbook;
  const rows = loadNamedRange(names, RETURNS_NAMES.rows);
  const shapes = loadNamedRange(names, RETURNS_NAMES.corrections);
  const used = loadRange(names.getItemOrNullObject(RETURNS_NAMES.rows).getRangeOrNullObject().worksheet.getUsedRangeOrNullObject(true));
  return () => ({ rows: rows(), shapes: shapes(), used: used() });
}

/** Queues the source of a sheet; null after the sync where its scores were not brought in. */
export function loadSource(sheet: Excel.Worksheet): () => Source | null {
  const name = sheet.names.getItemOrNullObject(SOURCE_NAME);
  name.load("value");
  return () => (name.isNullObject ? null : parseSource(String(name.value)));
}
