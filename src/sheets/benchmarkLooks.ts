/** How a benchmark looks: colours by rules, looks, heights of rows. */
import type { Standard } from "../core/framework";
import { messages } from "../core/messages";
import { roundsMessages } from "../core/messages/rounds";
import { shortNameOf } from "../core/unit";
import { rangeAddress, rowsAddress } from "./address";
import { AVERAGE_FORMAT, averageRules, SCORE_FORMAT, scoreRules } from "./bandRules";
import type { BandCells } from "./bandsRow";
import { headingOf } from "./benchmarkCells";
import { FIGURE_LOOK, FIGURES_COLUMN } from "./benchmarkCharts";
import { BENCHMARK_HEADERS, bodyOf, CHART_ROW_HEIGHT, type BenchmarkLayout } from "./benchmarkLayout";
import type { BenchmarkSource, HospitalSourceCells } from "./benchmarkSource";
import { isPlainNumber } from "./numberColumn";
import { COLOURS, HAIR } from "./palette";
import type { LookPlan, RulePlan, SheetPlan } from "./plan";
import { BODY_LOOK, FOOT_LOOK, HEADER_LOOK, HEADING_LOOK, LABEL_LOOK, NOTE_LOOK, SUBTITLE_LOOK, TITLE_LOOK, WORDS_LOOK } from "./tableLook";
import { rowHeight, textWidth } from "./textHeight";

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

export function benchmarkRules({ hospitals }: BenchmarkSource, layout: BenchmarkLayout, bands: BandCells): RulePlan[] {
  const { columns, row, region } = layout;
  const foot = (column: number, count: number): string => rangeAddress({ row: row.foot.average, column, rows: 1, columns: count });
  return [
    ...runsOf(hospitals).flatMap(({ first, count, isSingle }) => {
      const range = rangeAddress(bodyOf(layout, columns.firstUnit + first, count));
      return isSingle ? scoreRules(range, bands) : averageRules(range, bands);
    }),
    ...averageRules(rangeAddress(bodyOf(layout, columns.at.average)), bands),
    ...averageRules(foot(columns.firstUnit, hospitals.length), bands),
    ...averageRules(foot(columns.at.average, 1), bands),
    ...(region === null
      ? []
      : [bodyOf(layout, region.ofHospitals), { row: row.foot.average, column: region.ofHospitals, rows: 1, columns: 1 }].flatMap((range) =>
          averageRules(rangeAddress(range), bands),
        )),
  ];
}

export function benchmarkLooks(
  { hospitals }: BenchmarkSource,
  layout: BenchmarkLayout,
  standards: readonly Standard[],
  lines: number,
): LookPlan[] {
  const { columns, row, region } = layout;
  const { at } = columns;
  const units = hospitals.length;
  const across = (first: number, rows = 1): string => rangeAddress({ row: first, column: 0, rows, columns: columns.lastVisible + 1 });
  const body = (column: number, count = 1): string => rangeAddress(bodyOf(layout, column, count));
  const inRow = (first: number, column: number, rows = 1, count = 1): string => rangeAddress({ row: first, column, rows, columns: count });
  const centred = { horizontal: "Center" } as const;
  const text = { numberFormat: "@", ...WORDS_LOOK } as const;
  const tables = [
    ...layout.charts.map(({ figures, count, averageRow }) => ({ header: figures, rows: count + (averageRow === null ? 0 : 1) })),
    { header: row.standards, rows: standards.length },
    ...(region === null ? [] : [{ header: region.figures, rows: standards.length }]),
  ];
  const figureColumns = region === null ? 5 : Math.max(5, units + 2);
  return [
    { areas: across(0), look: TITLE_LOOK },
    { areas: across(1, 2), look: SUBTITLE_LOOK },
    { areas: inRow(row.header, 0, 1, columns.last + 1), look: { ...HEADER_LOOK, ...centred } },
    { areas: [at.standard, at.where].map((column) => inRow(row.header, column)).join(","), look: WORDS_LOOK },
    { areas: inRow(row.header, columns.firstUnit, 1, units), look: { numberFormat: "@", ...(columns.narrow ? { rotation: 90 } : {}) } },
    { areas: across(row.body, standards.length), look: BODY_LOOK },
    { areas: body(at.number), look: { ...centred, numberFormat: standards.every(isPlainNumber) ? "General" : "@" } },
    { areas: body(at.standard), look: text },
    ...runsOf(hospitals).map(({ first, count, isSingle }) => ({
      areas: body(columns.firstUnit + first, count),
      look: { ...centred, wrap: false, numberFormat: isSingle ? SCORE_FORMAT : AVERAGE_FORMAT },
    })),
    { areas: body(at.average), look: { ...centred, numberFormat: AVERAGE_FORMAT, bold: true, fontSize: 12 } },
    ...(region === null
      ? []
      : [
          { areas: body(region.ofHospitals), look: { ...centred, numberFormat: AVERAGE_FORMAT } },
          { areas: inRow(region.lastChart + 1, 0), look: { ...NOTE_LOOK, ...WORDS_LOOK } },
        ]),
    { areas: body(at.range, 2), look: centred },
    { areas: body(at.where), look: { fontSize: 9, ...WORDS_LOOK } },
    { areas: body(at.id), look: { numberFormat: "@" } },
    { areas: across(row.foot.average), look: FOOT_LOOK },
    { areas: across(row.foot.serviceUsers, 2), look: { fontSize: 9, color: COLOURS.muted, fill: COLOURS.tint, vertical: "Center" } },
    { areas: inRow(row.foot.average, columns.firstUnit, 3, units), look: centred },
    { areas: inRow(row.foot.average, at.average, 3), look: centred },
    { areas: inRow(row.foot.average, columns.firstUnit, 1, units), look: { numberFormat: AVERAGE_FORMAT } },
    { areas: inRow(row.foot.average, at.average), look: { numberFormat: AVERAGE_FORMAT, fontSize: 12 } },
    ...(region === null
      ? []
      : [{ areas: inRow(row.foot.average, region.ofHospitals), look: { ...centred, numberFormat: AVERAGE_FORMAT, wrap: true } }]),
    { areas: inRow(row.lines, 0, lines), look: NOTE_LOOK },
    { areas: inRow(row.captions, 0, 1, layout.lastResult + 1), look: { ...NOTE_LOOK, ...WORDS_LOOK } },
    { areas: inRow(row.foot.average, at.standard, 3), look: WORDS_LOOK },
    { areas: inRow(row.figuresHeading, FIGURES_COLUMN), look: HEADING_LOOK },
    ...tables.flatMap(({ header, rows }): LookPlan[] => [
      {
        areas: inRow(header, FIGURES_COLUMN, 1, figureColumns),
        look: { fontSize: 9, bold: true, color: COLOURS.navy, wrap: true, vertical: "Bottom", ...centred },
      },
      { areas: inRow(header, FIGURES_COLUMN), look: { horizontal: "Left" } },
      { areas: inRow(header + 1, FIGURES_COLUMN, rows, figureColumns), look: { ...BODY_LOOK, fontSize: 9, wrap: false } },
      { areas: inRow(header + 1, FIGURES_COLUMN + 1, rows, figureColumns - 1), look: FIGURE_LOOK },
    ]),
    {
      areas: rangeAddress({ row: row.strip, column: 0, rows: 1, columns: layout.lastResult + 1 }),
      look: { ...LABEL_LOOK, ...WORDS_LOOK, fontSize: 8, top: HAIR },
    },
    { areas: rangeAddress({ row: row.strip + 1, column: 0, rows: 1, columns: layout.lastResult + 1 }), look: { ...NOTE_LOOK, ...text } },
  ];
}

