/** Where the figures of a benchmark come from: the hospital sheets it compares, and the score sheets behind those. */
import { messages } from "../core/messages";
import { recheckMessages } from "../core/messages/recheck";
import { sameName } from "../core/unit";
import type { Rectangle } from "./address";
import { pointsTo } from "./pointsTo";
import { BENCHMARK_HEADERS } from "./benchmarkLayout";
import type { HospitalSourceCells } from "./benchmarkSource";
import { benchmarkSources } from "./benchmarkSources";
import { findColumns } from "./findColumns";
import { hospitalSources } from "./hospitalSources";
import { addressAt, textAt, valueAt, type SheetCells } from "./namedCells";
import { countOf, lostOrigin, originOfScore, originsDown, shownFigure, type Origin, type TracedBook, type WhereFrom } from "./origin";
import { originOfHospitalScore } from "./originOfHospital";
import { readBenchmarkSheet } from "./readBenchmarkSheet";
import { readHospitalSheet } from "./readHospitalSheet";

const COLUMNS = { number: { headers: [BENCHMARK_HEADERS.number] }, standard: { headers: [BENCHMARK_HEADERS.standard] }, id: { headers: [BENCHMARK_HEADERS.id] } };

/** Null for a cell that is no figure of it. Row and column are those of the sheet. */
export function whereFromBenchmark(cells: SheetCells, cell: Pick<Rectangle, "row" | "column">, book: TracedBook): WhereFrom | null {
  const { table, units, averages } = cells.named;
  const { area, period, collaborative, places } = readBenchmarkSheet(cells, book.framework, book.units);
  const { number, standard, id } = table === undefined ? {} : findColumns(table.values[0] ?? [], COLUMNS).at;
  if (table === undefined || units === undefined || averages === undefined || places === null || area === null || period === null) return null;
  if (number === undefined || standard === undefined || id === undefined) return null;

  const round = { area, period, units: book.units };
  const hospitalSheets = book.sheets.filter(({ kind }) => kind === "hospital").map((sheet) => readHospitalSheet(sheet.cells, book.framework));
  const scores = hospitalSources(book.readings, { ...round, countPeerReviews: book.settings.countPeerReviews });
  const { hospitals, missing, leftOut } = benchmarkSources(hospitalSheets, scores, { ...round, collaborative, names: book.settings.names });

  const row = cell.row - units.range.row;
  const column = cell.column - units.range.column;
  const isAverage = cell.column === averages.range.column;
  const heading = textAt(units, 0, column);
  if (!isAverage && (column < 0 || column >= units.range.columns)) return null;
  const named = (text: string): HospitalSourceCells | undefined => hospitals.find(({ name, shortName }) => sameName(name, text) || sameName(shortName, text));
  const columns = Array.from({ length: units.range.columns }, (_, index) => index);
  const isStale = columns.length !== hospitals.length || columns.some((index) => !pointsTo(units, index, named(textAt(units, 0, index))?.sheet));
  const name = isAverage ? textAt(averages, 0, 0) : heading;
  const shown = shownFigure(isAverage ? valueAt(averages, row, 0) : valueAt(units, row, column), !isAverage && named(heading)?.isSingle === true);
  const rest = { shown, leftOut: [...missing, ...leftOut.map(({ what, because }) => `${messages.leftOutBecause(what, because)}.`)], isStale };
  const where = { sheet: cells.sheet, cell: isAverage ? addressAt(averages, row, 0) : addressAt(units, row, column) };

  const bodyRows = table.range.rows - 1;
  if (row >= 1 && row <= bodyRows) {
    const tableRow = cell.row - table.range.row;
    const standardId = textAt(table, tableRow, id);
    const wanted = isAverage ? columns : [column];
    const parts = wanted.flatMap((index): Origin[] => originOfUnit(named(textAt(units, 0, index)), textAt(units, 0, index), standardId, book));
    return { where, title: recheckMessages.standardOf(name, textAt(table, tableRow, number)), parts, ...countOf(parts), ...rest };
  }
  if (row !== bodyRows + 1) return null;
  // The average of a hospital is that of its standards; the average of the hospitals is that of their averages, beside it.
  const standards = table.values.flatMap((_, index) => (index === 0 || textAt(table, index, id) === "" ? [] : [{ row: index, standardId: textAt(table, index, id), name: recheckMessages.standardNamed(textAt(table, index, number), textAt(table, index, standard)) }]));
  const parts = isAverage
    ? columns.flatMap((index) => originsDown(units, [{ row, name: textAt(units, 0, index) }], index))
    : originsDown(units, standards, column, named(heading)?.isSingle === true);
  return { where, title: recheckMessages.averageNamed(name), parts, ...countOf(parts), ...rest };
}

/** What a benchmark shows of one hospital: from its hospital sheet with the wards behind it, or from its score sheet. */
function originOfUnit(hospital: HospitalSourceCells | undefined, name: string, standardId: string, book: TracedBook): Origin[] {
  const sheet = book.sheets.find(({ cells }) => cells.sheet === hospital?.sheet);
  if (hospital === undefined || sheet === undefined) return [lostOrigin(name, { sheet: hospital?.sheet ?? "" })];
  const reading = book.readings.find((one) => one.sheet === hospital.sheet);
  const origin = reading === undefined ? originOfHospitalScore(sheet.cells, standardId, name, book) : originOfScore(reading, standardId, name, book);
  return [origin ?? lostOrigin(name, { sheet: hospital.sheet })];
}
