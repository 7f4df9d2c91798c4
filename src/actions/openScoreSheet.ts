/** Everything a meeting needs of one score sheet: its standards in their order, what has been said of each, who took part. */
import type { Bands } from "../core/band";
import type { Area, Standard, View } from "../core/framework";
import type { Period } from "../core/period";
import type { Route } from "../core/route";
import type { Scale } from "../core/scale";
import type { Score } from "../core/score";
import type { Unit } from "../core/unit";
import { loadSheetCells } from "../excel/loadNamedCells";
import { loadSheets } from "../excel/loadSheets";
import { parseKind } from "../sheets/names";
import { readScoreSheet, type ReadCell, type ScoreRow, type ScoreSheetReading } from "../sheets/readScoreSheet";
import { messages } from "../core/messages";
import { UserError } from "../core/userError";
import { loadSetUp } from "./loadSetUp";
import { refuseIfNewer } from "./refuseIfNewer";
import { runAction } from "./runAction";
import { refuseUnlessScoreSheet } from "./scoreSheetCells";

export interface StandardToScore {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  /** Null where nobody has written one. `agreed` once service users have. */
  readonly easyRead: { readonly text: string; readonly agreed: boolean } | null;
  readonly view: View;
  readonly score: Score;
  /** Why what stands in the score cell is not counted; null when nothing is wrong. */
  readonly cannotBeRead: string | null;
  readonly serviceUsers: number | null;
  readonly staff: number | null;
  readonly evidence: string;
  readonly action: string;
}

export interface ScoringSession {
  readonly sheet: string;
  readonly unit: Unit | null;
  readonly area: Area | null;
  readonly period: Period | null;
  readonly route: Route | null;
  readonly scale: Scale;
  readonly bands: Bands;
  readonly endWords: { readonly lowest: string; readonly highest: string };
  /** The sheet has columns for both views. */
  readonly askBothViews: boolean;
  readonly standards: readonly StandardToScore[];
  readonly serviceUsers: number | null;
  readonly staff: number | null;
  readonly agreed: boolean;
  readonly goodPractice: string;
}

export type Opened = { readonly found: true; readonly session: ScoringSession } | { readonly found: false };

const PARTS = ["header", "table", "notes"] as const;

/**
 * Opens a score sheet by its tab, or with null the one in front; `found` is false when that is no score sheet. One request.
 * Throws UserError when a sheet that was asked for is gone, is no score sheet, or cannot be read, and where a newer version made any sheet.
 */
export function openScoreSheet(wanted: string | null): Promise<Opened> {
  return runAction(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = wanted === null ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(wanted);
    sheet.load("name");
    const readCells = loadSheetCells(sheet, wanted ?? "", PARTS);
    const readSheets = loadSheets(context);
    const readSetUp = loadSetUp(context);
    await context.sync();

    const cells = sheet.isNullObject ? null : readCells();
    if (wanted === null && parseKind(cells?.kind ?? "")?.kind !== "score") return { found: false };
    refuseIfNewer(readSheets());
    refuseUnlessScoreSheet(cells, wanted ?? sheet.name);
    const { framework, settings } = readSetUp();
    const reading = readScoreSheet({ ...cells, sheet: sheet.name }, framework);
    if (reading.rows.length === 0) throw new UserError(messages.notAScoreSheet(sheet.name));
    return {
      found: true,
      session: {
        ...whoAndWhen(reading),
        scale: framework.scale,
        bands: settings.bands,
        endWords: settings.endWords,
        askBothViews: reading.rows.some(({ views }) => views !== null),
        standards: reading.rows.flatMap((row) => (row.standard === null ? [] : [standardToScore(row, row.standard)])),
      },
    };
  });
}

function whoAndWhen({ sheet, unit, area, period, route, serviceUsers, staff, fields, notes }: ScoreSheetReading) {
  const agreed = fields.agreed?.text.toLowerCase() === messages.yes().toLowerCase();
  return { sheet, unit, area, period, route, serviceUsers, staff, agreed, goodPractice: notes?.text ?? "" };
}

function standardToScore({ standardId, number, words, reading, evidence, action, views }: ScoreRow, standard: Standard): StandardToScore {
  const { problem } = reading;
  // A reason that is missing is asked for beside the keys; it does not make the score unreadable.
  const isUncounted = problem !== null && problem.kind !== "reasonMissing";
  return {
    id: standardId,
    number,
    text: words === "" ? standard.text : words,
    easyRead: standard.easyRead.text === "" ? null : standard.easyRead,
    view: standard.view,
    score: reading.score,
    cannotBeRead: isUncounted ? messages.cellHolds(problem.seen) : null,
    serviceUsers: numberIn(views?.serviceUsers),
    staff: numberIn(views?.staff),
    evidence: evidence.text,
    action: action?.text ?? "",
  };
}

const numberIn = (cell: ReadCell | undefined): number | null => (typeof cell?.value === "number" ? cell.value : null);
