/** Where the figures of a benchmark come from: of hospitals, their hospital sheets; of a region, the benchmarks and entered averages of its collaboratives. */
import { roundsMessages } from "../core/messages/rounds";
import { recheckMessages } from "../core/messages/recheck";
import { shortNameOf } from "../core/unit";
import type { Rectangle } from "./address";
import { BENCHMARK_HEADERS } from "./benchmarkLayout";
import { comparedHospitals, comparedCollaboratives, type Compared } from "./comparedOrigins";
import { findColumns } from "./findColumns";
import { leftOutSentences } from "./leftOut";
import { addressAt, headerKey, textAt, valueAt, type NamedCells, type SheetCells } from "./namedCells";
import { countOf, lostOrigin, originsDown, shownFigure, type Origin, type Told, type TracedBook, type WhereFrom } from "./origin";
import { pointsTo } from "./pointsTo";
import { readBenchmarkSheet } from "./readBenchmarkSheet";

const COLUMNS = {
  number: { headers: [BENCHMARK_HEADERS.number] },
  standard: { headers: [BENCHMARK_HEADERS.standard] },
  id: { headers: [BENCHMARK_HEADERS.id] },
};

/** Null for a cell that is no figure of it. Row and column are those of the sheet. */
export function whereFromBenchmark(cells: SheetCells, isRegion: boolean, cell: Pick<Rectangle, "row" | "column">, book: TracedBook): Told {
  const { table, units, averages } = cells.named;
  const { area, period, collaborative } = readBenchmarkSheet(cells, book.framework, book.units);
  const { number, standard, id } = table === undefined ? {} : findColumns(table.values[0] ?? [], COLUMNS).at;
  if (table === undefined || units === undefined || averages === undefined || area === null || period === null) return "lostPart";
  if (number === undefined || standard === undefined || id === undefined) return "lostPart";

  const row = cell.row - units.range.row;
  const column = cell.column - units.range.column;
  const isAverage = cell.column === averages.range.column;
  const second = isRegion ? secondAverage(table, book) : -1;
  const isSecond = second !== -1 && cell.column === table.range.column + second;
  if (!isAverage && !isSecond && (column < 0 || column >= units.range.columns)) return null;

  const compared = isRegion ? comparedCollaboratives({ area, period }, book) : comparedHospitals({ area, period, collaborative }, book);
  const columns = Array.from({ length: units.range.columns }, (_, index) => ({
    index,
    heading: textAt(units, 0, index),
    compared: compared.named(textAt(units, 0, index)),
  }));
  const own = isAverage || isSecond ? undefined : columns[column];
  const isStale = columns.length !== compared.count || columns.some((one) => !pointsTo(units, one.index, one.compared?.sheet));
  const [shownIn, shownAt] = isSecond ? [table, second] : isAverage ? [averages, 0] : [units, column];
  const name = own === undefined ? textAt(shownIn, 0, shownAt) : own.heading;
  const isScore = own?.compared?.isSingle === true;
  const told = (parts: readonly Origin[], title: string): WhereFrom => ({
    where: { sheet: cells.sheet, cell: addressAt(shownIn, row, shownAt) },
    title,
    shown: shownFigure(valueAt(shownIn, row, shownAt), isScore),
    how: "average",
    parts,
    ...countOf(parts),
    leftOut: [...compared.missing, ...leftOutSentences(compared.leftOut)],
    isStale,
  });

  const body = table.range.rows - 1;
  if (row >= 1 && row <= body) {
    const tableRow = cell.row - table.range.row;
    const standardId = textAt(table, tableRow, id);
    const wanted = own === undefined ? columns : [own];
    const each = wanted.map(({ heading, compared: unit }) => originOf(unit, heading, standardId));
    // Of hospitals, whichever collaborative they are of; one that only entered its averages has none to show.
    const parts = isSecond ? each.flatMap((one) => (one.parts.length === 0 ? [{ ...one, isCounted: false }] : one.parts)) : each;
    return told(parts, recheckMessages.standardOf(name, textAt(table, tableRow, number)));
  }
  if (row !== body + 1) return null;
  // The average of one is that of its standards; the average of all is that of their averages, beside it.
  const standards = table.values.flatMap((_, index) => {
    const standardId = index === 0 ? "" : textAt(table, index, id);
    return standardId === ""
      ? []
      : [{ row: index, standardId, name: recheckMessages.standardNamed(textAt(table, index, number), textAt(table, index, standard)) }];
  });
  const ofAll = (): Origin[] =>
    isSecond
      ? columns.flatMap((one) => hospitalAverages(one.heading, one.compared, book))
      : columns.flatMap(({ index, heading }) => originsDown(units, [{ row, name: heading }], index));
  const parts = own === undefined ? ofAll() : originsDown(units, standards, own.index, isScore);
  return told(parts, recheckMessages.averageNamed(name));
}

/** The column of the average of all hospitals of a region, counted in its table; -1 without one. */
const secondAverage = (table: NamedCells, { units }: TracedBook): number => {
  const heading = headerKey(roundsMessages.ofHospitals(units.region === null ? "" : shortNameOf(units.region)));
  return (table.values[0] ?? []).findIndex((value) => headerKey(value) === heading);
};

/** The averages of a collaborative's hospitals, on its own benchmark. */
function hospitalAverages(heading: string, compared: Compared | undefined, { sheets }: TracedBook): Origin[] {
  const { table, units } = sheets.find(({ kind, cells }) => kind === "benchmark" && cells.sheet === compared?.sheet)?.cells.named ?? {};
  if (table === undefined || units === undefined) return [lostOrigin(heading, { sheet: compared?.sheet ?? "" })];
  return Array.from({ length: units.range.columns }, (_, index) =>
    originsDown(units, [{ row: table.range.rows, name: textAt(units, 0, index) }], index),
  ).flat();
}

const originOf = (compared: Compared | undefined, heading: string, standardId: string): Origin =>
  compared === undefined ? lostOrigin(heading, { sheet: "" }) : compared.origin(heading, standardId);
