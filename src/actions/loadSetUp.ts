/** Framework and settings of the workbook, as every action needs them; what ships with the add-in stands in for a workbook without. */
import type { Calendar } from "../core/calendar";
import type { Framework } from "../core/framework";
import { problem, type Problem } from "../core/problem";
import type { Settings } from "../core/settings";
import type { Units } from "../core/unit";
import { loadWorkbookCells } from "../excel/loadNamedCells";
import { sequin } from "../frameworks";
import { frameworkStamps, withChanges, type Stamp } from "../sheets/frameworkChanges";
import type { WorkbookCells } from "../sheets/namedCells";
import { WORKBOOK_NAMES, type WorkbookNameKey } from "../sheets/names";
import { readFramework } from "../sheets/readFrameworkSheet";
import { readSetUp } from "../sheets/readSetUpSheet";

export interface SetUpNow {
  readonly framework: Framework;
  readonly settings: Settings;
  readonly units: Units;
  readonly calendar: Calendar | null;
  readonly problems: readonly Problem[];
  readonly cells: WorkbookCells;
  /** What the Framework sheet has to be told of the changes made on it by hand, so that they are not found again. */
  readonly stamps: readonly Stamp[];
}

const PARTS = Object.keys(WORKBOOK_NAMES) as WorkbookNameKey[];

/** Queues the reading; the returned function gives the answer after the sync. */
export function loadSetUp(context: Excel.RequestContext): () => SetUpNow {
  const readCells = loadWorkbookCells(context, PARTS);
  return () => {
    const cells = readCells();
    const read = readFramework(cells);
    const recorded = read.framework ?? sequin;
    const changed = withChanges(recorded, read.changes, String(new Date().getFullYear()));
    const framework = "framework" in changed ? changed.framework : recorded;
    const notTakenOver =
      "problems" in changed
        ? changed.problems.map((message) => problem("framework", { sheet: cells.framework?.sheet ?? "" }, message))
        : [];
    const { settings, units, calendar, problems } = readSetUp(cells, framework);
    return {
      framework,
      settings,
      units,
      calendar,
      problems: [...(cells.framework === undefined ? [] : [...read.problems, ...notTakenOver]), ...problems],
      cells,
      stamps: "framework" in changed ? frameworkStamps(read.changes, changed.framework) : [],
    };
  };
}