export function benchmarkHeights(
  { hospitals, collaborative, region }: BenchmarkSource,
  layout: BenchmarkLayout,
  standards: readonly Standard[],
): SheetPlan["heights"] {
  const { columns, row, unitWidth, widths } = layout;
  const heading = (text: string, characters: number) => ({ text, characters, size: 10, bold: true });
  const headings = hospitals.map((hospital) => headingOf(hospital, layout));
  const turned = Math.min(140, Math.max(...headings.map((name) => textWidth(name, { size: 10, bold: true }))) + 8);
  const average = `${messages.averageOfGroup(collaborative === null ? "" : shortNameOf(collaborative))}${region === undefined ? messages.ofOneHospital() : roundsMessages.acrossCollaboratives()}`;
  const least = rowHeight(
    [heading(average, widths.average), heading(BENCHMARK_HEADERS.range, widths.range), heading(BENCHMARK_HEADERS.scored, widths.scored)],
    { minimum: 30 },
  );
  return [
    { rows: rowsAddress(0), points: 24 },
    { rows: rowsAddress(1, 2), points: 15.75 },
    { rows: rowsAddress(3), points: 6 },
    {
      rows: rowsAddress(row.header),
      points: columns.narrow
        ? Math.max(least, turned)
        : rowHeight(
            headings.map((name) => heading(name, unitWidth)),
            { minimum: least },
          ),
    },
    ...standards.map(({ text }, index) => ({
      rows: rowsAddress(row.body + index),
      points: rowHeight([{ text, characters: widths.standard, size: 10, indent: 1 }], { minimum: 25.5, air: 1.5 }),
    })),
    { rows: rowsAddress(row.foot.average), points: 19.5 },
    { rows: rowsAddress(row.foot.serviceUsers, 2), points: 13.5 },
    { rows: rowsAddress(row.lines - 1), points: 6 },
    { rows: rowsAddress(row.lines, row.charts - row.lines - 1), points: 13.5 },
    { rows: rowsAddress(row.charts - 1), points: 6 },
    { rows: rowsAddress(row.charts, row.lastChart - row.charts + 1), points: CHART_ROW_HEIGHT },
    { rows: rowsAddress(row.figuresHeading), points: 21 },
    ...figureRows(layout),
    { rows: rowsAddress(row.strip, 2), points: 12.75 },
    { rows: rowsAddress(row.bands), points: 11.25 },
  ];
}

/** Rows of the tables behind the charts; in narrower columns their headers hold two lines or three, so that "Green from 3.5" stands whole. */
/** Characters in which "Green from 3.5" stands on one line. */
const WIDE_ENOUGH = 14;

function figureRows({ row, charts, isUpright, unitWidth, region }: BenchmarkLayout): SheetPlan["heights"] {
  const headers = new Set([...charts.map(({ figures }) => figures), row.standards, ...(region === null ? [] : [region.figures])]);
  const first = row.figuresHeading + 1;
  return Array.from({ length: row.strip - first }, (_, index) => ({
    rows: rowsAddress(first + index),
    points: !headers.has(first + index) ? 13.5 : unitWidth >= WIDE_ENOUGH ? 18 : isUpright ? 27 : 39,
  }));
}
