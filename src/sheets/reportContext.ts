/** What the sections of a report share while it is planned: its grid, its numbering, and the tables that others refer to. */
import type { ReportUnit } from "../core/report";
import { shown } from "../core/exact";
import type { Standard } from "../core/framework";
import { reportMessages } from "../core/messages/report";
import type { BandCells } from "./bandsRow";
import { captionPart, notePart } from "./reportText";
import { formula } from "./plan";
import type { Part, ReportGrid } from "./reportFlow";
import type { ReportSource } from "./reportSource";
import { continuedCaption } from "./reportTables";

export interface ReportContext {
  readonly source: ReportSource;
  readonly grid: ReportGrid;
  readonly own: ReportUnit;
  /** Known once the parts are laid out: to be asked while they are built. */
  readonly bands: () => BandCells;
  /** The cell of a piece of a sentence, in the hidden rows. */
  readonly piece: (key: string) => string;
  /** The next number of the one sequence of tables and charts. */
  readonly next: () => string;
  /** The first row of a table of figures, by the name of its chart. */
  readonly figuresRow: (chart: string) => number;
}

/** Captions of a table and of its continuations. */
export function tableCaption(
  { next, grid }: Pick<ReportContext, "next" | "grid">,
  key: string,
  what: string,
): (continued: boolean) => Part {
  const caption = reportMessages.tableCaption(next(), what);
  return (continued) => captionPart(key, grid, continuedCaption(caption, continued));
}

/** "Chart Q1102. Humber Centre highest, 3.8": the number, and what the chart's title says now. */
export function chartCaption({ next, grid, piece }: Pick<ReportContext, "next" | "grid" | "piece">, key: string, title: string): Part {
  const number = reportMessages.chartCaption(next());
  return { ...notePart(key, grid, () => formula(`="${number} "&${piece(title)}`), ""), keepsWithNext: true };
}

/** A unit's exact figures with six decimals, by standard: what the sentences were written from. */
export function asWritten(standards: readonly Standard[], { scores }: Pick<ReportUnit, "scores">): string[] {
  return standards.map(({ id }) => {
    const value = scores.get(id);
    return value === undefined ? "" : shown(value, 6);
  });
}
