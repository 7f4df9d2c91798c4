/**
 * Lets a sheet of somebody's own count as a score sheet where it stands: nothing of theirs is moved or changed. Our cells, names, drop-down
 * and colours are put on it in one request, with the Set-up and Framework sheets where the workbook has none yet.
 */
import { dayText } from "../core/day";
import { useSheetMessages } from "../core/messages/useSheet";
import { UserError } from "../core/userError";
import { loadSheetOfName } from "../excel/loadNamedCells";
import { queueTakeAway, queueUsedSheet } from "../excel/queueUsedSheet";
import { queueEntries } from "../excel/queueEntries";
import { cellIn } from "../sheets/cellIn";
import { planUsedSheet, type UsedSheetPlan } from "../sheets/usedSheet";
import { buildBeside, type CellsBeside } from "./buildBeside";
import type { Done } from "./done";
import { readLookedAt, type FoundSheet } from "./lookAtSheet";
import { planUse, type UsePlan } from "./planUse";
import type { UseAnswer } from "./useAnswer";
import { runAction, type Left, type PutRight } from "./runAction";
import { setUpFor } from "./setUpFor";

export interface UseRequest {
  readonly id: string;
  readonly sheet: string;
  readonly answer: UseAnswer;
  /** What the person saw: used are these rows, or none. */
  readonly seen: UsePlan;
}

export interface SheetUsed {
  readonly sheet: string;
  readonly done: Done;
}

/**
 * Three requests. A sheet that is used already stays as it is. Throws UserError when the sheet cannot be used, is gone, or has changed since
 * it was looked at.
 */
export function useThisSheet({ id, sheet: name, answer, seen }: UseRequest): Promise<SheetUsed> {
  return runAction(async (context, writing) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    const readSetUpSheet = loadSheetOfName(context, "settings");
    const looked = await readLookedAt(context, sheet);
    if (looked.state === "used")
      return { sheet: looked.sheet, done: { sentence: useSheetMessages.isUsedAlready(looked.sheet), undo: "notNeeded" } };
    if (looked.state === "cannot") throw new UserError(looked.why.join(" "));
    const { found } = looked;
    const { ready, open } = planUse(found, answer);
    if (ready === null) throw new UserError(open.join(" "));
    if (seen.ready === null || JSON.stringify(ready.table) !== JSON.stringify(seen.ready.table))
      throw new UserError(useSheetMessages.sheetChanged(name));

    const { book } = found;
    const { unit } = ready.about;
    const plan = planUsedSheet({ ...ready, scale: book.framework.scale, endWords: book.settings.endWords });
    const units = {
      hospitals: [{ hospital: unit.hospital, wards: unit.ward === null ? [] : [unit.ward] }],
      areaId: ready.area.id,
      period: ready.about.period,
    };
    const { sheets, cells } = setUpFor(book, units, readSetUpSheet(), dayText(new Date()), []);
    const put = (): void => queueUsedSheet(context.workbook.worksheets.getItem(id), found.name, plan);
    const begins = (putRight: PutRight): void =>
      writing.begins(async (mending) => {
        // Without a new sheet there is nothing that `buildBeside` could tell a finished change from.
        const left = sheets.length === 0 ? "asItWas" : await putRight(mending);
        if (left === "asItWas" && sheets.length > 0) return left;
        return mended(mending, found, plan, left, cells);
      });
    await buildBeside(context, { begins }, sheets, book, { cells, alsoQueue: put, show: null });
    return {
      sheet: found.name,
      done: { sentence: useSheetMessages.sheetUsed(found.name, ready.aboutWords, ready.columns), undo: "cannot" },
    };
  });
}

/** Takes away what was begun on the sheet; where its Set-up is in place, all of it is then put there again. */
async function mended(
  context: Excel.RequestContext,
  { id, name, rules, book }: FoundSheet,
  plan: UsedSheetPlan,
  left: Left,
  beside: readonly CellsBeside[],
): Promise<Left> {
  const sheet = context.workbook.worksheets.getItem(id);
  const { conditionalFormats } = sheet.getRange(plan.scores);
  conditionalFormats.load("items/id");
  await context.sync();
  // A rule that was only half made does not yet look like one of ours, so it is known by not having been there.
  const colours = conditionalFormats.items.filter((rule) => !rules.includes(rule.id));
  queueTakeAway(sheet, {
    own: plan.own,
    hiddenColumns: plan.hiddenColumns,
    dropDown: plan.validations.length === 0 ? null : plan.validations.map(({ range }) => range).join(","),
    colours,
  });
  if (left === "complete") queueUsedSheet(sheet, name, plan);
  else
    for (const { sheet: setUp, entries } of beside)
      queueEntries(
        context.workbook.worksheets.getItem(setUp),
        entries.map(({ cell }) => ({
          cell,
          entry: cellIn(
            Object.values(book.cells).filter((part) => part.sheet === setUp),
            cell,
          ),
        })),
      );
  await context.sync();
  return left;
}
