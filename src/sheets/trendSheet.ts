/**
 * The rounds of one area: who scored what when, live from the history. Units by round with the change since last time and since the baseline,
 * standards by round, and lines. A round that was not scored is an empty cell, so that a line has a gap; a standard that was replaced begins a new line.
 */
import { areaTitle, currentStandards, type Area, type Framework, type Standard } from "../core/framework";
import { rowOf, seriesOf, type HistoryRow, type HistoryUnit, type SeriesPoint } from "../core/history";
import { messages } from "../core/messages";
import { roundsMessages } from "../core/messages/rounds";
import { periodShort, samePeriod, type Period } from "../core/period";
import { cellAddress, columnsAddress, fixedCell, rangeAddress, rowsAddress } from "./address";
import { AVERAGE_FORMAT, averageRules } from "./bandRules";
import { bandsSentenceFormula, planBandsRow } from "./bandsRow";
import { quotedText } from "./functions";
import { historyKeyText, historyScoreFormula } from "./historySheet";
import { PAGE_WIDTH } from "./matrixColumns";
import { kindText, SHEET_NAMES } from "./names";
import { footerText, PAGE_NUMBERS } from "./pageFooter";
import { COLOURS, FONT } from "./palette";
import { formula, type NamePlan, type PlanCell, type SheetPlan } from "./plan";
import { BODY_LOOK, FOOT_LOOK, HEADER_LOOK, HEADING_LOOK, LABEL_LOOK, NOTE_LOOK, SUBTITLE_LOOK, TITLE_LOOK, WORDS_LOOK } from "./tableLook";
import { columnPoints, rowHeight } from "./textHeight";
import { chartRowHeights, trendCharts, type TrendLines } from "./trendCharts";

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
const HEADER = 4;
const FIRST_ROUND = 2;
const MARGIN = 28.35;
/** A4 on its side, within its margins. */
const PAGE_POINTS = 841.9 - 2 * MARGIN;
const PAGE_HEIGHT_POINTS = 595.3 - 2 * MARGIN;
/** Title, headings of the tables and the rows between. */
const HEADINGS_POINTS = 24 + 15 + 12 + 30 + 15 + 24 + 30 + 15;
/** Percent of full size at which the table stands on one page: small enough for twelve standards, large enough to read. */
const SCALE = 77;
/** LibreOffice makes columns a fifteenth wider than Excel, and both must hold them. */
const SPARE = 15 / 16;
/** Names and standards take what the rounds leave of the page; about half of it at most, for charts stand under both halves. */
const NAME_WIDTHS = { least: 40, most: 78 } as const;
const NUMBER_WIDTH = 5;
/** The heading of a round stands on one line; of many, on two. */
const ROUND_WIDTHS = { wide: 12, narrow: 7.5, narrowAbove: 8 } as const;
const CHANGE_WIDTH = 15;

export const TREND_FIELDS = { area: "Area", group: "Rounds of", made: "Made" } as const;

