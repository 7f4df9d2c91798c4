/**
 * A table of a report with standards down and hospitals or collaboratives across. Many units go on in further tables of the same
 * page width; many standards in further tables with the same header: no table is broken by a page.
 */
import { fixedCell, fixedColumnCell, fixedRange, rangeAddress, cellAddress } from "./address";
import { AVERAGE_FORMAT, averageRules, SCORE_FORMAT, scoreRules } from "./bandRules";
import type { BandCells } from "./bandsRow";
import type { Standard } from "../core/framework";
import { messages } from "../core/messages";
import { reportMessages } from "../core/messages/report";
import { onceFor } from "../core/onceFor";
import { isPlainNumber } from "./numberColumn";
import { formula, type Look, type PlanCell } from "./plan";
import { areaOf, heightOf, lookAt, rowCells, TEXT_WIDTH, type Part, type ReportGrid, type RowOf } from "./reportFlow";
import { BODY_LOOK, FOOT_LOOK, HEADER_LOOK, WORDS_LOOK } from "./tableLook";
import { rowHeight, textWidth } from "./textHeight";

export interface MatrixUnit {
  readonly heading: PlanCell;
  /** What the heading reads like now, for the height of its row. */
  readonly shown: string;
  /** Single scores, averages, the average that the rest is about, or words. */
  readonly kind: "single" | "average" | "bold" | "words";
  /** @param id the cell of the row with the standard's id */
  readonly body: (standard: number, id: string, rowOf: RowOf) => string;
  readonly foot: ((rowOf: RowOf) => string) | null;
  /** The exact figures from which the sentences were written, by standard, with six decimals; null where they are not watched. */
  readonly asWritten: readonly string[] | null;
}

export interface Matrix {
  readonly key: string;
  readonly grid: ReportGrid;
  readonly standards: readonly Standard[];
  readonly units: readonly MatrixUnit[];
  /** The last of the units, which stand together beside the last of the others. */
  readonly results: number;
  readonly bands: () => BandCells;
}

/** More units beside each other than this have headings that are turned. */
const UPRIGHT_HEADINGS = 5;
const MOST_POINTS = 640;
const SIZE = 10;
/** In narrow columns one word of a heading fills a line. */
const HEADER_SIZE = 9;

/**
 * Units that stand beside each other in one table, by their index. Tables are as few as can be and about as wide as each other, so the
 * results stand together in the last: of five columns or more the narrowest table has three.
 */
const segmentsOf = onceFor(({ units, grid }: Matrix): number[][] => {
  const parts = Math.max(1, Math.ceil(units.length / grid.figures));
  const [each, wider] = [Math.floor(units.length / parts), units.length % parts];
  const firstOf = (part: number): number => part * each + Math.min(part, wider);
  return Array.from({ length: parts }, (_, part) =>
    Array.from({ length: firstOf(part + 1) - firstOf(part) }, (__, index) => firstOf(part) + index),
  );
});

const bodyHeight = ({ text }: Standard): number =>
  rowHeight([{ text, characters: TEXT_WIDTH, size: SIZE, indent: 1 }], { minimum: 27, air: 3 });

/** First and number of the standards of each table. */
const chunksOf = onceFor(({ standards }: Pick<Matrix, "standards">): { first: number; count: number }[] => {
  const chunks: { first: number; count: number }[] = [];
  let points = 0;
  standards.forEach((standard, index) => {
    const height = heightOf({ rows: [bodyHeight(standard)] });
    const last = chunks.at(-1);
    if (last === undefined || points + height > MOST_POINTS) {
      chunks.push({ first: index, count: 1 });
      points = height;
    } else {
      last.count += 1;
      points += height;
    }
  });
  return chunks;
});

const partKey = (key: string, segment: number, chunk: number): string => `${key}.${segment}.${chunk}`;

/** Where a unit stands: its table, and its column. */
function placeOf(matrix: Matrix, unit: number): { segment: number; column: number } {
  const segments = segmentsOf(matrix);
  const segment = segments.findIndex((members) => members.includes(unit));
  return { segment, column: matrix.grid.firstFigure + (segments[segment]?.indexOf(unit) ?? 0) };
}

/** The cell of a unit's figure for a standard. */
export function matrixCell(matrix: Matrix, unit: number, standard: number, rowOf: RowOf): string {
  const { segment, column } = placeOf(matrix, unit);
  const chunk = chunksOf(matrix).findIndex(({ first, count }) => standard >= first && standard < first + count);
  return fixedCell(rowOf(partKey(matrix.key, segment, chunk)) + 1 + standard - (chunksOf(matrix)[chunk]?.first ?? 0), column);
}

