/** The cells of a benchmark's first page, its strip, and the pieces of its sentences. */
import type { Standard } from "../core/framework";
import { messages } from "../core/messages";
import { roundsMessages } from "../core/messages/rounds";
import { periodName } from "../core/period";
import { shortNameOf } from "../core/unit";
import { cellAddress, fixedCell, fixedColumnCell, fixedRange, fixedRowCell, rangeAddress } from "./address";
import { RAG_WORDS } from "./bandRules";
import type { BandCells } from "./bandsRow";
import { bandCountFormulas } from "./benchmarkCharts";
import {
  averageHeadingFormula,
  benchmarkSubtitleFormula,
  hospitalScoreFormula,
  ofHospitalAveragesFormula,
  ofHospitalsFormula,
  ownAverageFormula,
  redRawFormula,
} from "./benchmarkFormulas";
import {
  BENCHMARK_FIELDS,
  BENCHMARK_FOOT,
  BENCHMARK_HEADERS,
  benchmarkField,
  bodyOf,
  hospitalCells,
  type BenchmarkColumn,
  type BenchmarkField,
  type BenchmarkFoot,
  type BenchmarkLayout,
} from "./benchmarkLayout";
import { comparedText } from "./comparedText";
import type { BenchmarkSource, HospitalSourceCells } from "./benchmarkSource";
import { averageOfCollaborativesHeading, ownLowestPieces, type RegionKey } from "./benchmarkRegion";
import { countFormula, lowInsideFormula, peopleFormula, rangeFormula, sumFormula, wardNumberFormula } from "./hospitalFormulas";
import { leftOutLines } from "./leftOut";
import { isPlainNumber } from "./numberColumn";
import { CHART_TITLE_LENGTH } from "./takeaways";
import { formula, type Block, type PlanCell } from "./plan";
import { averageFormula } from "./scoreFormulas";
import { BEST_KEYS, benchmarkPieces, LOWEST_KEYS, lowestPieces, type BestKey, type LowestKey } from "./takeawayFormulas";

export function titleCells(
  { missing, region }: BenchmarkSource,
  layout: BenchmarkLayout,
  working: (key: BestKey | LowestKey) => string,
): PlanCell[] {
  const { columns, row } = layout;
  const units = columns.lastUnit - columns.firstUnit + 1;
  const hospitalNames = hospitalCells(layout, row.header);
  const foot = (key: BenchmarkFoot): string => fixedCell(row.foot[key], columns.at.average);
  return [
    formula(`=${working("title")}`),
    formula(
      benchmarkSubtitleFormula({
        area: benchmarkField(layout, "area"),
        period: benchmarkField(layout, "period"),
        compared: benchmarkField(layout, "compared"),
        hospitalAverages: hospitalCells(layout, row.foot.average),
        hospitalNames,
        ...(region === undefined
          ? { compares: messages.hospitalsWithScores, allGiven: messages.allScoresGiven, someGiven: messages.scoresGiven }
          : {
              compares: roundsMessages.collaborativesCompared,
              allGiven: roundsMessages.allAveragesGiven,
              someGiven: roundsMessages.averagesGiven,
            }),
        missing: missing.length === 0 ? null : fixedRange({ row: row.lines, column: 0, rows: missing.length, columns: 1 }),
        scores: fixedRange(bodyOf(layout, columns.firstUnit, units)),
        ids: fixedRange(bodyOf(layout, columns.at.id)),
      }),
    ),
    formula(
      peopleFormula({
        serviceUsers: foot("serviceUsers"),
        staff: foot("staff"),
        wardServiceUsers: hospitalCells(layout, row.foot.serviceUsers),
        wardStaff: hospitalCells(layout, row.foot.staff),
        wardNames: hospitalNames,
        isDirect: units === 1,
        routesRaw: null,
        from: region === undefined ? messages.numbersFromHospitals : roundsMessages.numbersFromCollaboratives,
      }),
    ),
  ];
}

/** Every column of a row: the named ones, and one for each hospital. */
function rowOf(
  { columns, region }: BenchmarkLayout,
  named: Partial<Record<BenchmarkColumn, PlanCell>>,
  hospital: (index: number) => PlanCell,
  ofHospitals: PlanCell = null,
): PlanCell[] {
  const cells: PlanCell[] = Array.from({ length: columns.last + 1 }, () => null);
  if (region !== null) cells[region.ofHospitals] = ofHospitals;
  for (const [key, cell] of Object.entries(named)) cells[columns.at[key as BenchmarkColumn]] = cell;
  for (let column = columns.firstUnit; column <= columns.lastUnit; column += 1) cells[column] = hospital(column - columns.firstUnit);
  return cells;
}

