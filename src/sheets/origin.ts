/**
 * Where a figure comes from: the cells behind it, what people wrote beside each, which file each came in, what is missing and what was left
 * out. Pure; worked out from the sheets as they are now, by the same rules by which the sheets are made.
 */
import { fromStoredNumber, shown } from "../core/exact";
import type { Framework } from "../core/framework";
import { recheckMessages } from "../core/messages/recheck";
import type { Where } from "../core/problem";
import { ROUTES } from "../core/route";
import type { Settings } from "../core/settings";
import type { Units } from "../core/unit";
import { addressAt, valueAt, type CellValue, type NamedCells, type SheetCells } from "./namedCells";
import type { SheetKind } from "./names";
import type { ScoreRow, ScoreSheetReading } from "./readScoreSheet";
import type { Source } from "./sourceName";

/** One figure behind another. */
export interface Origin {
  /** The ward, hospital or standard. */
  readonly name: string;
  readonly where: Where;
  /** As it counts: "4", "3.7"; in words where it does not. */
  readonly shown: string;
  readonly isCounted: boolean;
  /** What people wrote to "How do we know?"; for a score that does not apply, why. */
  readonly evidence: string;
  /** Sentences: how it was scored, what to look at. */
  readonly notes: readonly string[];
  /** The returned file that the sheet came from, with the sheet and cells there. */
  readonly source: Source | null;
  readonly parts: readonly Origin[];
}

export interface WhereFrom {
  readonly where: Where;
  /** "Humber Centre, standard 3". */
  readonly title: string;
  /** As the cell shows it, without its letter; "" of nothing. */
  readonly shown: string;
  /** What is made of the parts: the difference is that of the first from the second. */
  readonly how: "same" | "average" | "sum" | "change";
  readonly parts: readonly Origin[];
  /** Figures that count, and all there could be. */
  readonly scored: number;
  readonly of: number;
  /** Sentences. */
  readonly leftOut: readonly string[];
  /** The sheets below have changed since this one was made, so that it looks at others than it would now. */
  readonly isStale: boolean;
}

/** `lostPart`: the sheet no longer has a part by which it is read, or was made by a version that did not give it one. */
export type Told = WhereFrom | "lostPart" | null;

/** What is known of the workbook. */
export interface TracedBook {
  readonly framework: Framework;
  readonly units: Units;
  readonly settings: Settings;
  readonly sheets: readonly { readonly kind: SheetKind; readonly cells: SheetCells }[];
  readonly readings: readonly ScoreSheetReading[];
  /** By tab. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The closed rounds; null where there are none, or where the sheet asked about does not look at them. */
  readonly history: NamedCells | null;
}

/** One decimal, as every average is shown; a single score as it is; "" of nothing. */
export function shownFigure(value: CellValue, isScore = false): string {
  if (typeof value !== "number") return "";
  return isScore && Number.isInteger(value) ? String(value) : shown(fromStoredNumber(value));
}

/** A ward's or hospital's own score of a standard, on its score sheet. */
export function originOfScore(reading: ScoreSheetReading, standardId: string, name: string, { sources }: TracedBook): Origin {
  const row = reading.rows.find((one) => one.standardId === standardId);
  const source = sources.get(reading.sheet) ?? null;
  if (row === undefined) return { ...lostOrigin(name, { sheet: reading.sheet }), source };
  const { route } = reading;
  return {
    name,
    where: { sheet: reading.sheet, cell: row.score.cell, standardId },
    ...countedAs(row, reading),
    evidence: row.evidence.text,
    notes: route === null ? [] : [recheckMessages.scoredBy(ROUTES[route].name, reading.serviceUsers, reading.staff)],
    source,
    parts: [],
  };
}

/** A figure that is no longer where it was looked for. */
export const lostOrigin = (name: string, where: Where): Origin => ({
  name,
  where,
  shown: recheckMessages.notOnThisSheet(),
  isCounted: false,
  evidence: "",
  notes: [],
  source: null,
  parts: [],
});

function countedAs(
  { reading: { score }, standardId, evidence }: ScoreRow,
  { scores }: ScoreSheetReading,
): Pick<Origin, "shown" | "isCounted"> {
  const counted = scores.get(standardId);
  if (score.state === "scored")
    return counted?.state === "scored"
      ? { shown: String(score.value), isCounted: true }
      : { shown: recheckMessages.notCounted(), isCounted: false };
  const words =
    score.state === "notApplicable" ? recheckMessages.notApplicableBecause(score.reason || evidence.text) : recheckMessages.notScoredYet();
  return { shown: words, isCounted: false };
}

/** The figures of some rows of a column, each with its name. */
export function originsDown(
  cells: NamedCells,
  rows: readonly { readonly row: number; readonly name: string; readonly standardId?: string }[],
  column: number,
  isScore = false,
): Origin[] {
  return rows.map(({ row, name, standardId }) => {
    const value = valueAt(cells, row, column);
    const isCounted = typeof value === "number";
    return {
      name,
      where: { sheet: cells.sheet, cell: addressAt(cells, row, column), ...(standardId !== undefined && { standardId }) },
      shown: isCounted ? shownFigure(value, isScore) : recheckMessages.notScoredYet(),
      isCounted,
      evidence: "",
      notes: [],
      source: null,
      parts: [],
    };
  });
}

export const countOf = (parts: readonly Origin[]): { readonly scored: number; readonly of: number } => ({
  scored: parts.filter(({ isCounted }) => isCounted).length,
  of: parts.length,
});