/** A unit's figures of all standards: one area, or several with commas. */
export function matrixColumn(matrix: Matrix, unit: number, rowOf: RowOf): string {
  const { segment, column } = placeOf(matrix, unit);
  return chunksOf(matrix)
    .map(({ count }, chunk) => fixedRange({ row: rowOf(partKey(matrix.key, segment, chunk)) + 1, column, rows: count, columns: 1 }))
    .join(",");
}

/** The figures of the units that are no results, for one standard: an area for each table they stand in. */
export function matrixRow(matrix: Matrix, standard: number, rowOf: RowOf): string {
  return unitAreas(matrix, (unit) => matrixCell(matrix, unit, standard, rowOf));
}

/** The foot of the units that are no results. */
export function matrixFoot(matrix: Matrix, rowOf: RowOf): string {
  return unitAreas(matrix, (unit) => footCell(matrix, unit, rowOf));
}

export function footCell(matrix: Matrix, unit: number, rowOf: RowOf): string {
  const { segment, column } = placeOf(matrix, unit);
  const chunks = chunksOf(matrix);
  return fixedCell(rowOf(partKey(matrix.key, segment, chunks.length - 1)) + 1 + (chunks.at(-1)?.count ?? 0), column);
}

function unitAreas(matrix: Matrix, cellOf: (unit: number) => string): string {
  const plain = matrix.units.length - matrix.results;
  return segmentsOf(matrix)
    .map((members) => members.filter((unit) => unit < plain))
    .map((members) => {
      const [first, last] = [cellOf(members[0] ?? 0), cellOf(members.at(-1) ?? 0)];
      return first === last ? first : `${first}:${last}`;
    })
    .join(",");
}

/** Where the tables say whether their figures still are those that the sentences were written from: the pairs of areas to compare. */
export function watchedAreas(matrix: Matrix, rowOf: RowOf): { then: string; now: string }[] {
  return segmentsOf(matrix).flatMap((members, segment) =>
    members.some((unit) => matrix.units[unit]?.asWritten !== null)
      ? chunksOf(matrix).map(({ count }, chunk) => {
          const area = (column: number): string =>
            fixedRange({ row: rowOf(partKey(matrix.key, segment, chunk)) + 1, column, rows: count, columns: 1 });
          return { then: area(matrix.grid.working + 1), now: area(matrix.grid.working + 2) };
        })
      : [],
  );
}

/** The tables, each a part that is not broken. `caption` may say more for the second and later ones. */
export function matrixParts(matrix: Matrix, captionOf: (continued: boolean) => Part): Part[] {
  const chunks = chunksOf(matrix);
  return segmentsOf(matrix).flatMap((members, segment) =>
    chunks.flatMap((chunk, index) => {
      const caption = captionOf(segment + index > 0);
      return [
        { ...caption, key: `${caption.key}.${segment}.${index}` },
        tablePart(matrix, members, segment, { ...chunk, index, isLast: index === chunks.length - 1 }),
      ];
    }),
  );
}

interface Chunk {
  readonly first: number;
  readonly count: number;
  readonly index: number;
  readonly isLast: boolean;
}

