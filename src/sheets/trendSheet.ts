/**
 * The rounds of one area: who scored what when, live from the history. Units by round with the change since last time and since the baseline,
 * standards by round, and lines. A round that was not scored is an empty cell, so that a line has a gap; a standard that was replaced begins a new line.
 */
import { areaTitle, currentStandards, type Area, type Framework, type Standard } from "../core/framework";
import { seriesOf, type HistoryRow, type HistoryUnit } from "../core/history";
import { roundsMessages } from "../core/messages/rounds";
import { periodShort, samePeriod, type Period } from "../core/period";
import { cellAddress, columnsAddress, fixedCell, rangeAddress, rowsAddress, type Rectangle } from "./address";
import { AVERAGE_FORMAT, averageRules } from "./bandRules";
import { bandsSentenceFormula, planBandsRow } from "./bandsRow";
import { kindText, SHEET_NAMES } from "./names";
import { footerText, PAGE_NUMBERS } from "./pageFooter";
import { COLOURS, FONT } from "./palette";
import { formula, type LookPlan, type NamePlan, type PlanCell, type SheetPlan } from "./plan";
import { BODY_LOOK, FOOT_LOOK, HEADER_LOOK, HEADING_LOOK, LABEL_LOOK, NOTE_LOOK, SUBTITLE_LOOK, TITLE_LOOK, WORDS_LOOK } from "./tableLook";
import { CHANGE_FORMAT, changeHeaders, roundCell, trendCells, trendTitle, type TrendRounds, type TrendSeries } from "./trendCells";
import { chartRowHeights, trendCharts, type TrendLines } from "./trendCharts";
import { FIRST_ROUND, PLAIN_ROW, TREND_HEADER, TREND_MARGIN, trendLayout, type TrendLayout } from "./trendLayout";

export interface TrendUnit extends HistoryUnit {
  /** What the sheet and its charts call it. */
  readonly called: string;
}

export interface TrendSource {
  /** The tab, already allowed by Excel's rules. */
  readonly name: string;
  readonly area: Area;
  readonly framework: Framework;
  /** The units in their order; the last is the group whose standards are shown. */
  readonly units: readonly TrendUnit[];
  /** Of this area only, earliest first; at least one. */
  readonly rounds: readonly Period[];
  readonly baseline: Period | null;
  readonly history: readonly HistoryRow[];
  /** Sentences: whose line begins anew, who may be the same as who, how the units are ordered. */
  readonly remarks: readonly string[];
  readonly made: string;
}

/** More rounds than this do not fit a page: the latest are shown. */
const MOST_ROUNDS = 16;

export const TREND_FIELDS = { area: "Area", group: "Rounds of", made: "Made" } as const;