export function headerCells({ hospitals, collaborative, region }: BenchmarkSource, layout: BenchmarkLayout): PlanCell[] {
  const group = collaborative === null ? "" : shortNameOf(collaborative);
  if (region !== undefined) {
    const headers = { ...BENCHMARK_HEADERS, scored: REGION_SCORED, average: averageOfCollaborativesHeading(group) };
    return rowOf(layout, headers, (index) => headingOf(hospitals[index], layout), roundsMessages.ofHospitals(group));
  }
  const average = formula(averageHeadingFormula(group, hospitalCells(layout, layout.row.foot.average)));
  return rowOf(layout, { ...BENCHMARK_HEADERS, average }, (index) => headingOf(hospitals[index], layout));
}

/** Turned headings have room for a short name. */
export function headingOf(hospital: HospitalSourceCells | undefined, { columns }: BenchmarkLayout): string {
  if (hospital === undefined) return "";
  return columns.narrow ? shortNameOf(hospital) : hospital.name;
}

const REGION_SCORED = "Collaboratives scored";

/** The collaboratives' sheets on which their hospitals stand; null where the average of hospitals cannot be given. */
function hospitalsOfRegion({
  hospitals,
  region,
}: BenchmarkSource): { sheet: string; ids: string; scores: string; averages: string }[] | null {
  if (region === undefined || region.enteredOnly.length > 0) return null;
  return hospitals.flatMap(({ sheet, ids, collaborative }) =>
    collaborative?.hospitals ? [{ sheet, ids, ...collaborative.hospitals }] : [],
  );
}

/** Two lines of the column: one long name, or several short ones. */
const LONGEST_WHERE = 56;

export function bodyCells(
  source: BenchmarkSource,
  standards: readonly Standard[],
  standard: Standard,
  row: number,
  layout: BenchmarkLayout,
  bands: BandCells,
): PlanCell[] {
  const { columns } = layout;
  const units = rangeAddress({ row, column: columns.firstUnit, rows: 1, columns: source.hospitals.length });
  const isOne = source.hospitals.length === 1;
  const ofHospitals = hospitalsOfRegion(source);
  const members = source.hospitals.map(({ isSingle }, index) => ({
    name: fixedRowCell(layout.row.header, columns.firstUnit + index),
    score: cellAddress(row, columns.firstUnit + index),
    isSingle,
  }));
  return rowOf(
    layout,
    {
      number: standards.every(isPlainNumber) ? Number(standard.number) : standard.number,
      standard: standard.text,
      average: formula(averageFormula(units)),
      range: formula(rangeFormula(units)),
      scored: formula(countFormula(units, hospitalCells(layout, layout.row.header))),
      where: isOne ? null : formula(lowInsideFormula(cellAddress(row, columns.at.lowRaw), LONGEST_WHERE)),
      id: standard.id,
      version: standard.version,
      lowRaw: isOne ? null : formula(redRawFormula(cellAddress(row, columns.at.average), members, bands)),
    },
    (index) => {
      const hospital = source.hospitals[index];
      return hospital === undefined ? null : formula(hospitalScoreFormula(hospital, fixedColumnCell(row, columns.at.id)));
    },
    ofHospitals === null ? NOT_GIVEN : formula(ofHospitalsFormula(ofHospitals, fixedColumnCell(row, columns.at.id))),
  );
}

/** Stands where the average of hospitals cannot be given; its foot says so. */
const NOT_GIVEN = "–";

export function footCells(key: BenchmarkFoot, source: BenchmarkSource, layout: BenchmarkLayout): PlanCell[] {
  const { hospitals } = source;
  const { columns, row } = layout;
  const own = hospitalCells(layout, row.foot[key]);
  const label = { standard: BENCHMARK_FOOT[key] };
  if (key === "average") {
    const all = hospitalsOfRegion(source);
    return rowOf(
      layout,
      { ...label, average: formula(averageFormula(own)) },
      (index) => {
        const unit = hospitals[index];
        // A collaborative's average is that of its hospitals, which the mean of its column need not be.
        if (unit?.collaborative !== undefined) return formula(ownAverageFormula(unit.sheet, unit.collaborative.average));
        return formula(averageFormula(rangeAddress(bodyOf(layout, columns.firstUnit + index))));
      },
      all === null ? roundsMessages.cannotBeGivenShort() : formula(ofHospitalAveragesFormula(all)),
    );
  }
  return rowOf(layout, { ...label, average: formula(sumFormula(own)) }, (index) => {
    const hospital = hospitals[index];
    return hospital === undefined ? null : formula(wardNumberFormula(hospital.sheet, hospital[key]));
  });
}