function tablePart(matrix: Matrix, members: readonly number[], segment: number, chunk: Chunk): Part {
  const { key, grid, standards, bands } = matrix;
  const units = members.flatMap((unit) => matrix.units[unit] ?? []);
  const own = standards.slice(chunk.first, chunk.first + chunk.count);
  const turned = grid.figures > UPRIGHT_HEADINGS;
  const numbersArePlain = standards.every(isPlainNumber);
  const columnsUsed = grid.firstFigure + units.length;
  const each = (cell: (unit: MatrixUnit) => PlanCell): Record<number, PlanCell> =>
    Object.fromEntries(units.map((unit, index) => [grid.firstFigure + index, cell(unit)]));
  return {
    key: partKey(key, segment, chunk.index),
    rows: [headerHeight(units, grid, turned), ...own.map(bodyHeight), ...(chunk.isLast ? [21] : [])],
    build: (row, rowOf) => {
      const body = row + 1;
      const foot = body + own.length;
      const figures = (index: number, rows = own.length): string => areaOf(body, grid.firstFigure + index, rows, 1);
      const watched = units.flatMap(({ asWritten }, index) =>
        asWritten === null ? [] : [{ asWritten, column: grid.firstFigure + index }],
      );
      return {
        blocks: [
          {
            at: cellAddress(row, 0),
            cells: [rowCells(grid, { 0: reportMessages.numberHeader(), 1: messages.standardLabel(), ...each(({ heading }) => heading) })],
          },
          {
            at: cellAddress(body, 0),
            cells: own.map((standard, index) => {
              const id = fixedColumnCell(body + index, grid.working);
              const at = chunk.first + index;
              return rowCells(grid, {
                0: numbersArePlain ? Number(standard.number) : standard.number,
                1: standard.text,
                ...each((unit) => formula(unit.body(at, id, rowOf))),
              });
            }),
          },
          {
            at: cellAddress(body, grid.working),
            cells: own.map(({ id }, index) => [
              id,
              ...(watched.length === 0
                ? []
                : [
                    watched.map(({ asWritten }) => asWritten[chunk.first + index] ?? "").join(BETWEEN),
                    formula(watched.map(({ column }) => nowFormula(cellAddress(body + index, column))).join(`&"${BETWEEN}"&`)),
                  ]),
            ]),
          },
          ...(chunk.isLast
            ? [
                {
                  at: cellAddress(foot, 0),
                  cells: [
                    rowCells(grid, {
                      1: reportMessages.averageWord(),
                      ...each((unit) => (unit.foot === null ? null : formula(unit.foot(rowOf)))),
                    }),
                  ],
                },
              ]
            : []),
        ],
        looks: [
          lookAt(row, 0, 1, columnsUsed, { ...HEADER_LOOK, horizontal: "Center", numberFormat: "@" }),
          lookAt(row, 1, 1, 1, { ...WORDS_LOOK, horizontal: "Left" }),
          lookAt(row, grid.firstFigure, 1, units.length, { fontSize: HEADER_SIZE, ...(turned ? { rotation: 90 } : {}) }),
          lookAt(body, 0, own.length, columnsUsed, BODY_LOOK),
          lookAt(body, 0, own.length, 1, { horizontal: "Center", numberFormat: numbersArePlain ? "General" : "@" }),
          lookAt(body, 1, own.length, 1, { ...WORDS_LOOK, numberFormat: "@" }),
          lookAt(body, grid.working, own.length, 2, { numberFormat: "@" }),
          ...units.map(({ kind }, index) => ({ areas: figures(index), look: FIGURE_LOOKS[kind] })),
          ...(chunk.isLast
            ? [
                lookAt(foot, 0, 1, columnsUsed, { ...FOOT_LOOK, horizontal: "Center" }),
                lookAt(foot, 1, 1, 1, { ...WORDS_LOOK, horizontal: "Left" }),
                lookAt(foot, grid.firstFigure, 1, units.length, { numberFormat: AVERAGE_FORMAT }),
              ]
            : []),
        ],
        rules: units.flatMap(({ kind, foot: hasFoot }, index) => [
          ...(kind === "words" ? [] : kind === "single" ? scoreRules(figures(index), bands()) : averageRules(figures(index), bands())),
          ...(chunk.isLast && hasFoot !== null && kind !== "words"
            ? averageRules(rangeAddress({ row: foot, column: grid.firstFigure + index, rows: 1, columns: 1 }), bands())
            : []),
        ]),
      };
    },
  };
}

const BETWEEN = "|";
const nowFormula = (cell: string): string => `IF(ISNUMBER(${cell}),TEXT(ROUND(${cell},6),"0.000000"),"")`;

const CENTRED: Look = { horizontal: "Center", wrap: false };
const FIGURE_LOOKS: Readonly<Record<MatrixUnit["kind"], Look>> = {
  single: { ...CENTRED, numberFormat: SCORE_FORMAT },
  average: { ...CENTRED, numberFormat: AVERAGE_FORMAT },
  bold: { ...CENTRED, numberFormat: AVERAGE_FORMAT, bold: true },
  words: { horizontal: "Center", fontSize: 9 },
};

function headerHeight(units: readonly MatrixUnit[], grid: ReportGrid, turned: boolean): number {
  if (turned) return Math.min(132, Math.max(36, ...units.map(({ shown }) => textWidth(shown, { size: HEADER_SIZE, bold: true }) + 12)));
  return rowHeight(
    units.map(({ shown }) => ({ text: shown, characters: grid.figureWidth, size: HEADER_SIZE, bold: true })),
    { minimum: 30 },
  );
}