/** Plans the sheet. Throws RangeError without units or rounds. */
export function planTrendSheet(source: TrendSource): SheetPlan {
  const { area, units, history, framework, made } = source;
  const rounds = source.rounds.slice(-MOST_ROUNDS);
  const group = units.at(-1);
  if (group === undefined || rounds.length === 0) throw new RangeError("Rounds need a unit and a round.");
  const { baseline } = source;
  const all: TrendRounds = {
    areaId: area.id,
    rounds,
    baseline: baseline === null ? -1 : rounds.findIndex((round) => samePeriod(round, baseline)),
    history,
  };
  const standards = currentStandards(area);
  const series = (unit: HistoryUnit, standardId: string | null): TrendSeries => ({
    unit,
    standardId,
    points: seriesOf(history, unit, standardId, area.id, rounds),
  });
  const unitSeries = units.map((unit) => series(unit, null));
  const standardSeries = standards.map(({ id }) => series(group, id));
  const notes = notesOf(source, rounds, standards, [...unitSeries, ...standardSeries]);
  const changes = changeHeaders(all);
  const layout = trendLayout({ units: units.length, rounds: rounds.length, changes: changes.length, notes: notes.length + 1, standards });
  const { rows, columns, widths } = layout;
  const charts = trendCharts(chartLines(units, unitSeries, standards, standardSeries, layout), {
    firstRow: rows.lines + notes.length + 2,
    columns: columns.last + 1,
    middle: columns.middle,
    rounds,
    roundCell,
    highest: framework.scale.highest,
    lowest: framework.scale.lowest,
  });
  // Below everything: a page of its own would be printed for it where the tables fill theirs.
  const strip = charts.end + 1;
  const bands = planBandsRow(strip + 2, 1, FIRST_ROUND);
  const header = (number: string | null, name: string): PlanCell[] => [
    number,
    name,
    ...rounds.map(periodShort),
    ...changes,
    roundsMessages.madeUpMarks(),
  ];
  const figures = (row: number, count: number): string => rangeAddress({ row, column: FIRST_ROUND, rows: count, columns: rounds.length });
  const named: readonly (readonly [string, Rectangle])[] = [
    [SHEET_NAMES.title, { row: 0, column: 0, rows: 2, columns: 1 }],
    [SHEET_NAMES.header, { row: strip, column: 1, rows: 2, columns: 3 }],
    [SHEET_NAMES.table, { row: TREND_HEADER, column: 0, rows: units.length + 1, columns: columns.last + 1 }],
    [SHEET_NAMES.figures, { row: rows.standardsHeader, column: 0, rows: standards.length + 1, columns: columns.last + 1 }],
    [SHEET_NAMES.lines, { row: rows.lines, column: 0, rows: notes.length + 1, columns: 1 }],
    [SHEET_NAMES.charts, charts.place],
  ];

  return {
    name: source.name,
    tabColor: COLOURS.orange,
    base: { fontName: FONT, fontSize: 10, color: COLOURS.ink },
    blocks: [
      {
        at: cellAddress(0, 0),
        cells: [
          [trendTitle(group.called, unitSeries.at(-1)?.points ?? [], rows.group)],
          [`${area.name} · ${roundsMessages.trendHospitals(group.called)}`],
        ],
      },
      {
        at: cellAddress(TREND_HEADER, 0),
        cells: [
          header(null, group.called),
          ...unitSeries.map((one, index) => [null, units[index]?.called ?? null, ...trendCells(one, rows.body + index, all)]),
        ],
      },
      { at: cellAddress(rows.standardsHeading, 0), cells: [[`${group.called}, standard by standard`]] },
      {
        at: cellAddress(rows.standardsHeader, 0),
        cells: [
          header("No.", "Standard"),
          ...standards.map(({ number, text, id }, index) => [
            number,
            text,
            ...trendCells(standardSeries[index] ?? series(group, id), rows.standardsBody + index, all),
          ]),
        ],
      },
      { at: cellAddress(rows.lines, 0), cells: [...notes, formula(bandsSentenceFormula(bands.cells))].map((cell) => [cell]) },
      {
        at: cellAddress(strip, 1),
        cells: [
          [TREND_FIELDS.area, TREND_FIELDS.group, TREND_FIELDS.made],
          [area.name, group.called, made],
        ],
      },
      ...bands.blocks,
      ...charts.blocks,
    ],
    looks: [...trendLooks(layout, { units: units.length, standards: standards.length, notes: notes.length + 1, strip }), ...charts.looks],
    widths: [
      { columns: columnsAddress(0), characters: widths.number },
      { columns: columnsAddress(1), characters: widths.name },
      { columns: columnsAddress(FIRST_ROUND, Math.max(rounds.length, 1)), characters: widths.round },
      { columns: columnsAddress(columns.firstChange, changes.length + 1), characters: widths.change },
    ],
    heights: [
      { rows: rowsAddress(0), points: 24 },
      { rows: rowsAddress(2, TREND_HEADER - 2), points: 6 },
      { rows: rowsAddress(TREND_HEADER), points: 30 },
      { rows: rowsAddress(rows.body, units.length), points: PLAIN_ROW },
      { rows: rowsAddress(rows.standardsHeading), points: 24 },
      { rows: rowsAddress(rows.standardsHeader), points: 30 },
      ...chartRowHeights(charts),
      ...layout.standardHeights.map((points, index) => ({ rows: rowsAddress(rows.standardsBody + index), points })),
    ],
    hiddenRows: rowsAddress(strip + 2),
    names: [
      ...named.map(([name, range]): NamePlan => ({ name, scope: "sheet", refersTo: { range: rangeAddress(range) } })),
      ...bands.names,
      { name: SHEET_NAMES.kind, scope: "sheet", refersTo: { text: kindText("trend") } },
    ],
    validations: [],
    rules: [
      ...averageRules(figures(rows.body, units.length), bands.cells),
      ...averageRules(figures(rows.standardsBody, standards.length), bands.cells),
    ],
    charts: charts.plans,
    freezeAt: { rows: TREND_HEADER + 1, columns: 2 },
    page: {
      orientation: "Landscape",
      // The figures behind the charts are those of the tables.
      area: rangeAddress({ row: 0, column: 0, rows: charts.place.row + charts.place.rows, columns: columns.last + 1 }),
      scale: layout.scale,
      centerHorizontally: true,
      footerLeft: footerText([
        framework.name,
        areaTitle(area),
        roundsMessages.trendHospitals(group.called),
        `standards ${framework.version}`,
        `made ${made}`,
      ]),
      footerRight: PAGE_NUMBERS,
      margin: TREND_MARGIN,
      // With many units the standards have a page of their own.
      breaksBefore: [...(layout.standardsOnOwnPage ? [rows.standardsHeading] : []), ...charts.pages].map((row) => rowsAddress(row)),
    },
    start: cellAddress(rows.body, FIRST_ROUND),
  };
}

