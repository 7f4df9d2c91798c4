/** Changes the areas and standards of the workbook: adds, changes, retires, renames, or brings in a whole list. Score sheets already there stay as they are. */
import { dayText } from "../core/day";
import type { Framework } from "../core/framework";
import {
  addArea,
  addStandard,
  changeStandard,
  renameArea,
  retireStandard,
  type FrameworkEdit,
  type StandardChange,
  type StandardDraft,
} from "../core/frameworkEdits";
import { importFramework, importStandards } from "../core/frameworkImport";
import { messages } from "../core/messages";
import { UserError } from "../core/userError";
import { loadRange } from "../excel/loadRange";
import { FRAMEWORK_TAB, planFrameworkSheet } from "../sheets/frameworkSheet";
import { readStandardRows } from "../sheets/importRows";
import type { NamedCells, WorkbookCells } from "../sheets/namedCells";
import { textOutside } from "../sheets/ownText";
import { planSetUpSheet } from "../sheets/setUpSheet";
import { freeTabName } from "../sheets/sheetName";
import { buildBeside, type SheetToBuild } from "./buildBeside";
import type { Done } from "./done";
import { loadBook, type BookNow } from "./readBook";
import { refuseIfNewer } from "./refuseIfNewer";
import { runAction } from "./runAction";

export type FrameworkChangeWanted =
  | { readonly kind: "addArea"; readonly name: string }
  | { readonly kind: "renameArea"; readonly areaId: string; readonly name: string }
  | { readonly kind: "addStandard"; readonly areaId: string; readonly draft: StandardDraft }
  | { readonly kind: "changeStandard"; readonly standardId: string; readonly change: StandardChange }
  | { readonly kind: "retireStandard"; readonly standardId: string; readonly from: string; readonly why: string }
  /** A framework file: the JSON, already parsed. */
  | { readonly kind: "importFramework"; readonly data: unknown }
  /** The list that is selected, with its headings; `areaName` for rows that name none. */
  | { readonly kind: "importSelection"; readonly areaName: string };

export interface FrameworkResult {
  readonly framework: Framework;
  readonly done: Done;
}

/** Three requests. Throws UserError with every problem found; then nothing is changed. */
export function editFramework(wanted: FrameworkChangeWanted): Promise<FrameworkResult> {
  return runAction(async (context, writing) => {
    const readBook = loadBook(context);
    const readSelected =
      wanted.kind === "importSelection" ? loadRange(context.workbook.getSelectedRange().getUsedRangeOrNullObject(true)) : () => null;
    await context.sync();
    const book = readBook();
    refuseIfNewer(book.sheets);
    const edit = edited(book.framework, wanted, readSelected());
    if ("problems" in edit) throw new UserError(edit.problems.join(" "));

    const old = book.sheets.find(({ name }) => name === book.cells.framework?.sheet) ?? null;
    const readUsed = old === null ? () => null : loadRange(old.sheet.getUsedRangeOrNullObject(true));
    await context.sync();
    const made = dayText(new Date());
    const taken = book.sheets.map(({ name }) => name);
    const plan = { ...planFrameworkSheet(edit.framework, made), name: old?.name ?? freeTabName(FRAMEWORK_TAB, taken).name };
    const used = readUsed();
    const hasOwnText = used !== null && textOutside(used, partsOfFramework(book.cells), plan).length > 0;
    const keepAs = hasOwnText ? freeTabName(messages.oldSheetName(plan.name), taken).name : null;

    const sheet: SheetToBuild = { plan, replaces: old && { id: old.id, keepAs }, repoint: [] };
    await buildBeside(context, writing, [...setUpIfMissing(book, edit.framework, made), sheet], book, { show: plan });
    const sentence = [messages.frameworkChanged(), ...(keepAs === null ? [] : [messages.oldSheetKept(keepAs)])].join(" ");
    return { framework: edit.framework, done: { sentence, undo: "cannot" } };
  });
}

function edited(framework: Framework, wanted: FrameworkChangeWanted, selected: NamedCells | null): FrameworkEdit {
  switch (wanted.kind) {
    case "addArea":
      return addArea(framework, wanted.name);
    case "renameArea":
      return renameArea(framework, wanted.areaId, wanted.name);
    case "addStandard":
      return addStandard(framework, wanted.areaId, wanted.draft);
    case "changeStandard":
      return changeStandard(framework, wanted.standardId, wanted.change);
    case "retireStandard":
      return retireStandard(framework, wanted.standardId, wanted.from, wanted.why);
    case "importFramework":
      return importFramework(wanted.data);
    case "importSelection": {
      if (selected === null) return { problems: [messages.nothingToBringIn()] };
      const rows = readStandardRows(selected, wanted.areaName);
      return "problems" in rows ? rows : importStandards(framework, rows.entries, rows.placeOf);
    }
  }
}

/** The bands and the scale of every sheet look at both. */
function setUpIfMissing({ cells, settings, units, calendar }: BookNow, framework: Framework, made: string): SheetToBuild[] {
  if (cells.settings !== undefined) return [];
  return [{ plan: planSetUpSheet({ settings, units, calendar }, framework, made), replaces: null, repoint: [] }];
}

const partsOfFramework = ({ framework, areas, standards }: WorkbookCells): NamedCells[] =>
  [framework, areas, standards].filter((part) => part !== undefined);
