/**
 * The benchmark: standards down, the hospitals of a collaborative across, in set-up order; then two charts and the figures
 * behind them. All live: onto the hospital sheets, or the score sheets of hospitals scored directly.
 */
import type { Bands } from "../core/band";
import { areaTitle, currentStandards, type Area, type Framework, type Standard } from "../core/framework";
import { messages } from "../core/messages";
import { periodName, type Period } from "../core/period";
import { shortNameOf } from "../core/unit";
import { cellAddress, columnsAddress, fixedCell, fixedColumnCell, fixedRange, fixedRowCell, rangeAddress, rowsAddress, type Rectangle } from "./address";
import { AVERAGE_FORMAT, averageRules, RAG_WORDS, SCORE_FORMAT, scoreRules } from "./bandRules";
import { bandsSentenceFormula, planBandsRow, type BandCells } from "./bandsRow";
import { bandCountFormulas, chartBlocks, chartPlans, FIGURE_LOOK, FIGURES_COLUMN, type ChartInput } from "./benchmarkCharts";
import { averageHeadingFormula, benchmarkSubtitleFormula, hospitalScoreFormula, redRawFormula, type HospitalCells } from "./benchmarkFormulas";
import {
  BENCHMARK_FIELDS,
  BENCHMARK_FOOT,
  BENCHMARK_FOOT_ORDER,
  BENCHMARK_HEADERS,
  benchmarkField,
  benchmarkLayout,
  benchmarkWidths,
  bodyOf,
  CHART_ROW_HEIGHT,
  hospitalCells,
  type BenchmarkColumn,
  type BenchmarkField,
  type BenchmarkFoot,
  type BenchmarkLayout,
} from "./benchmarkLayout";
import { countFormula, lowInsideFormula, peopleFormula, rangeFormula, sumFormula, wardNumberFormula } from "./hospitalFormulas";
import type { LeftOut } from "./hospitalSheet";
import { kindText, SHEET_NAMES } from "./names";
import { footerText, PAGE_NUMBERS } from "./pageFooter";
import { COLOURS, FONT } from "./palette";
import { formula, type Block, type LookPlan, type NamePlan, type PlanCell, type RulePlan, type SheetPlan } from "./plan";
import { averageFormula } from "./scoreFormulas";
import { BODY_LOOK, FOOT_LOOK, HEADER_LOOK, HEADING_LOOK, LABEL_LOOK, NOTE_LOOK, SUBTITLE_LOOK, TITLE_LOOK } from "./tableLook";
import { BEST_KEYS, benchmarkPieces, LOWEST_KEYS, lowestPieces, type BestKey, type LowestKey } from "./takeawayFormulas";
import { rowHeight, textWidth } from "./textHeight";

export interface HospitalSourceCells extends HospitalCells {
  /** Full name, or the letter that stands for it. */
  readonly name: string;
  readonly shortName: string;
  /** Scored directly: its figures are single scores, with their own thresholds. */
  readonly isSingle: boolean;
}

export interface BenchmarkSource {
  /** The tab, already allowed by Excel's rules. */
  readonly name: string;
  /** Null compares all hospitals there are. */
  readonly collaborative: { readonly name: string; readonly shortName: string } | null;
  readonly area: Area;
  readonly period: Period;
  readonly framework: Framework;
  readonly bands: Bands;
  /** In set-up order, at least one. */
  readonly hospitals: readonly HospitalSourceCells[];
  /** One sentence for each hospital of the collaborative that cannot be shown; it counts among those that could be. */
  readonly missing: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly made: string;
}

const MARGIN = 28.35;

