/** Mends what is safe to mend, in one batch, after reading the sheets again: what has changed since is left alone. */
import { messages } from "../core/messages";
import type { Problem, Where } from "../core/problem";
import { UserError } from "../core/userError";
import { loadFormats, type FormatOf } from "../excel/loadFormats";
import { cellIn, partsOf } from "../sheets/cellIn";
import { formula } from "../sheets/plan";
import type { Done } from "./done";
import { readAndCheck } from "./checkScores";
import { runAction } from "./runAction";
import { writeCellsOnSheets, type CellChange } from "./writeCells";

interface Mended {
  readonly where: Where;
  readonly before: string;
  readonly after: string;
}

export interface MendResult {
  readonly mended: readonly Mended[];
  readonly done: Done;
}

/** Three requests. Throws UserError when none of the problems can be mended any more. */
export function mendScores(chosen: readonly Problem[]): Promise<MendResult> {
  return runAction(async (context, writing) => {
    const readFormats = new Map<string, () => FormatOf>();
    const { cells, problems } = await readAndCheck(context, (sheets) => {
      for (const { name, sheet } of sheets) readFormats.set(name, loadFormats(sheet.getUsedRangeOrNullObject()));
    });
    const still = problems.filter((found) => found.mend !== undefined && chosen.some((one) => isSame(one, found)));
    if (still.length === 0) throw new UserError(messages.nothingToMend());

    const sheets = [...new Set(still.map(({ where }) => where.sheet))].map((sheet) => {
      const formatOf = readFormats.get(sheet)?.();
      const parts = cells.filter((one) => one.sheet === sheet).flatMap(partsOf);
      const changes = still.flatMap(({ kind, where, mend }): CellChange[] => {
        if (where.sheet !== sheet || where.cell === undefined || mend === undefined || formatOf === undefined) return [];
        const after = kind === "linkToOtherFile" ? formula(String(mend.value)) : mend.value;
        return [
          {
            cell: where.cell,
            before: cellIn(parts, where.cell),
            after,
            format: formatOf(where.cell),
            ...(typeof after === "number" && NOT_AS_TEXT),
          },
        ];
      });
      return { sheet, changes };
    });
    await writeCellsOnSheets(context, writing, sheets);
    const mended = sheets.flatMap(({ sheet, changes }) =>
      changes.map(({ cell, before, after }): Mended => ({ where: { sheet, cell }, before: shownText(before), after: shownText(after) })),
    );
    return { mended, done: { sentence: messages.mended(mended.length), undo: "ctrlZ" } };
  });
}

/** A cell that was made a text cell would make text of the number again. */
const NOT_AS_TEXT = { numberFormat: "General" } as const;

/** The same trouble in the same place with the same way out. */
function isSame(a: Problem, b: Problem): boolean {
  return a.kind === b.kind && a.where.sheet === b.where.sheet && a.where.cell === b.where.cell && a.mend?.value === b.mend?.value;
}

function shownText(cell: ReturnType<typeof cellIn>): string {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.formula : String(cell);
}
