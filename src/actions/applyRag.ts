/**
 * Colours any selected numbers red, amber or green, in whatever workbook they stand; done again on the same cells it takes its own
 * colours away. Values stay as they are, and so does every rule that is not ours.
 */
import { messages } from "../core/messages";
import { UserError } from "../core/userError";
import { loadSelection, type Selection } from "../excel/loadSelection";
import { loadSheets } from "../excel/loadSheets";
import { queueRules } from "../excel/queueRules";
import { bandValues } from "../sheets/bandsRow";
import { planRagRules, ragCount } from "../sheets/ragSelection";
import type { Done } from "./done";
import { loadSetUp } from "./loadSetUp";
import { refuseIfNewer } from "./refuseIfNewer";
import { runAction, type Left } from "./runAction";

export interface RagResult {
  /** How many cells have been coloured; 0 when colours were taken away. */
  readonly cells: number;
  readonly state: "coloured" | "takenAway";
  readonly done: Done;
}

/** Throws UserError when nothing is selected that could be coloured. */
export function applyRag(): Promise<RagResult> {
  return runAction(async (context, writing) => {
    const readSelection = loadSelection(context);
    const readSheets = loadSheets(context);
    const readSetUp = loadSetUp(context);
    await context.sync();

    refuseIfNewer(readSheets());
    const selection = readSelection();
    if (selection === null) throw new UserError(messages.ragNothingSelected());
    if (selection.ownRules.length > 0) {
      writing.begins((mending) => takeAway(mending, ({ ownRules }) => ownRules, "complete"));
      for (const rule of selection.ownRules) rule.delete();
      await context.sync();
      return { cells: 0, state: "takenAway", done: { sentence: messages.ragRemoved(), undo: "ctrlZ" } };
    }

    const { settings, framework } = readSetUp();
    const bands = bandValues(settings.bands, framework.scale);
    const cells = selection.rectangles.reduce((sum, rectangle) => sum + ragCount(rectangle, bands), 0);
    if (cells === 0) throw new UserError(messages.ragNothingSelected());
    const before = new Set(selection.rules.map(({ id }) => id));
    writing.begins((mending) => takeAway(mending, ({ rules }) => rules.filter(({ id }) => !before.has(id)), "asItWas"));
    queueRules(
      selection.sheet,
      selection.rectangles.flatMap((rectangle) => planRagRules(rectangle, bands)),
    );
    await context.sync();
    return { cells, state: "coloured", done: { sentence: messages.ragApplied(cells), undo: "ctrlZ" } };
  });
}

/** A rule that was only half made does not yet look like one of ours, so it is known by not having been there. */
async function takeAway(
  context: Excel.RequestContext,
  which: (selection: Selection) => readonly Excel.ConditionalFormat[],
  left: Left,
): Promise<Left> {
  const readSelection = loadSelection(context);
  await context.sync();
  const selection = readSelection();
  for (const rule of selection === null ? [] : which(selection)) rule.delete();
  await context.sync();
  return left;
}
