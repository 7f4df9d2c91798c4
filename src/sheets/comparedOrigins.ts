/** What stands behind the columns of a benchmark: each hospital with its sheet, or each collaborative with its benchmark or entered averages. */
import type { Round } from "../core/round";
import { sameName } from "../core/unit";
import { benchmarkSources } from "./benchmarkSources";
import type { LeftOut } from "./leftOut";
import { hospitalSources } from "./hospitalSources";
import { textAt, type SheetCells } from "./namedCells";
import { lostOrigin, originOfScore, originsDown, type Origin, type TracedBook } from "./origin";
import { originOfHospitalScore } from "./originOfHospital";
import { readBenchmarkSheet } from "./readBenchmarkSheet";
import { originOfEntered, originOfEnteredIn, rowOfStandard } from "./originOfEntered";
import { readEnteredSheet } from "./readEnteredSheet";
import { readHospitalSheet } from "./readHospitalSheet";
import { regionSources } from "./regionSources";

export interface Compared {
  readonly sheet: string;
  /** Its figures are single scores. */
  readonly isSingle: boolean;
  readonly origin: (name: string, standardId: string) => Origin;
}

export interface ComparedOnes {
  readonly count: number;
  readonly named: (heading: string) => Compared | undefined;
  readonly missing: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

export function comparedHospitals(round: Round & { readonly collaborative: string | null }, book: TracedBook): ComparedOnes {
  const { framework, units, settings, readings } = book;
  const sheets = ofKind(book, "hospital").map((cells) => readHospitalSheet(cells, framework));
  const scores = hospitalSources(readings, { ...round, units, countPeerReviews: settings.countPeerReviews });
  const { hospitals, missing, leftOut } = benchmarkSources(sheets, scores, { ...round, units, names: settings.names });
  return {
    count: hospitals.length,
    named: finder(
      hospitals,
      ({ sheet }) =>
        (name, id) =>
          originOfHospital(sheet, name, id, book),
    ),
    missing,
    leftOut,
  };
}

/** The hospital's own sheet, with its wards behind it; or, scored directly, its score sheet. */
function originOfHospital(sheet: string, name: string, standardId: string, book: TracedBook): Origin {
  const reading = book.readings.find((one) => one.sheet === sheet);
  if (reading !== undefined) return originOfScore(reading, standardId, name, book);
  const cells = book.sheets.find((one) => one.cells.sheet === sheet)?.cells;
  return (cells === undefined ? null : originOfHospitalScore(cells, standardId, name, book)) ?? lostOrigin(name, { sheet });
}

export function comparedCollaboratives(round: Round, book: TracedBook): ComparedOnes {
  const { framework, units } = book;
  const benchmarks = ofKind(book, "benchmark").map((cells) => readBenchmarkSheet(cells, framework, units));
  const entered = ofKind(book, "entered").map((cells) => readEnteredSheet(cells, framework));
  const { collaboratives, missing, leftOut } = regionSources(benchmarks, entered, { ...round, units, own: null, rankBy: null });
  const origin =
    ({ sheet, name, collaborative }: (typeof collaboratives)[number]) =>
    (heading: string, id: string): Origin =>
      collaborative?.isEntered === true
        ? originOfEntered(
            ofKind(book, "entered").find((one) => one.sheet === sheet),
            name,
            heading,
            id,
            book,
          )
        : originOfCollaborative(sheet, heading, id, book);
  return { count: collaboratives.length, named: finder(collaboratives, origin), missing, leftOut };
}

/**
 * A figure of one standard that a formula takes from another sheet, by the standard's id.
 * @param figures the cells on that sheet among which it looks: on a sheet of entered averages they say whose column it is
 */
export function originOfStandard(sheet: string, figures: string, standardId: string, name: string, book: TracedBook): Origin {
  const found = book.sheets.find(({ cells }) => cells.sheet === sheet);
  if (found?.kind === "benchmark") return originOfCollaborative(sheet, name, standardId, book);
  return found?.kind === "entered"
    ? originOfEnteredIn(found.cells, figures, standardId, name, book)
    : originOfHospital(sheet, name, standardId, book);
}

/** The collaborative's average on its own benchmark, with its hospitals behind it. */
function originOfCollaborative(sheet: string, name: string, standardId: string, book: TracedBook): Origin {
  const cells = ofKind(book, "benchmark").find((one) => one.sheet === sheet);
  const { table, units, averages } = cells?.named ?? {};
  const row = table === undefined ? -1 : rowOfStandard(table, standardId);
  if (cells === undefined || units === undefined || averages === undefined || row === -1) return lostOrigin(name, { sheet });
  const [own] = originsDown(averages, [{ row, name, standardId }], 0);
  const { area, period, collaborative } = readBenchmarkSheet(cells, book.framework, book.units);
  if (own === undefined || area === null || period === null) return lostOrigin(name, { sheet });
  const hospitals = comparedHospitals({ area, period, collaborative }, book);
  const parts = Array.from({ length: units.range.columns }, (_, index) => textAt(units, 0, index)).map(
    (heading) => hospitals.named(heading)?.origin(heading, standardId) ?? lostOrigin(heading, { sheet }),
  );
  return { ...own, parts };
}

const ofKind = ({ sheets }: TracedBook, wanted: TracedBook["sheets"][number]["kind"]): SheetCells[] =>
  sheets.filter(({ kind }) => kind === wanted).map(({ cells }) => cells);

interface Named {
  readonly name: string;
  readonly shortName: string;
  readonly sheet: string;
  readonly isSingle: boolean;
}

/** By the full name, or the short one that a narrow column has. */
const finder =
  <One extends Named>(all: readonly One[], originOf: (one: One) => Compared["origin"]) =>
  (heading: string): Compared | undefined => {
    const one = all.find(({ name, shortName }) => sameName(name, heading) || sameName(shortName, heading));
    return one && { sheet: one.sheet, isSingle: one.isSingle, origin: originOf(one) };
  };
