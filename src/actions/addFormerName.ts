/** Says on Set-up that a hospital or collaborative is one that had another name before: its earlier rounds are its own from then on. */
import { roundsMessages } from "../core/messages/rounds";
import { UserError } from "../core/userError";
import { loadRangeValues } from "../excel/loadRange";
import { queueTableAddition, queueTableRemoval } from "../excel/queueTableAddition";
import { placeOfFormerNames, planFormerNames, type NamedUnits } from "../sheets/formerNamesColumn";
import type { NamedCells } from "../sheets/namedCells";
import { formerNameCell } from "../sheets/setUpAdditions";
import type { Done } from "./done";
import { loadBook } from "./readBook";
import { refuseIfNewer } from "./refuseIfNewer";
import { runAction, type Writing } from "./runAction";
import { writeCells } from "./writeCells";

export interface FormerName {
  readonly level: "hospital" | "collaborative";
  /** As Set-up calls it now. */
  readonly unit: string;
  readonly before: string;
}

/**
 * Two requests; three in a workbook of an earlier version, whose Set-up gets the column. Throws UserError where Set-up has no row for the
 * unit, and where something else stands in the place of the column.
 */
export function addFormerName({ level, unit, before }: FormerName): Promise<Done> {
  return runAction(async (context, writing) => {
    const readBook = loadBook(context);
    await context.sync();
    const { cells, sheets } = readBook();
    refuseIfNewer(sheets);
    const units: NamedUnits = level === "hospital" ? "hospitals" : "collaboratives";
    const table = cells[units];
    const place = table === undefined ? null : placeOfFormerNames(table, units);
    if (table !== undefined && place !== null) await addColumn(context, writing, { table, units, place, unit, before });
    else {
      const found = table === undefined ? null : formerNameCell(table, level, unit, before);
      if (table === undefined || found === null) throw new UserError(roundsMessages.unitNotOnSetUp(unit));
      await writeCells(context, writing, table.sheet, [
        { cell: found.cell, before: found.before === "" ? null : found.before, after: found.after, format: "@" },
      ]);
    }
    return { sentence: roundsMessages.knownBeforeAs(unit, before), undo: "ctrlZ" };
  });
}

interface ColumnToAdd {
  readonly table: NamedCells;
  readonly units: NamedUnits;
  readonly place: string;
  readonly unit: string;
  readonly before: string;
}

async function addColumn(
  context: Excel.RequestContext,
  writing: Writing,
  { table, units, place, unit, before }: ColumnToAdd,
): Promise<void> {
  const addition = planFormerNames(table, units, unit, before);
  if (addition === null) throw new UserError(roundsMessages.unitNotOnSetUp(unit));
  const readBeside = loadRangeValues(context.workbook.worksheets.getItem(table.sheet).getRange(place));
  await context.sync();
  const isEmpty = readBeside()?.values.every((row) => row.every((value) => value === "")) ?? false;
  if (!isEmpty) throw new UserError(roundsMessages.formerNamesHaveNoRoom(place));
  writing.begins(async (mending) => {
    queueTableRemoval(mending, addition);
    await mending.sync();
    return "asItWas";
  });
  queueTableAddition(context, addition);
  await context.sync();
}