/** Plans the sheet. Throws RangeError without hospitals, or for an area without standards. */
export function planBenchmarkSheet(source: BenchmarkSource): SheetPlan {
  const standards = currentStandards(source.area);
  if (standards.length === 0) throw new RangeError(`${source.area.name} has no standards.`);
  const lines = lineCells(source);
  const layout = benchmarkLayout({ hospitals: source.hospitals.length, standards: standards.length, lines: lines.length + 1 });
  const { columns, row } = layout;
  const bands = planBandsRow(row.bands, columns.at.standard, 2);
  const working = workingCell(layout);
  const chartInput: ChartInput = {
    layout,
    bands: bands.cells,
    standards,
    highestScore: source.framework.scale.highest,
    titles: { hospitals: cellAddress(row.charts, 0), standards: cellAddress(row.charts, layout.split) },
  };
  const pieces = workingPieces(layout, bands.cells, standards);
  const across = (first: number, rows = 1): Rectangle => ({ row: first, column: 0, rows, columns: layout.lastResult + 1 });
  const whole = (first: number, rows = 1): Rectangle => ({ row: first, column: 0, rows, columns: columns.lastVisible + 1 });
  const table = { row: row.header, column: 0, rows: standards.length + 1, columns: columns.last + 1 };

  return {
    name: source.name,
    tabColor: COLOURS.orange,
    base: { fontName: FONT, fontSize: 10, color: COLOURS.ink },
    blocks: [
      { at: "A1", cells: titleCells(source, layout, working).map((cell) => [cell]) },
      { at: cellAddress(row.header, 0), cells: [headerCells(source, layout), ...standards.map((standard, index) => bodyCells(source, standards, standard, row.body + index, layout, bands.cells))] },
      { at: cellAddress(row.foot.average, 0), cells: BENCHMARK_FOOT_ORDER.map((key) => footCells(key, source, layout)) },
      { at: cellAddress(row.lines, 0), cells: [...lines, formula(bandsSentenceFormula(bands.cells))].map((cell) => [cell]) },
      { at: chartInput.titles.hospitals, cells: [[formula(`=${working("hospitalsTitle")}`)]] },
      { at: chartInput.titles.standards, cells: [[formula(`=${working("lowestSentence")}`)]] },
      { at: cellAddress(row.figuresHeading, FIGURES_COLUMN), cells: [[messages.figuresBehindCharts()]] },
      ...chartBlocks(chartInput),
      ...stripBlocks(source, layout),
      ...bands.blocks,
      { at: cellAddress(row.working, 1), cells: pieces.map(({ label, formula: text }) => [label, formula(text)]) },
    ],
    looks: [...looksOf(source, layout, standards, lines.length + 1), ...bands.looks],
    widths: benchmarkWidths(layout),
    heights: heightsOf(source, layout, standards),
    hiddenColumns: columnsAddress(columns.at.id, columns.last - columns.lastVisible),
    hiddenRows: rowsAddress(row.working, pieces.length),
    names: [
      ...[
        [SHEET_NAMES.title, { row: 0, column: 0, rows: 3, columns: 1 }] as const,
        [SHEET_NAMES.header, across(row.strip, 2)] as const,
        [SHEET_NAMES.table, table] as const,
        [SHEET_NAMES.foot, whole(row.foot.average, BENCHMARK_FOOT_ORDER.length)] as const,
        [SHEET_NAMES.lines, { row: row.lines, column: 0, rows: lines.length + 1, columns: 1 }] as const,
        [SHEET_NAMES.charts, across(row.charts, row.lastChart - row.charts + 1)] as const,
        [SHEET_NAMES.figures, { row: row.figuresHeading, column: FIGURES_COLUMN, rows: row.strip - row.figuresHeading, columns: 5 }] as const,
        [SHEET_NAMES.working, { row: row.working, column: 1, rows: pieces.length, columns: 2 }] as const,
      ].map(([name, range]): NamePlan => ({ name, scope: "sheet", refersTo: { range: rangeAddress(range) } })),
      ...bands.names,
      { name: SHEET_NAMES.kind, scope: "sheet", refersTo: { text: kindText("benchmark") } },
    ],
    validations: [],
    rules: rulesOf(source, layout, bands.cells),
    charts: chartPlans(chartInput),
    freezeAt: { rows: row.body, columns: columns.narrow ? 2 : 1 },
    page: {
      orientation: "Landscape",
      // Under hospitals that stand on pages of their own there is nothing to print beside the charts.
      area: columns.unitsAfter ? `${rangeAddress(whole(0, row.charts))},${rangeAddress(across(row.charts, row.bands + 1 - row.charts))}` : rangeAddress(whole(0, row.bands + 1)),
      titleRows: rowsAddress(row.header),
      fit: { wide: layout.pages.length + 1 },
      footerLeft: footerText([source.framework.name, areaTitle(source.area), source.collaborative === null ? "" : shortNameOf(source.collaborative), periodName(source.period), `standards ${source.framework.version}`, `made ${source.made}`]),
      footerRight: PAGE_NUMBERS,
      margin: MARGIN,
      breaksBefore: [...layout.charts.map(({ titleRow }) => titleRow), row.figuresHeading].map((first) => rowsAddress(first)),
      ...(columns.unitsAfter ? { titleColumns: columnsAddress(0, 2), columnBreaksBefore: layout.pages.map((column) => columnsAddress(column)) } : {}),
    },
    start: cellAddress(row.body, columns.firstUnit),
  };
}

