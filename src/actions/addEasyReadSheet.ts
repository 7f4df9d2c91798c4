/** Adds the easy-read score sheet of a score sheet's area, ready to print before the meeting. */
import { dayText } from "../core/day";
import { currentStandards } from "../core/framework";
import { messages } from "../core/messages";
import { UserError } from "../core/userError";
import { loadSheetCells } from "../excel/loadNamedCells";
import { loadSheets } from "../excel/loadSheets";
import { planEasyReadSheet } from "../sheets/easyReadSheet";
import { readScoreSheet } from "../sheets/readScoreSheet";
import { freeTabName } from "../sheets/sheetName";
import { buildBeside } from "./buildBeside";
import type { Done } from "./done";
import { loadSetUp } from "./loadSetUp";
import { refuseIfNewer } from "./refuseIfNewer";
import { runAction } from "./runAction";
import { refuseUnlessScoreSheet } from "./scoreSheetCells";

export interface PageAdded {
  readonly sheet: string;
  readonly done: Done;
}

/** Two requests. Throws UserError when the score sheet cannot be read or its area has no standards. */
export function addEasyReadSheet(scoreSheet: string): Promise<PageAdded> {
  return runAction(async (context, writing) => {
    const readSheets = loadSheets(context);
    const sheet = context.workbook.worksheets.getItemOrNullObject(scoreSheet);
    sheet.load("name");
    const readCells = loadSheetCells(sheet, scoreSheet, ["header", "table"]);
    const readSetUp = loadSetUp(context);
    await context.sync();

    const sheets = readSheets();
    refuseIfNewer(sheets);
    const cells = sheet.isNullObject ? null : readCells();
    refuseUnlessScoreSheet(cells, scoreSheet);
    const { framework, settings } = readSetUp();
    const { area } = readScoreSheet(cells, framework);
    if (area === null) throw new UserError(messages.notAScoreSheet(scoreSheet));
    if (currentStandards(area).length === 0) throw new UserError(messages.areaWithoutStandards(area.name));

    const { name } = freeTabName(
      messages.easyReadTab(area.name),
      sheets.map(({ name: taken }) => taken),
    );
    const plan = planEasyReadSheet({ name, area, framework, endWords: settings.endWords, made: dayText(new Date()) });
    await buildBeside(context, writing, [{ plan, replaces: null, repoint: [] }], { sheets, names: new Set() });
    return { sheet: name, done: { sentence: messages.easyReadAdded(name), undo: "cannot" } };
  });
}
