/** The cells of a benchmark's first page, its strip, and the pieces of its sentences. */
import type { Standard } from "../core/framework";
import { messages } from "../core/messages";
import { periodName } from "../core/period";
import { shortNameOf } from "../core/unit";
import { cellAddress, fixedCell, fixedColumnCell, fixedRange, fixedRowCell, rangeAddress } from "./address";
import { RAG_WORDS } from "./bandRules";
import type { BandCells } from "./bandsRow";
import { bandCountFormulas } from "./benchmarkCharts";
import { averageHeadingFormula, benchmarkSubtitleFormula, hospitalScoreFormula, redRawFormula } from "./benchmarkFormulas";
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
import type { BenchmarkSource, HospitalSourceCells } from "./benchmarkSource";
import { countFormula, lowInsideFormula, peopleFormula, rangeFormula, sumFormula, wardNumberFormula } from "./hospitalFormulas";
import { isPlainNumber } from "./numberColumn";
import { CHART_TITLE_LENGTH } from "./takeaways";
import { formula, type Block, type PlanCell } from "./plan";
import { averageFormula } from "./scoreFormulas";
import { BEST_KEYS, benchmarkPieces, LOWEST_KEYS, lowestPieces, type BestKey, type LowestKey } from "./takeawayFormulas";

export function titleCells({ missing }: BenchmarkSource, layout: BenchmarkLayout, working: (key: BestKey | LowestKey) => string): PlanCell[] {
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
        from: messages.numbersFromHospitals,
      }),
    ),
  ];
}

/** Every column of a row: the named ones, and one for each hospital. */
function rowOf({ columns }: BenchmarkLayout, named: Partial<Record<BenchmarkColumn, PlanCell>>, hospital: (index: number) => PlanCell): PlanCell[] {
  const cells: PlanCell[] = Array.from({ length: columns.last + 1 }, () => null);
  for (const [key, cell] of Object.entries(named)) cells[columns.at[key as BenchmarkColumn]] = cell;
  for (let column = columns.firstUnit; column <= columns.lastUnit; column += 1) cells[column] = hospital(column - columns.firstUnit);
  return cells;
}

export function headerCells({ hospitals, collaborative }: BenchmarkSource, layout: BenchmarkLayout): PlanCell[] {
  const group = collaborative === null ? "" : shortNameOf(collaborative);
  const average = formula(averageHeadingFormula(group, hospitalCells(layout, layout.row.foot.average)));
  return rowOf(layout, { ...BENCHMARK_HEADERS, average }, (index) => headingOf(hospitals[index], layout));
}

/** Turned headings have room for a short name. */
export function headingOf(hospital: HospitalSourceCells | undefined, { columns }: BenchmarkLayout): string {
  if (hospital === undefined) return "";
  return columns.narrow ? shortNameOf(hospital) : hospital.name;
}

/** Two lines of the column: one long name, or several short ones. */
const LONGEST_WHERE = 56;

export function bodyCells(source: BenchmarkSource, standards: readonly Standard[], standard: Standard, row: number, layout: BenchmarkLayout, bands: BandCells): PlanCell[] {
  const { columns } = layout;
  const units = rangeAddress({ row, column: columns.firstUnit, rows: 1, columns: source.hospitals.length });
  const isOne = source.hospitals.length === 1;
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
  );
}

export function footCells(key: BenchmarkFoot, { hospitals }: BenchmarkSource, layout: BenchmarkLayout): PlanCell[] {
  const { columns, row } = layout;
  const own = hospitalCells(layout, row.foot[key]);
  const label = { standard: BENCHMARK_FOOT[key] };
  if (key === "average") {
    return rowOf(layout, { ...label, average: formula(averageFormula(own)) }, (index) => formula(averageFormula(rangeAddress(bodyOf(layout, columns.firstUnit + index)))));
  }
  return rowOf(layout, { ...label, average: formula(sumFormula(own)) }, (index) => {
    const hospital = hospitals[index];
    return hospital === undefined ? null : formula(wardNumberFormula(hospital.sheet, hospital[key]));
  });
}

export function lineCells({ missing, leftOut, hospitals, collaborative }: BenchmarkSource): PlanCell[] {
  const [only] = hospitals;
  const one = hospitals.length === 1 && only !== undefined && collaborative !== null && missing.length === 0;
  return [
    ...missing,
    one ? messages.oneHospitalOnly(shortNameOf(collaborative), only.name) : messages.hospitalsDiffer(),
    messages.howAveragesAreWorkedOut(),
    ...(leftOut.length === 0 ? [messages.leftOutNothing()] : leftOut.map(({ what, because }) => messages.leftOut([messages.leftOutBecause(what, because)]))),
  ];
}

export function stripBlocks({ collaborative, area, period, framework, made }: BenchmarkSource, { columns, row }: BenchmarkLayout): Block[] {
  const values: Record<BenchmarkField, PlanCell> = {
    compared: collaborative === null ? messages.allHospitals() : messages.collaborativeNamed(collaborative.name, collaborative.shortName),
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

const WORKING_ORDER: readonly (BestKey | LowestKey)[] = [...LOWEST_KEYS, ...BEST_KEYS];

export function workingCell({ row }: BenchmarkLayout): (key: BestKey | LowestKey) => string {
  return (key) => fixedCell(row.working + WORKING_ORDER.indexOf(key), 2);
}

export function workingPieces(layout: BenchmarkLayout, bands: BandCells, standards: readonly Standard[]): { label: string; formula: string }[] {
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
  return [...lowestPieces(byStandard, bands, cell, CHART_TITLE_LENGTH), ...benchmarkPieces(byHospital, counts, byStandard, bands, cell)];
}
