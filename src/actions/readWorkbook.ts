/** What the pane needs to know of the workbook when a screen opens. Changes nothing. */
import type { Calendar } from "../core/calendar";
import type { Framework } from "../core/framework";
import type { Problem } from "../core/problem";
import type { Settings } from "../core/settings";
import type { Hospital, Units } from "../core/unit";
import { loadSheetCells } from "../excel/loadNamedCells";
import { parseKind } from "../sheets/names";
import { readBenchmarkSheet } from "../sheets/readBenchmarkSheet";
import { readHospitalSheet } from "../sheets/readHospitalSheet";
import { readScoreSheet } from "../sheets/readScoreSheet";
import { loadBook } from "./readBook";
import { readEach } from "./readEach";
import { runAction } from "./runAction";
import { scoreSheetState, type ScoreSheetState } from "./scoreSheetState";

export interface WorkbookView {
  readonly framework: Framework;
  readonly settings: Settings;
  readonly units: Units;
  readonly hospitals: readonly Hospital[];
  readonly calendar: Calendar | null;
  readonly hasSetUp: boolean;
  /** The tab that the settings stand on, whatever it is called now. */
  readonly setUpSheet: string | null;
  /** A sheet was made by a newer version of the add-in: it is shown, and nothing is written. */
  readonly madeByNewer: boolean;
  readonly scoreSheets: readonly ScoreSheetState[];
  readonly hospitalSheets: readonly { readonly sheet: string; readonly hospital: string; readonly made: string }[];
  readonly benchmarks: readonly { readonly sheet: string; readonly collaborative: string | null; readonly made: string }[];
  /** Rows of Set-up and Framework that cannot be used. */
  readonly problems: readonly Problem[];
}

/** Two requests, and more of hundreds of sheets with long texts. */
export function readWorkbook(): Promise<WorkbookView> {
  return runAction(async (context) => {
    const readBook = loadBook(context);
    await context.sync();
    const { framework, settings, units, calendar, problems, cells, sheets, madeByNewer } = readBook();

    const read = await readEach(context, sheets, ({ name, sheet }) => loadSheetCells(sheet, name, ["header", "table"]));
    const ours = read.flatMap((found) => {
      const known = parseKind(found?.kind ?? "");
      return found === null || known === null ? [] : [{ cells: found, ...known }];
    });
    const ofKind = (wanted: string) => ours.filter(({ kind }) => kind === wanted).map((one) => one.cells);
    return {
      framework,
      settings,
      units,
      hospitals: units.hospitals,
      calendar,
      hasSetUp: cells.settings !== undefined,
      setUpSheet: cells.settings?.sheet ?? null,
      madeByNewer,
      scoreSheets: ofKind("score").map((one) => scoreSheetState(readScoreSheet(one, framework))),
      hospitalSheets: ofKind("hospital").map((one) => {
        const { sheet, hospital, made } = readHospitalSheet(one, framework);
        return { sheet, hospital, made };
      }),
      benchmarks: ofKind("benchmark").map((one) => {
        const { sheet, collaborative, made } = readBenchmarkSheet(one, framework, units);
        return { sheet, collaborative, made };
      }),
      problems,
    };
  });
}
