/** Reads what a benchmark sheet compares and when it was made: enough to find the one to refresh. */
import { areaByName, type Area, type Framework } from "../core/framework";
import { messages } from "../core/messages";
import { parsePeriod, type Period } from "../core/period";
import { sameName, type Units } from "../core/unit";
import { fixedCell, fixedRange } from "./address";
import { BENCHMARK_FIELDS, BENCHMARK_FOOT_ORDER, BENCHMARK_HEADERS, type BenchmarkField } from "./benchmarkLayout";
import { comparedText } from "./comparedText";
import { findColumns } from "./findColumns";
import { textAt, type SheetCells } from "./namedCells";
import { valueBelow } from "./readHospitalSheet";

/** Fixed addresses of what other sheets show of a benchmark. */
export interface BenchmarkPlaces {
  readonly ids: string;
  /** The averages by standard, and those of the foot. */
  readonly averages: string;
  readonly average: string;
  readonly serviceUsers: string;
  readonly staff: string;
  /** The units compared: all their cells, and each with its name and its own average. */
  readonly scores: string;
  readonly unitAverages: string;
  readonly units: readonly { readonly name: string; readonly scores: string; readonly average: string }[];
}

export interface BenchmarkReading {
  readonly sheet: string;
  /** As Set-up writes it; null for one that compares all hospitals. */
  readonly collaborative: string | null;
  readonly area: Area | null;
  readonly period: Period | null;
  readonly made: string;
  /** Null while one of its parts is lost. */
  readonly places: BenchmarkPlaces | null;
}

export function readBenchmarkSheet({ sheet, named }: SheetCells, framework: Framework, units: Units): BenchmarkReading {
  const field = (name: BenchmarkField): string =>
    named.header === undefined ? "" : valueBelow(named.header, BENCHMARK_FIELDS[name].labels);
  const compared = field("compared");
  const known = units.collaboratives.find(({ name, shortName }) => sameName(messages.collaborativeNamed(name, shortName), compared));
  const all = compared === "" || sameName(compared, messages.allHospitals());
  return {
    sheet,
    collaborative: all ? null : (known?.name ?? compared),
    area: areaByName(framework, field("area")),
    period: parsePeriod(field("period")),
    made: field("made"),
    places: benchmarkPlaces(named),
  };
}

const FOOT_ROWS = BENCHMARK_FOOT_ORDER.length;

/** Where the cells lie that a region's benchmark and the rounds look at; null while one of the parts is lost. */
export function benchmarkPlaces({ table, units, averages }: SheetCells["named"]): BenchmarkPlaces | null {
  if (table === undefined || units === undefined || averages === undefined || units.range.rows <= FOOT_ROWS + 1) return null;
  const { id } = findColumns(table.values[0] ?? [], { id: { headers: [BENCHMARK_HEADERS.id] } }).at;
  if (id === undefined) return null;
  const first = units.range.row + 1;
  const rows = units.range.rows - 1 - FOOT_ROWS;
  const down = (column: number, columns = 1): string => fixedRange({ row: first, column, rows, columns });
  const foot = (key: (typeof BENCHMARK_FOOT_ORDER)[number], column: number, columns = 1): string =>
    fixedRange({ row: first + rows + BENCHMARK_FOOT_ORDER.indexOf(key), column, rows: 1, columns });
  return {
    ids: down(table.range.column + id),
    averages: down(averages.range.column),
    average: foot("average", averages.range.column),
    serviceUsers: foot("serviceUsers", averages.range.column),
    staff: foot("staff", averages.range.column),
    scores: down(units.range.column, units.range.columns),
    unitAverages: foot("average", units.range.column, units.range.columns),
    units: Array.from({ length: units.range.columns }, (_, index) => ({
      name: textAt(units, 0, index),
      scores: down(units.range.column + index),
      average: fixedCell(first + rows, units.range.column + index),
    })),
  };
}

/** The region that a sheet of kind "region" is of: whether its strip says what a new one would say. */
export function isOfRegion({ named }: SheetCells, group: { readonly name: string; readonly shortName: string } | null): boolean {
  return named.header !== undefined && sameName(valueBelow(named.header, BENCHMARK_FIELDS.compared.labels), comparedText(group, true));
}