function titleCells({ missing }: BenchmarkSource, layout: BenchmarkLayout, working: (key: BestKey | LowestKey) => string): PlanCell[] {
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

function headerCells({ hospitals, collaborative }: BenchmarkSource, layout: BenchmarkLayout): PlanCell[] {
  const group = collaborative === null ? "" : shortNameOf(collaborative);
  const average = formula(averageHeadingFormula(group, hospitalCells(layout, layout.row.foot.average)));
  return rowOf(layout, { ...BENCHMARK_HEADERS, average }, (index) => headingOf(hospitals[index], layout));
}

/** Turned headings have room for a short name. */
function headingOf(hospital: HospitalSourceCells | undefined, { columns }: BenchmarkLayout): string {
  if (hospital === undefined) return "";
  return columns.narrow ? shortNameOf(hospital) : hospital.name;
}

const isPlainNumber = ({ number }: Standard): boolean => /^(?:0|[1-9]\d{0,8})$/.test(number);

function bodyCells(source: BenchmarkSource, standards: readonly Standard[], standard: Standard, row: number, layout: BenchmarkLayout, bands: BandCells): PlanCell[] {
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
      where: isOne ? null : formula(lowInsideFormula(cellAddress(row, columns.at.lowRaw))),
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

function footCells(key: BenchmarkFoot, { hospitals }: BenchmarkSource, layout: BenchmarkLayout): PlanCell[] {
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

function lineCells({ missing, leftOut, hospitals, collaborative }: BenchmarkSource): PlanCell[] {
  const [only] = hospitals;
  const one = hospitals.length === 1 && only !== undefined && collaborative !== null && missing.length === 0;
  return [
    ...missing,
    one ? messages.oneHospitalOnly(shortNameOf(collaborative), only.name) : messages.hospitalsDiffer(),
    messages.howAveragesAreWorkedOut(),
    ...(leftOut.length === 0 ? [messages.leftOutNothing()] : leftOut.map(({ what, because }) => messages.leftOut([messages.leftOutBecause(what, because)]))),
  ];
}

function stripBlocks({ collaborative, area, period, framework, made }: BenchmarkSource, { columns, row }: BenchmarkLayout): Block[] {
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

function workingCell({ row }: BenchmarkLayout): (key: BestKey | LowestKey) => string {
  return (key) => fixedCell(row.working + WORKING_ORDER.indexOf(key), 2);
}

function workingPieces(layout: BenchmarkLayout, bands: BandCells, standards: readonly Standard[]): { label: string; formula: string }[] {
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
  return [...lowestPieces(byStandard, bands, cell), ...benchmarkPieces(byHospital, counts, byStandard, bands, cell)];
}

/** Columns that lie side by side and are of one kind share their rules. */
function runsOf(hospitals: readonly HospitalSourceCells[]): { first: number; count: number; isSingle: boolean }[] {
  const runs: { first: number; count: number; isSingle: boolean }[] = [];
  hospitals.forEach(({ isSingle }, index) => {
    const last = runs[runs.length - 1];
    if (last?.isSingle === isSingle) last.count += 1;
    else runs.push({ first: index, count: 1, isSingle });
  });
  return runs;
}

function rulesOf({ hospitals }: BenchmarkSource, layout: BenchmarkLayout, bands: BandCells): RulePlan[] {
  const { columns, row } = layout;
  const foot = (column: number, count: number): string => rangeAddress({ row: row.foot.average, column, rows: 1, columns: count });
  return [
    ...runsOf(hospitals).flatMap(({ first, count, isSingle }) => {
      const range = rangeAddress(bodyOf(layout, columns.firstUnit + first, count));
      return isSingle ? scoreRules(range, bands) : averageRules(range, bands);
    }),
    ...averageRules(rangeAddress(bodyOf(layout, columns.at.average)), bands),
    ...averageRules(foot(columns.firstUnit, hospitals.length), bands),
    ...averageRules(foot(columns.at.average, 1), bands),
  ];
}

function looksOf({ hospitals }: BenchmarkSource, layout: BenchmarkLayout, standards: readonly Standard[], lines: number): LookPlan[] {
  const { columns, row } = layout;
  const { at } = columns;
  const units = hospitals.length;
  const across = (first: number, rows = 1): string => rangeAddress({ row: first, column: 0, rows, columns: columns.lastVisible + 1 });
  const body = (column: number, count = 1): string => rangeAddress(bodyOf(layout, column, count));
  const inRow = (first: number, column: number, rows = 1, count = 1): string => rangeAddress({ row: first, column, rows, columns: count });
  const centred = { horizontal: "Center" } as const;
  const text = { numberFormat: "@", horizontal: "Left" } as const;
  const chartTitle = { ...NOTE_LOOK, color: COLOURS.ink } as const;
  const tables = [
    ...layout.charts.map(({ figures, count, averageRow }) => ({ header: figures, rows: count + (averageRow === null ? 0 : 1) })),
    { header: row.standards, rows: standards.length },
  ];
  return [
    { areas: across(0), look: TITLE_LOOK },
    { areas: across(1, 2), look: SUBTITLE_LOOK },
    { areas: inRow(row.header, 0, 1, columns.last + 1), look: { ...HEADER_LOOK, ...centred } },
    { areas: [at.standard, at.where].map((column) => inRow(row.header, column)).join(","), look: { horizontal: "Left" } },
    { areas: inRow(row.header, columns.firstUnit, 1, units), look: { numberFormat: "@", ...(columns.narrow ? { rotation: 90 } : {}) } },
    { areas: across(row.body, standards.length), look: BODY_LOOK },
    { areas: body(at.number), look: { ...centred, numberFormat: standards.every(isPlainNumber) ? "General" : "@" } },
    { areas: body(at.standard), look: text },
    ...runsOf(hospitals).map(({ first, count, isSingle }) => ({
      areas: body(columns.firstUnit + first, count),
      look: { ...centred, wrap: false, numberFormat: isSingle ? SCORE_FORMAT : AVERAGE_FORMAT },
    })),
    { areas: body(at.average), look: { ...centred, numberFormat: AVERAGE_FORMAT, bold: true, fontSize: 12 } },
    { areas: body(at.range, 2), look: centred },
    { areas: body(at.where), look: { fontSize: 9, horizontal: "Left" } },
    { areas: body(at.id), look: { numberFormat: "@" } },
    { areas: across(row.foot.average), look: FOOT_LOOK },
    { areas: across(row.foot.serviceUsers, 2), look: { fontSize: 9, color: COLOURS.muted, fill: COLOURS.tint, vertical: "Center" } },
    { areas: inRow(row.foot.average, columns.firstUnit, 3, units), look: centred },
    { areas: inRow(row.foot.average, at.average, 3), look: centred },
    { areas: inRow(row.foot.average, columns.firstUnit, 1, units), look: { numberFormat: AVERAGE_FORMAT } },
    { areas: inRow(row.foot.average, at.average), look: { numberFormat: AVERAGE_FORMAT, fontSize: 12 } },
    { areas: inRow(row.lines, 0, lines), look: NOTE_LOOK },
    { areas: inRow(row.charts, 0, 1, layout.lastResult + 1), look: chartTitle },
    { areas: inRow(row.figuresHeading, FIGURES_COLUMN), look: HEADING_LOOK },
    ...tables.flatMap(({ header, rows }): LookPlan[] => [
      { areas: inRow(header, FIGURES_COLUMN, 1, 5), look: { fontSize: 9, bold: true, color: COLOURS.navy, wrap: true, vertical: "Bottom", ...centred } },
      { areas: inRow(header, FIGURES_COLUMN), look: { horizontal: "Left" } },
      { areas: inRow(header + 1, FIGURES_COLUMN, rows, 5), look: { ...BODY_LOOK, fontSize: 9, wrap: false } },
      { areas: inRow(header + 1, FIGURES_COLUMN + 1, rows, 4), look: FIGURE_LOOK },
    ]),
    { areas: rangeAddress({ row: row.strip, column: 0, rows: 1, columns: layout.lastResult + 1 }), look: { ...LABEL_LOOK, fontSize: 8 } },
    { areas: rangeAddress({ row: row.strip + 1, column: 0, rows: 1, columns: layout.lastResult + 1 }), look: { ...NOTE_LOOK, ...text } },
  ];
}

function heightsOf({ hospitals, collaborative }: BenchmarkSource, layout: BenchmarkLayout, standards: readonly Standard[]): SheetPlan["heights"] {
  const { columns, row, unitWidth, widths } = layout;
  const heading = (text: string, characters: number) => ({ text, characters, size: 10, bold: true });
  const headings = hospitals.map((hospital) => headingOf(hospital, layout));
  const turned = Math.min(140, Math.max(...headings.map((name) => textWidth(name, { size: 10, bold: true }))) + 8);
  const average = `${messages.averageOfGroup(collaborative === null ? "" : shortNameOf(collaborative))}${messages.ofOneHospital()}`;
  const least = rowHeight([heading(average, widths.average), heading(BENCHMARK_HEADERS.range, widths.range), heading(BENCHMARK_HEADERS.scored, widths.scored)], { minimum: 30 });
  const figureRow = 13.5;
  return [
    { rows: rowsAddress(0), points: 24 },
    { rows: rowsAddress(1, 2), points: 15.75 },
    { rows: rowsAddress(3), points: 6 },
    { rows: rowsAddress(row.header), points: columns.narrow ? Math.max(least, turned) : rowHeight(headings.map((name) => heading(name, unitWidth)), { minimum: least }) },
    ...standards.map(({ text }, index) => ({
      rows: rowsAddress(row.body + index),
      points: rowHeight([{ text, characters: widths.standard, size: 10 }], { minimum: 25.5, air: 1.5 }),
    })),
    { rows: rowsAddress(row.foot.average), points: 19.5 },
    { rows: rowsAddress(row.foot.serviceUsers, 2), points: 13.5 },
    { rows: rowsAddress(row.lines, row.charts - row.lines - 1), points: 13.5 },
    { rows: rowsAddress(row.charts - 1), points: 6 },
    { rows: rowsAddress(row.charts, row.lastChart - row.charts + 1), points: CHART_ROW_HEIGHT },
    { rows: rowsAddress(row.figuresHeading), points: 21 },
    { rows: rowsAddress(row.figuresHeading + 1, row.strip - row.figuresHeading - 1), points: figureRow },
    ...[...layout.charts.map(({ figures }) => figures), row.standards].map((first) => ({ rows: rowsAddress(first), points: 39 })),
    { rows: rowsAddress(row.strip, 2), points: 12.75 },
    { rows: rowsAddress(row.bands), points: 11.25 },
  ];
}
