/** Adds the results page for the wall, from a score sheet or from a hospital sheet. */
import { dayText, isoDayText } from "../core/day";
import { fromInteger, fromNumber } from "../core/exact";
import { standardById, type Framework } from "../core/framework";
import { messages } from "../core/messages";
import { unitName } from "../core/unit";
import { UserError } from "../core/userError";
import { loadSheetCells } from "../excel/loadNamedCells";
import { loadSheets } from "../excel/loadSheets";
import { readActionBlock } from "../sheets/actionBlock";
import { dayOrText } from "../sheets/excelDate";
import { readHospitalFigures } from "../sheets/hospitalFigures";
import { parseKind } from "../sheets/names";
import type { SheetCells } from "../sheets/namedCells";
import { readHospitalSheet } from "../sheets/readHospitalSheet";
import { readScoreSheet } from "../sheets/readScoreSheet";
import { planResultsSheet, type PlannedAction, type ResultsInput } from "../sheets/resultsSheet";
import { freeTabName } from "../sheets/sheetName";
import type { PageAdded } from "./addEasyReadSheet";
import { buildBeside } from "./buildBeside";
import { loadSetUp } from "./loadSetUp";
import { refuseIfNewer } from "./refuseIfNewer";
import { runAction } from "./runAction";

type Results = Pick<ResultsInput, "unit" | "area" | "period" | "scored" | "decimals" | "serviceUsers" | "staff" | "actions"> & {
  readonly tab: string;
};

/** Two requests. Throws UserError when the sheet is neither, cannot be read, or has no score yet. */
export function addResultsPage(source: string): Promise<PageAdded> {
  return runAction(async (context, writing) => {
    const readSheets = loadSheets(context);
    const sheet = context.workbook.worksheets.getItemOrNullObject(source);
    sheet.load("name");
    const readCells = loadSheetCells(sheet, source, ["header", "table", "foot", "actions"]);
    const readSetUp = loadSetUp(context);
    await context.sync();

    const sheets = readSheets();
    refuseIfNewer(sheets);
    const cells = sheet.isNullObject ? null : readCells();
    const { framework, settings } = readSetUp();
    const results = cells === null ? null : resultsOf(cells, framework);
    if (results === null) throw new UserError(messages.notAScoreSheet(source));
    if (results.scored.length === 0) throw new UserError(messages.wardHasNothing(source));

    const { tab, ...input } = results;
    const { name } = freeTabName(
      messages.resultsTab(tab),
      sheets.map(({ name: taken }) => taken),
    );
    const plan = planResultsSheet({
      ...input,
      name,
      framework,
      bands: settings.bands,
      contact: settings.contact,
      made: dayText(new Date()),
    });
    await buildBeside(context, writing, [{ plan, replaces: null, repoint: [] }], { sheets, names: new Set() });
    return { sheet: name, done: { sentence: messages.resultsAdded(name), undo: "cannot" } };
  });
}

function resultsOf(cells: SheetCells, framework: Framework): Results | null {
  const kind = parseKind(cells.kind ?? "")?.kind;
  if (kind === "score") return ofScoreSheet(cells, framework);
  return kind === "hospital" ? ofHospitalSheet(cells, framework) : null;
}

function ofScoreSheet(cells: SheetCells, framework: Framework): Results | null {
  const { unit, area, period, rows, scores, serviceUsers, staff } = readScoreSheet(cells, framework);
  if (unit === null || area === null || period === null) return null;
  const scored = rows.flatMap(({ standardId, standard }) => {
    const score = scores.get(standardId);
    return standard === null || score?.state !== "scored" ? [] : [{ standard, value: fromInteger(score.value) }];
  });
  const actions = rows.flatMap(({ action, lead, by }): PlannedAction[] =>
    action === null || action.text === "" ? [] : [{ action: action.text, lead: lead?.text ?? "", by: dayOrText(by?.value ?? "") }],
  );
  const name = unit.ward === null ? unit.hospital : `${unitName(unit)}, ${unit.hospital}`;
  return { unit: name, area, period, scored, decimals: 0, serviceUsers, staff, actions, tab: unit.ward ?? unit.hospital };
}

function ofHospitalSheet(cells: SheetCells, framework: Framework): Results | null {
  const { hospital, area, period } = readHospitalSheet(cells, framework);
  const figures = readHospitalFigures(cells);
  if (area === null || period === null || figures === null) return null;
  const scored = [...figures.scores].flatMap(([id, average]) => {
    const found = standardById(framework, id);
    return found === null ? [] : [{ standard: found.standard, value: fromNumber(average) }];
  });
  const chosen = cells.named.actions === undefined ? [] : readActionBlock(cells.named.actions);
  const actions = chosen
    .filter(({ action }) => action !== "")
    .map(({ action, lead, by }): PlannedAction => ({ action, lead, by: by === null ? "" : isoDayText(by) }));
  return {
    unit: hospital,
    area,
    period,
    scored,
    decimals: 1,
    serviceUsers: figures.serviceUsers,
    staff: figures.staff,
    actions,
    tab: hospital,
  };
}
