/** What must be known of the workbook before returned files are read: its framework, hospitals, earlier corrections, and the sheets that are there. Changes nothing. */
import type { Framework } from "../core/framework";
import type { SheetIdentity } from "../core/sheetIdentity";
import type { Settings } from "../core/settings";
import type { Hospital } from "../core/unit";
import { loadSheetCells } from "../excel/loadNamedCells";
import { loadShapes, loadSource } from "../excel/loadReturns";
import type { SheetEntry } from "../excel/loadSheets";
import { parseKind } from "../sheets/names";
import { readReturnsSheet, type KeptShape } from "../sheets/returnsSheet";
import { readScoreSheet } from "../sheets/readScoreSheet";
import type { Source } from "../sheets/sourceName";
import { loadBook } from "./readBook";
import { runAction } from "./runAction";

/** A score sheet that is there. */
export interface ScoredSheet {
  readonly sheet: string;
  /** Null where it cannot be read. */
  readonly identity: SheetIdentity | null;
  /** Null where its scores were not brought in. */
  readonly source: Source | null;
}

export interface ReturnsBook {
  readonly framework: Framework;
  readonly hospitals: readonly Hospital[];
  readonly settings: Settings;
  readonly shapes: readonly KeptShape[];
  readonly scored: readonly ScoredSheet[];
  /** A newer version made a sheet: it is shown, and nothing is written. */
  readonly madeByNewer: boolean;
}

/** Two requests. */
export function openReturns(): Promise<ReturnsBook> {
  return runAction(async (context) => {
    const readBook = loadBook(context);
    const readShapes = loadShapes(context);
    await context.sync();
    const { framework, units, settings, sheets, madeByNewer } = readBook();
    const { shapes } = readReturnsSheet(null, readShapes());
    const readScored = loadScored(sheets);
    await context.sync();
    const scored = readScored(framework);
    return { framework, hospitals: units.hospitals, settings, shapes, scored, madeByNewer };
  });
}

/** Queues whose scores each score sheet holds, and where they came from. */
export function loadScored(sheets: readonly SheetEntry[]): (framework: Framework) => ScoredSheet[] {
  const readers = sheets.map(({ name, sheet }) => ({
    name,
    readCells: loadSheetCells(sheet, name, ["header"]),
    readSource: loadSource(sheet),
  }));
  return (framework) =>
    readers.flatMap(({ name, readCells, readSource }) => {
      const cells = readCells();
      if (cells === null || parseKind(cells.kind ?? "")?.kind !== "score") return [];
      return [{ sheet: name, identity: readScoreSheet(cells, framework).identity, source: readSource() }];
    });
}
