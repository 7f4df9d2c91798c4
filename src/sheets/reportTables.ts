/** The other tables of a report: one row for each hospital, collaborative or action. A table too long for a page goes on in another with the same header. */
import { reportMessages } from "../core/messages/report";
import { onceFor } from "../core/onceFor";
import { cellAddress } from "./address";
import { AVERAGE_FORMAT, averageRules } from "./bandRules";
import type { BandCells } from "./bandsRow";
import type { Look, PlanCell } from "./plan";
import { areaOf, heightOf, lookAt, rowCells, TEXT_WIDTH, type Part, type ReportGrid, type RowOf } from "./reportFlow";
import { BODY_LOOK, FOOT_LOOK, HEADER_LOOK, WORDS_LOOK } from "./tableLook";
import { rowHeight, textWidth } from "./textHeight";

interface TableColumn {
  readonly header: string;
  /** Averages are coloured; words stand on the left. */
  readonly kind: "average" | "figure" | "label" | "words" | "date";
}

export interface TableRow {
  /** By column: 0 is the number's, 1 the text's, then the figures. */
  readonly cells: (rowOf: RowOf) => Readonly<Record<number, PlanCell>>;
  /** What the cells read like now, for the height of the row. */
  readonly shown: Readonly<Record<number, string>>;
  /** A row that heads those under it, and one that sums up. */
  readonly role?: "group" | "foot";
}

export interface RowTable {
  readonly key: string;
  readonly grid: ReportGrid;
  readonly first: readonly [string, string];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly bands: () => BandCells;
  /** Its headings stand upright: narrow columns would break their words. */
  readonly turned?: boolean;
}

const SIZE = 10;
/** In narrow columns one word of a heading fills a line. */
const HEADER_SIZE = 8;
/** Points above and under a heading that stands upright. */
const UPRIGHT_AIR = 14;
const MOST_POINTS = 640;

function rowPoints({ shown, role }: TableRow, grid: ReportGrid): number {
  const texts = Object.entries(shown).map(([column, text]) => ({
    text,
    characters: column === "1" ? TEXT_WIDTH : column === "0" ? 5 : grid.figureWidth,
    size: column === "1" || column === "0" ? SIZE : 9,
    bold: role !== undefined,
    indent: column === "1" ? 1 : 0,
  }));
  return rowHeight(texts, { minimum: 21, air: 4 });
}

interface Piece {
  readonly first: number;
  readonly rows: readonly TableRow[];
}

/** A page begins with no fewer rows of a table that goes on. */
const FEWEST_ROWS = 4;

const piecesOf = onceFor(({ rows, grid }: RowTable): Piece[] => {
  const pieces: { first: number; rows: TableRow[] }[] = [];
  let points = 0;
  rows.forEach((row, index) => {
    const height = heightOf({ rows: [rowPoints(row, grid)] });
    const last = pieces.at(-1);
    if (last === undefined || points + height > MOST_POINTS) {
      pieces.push({ first: index, rows: [row] });
      points = height;
    } else {
      last.rows.push(row);
      points += height;
    }
  });
  const [before, last] = pieces.slice(-2);
  if (before === undefined || last === undefined) return pieces;
  const more = Math.min(Math.max(0, FEWEST_ROWS - last.rows.length), before.rows.length - FEWEST_ROWS);
  if (more <= 0) return pieces;
  return [
    ...pieces.slice(0, -2),
    { ...before, rows: before.rows.slice(0, -more) },
    { first: last.first - more, rows: [...before.rows.slice(-more), ...last.rows] },
  ];
});

/** The row on which a line of the table stands. */
export function tableRow(table: RowTable, index: number, rowOf: RowOf): number {
  const pieces = piecesOf(table);
  const piece = pieces.findLastIndex(({ first }) => first <= index);
  return rowOf(`${table.key}.${piece}`) + 1 + index - (pieces[piece]?.first ?? 0);
}

export function tableParts(table: RowTable, captionOf: (continued: boolean) => Part): Part[] {
  return piecesOf(table).flatMap((piece, index) => {
    const caption = captionOf(index > 0);
    return [{ ...caption, key: `${caption.key}.${index}` }, tablePart(table, piece, index)];
  });
}

function tablePart({ key, grid, first, columns, bands, turned = false }: RowTable, { rows }: Piece, index: number): Part {
  const used = grid.firstFigure + columns.length;
  return {
    key: `${key}.${index}`,
    rows: [
      turned
        ? Math.max(...columns.map(({ header }) => textWidth(header, { size: HEADER_SIZE, bold: true }) + UPRIGHT_AIR))
        : rowHeight(
            columns.map(({ header }) => ({ text: header, characters: grid.figureWidth, size: HEADER_SIZE, bold: true })),
            { minimum: 27 },
          ),
      ...rows.map((row) => rowPoints(row, grid)),
    ],
    build: (row, rowOf) => {
      const body = row + 1;
      const column = (at: number, count = rows.length): string => areaOf(body, grid.firstFigure + at, count, 1);
      const groups = rows.flatMap(({ role }, at) => (role === "group" ? [at] : []));
      const feet = rows.flatMap(({ role }, at) => (role === "foot" ? [at] : []));
      return {
        blocks: [
          {
            at: cellAddress(row, 0),
            cells: [
              rowCells(grid, {
                0: first[0],
                1: first[1],
                ...Object.fromEntries(columns.map(({ header }, at) => [grid.firstFigure + at, header])),
              }),
            ],
          },
          { at: cellAddress(body, 0), cells: rows.map(({ cells }) => rowCells(grid, cells(rowOf))) },
        ],
        looks: [
          lookAt(row, 0, 1, used, { ...HEADER_LOOK, horizontal: "Center" }),
          lookAt(row, 1, 1, 1, { ...WORDS_LOOK, horizontal: "Left" }),
          lookAt(row, grid.firstFigure, 1, columns.length, { fontSize: HEADER_SIZE, ...(turned ? { rotation: 90 } : {}) }),
          lookAt(body, 0, rows.length, used, BODY_LOOK),
          lookAt(body, 0, rows.length, 1, { horizontal: "Center", numberFormat: "General" }),
          lookAt(body, 1, rows.length, 1, WORDS_LOOK),
          ...columns.map(({ kind }, at) => ({ areas: column(at), look: LOOKS[kind] })),
          ...groups.map((at) => lookAt(body + at, 0, 1, used, { bold: true, fill: FOOT_LOOK.fill ?? "" })),
          ...feet.map((at) => lookAt(body + at, 0, 1, used, FOOT_LOOK)),
        ],
        rules: columns.flatMap(({ kind }, at) => (kind === "average" ? averageRules(column(at), bands()) : [])),
      };
    },
  };
}

const LOOKS: Readonly<Record<TableColumn["kind"], Look>> = {
  average: { horizontal: "Center", numberFormat: AVERAGE_FORMAT, wrap: false },
  figure: { horizontal: "Center", numberFormat: "General", fontSize: 9 },
  label: { horizontal: "Center", numberFormat: "@", fontSize: 9 },
  words: { horizontal: "Left", fontSize: 8 },
  date: { horizontal: "Center", fontSize: 9, numberFormat: "d/m/yy" },
};

/** "Table Q1103, continued." */
export const continuedCaption = (caption: string, continued: boolean): string =>
  continued ? reportMessages.captionContinued(caption) : caption;