/** How it is worked out, what was said to note, where a line begins anew, and that rounds were made up. */
function notesOf(
  { area, remarks }: TrendSource,
  rounds: readonly Period[],
  standards: readonly Standard[],
  series: readonly TrendSeries[],
): string[] {
  const replaced = standards.flatMap(({ number, id }) =>
    series
      .filter(({ standardId }) => standardId === id)
      .flatMap(({ points }) => points.filter(({ breaksBefore }) => breaksBefore))
      .map(({ period }) => roundsMessages.trendReplaced(number, periodShort(period))),
  );
  const isNew = standards.flatMap(({ number, since, replaces: came }) =>
    since !== undefined && came !== undefined && rounds.some(({ year }) => year < since)
      ? [roundsMessages.trendNewStandard(number, since, came.about)]
      : [],
  );
  const hasExamples = series.some(({ points }) => points.some(({ mark }) => mark === "example"));
  return [roundsMessages.trendHow(area.name), ...remarks, ...replaced, ...isNew, ...(hasExamples ? [roundsMessages.exampleNote()] : [])];
}

/** More lines than this are drawn apart: one small chart for each unit, with the group beside it. */
const MOST_LINES = 4;

function chartLines(
  units: readonly TrendUnit[],
  unitSeries: readonly TrendSeries[],
  standards: readonly Standard[],
  standardSeries: readonly TrendSeries[],
  { rows }: TrendLayout,
): TrendLines[] {
  const lines = units.map(({ called }, index) => ({
    name: called,
    row: rows.body + index,
    series: unitSeries[index]?.points ?? [],
    isGroup: index === units.length - 1,
  }));
  const group = lines.slice(-1);
  const ofUnits: TrendLines[] =
    units.length <= MOST_LINES
      ? [{ name: "Rounds", title: formula(`=${fixedCell(0, 0)}`), lines, isSmall: false }]
      : lines
          .slice(0, -1)
          .map((line, index) => ({ name: `Rounds ${index + 1}`, title: line.name, lines: [line, ...group], isSmall: true }));
  // A point alone is no line: where no standard was scored twice, their charts would say nothing.
  const isDrawn = standardSeries.some(({ points }) => points.filter(({ score }) => score !== null).length > 1);
  const ofStandards = standards.map(({ number, shortTitle }, index): TrendLines => ({
    name: `Standard ${number}`,
    title: `${number} ${shortTitle}`,
    lines: group.map(({ name }) => ({
      name,
      row: rows.standardsBody + index,
      series: standardSeries[index]?.points ?? [],
      isGroup: false,
    })),
    isSmall: true,
  }));
  return [...ofUnits, ...(isDrawn ? ofStandards : [])];
}

function trendLooks(
  { rows, columns }: TrendLayout,
  {
    units,
    standards,
    notes,
    strip,
  }: { readonly units: number; readonly standards: number; readonly notes: number; readonly strip: number },
): LookPlan[] {
  const from =
    (column: number, end: number) =>
    (row: number, count: number): string =>
      rangeAddress({ row, column, rows: count, columns: end - column });
  const across = from(0, columns.last + 1);
  const names = from(0, FIRST_ROUND);
  const middle = from(FIRST_ROUND, columns.last + 1);
  const figures = from(FIRST_ROUND, columns.firstChange);
  const changes = from(columns.firstChange, columns.last);
  const inBoth = (area: (row: number, count: number) => string): string =>
    [area(rows.body, units), area(rows.standardsBody, standards)].join(",");
  const inHeaders = (area: (row: number, count: number) => string): string =>
    [TREND_HEADER, rows.standardsHeader].map((row) => area(row, 1)).join(",");
  return [
    { areas: across(0, 1), look: TITLE_LOOK },
    { areas: across(1, 1), look: SUBTITLE_LOOK },
    { areas: inHeaders(across), look: { ...HEADER_LOOK, numberFormat: "@" } },
    { areas: inHeaders(middle), look: { horizontal: "Center" } },
    { areas: across(rows.standardsHeading, 1), look: HEADING_LOOK },
    { areas: inBoth(across), look: BODY_LOOK },
    { areas: inBoth(names), look: { numberFormat: "@", ...WORDS_LOOK } },
    { areas: from(0, 1)(rows.standardsBody, standards), look: { horizontal: "Center", indent: 0 } },
    { areas: inBoth(middle), look: { horizontal: "Center" } },
    { areas: inBoth(figures), look: { numberFormat: AVERAGE_FORMAT } },
    { areas: inBoth(changes), look: { numberFormat: CHANGE_FORMAT } },
    { areas: across(rows.group, 1), look: FOOT_LOOK },
    { areas: from(0, 1)(rows.lines, notes), look: NOTE_LOOK },
    { areas: from(1, 4)(strip, 1), look: { ...LABEL_LOOK, fontSize: 8 } },
    { areas: from(1, 4)(strip + 1, 1), look: { ...NOTE_LOOK, numberFormat: "@" } },
  ];
}