/** Plans the sheet. Throws RangeError without units or rounds. */
export function planTrendSheet(source: TrendSource): SheetPlan {
  const { area, units, history, framework, baseline, made } = source;
  const rounds = source.rounds.slice(-MOST_ROUNDS);
  const group = units.at(-1);
  if (group === undefined || rounds.length === 0) throw new RangeError("Rounds need a unit and a round.");
  const standards = currentStandards(area);
  const baselineAt = baseline === null ? -1 : rounds.findIndex((round) => samePeriod(round, baseline));
  const changes = [
    roundsMessages.changeSinceLast(),
    ...(baseline === null || baselineAt === -1 ? [] : [roundsMessages.changeSinceBaseline(periodShort(baseline))]),
  ];
  const roundWidth = rounds.length > ROUND_WIDTHS.narrowAbove ? ROUND_WIDTHS.narrow : ROUND_WIDTHS.wide;
  const othersWidth = NUMBER_WIDTH + rounds.length * roundWidth + (changes.length + 1) * CHANGE_WIDTH;
  const nameWidth = Math.min(NAME_WIDTHS.most, Math.max(NAME_WIDTHS.least, Math.floor((PAGE_WIDTH * SPARE * 100) / SCALE - othersWidth)));
  const columnWidths = [
    NUMBER_WIDTH,
    nameWidth,
    ...rounds.map(() => roundWidth),
    ...Array.from({ length: changes.length + 1 }, () => CHANGE_WIDTH),
  ];
  const scale = Math.min(
    SCALE,
    Math.floor((PAGE_POINTS * SPARE * 100) / columnWidths.reduce((sum, characters) => sum + columnPoints(characters), 0)),
  );
  const firstChange = FIRST_ROUND + rounds.length;
  const markColumn = firstChange + changes.length;
  const last = markColumn;

  const body = HEADER + 1;
  const standardsHeading = body + units.length + 1;
  const standardsHeader = standardsHeading + 1;
  const standardsBody = standardsHeader + 1;
  const lines = standardsBody + standards.length + 1;
  const unitSeries = units.map((unit) => seriesOf(history, unit, null, area.id, rounds));
  const standardSeries = standards.map(({ id }) => seriesOf(history, group, id, area.id, rounds));
  const replaced = standards.flatMap(({ number }, index) =>
    (standardSeries[index] ?? [])
      .filter(({ breaksBefore }) => breaksBefore)
      .map(({ period }) => roundsMessages.trendReplaced(number, periodShort(period))),
  );
  const isNew = standards.flatMap(({ number, since, replaces: came }) =>
    since !== undefined && came !== undefined && rounds.some(({ year }) => year < since)
      ? [roundsMessages.trendNewStandard(number, since, came.about)]
      : [],
  );
  const hasExamples = [...unitSeries, ...standardSeries].flat().some(({ mark }) => mark === "example");
  const notes = [
    roundsMessages.trendHow(area.name),
    ...source.remarks,
    ...replaced,
    ...isNew,
    ...(hasExamples ? [roundsMessages.exampleNote()] : []),
  ];

  const roundCell = (row: number, round: number): string => fixedCell(row, FIRST_ROUND + round);
  const scores = (unit: HistoryUnit, standardId: string | null, series: readonly SeriesPoint[]): PlanCell[] =>
    series.map(({ period, score }) => {
      const row = score === null ? null : rowOf(history, unit, standardId, area.id, period);
      // Really empty: a formula that shows nothing would be drawn as 0.
      return row === null ? null : formula(historyScoreFormula(quotedText(historyKeyText(row))));
    });
  const changeCells = (row: number, series: readonly SeriesPoint[]): PlanCell[] => {
    const now = rounds.length - 1;
    const before = series.slice(0, now).findLastIndex(({ score }) => score !== null);
    const since = (from: number): PlanCell => {
      const broken = series.slice(from + 1).some(({ breaksBefore }) => breaksBefore);
      if (from < 0 || from === now || series[now]?.score === null || series[from]?.score === null) return null;
      // A word where a number is shown: as a formula it stays one.
      return broken
        ? formula(`=${quotedText(roundsMessages.lastTimeNew())}`)
        : formula(changeFormula(roundCell(row, now), roundCell(row, from)));
    };
    return [since(before), ...(changes.length > 1 ? [since(baselineAt)] : [])];
  };
  const marksOf = (series: readonly SeriesPoint[]): PlanCell => {
    const marks = [...new Set(series.flatMap(({ mark }) => mark ?? []))];
    return marks.length === 0 ? null : marks.join(", ");
  };
  const line = (
    number: PlanCell,
    name: string,
    row: number,
    unit: HistoryUnit,
    standardId: string | null,
    series: readonly SeriesPoint[],
  ): PlanCell[] => [number, name, ...scores(unit, standardId, series), ...changeCells(row, series), marksOf(series)];
  const groupRow = body + units.length - 1;
  const header = (first: string): PlanCell[] => [
    first === "No." ? first : null,
    first === "No." ? "Standard" : first,
    ...rounds.map(periodShort),
    ...changes,
    roundsMessages.madeUpMarks(),
  ];

  const lineSets: TrendLines[] = [
    ...(units.length <= MOST_LINES
      ? [
          {
            name: "Rounds",
            title: formula(`=${fixedCell(0, 0)}`),
            lines: units.map(({ called }, index) => ({
              name: called,
              row: body + index,
              series: unitSeries[index] ?? [],
              isGroup: index === units.length - 1,
            })),
            isSmall: false,
          },
        ]
      : units.slice(0, -1).map(({ called }, index) => ({
          name: `Rounds ${index + 1}`,
          title: called,
          lines: [
            { name: called, row: body + index, series: unitSeries[index] ?? [], isGroup: false },
            { name: group.called, row: groupRow, series: unitSeries.at(-1) ?? [], isGroup: true },
          ],
          isSmall: true,
        }))),
    // A point alone is no line: where no standard was scored twice, their charts would say nothing.
    ...(standardSeries.some((series) => series.filter(({ score }) => score !== null).length > 1) ? standards : []).map(
      (standard: Standard, index) => ({
        name: `Standard ${standard.number}`,
        title: `${standard.number} ${standard.shortTitle}`,
        lines: [{ name: group.called, row: standardsBody + index, series: standardSeries[index] ?? [], isGroup: false }],
        isSmall: true,
      }),
    ),
  ];
  const charts = trendCharts(lineSets, {
    firstRow: lines + notes.length + 2,
    columns: last + 1,
    middle: middleOf(columnWidths),
    rounds,
    roundCell,
    highest: framework.scale.highest,
    lowest: framework.scale.lowest,
  });
  // Below everything: a page of its own would be printed for it where the tables fill theirs.
  const strip = charts.end + 1;
  const bands = planBandsRow(strip + 2, 1, FIRST_ROUND);
  const standardHeights = standards.map(({ text }) =>
    rowHeight([{ text, characters: nameWidth, size: 10, indent: 1 }], { minimum: 19.5, air: 1.5 }),
  );
  const tablePoints =
    HEADINGS_POINTS + units.length * 19.5 + standardHeights.reduce((sum, points) => sum + points, 0) + (notes.length + 1) * 15;
  const across = (row: number, rows = 1): string => rangeAddress({ row, column: 0, rows, columns: last + 1 });
  const middle = (row: number, rows: number): string => rangeAddress({ row, column: FIRST_ROUND, rows, columns: last - FIRST_ROUND + 1 });
  const figures = (row: number, rows: number): string => rangeAddress({ row, column: FIRST_ROUND, rows, columns: rounds.length });
  const changeArea = (row: number, rows: number): string => rangeAddress({ row, column: firstChange, rows, columns: changes.length });

  return {
    name: source.name,
    tabColor: COLOURS.orange,
    base: { fontName: FONT, fontSize: 10, color: COLOURS.ink },
    blocks: [
      {
        at: cellAddress(0, 0),
        cells: [
          [titleFormula(group.called, unitSeries.at(-1) ?? [], groupRow, rounds, roundCell)],
          [`${area.name} · ${roundsMessages.trendHospitals(group.called)}`],
        ],
      },
      {
        at: cellAddress(HEADER, 0),
        cells: [
          header(group.called),
          ...units.map(({ called }, index) => line(null, called, body + index, units[index] ?? group, null, unitSeries[index] ?? [])),
        ],
      },
      { at: cellAddress(standardsHeading, 0), cells: [[`${group.called}, standard by standard`]] },
      {
        at: cellAddress(standardsHeader, 0),
        cells: [
          header("No."),
          ...standards.map((standard, index) =>
            line(standard.number, standard.text, standardsBody + index, group, standard.id, standardSeries[index] ?? []),
          ),
        ],
      },
      { at: cellAddress(lines, 0), cells: [...notes, formula(bandsSentenceFormula(bands.cells))].map((cell) => [cell]) },
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
    looks: [
      { areas: across(0), look: TITLE_LOOK },
      { areas: across(1), look: SUBTITLE_LOOK },
      { areas: [HEADER, standardsHeader].map((row) => across(row)).join(","), look: { ...HEADER_LOOK, numberFormat: "@" } },
      { areas: [HEADER, standardsHeader].map((row) => middle(row, 1)).join(","), look: { horizontal: "Center" } },
      { areas: across(standardsHeading), look: HEADING_LOOK },
      { areas: [across(body, units.length), across(standardsBody, standards.length)].join(","), look: BODY_LOOK },
      {
        areas: [
          rangeAddress({ row: body, column: 0, rows: units.length, columns: 2 }),
          rangeAddress({ row: standardsBody, column: 0, rows: standards.length, columns: 2 }),
        ].join(","),
        look: { numberFormat: "@", ...WORDS_LOOK },
      },
      {
        areas: rangeAddress({ row: standardsBody, column: 0, rows: standards.length, columns: 1 }),
        look: { horizontal: "Center", indent: 0 },
      },
      { areas: [middle(body, units.length), middle(standardsBody, standards.length)].join(","), look: { horizontal: "Center" } },
      { areas: [figures(body, units.length), figures(standardsBody, standards.length)].join(","), look: { numberFormat: AVERAGE_FORMAT } },
      {
        areas: [changeArea(body, units.length), changeArea(standardsBody, standards.length)].join(","),
        look: { numberFormat: CHANGE_FORMAT },
      },
      { areas: across(groupRow), look: FOOT_LOOK },
      { areas: rangeAddress({ row: lines, column: 0, rows: notes.length + 1, columns: 1 }), look: NOTE_LOOK },
      { areas: rangeAddress({ row: strip, column: 1, rows: 1, columns: 3 }), look: { ...LABEL_LOOK, fontSize: 8 } },
      { areas: rangeAddress({ row: strip + 1, column: 1, rows: 1, columns: 3 }), look: { ...NOTE_LOOK, numberFormat: "@" } },
      ...charts.looks,
    ],
    widths: [
      { columns: columnsAddress(0), characters: NUMBER_WIDTH },
      { columns: columnsAddress(1), characters: nameWidth },
      { columns: columnsAddress(FIRST_ROUND, Math.max(rounds.length, 1)), characters: roundWidth },
      { columns: columnsAddress(firstChange, changes.length + 1), characters: CHANGE_WIDTH },
    ],
    heights: [
      { rows: rowsAddress(0), points: 24 },
      { rows: rowsAddress(2, HEADER - 2), points: 6 },
      { rows: rowsAddress(HEADER), points: 30 },
      { rows: rowsAddress(body, units.length), points: 19.5 },
      { rows: rowsAddress(standardsHeading), points: 24 },
      { rows: rowsAddress(standardsHeader), points: 30 },
      ...chartRowHeights(charts),
      ...standardHeights.map((points, index) => ({ rows: rowsAddress(standardsBody + index), points })),
    ],
    hiddenRows: rowsAddress(strip + 2),
    names: [
      ...[
        [SHEET_NAMES.title, { row: 0, column: 0, rows: 2, columns: 1 }] as const,
        [SHEET_NAMES.header, { row: strip, column: 1, rows: 2, columns: 3 }] as const,
        [SHEET_NAMES.table, { row: HEADER, column: 0, rows: units.length + 1, columns: last + 1 }] as const,
        [SHEET_NAMES.figures, { row: standardsHeader, column: 0, rows: standards.length + 1, columns: last + 1 }] as const,
        [SHEET_NAMES.lines, { row: lines, column: 0, rows: notes.length + 1, columns: 1 }] as const,
        [SHEET_NAMES.charts, charts.place] as const,
      ].map(([name, range]): NamePlan => ({ name, scope: "sheet", refersTo: { range: rangeAddress(range) } })),
      ...bands.names,
      { name: SHEET_NAMES.kind, scope: "sheet", refersTo: { text: kindText("trend") } },
    ],
    validations: [],
    rules: [
      ...averageRules(figures(body, units.length), bands.cells),
      ...averageRules(figures(standardsBody, standards.length), bands.cells),
    ],
    charts: charts.plans,
    freezeAt: { rows: HEADER + 1, columns: 2 },
    page: {
      orientation: "Landscape",
      // The figures behind the charts are those of the tables.
      area: across(0, charts.place.row + charts.place.rows),
      scale,
      centerHorizontally: true,
      footerLeft: footerText([
        framework.name,
        areaTitle(area),
        roundsMessages.trendHospitals(group.called),
        `standards ${framework.version}`,
        `made ${made}`,
      ]),
      footerRight: PAGE_NUMBERS,
      margin: MARGIN,
      // With many units the standards have a page of their own.
      breaksBefore: [...(tablePoints * scale > PAGE_HEIGHT_POINTS * 100 ? [standardsHeading] : []), ...charts.pages].map((row) =>
        rowsAddress(row),
      ),
    },
    start: cellAddress(body, FIRST_ROUND),
  };
}

/** The column at which as much of the width stands on the left as on the right. */
function middleOf(characters: readonly number[]): number {
  const points = characters.map(columnPoints);
  const left = (column: number): number => points.slice(0, column).reduce((sum, width) => sum + width, 0);
  const half = left(points.length) / 2;
  return points.reduce(
    (nearest, _, column) => (column > 0 && Math.abs(left(column) - half) < Math.abs(left(nearest) - half) ? column : nearest),
    1,
  );
}

/** More lines than this are drawn apart: one small chart for each unit, with the group beside it. */
const MOST_LINES = 4;
const CHANGE_FORMAT = '"up "0.0;"down "0.0;"the same"';

/** The gap, exact where cells are: what shows as 0.0 and is none is told apart from none. */
const changeFormula = (now: string, before: string): string =>
  `=IF(COUNT(${now},${before})=2,IF(AND(${gapOf(now, before)}<>0,ROUND(${gapOf(now, before)},1)=0),IF(${gapOf(now, before)}>0,${quotedText(roundsMessages.trendUpLittle())},${quotedText(roundsMessages.trendDownLittle())}),${gapOf(now, before)}),"")`;
const gapOf = (now: string, before: string): string => `ROUND(ROUND(N(${now}),9)-ROUND(N(${before}),9),9)`;

/** "HNY is up by 0.3 since Q1 2022/23", live; in its first round its average. */
function titleFormula(
  name: string,
  series: readonly SeriesPoint[],
  row: number,
  rounds: readonly Period[],
  cell: (row: number, round: number) => string,
): PlanCell {
  const now = series.findLastIndex(({ score }) => score !== null);
  if (now === -1) return roundsMessages.trendNothing(name);
  const before = series.slice(0, now).findLastIndex(({ score }) => score !== null);
  const shown = (value: string): string => `TEXT(ROUND(${value},1),"0.0")`;
  const live = (sentence: string, value: string): string => quotedText(sentence).replace(HERE, `"&${shown(value)}&"`);
  if (before === -1) return formula(`=${live(roundsMessages.trendFirst(name, HERE), cell(row, now))}`);
  const since = periodShort(rounds[before] ?? series[before]?.period ?? { kind: "quarter", year: 0, quarter: 1 });
  const gap = `ROUND(ROUND(N(${cell(row, now)}),9)-ROUND(N(${cell(row, before)}),9),9)`;
  const said = (change: string, value = ""): string => live(roundsMessages.trendChanged(name, change), value);
  const up = `IF(ROUND(${gap},1)=0,${said(messages.upByLessThanShown(since))},${said(messages.upBy(HERE, since), gap)})`;
  const down = `IF(ROUND(${gap},1)=0,${said(messages.downByLessThanShown(since))},${said(messages.downBy(HERE, since), `-(${gap})`)})`;
  return formula(`=IF(${gap}=0,${said(messages.sameAs(since))},IF(${gap}>0,${up},${down}))`);
}

/** Stands where a figure comes; no name has it. */
const HERE = "¤";
