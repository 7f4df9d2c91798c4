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
  return { figures, figureWidth, wholeWidth: NUMBER_WIDTH + TEXT_WIDTH + figures * figureWidth, firstFigure, last, tag: last + 1, written: last + 2, working: last + 3 };
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
  /** A heading, a caption: the next part comes on the same page; or only if all of it fits on one. */
  readonly keepsWithNext?: true | "ifItFits";
  /** What a person writes here is kept under this name. */
  readonly box?: string;
  readonly build: (row: number, rowOf: RowOf) => PartCells;
}

export interface Flow {
  readonly rowOf: RowOf;
  /** Rows before which a page begins. */
  readonly breaks: readonly number[];
  /** The first row after all parts. */
  readonly end: number;
}

/** Lays the parts one under the other and decides where pages begin. Throws RangeError for a key that is not there. */
export function flowOf(parts: readonly Part[]): Flow {
  const places = new Map<string, number>();
  const breaks: number[] = [];
  let row = 0;
  let used = 0;
  let index = 0;
  while (index < parts.length) {
    const together = togetherFrom(parts, index);
    const points = together.reduce((sum, part) => sum + heightOf(part), 0);
    if (used > 0 && used + points > PAGE_HEIGHT) {
      breaks.push(row);
      used = 0;
    }
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
  return { rowOf, breaks, end: row };
}

function togetherFrom(parts: readonly Part[], start: number): readonly Part[] {
  const upTo = (keeps: (part: Part) => boolean): readonly Part[] => {
    const end = parts.findIndex((part, index) => index >= start && !keeps(part));
    return parts.slice(start, end === -1 ? parts.length : end + 1);
  };
  const wished = upTo(({ keepsWithNext }) => keepsWithNext !== undefined);
  const fits = wished.reduce((sum, part) => sum + heightOf(part), 0) <= PAGE_HEIGHT;
  return fits ? wished : upTo(({ keepsWithNext }) => keepsWithNext === true);
}

/** Rows get heights in steps of three points when they are written. */
const STEP = 3;
export const heightOf = ({ rows }: Pick<Part, "rows">): number => rows.reduce((sum, points) => sum + Math.ceil(points / STEP) * STEP, 0);

/** One row of cells over the whole grid. */
export const rowCells = ({ last }: ReportGrid, cells: Readonly<Record<number, PlanCell>>): PlanCell[] => Array.from({ length: last + 1 }, (_, column) => cells[column] ?? null);

export const areaOf = (row: number, column: number, rows: number, columns: number): string => rangeAddress({ row, column, rows, columns });

export const lookAt = (row: number, column: number, rows: number, columns: number, look: Look): LookPlan => ({ areas: areaOf(row, column, rows, columns), look });
