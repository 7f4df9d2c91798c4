/** Where things lie on a sheet of rounds, how wide its columns are and how large it is printed. */
import type { Standard } from "../core/framework";
import { columnPoints, rowHeight } from "./textHeight";
import { PAGE_WIDTH } from "./matrixColumns";

/** Points. */
export const TREND_MARGIN = 28.35;
export const TREND_HEADER = 4;
/** The first column with scores; the number and the name of what is scored stand before it. */
export const FIRST_ROUND = 2;
/** Points, of a row that holds one line. */
export const PLAIN_ROW = 19.5;

/** A4 on its side, within its margins. */
const PAGE_POINTS = 841.9 - 2 * TREND_MARGIN;
const PAGE_HEIGHT_POINTS = 595.3 - 2 * TREND_MARGIN;
/** Title, headings of the tables and the rows between. */
const HEADINGS_POINTS = 24 + 15 + 12 + 30 + 15 + 24 + 30 + 15;
/** Percent of full size at which the table stands on one page: small enough for twelve standards, large enough to read. */
const SCALE = 77;
/** LibreOffice makes columns a fifteenth wider than Excel, and both must hold them. */
const SPARE = 15 / 16;
/** Names and standards take what the rounds leave of the page; about half of it at most, for charts stand under both halves. */
const NAME_WIDTHS = { least: 40, most: 78 } as const;
const NUMBER_WIDTH = 5;
/** The heading of a round stands on one line; of many, on two. */
const ROUND_WIDTHS = { wide: 12, narrow: 7.5, narrowAbove: 8 } as const;
const CHANGE_WIDTH = 15;

export interface TrendLayout {
  readonly rows: {
    /** The first unit; the last is the group. */
    readonly body: number;
    readonly group: number;
    readonly standardsHeading: number;
    readonly standardsHeader: number;
    readonly standardsBody: number;
    readonly lines: number;
  };
  readonly columns: {
    readonly firstChange: number;
    /** The column of marks is the last one. */
    readonly last: number;
    /** At which as much of the width stands on the left as on the right. */
    readonly middle: number;
  };
  /** Characters. */
  readonly widths: { readonly number: number; readonly name: number; readonly round: number; readonly change: number };
  /** Points, of each standard's row. */
  readonly standardHeights: readonly number[];
  /** Percent of full size. */
  readonly scale: number;
  /** Units and standards do not fit one page: the standards begin another. */
  readonly standardsOnOwnPage: boolean;
}

/**
 * @param changes columns that say how much has changed
 * @param notes lines below the tables, with that of the bands
 */
export function trendLayout(counts: {
  readonly units: number;
  readonly rounds: number;
  readonly changes: number;
  readonly notes: number;
  readonly standards: readonly Standard[];
}): TrendLayout {
  const { units, rounds, changes, notes, standards } = counts;
  const round = rounds > ROUND_WIDTHS.narrowAbove ? ROUND_WIDTHS.narrow : ROUND_WIDTHS.wide;
  const othersWidth = NUMBER_WIDTH + rounds * round + (changes + 1) * CHANGE_WIDTH;
  const name = Math.min(NAME_WIDTHS.most, Math.max(NAME_WIDTHS.least, Math.floor((PAGE_WIDTH * SPARE * 100) / SCALE - othersWidth)));
  const points = [
    NUMBER_WIDTH,
    name,
    ...Array.from({ length: rounds }, () => round),
    ...Array.from({ length: changes + 1 }, () => CHANGE_WIDTH),
  ].map(columnPoints);
  const scale = Math.min(SCALE, Math.floor((PAGE_POINTS * SPARE * 100) / sum(points)));
  const body = TREND_HEADER + 1;
  const standardsHeading = body + units + 1;
  const standardsBody = standardsHeading + 2;
  const firstChange = FIRST_ROUND + rounds;
  const standardHeights = standards.map(({ text }) =>
    rowHeight([{ text, characters: name, size: 10, indent: 1 }], { minimum: PLAIN_ROW, air: 1.5 }),
  );
  const tablePoints = HEADINGS_POINTS + units * PLAIN_ROW + sum(standardHeights) + notes * 15;
  return {
    rows: {
      body,
      group: body + units - 1,
      standardsHeading,
      standardsHeader: standardsHeading + 1,
      standardsBody,
      lines: standardsBody + standards.length + 1,
    },
    columns: { firstChange, last: firstChange + changes, middle: middleOf(points) },
    widths: { number: NUMBER_WIDTH, name, round, change: CHANGE_WIDTH },
    standardHeights,
    scale,
    standardsOnOwnPage: tablePoints * scale > PAGE_HEIGHT_POINTS * 100,
  };
}

const sum = (points: readonly number[]): number => points.reduce((whole, one) => whole + one, 0);

function middleOf(points: readonly number[]): number {
  const left = (column: number): number => sum(points.slice(0, column));
  const half = sum(points) / 2;
  return points.reduce(
    (nearest, _, column) => (column > 0 && Math.abs(left(column) - half) < Math.abs(left(nearest) - half) ? column : nearest),
    1,
  );
}