/** The lines below the table of a region: who is entered, how each of its two averages is made, and whose average shows one hospital. */
function regionLines({ missing, leftOut, hospitals, collaborative, region, isRanked, made }: BenchmarkSource): PlanCell[] {
  const name = collaborative === null ? roundsMessages.regionName() : shortNameOf(collaborative);
  const entered = hospitals.filter((unit) => unit.collaborative?.isEntered === true).map((unit) => shortNameOf(unit));
  return [
    ...missing,
    ...hospitals.flatMap((unit) =>
      unit.collaborative?.onlyHospital ? [messages.oneHospitalOnly(shortNameOf(unit), unit.collaborative.onlyHospital)] : [],
    ),
    roundsMessages.regionInTwoWays(name),
    ...(region !== undefined && region.enteredOnly.length > 0 ? [messages.cannotBeGiven(region.enteredOnly)] : []),
    ...(entered.length > 0 ? [roundsMessages.howEnteredAverages(region?.enteredOnly ?? entered)] : []),
    ...(isRanked === true ? [roundsMessages.orderedByRank(made)] : []),
    roundsMessages.collaborativesDiffer(),
    ...leftOutLines(leftOut),
  ];
}

export function lineCells(source: BenchmarkSource): PlanCell[] {
  const { missing, leftOut, hospitals, collaborative, isRanked, made } = source;
  if (source.region !== undefined) return regionLines(source);
  const [only] = hospitals;
  const one = hospitals.length === 1 && only !== undefined && collaborative !== null && missing.length === 0;
  return [
    ...missing,
    one ? messages.oneHospitalOnly(shortNameOf(collaborative), only.name) : messages.hospitalsDiffer(),
    ...(isRanked === true ? [roundsMessages.orderedByRank(made)] : []),
    messages.howAveragesAreWorkedOut(),
    ...(leftOut.length === 0 ? [messages.leftOutNothing()] : leftOutLines(leftOut)),
  ];
}

export function stripBlocks(
  { collaborative, area, period, framework, made, region }: BenchmarkSource,
  { columns, row }: BenchmarkLayout,
): Block[] {
  const values: Record<BenchmarkField, PlanCell> = {
    compared: comparedText(collaborative, region !== undefined),
    period: periodName(period),
    framework: `${framework.name} ${framework.version}`,
    made,
    area: area.name,
  };
  return (Object.keys(values) as BenchmarkField[]).map((field) => {
    const [first, second] = BENCHMARK_FIELDS[field].labels as readonly [string, string?];
    const label = field === "period" && period.kind === "month" ? (second ?? first) : first;
    return { at: cellAddress(row.strip, columns.at[BENCHMARK_FIELDS[field].under]), cells: [[label], [values[field]]] };
  });
}

const WORKING_ORDER: readonly (BestKey | LowestKey | RegionKey)[] = [...LOWEST_KEYS, ...BEST_KEYS, "ownLowest", "ownTitle"];

export function workingCell({ row }: BenchmarkLayout): (key: BestKey | LowestKey | RegionKey) => string {
  return (key) => fixedCell(row.working + WORKING_ORDER.indexOf(key), 2);
}

export function workingPieces(
  { region, hospitals }: BenchmarkSource,
  layout: BenchmarkLayout,
  bands: BandCells,
  standards: readonly Standard[],
): { label: string; formula: string }[] {
  const { columns, row } = layout;
  const cell = workingCell(layout);
  const units = Array.from({ length: columns.lastUnit - columns.firstUnit + 1 }, (_, index) => columns.firstUnit + index);
  const rows = standards.map((_, index) => row.body + index);
  const byHospital = {
    names: units.map((column) => fixedCell(row.header, column)),
    values: units.map((column) => fixedCell(row.foot.average, column)),
    range: hospitalCells(layout, row.foot.average),
  };
  const byStandard = {
    names: rows.map((at) => fixedCell(at, columns.at.number)),
    values: rows.map((at) => fixedCell(at, columns.at.average)),
    range: fixedRange(bodyOf(layout, columns.at.average)),
  };
  const counts = bandCountFormulas(layout, { green: RAG_WORDS.green, amber: RAG_WORDS.amber, red: RAG_WORDS.red });
  const level = region === undefined ? messages.manyHighest : roundsMessages.manyCollaborativesHighest;
  return [
    ...lowestPieces(byStandard, bands, cell, CHART_TITLE_LENGTH),
    ...benchmarkPieces(byHospital, counts, byStandard, bands, cell, level),
    ...(region === undefined
      ? []
      : ownLowestPieces(layout, region.own, shortNameOf(hospitals[region.own] ?? { name: "", shortName: "" }), standards, cell)),
  ];
}
