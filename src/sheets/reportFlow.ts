/**
 * The page of a report: its grid of columns, and the flow of its parts over pages of A4. A part is never broken; what keeps with
 * the next part goes to a new page with it, so a heading is never last on one and a table stays whole.
 *
 * Nothing is scaled to fit: Excel passes over page breaks that were set by hand where a sheet is scaled, so the columns are
 * planned as wide as the paper and breaks stand before the parts that begin a page.
 */
import { columnsAddress, rangeAddress } from "./address";
import type { Block, ChartPlan, Look, LookPlan, PlanCell, RulePlan, SheetPlan, ValidationPlan } from "./plan";
import { columnPoints } from "./textHeight";

/** A4 within its margins is 538 points wide; LibreOffice makes columns a fifteenth wider than Excel, and both must hold them. */
const PAGE_WIDTH = 500;
export const PAGE_HEIGHT = 753;
export const MARGIN = 28.35;

export const NUMBER_WIDTH = 5;
export const TEXT_WIDTH = 44;
const LEAST_COLUMNS = 5;
export const MOST_COLUMNS = 7;

export interface ReportGrid {
  /** Columns for figures, after the number and the text. */
  readonly figures: number;
  /** Characters of one of them. */
  readonly figureWidth: number;
  /** All that a paragraph has. */
  readonly wholeWidth: number;
  /** Counted from 0. */
  readonly firstFigure: number;
  readonly last: number;
  /** Hidden: whose a row is, what we wrote into it, and working. */
  readonly tag: number;
  readonly written: number;
  readonly working: number;
}

export function reportGrid(wanted: number): ReportGrid {
  const figures = Math.min(MOST_COLUMNS, Math.max(LEAST_COLUMNS, wanted));
  const room = PAGE_WIDTH - columnPoints(NUMBER_WIDTH) - columnPoints(TEXT_WIDTH);
  const figureWidth = Math.floor(((room / figures - columnPoints(0)) / (columnPoints(1) - columnPoints(0))) * 10) / 10;
  const firstFigure = 2;
  const last = firstFigure + figures - 1;
  return {
    figures,
    figureWidth,
    wholeWidth: NUMBER_WIDTH + TEXT_WIDTH + figures * figureWidth,
    firstFigure,
    last,
    tag: last + 1,
    written: last + 2,
    working: last + 3,
  };
}

export const gridWidths = ({ figures, figureWidth, firstFigure }: ReportGrid): SheetPlan["widths"] => [
  { columns: columnsAddress(0), characters: NUMBER_WIDTH },
  { columns: columnsAddress(1), characters: TEXT_WIDTH },
  { columns: columnsAddress(firstFigure, figures), characters: figureWidth },
];

/** What a part puts on the sheet, once it is known where it stands. */
export interface PartCells {
  readonly blocks: readonly Block[];
  readonly looks: readonly LookPlan[];
  readonly merges?: readonly string[];
  readonly rules?: readonly RulePlan[];
  readonly validations?: readonly ValidationPlan[];
  readonly charts?: readonly ChartPlan[];
}

/** Finds the first row of a part by its key. */
export type RowOf = (key: string) => number;

export interface Part {
  readonly key: string;
  /** Points of each row. */
  readonly rows: readonly number[];
  /** A chart: its rows may be a step lower each, where the page then holds what comes next. */
  readonly mayShrink?: true;
  /** White space: it goes with what is before it, and no page begins with it. */
  readonly isSpace?: true;
  /** A heading, a caption: the next part comes on the same page; or only if all of it fits on one. */
  readonly keepsWithNext?: true | "ifItFits";
  /** What a person writes here is kept under this name. */
  readonly box?: string;
  readonly build: (row: number, rowOf: RowOf) => PartCells;
}

export interface Flow {
  readonly rowOf: RowOf;
  /** Points of each row of a part, where it stands. */
  readonly pointsOf: (part: Part) => readonly number[];
  /** Rows before which a page begins. */
  readonly breaks: readonly number[];
  /** The first row after all parts. */
  readonly end: number;
}

/** Lays the parts one under the other and decides where pages begin. Throws RangeError for a key that is not there. */
export function flowOf(parts: readonly Part[]): Flow {
  const places = new Map<string, number>();
  const breaks: number[] = [];
  const shrunk = new Map<Part, readonly number[]>();
  let row = 0;
  let used = 0;
  let index = 0;
  let onPage: readonly Part[] = [];
  while (index < parts.length) {
    const together = togetherFrom(parts, index);
    const points = together.reduce((sum, part) => sum + heightOf(part), 0);
    const missing = used + points - PAGE_HEIGHT;
    const lower =
      used > 0 && missing > 0
        ? lowerBy(
            [...onPage, ...together].filter((part) => part.mayShrink && !shrunk.has(part)),
            missing,
          )
        : null;
    if (lower !== null) {
      for (const [part, heights] of lower) shrunk.set(part, heights);
      used -= missing;
    } else if (used > 0 && missing > 0) {
      breaks.push(row);
      used = 0;
      onPage = [];
    }
    onPage = [...onPage, ...together];
    for (const part of together) {
      if (places.has(part.key)) throw new RangeError(`Two parts of the report are called ${part.key}.`);
      places.set(part.key, row);
      row += part.rows.length;
    }
    used += points;
    index += together.length;
  }
  const rowOf = (key: string): number => {
    const place = places.get(key);
    if (place === undefined) throw new RangeError(`The report has no part ${key}.`);
    return place;
  };
  return { rowOf, pointsOf: (part) => shrunk.get(part) ?? part.rows, breaks, end: row };
}

/** Rows get heights in steps of three points when they are written. */
const STEP = 3;

/** Rows of the parts, so many points lower in all, shared out among them, each row by one step at most; null where that is not enough. */
function lowerBy(parts: readonly Part[], points: number): ReadonlyMap<Part, readonly number[]> | null {
  let steps = Math.ceil(points / STEP);
  let rowsLeft = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  if (steps > rowsLeft) return null;
  return new Map(
    parts.map((part) => {
      const own = Math.ceil((steps * part.rows.length) / rowsLeft);
      steps -= own;
      rowsLeft -= part.rows.length;
      return [part, part.rows.map((height, index) => (index < own ? height - STEP : height))];
    }),
  );
}

function togetherFrom(parts: readonly Part[], start: number): readonly Part[] {
  const upTo = (keeps: (part: Part) => boolean): readonly Part[] => {
    const last = parts.findIndex((part, index) => index >= start && !keeps(part));
    const end = last === -1 ? -1 : parts.findIndex((part, index) => index > last && !part.isSpace);
    return parts.slice(start, end === -1 ? parts.length : end);
  };
  const wished = upTo(({ keepsWithNext }) => keepsWithNext !== undefined);
  const fits = wished.reduce((sum, part) => sum + heightOf(part), 0) <= PAGE_HEIGHT;
  return fits ? wished : upTo(({ keepsWithNext }) => keepsWithNext === true);
}

export const heightOf = ({ rows }: Pick<Part, "rows">): number => rows.reduce((sum, points) => sum + Math.ceil(points / STEP) * STEP, 0);

/** One row of cells over the whole grid. */
export const rowCells = ({ last }: ReportGrid, cells: Readonly<Record<number, PlanCell>>): PlanCell[] =>
  Array.from({ length: last + 1 }, (_, column) => cells[column] ?? null);

export const areaOf = (row: number, column: number, rows: number, columns: number): string => rangeAddress({ row, column, rows, columns });

export const lookAt = (row: number, column: number, rows: number, columns: number, look: Look): LookPlan => ({
  areas: areaOf(row, column, rows, columns),
  look,
});
