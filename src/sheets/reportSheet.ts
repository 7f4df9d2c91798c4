/**
 * The quarterly report of one collaborative: A4 upright, in the order in which such reports are read. Tables, charts and their
 * titles are live; sentences are written from the figures of the day, and a live line at the head says whether those still hold.
 */
import { dayOf } from "../core/day";
import { areaTitle } from "../core/framework";
import { messages } from "../core/messages";
import { reportMessages } from "../core/messages/report";
import { onceFor } from "../core/onceFor";
import { periodName } from "../core/period";
import { groupOf, numbering, ownFigures } from "../core/report";
import { cellAddress, columnsAddress, fixedCell, rangeAddress, rowsAddress } from "./address";
import { RAG_WORDS } from "./bandRules";
import { planBandsRow, type BandCells } from "./bandsRow";
import { quotedText } from "./functions";
import { kindText, SHEET_NAMES } from "./names";
import { footerText, PAGE_NUMBERS } from "./pageFooter";
import { BAND_COLOURS, COLOURS, FONT } from "./palette";
import { formula, type NamePlan, type SheetPlan } from "./plan";
import { closingSections, practiceSections, withoutActionsFormula } from "./reportActions";
import { barCharts, bandCountOf, figureBlock, isUpright } from "./reportCharts";
import type { ReportContext } from "./reportContext";
import {
  areaOf,
  flowOf,
  gridWidths,
  MARGIN,
  MOST_COLUMNS,
  reportGrid,
  type Flow,
  type Part,
  type PartCells,
  type ReportGrid,
} from "./reportFlow";
import {
  averageUnit,
  hospitalBars,
  hospitalChartFigures,
  hospitalFigureRows,
  hospitalMatrix,
  hospitalSections,
  hospitalTable,
} from "./reportHospitals";
import { matrixCell, matrixColumn, matrixFoot, watchedAreas, type Matrix } from "./reportMatrix";
import { openingSections } from "./reportOpening";
import { regionFigures, regionMatrix, regionSections, regionTable, regionTitleFormula } from "./reportRegion";
import {
  roundsFigureRows,
  roundsFigures,
  roundsMatrix,
  roundsSections,
  roundsShown,
  roundsTable,
  roundsTitleFormula,
} from "./reportRounds";
import type { RowTable } from "./reportTables";
import { reportTags } from "./reportTags";
import type { ReportSource } from "./reportSource";
import { BEST_KEYS, benchmarkPieces, LOWEST_KEYS, lowestPieces } from "./takeawayFormulas";
import { CHART_TITLE_LENGTH } from "./takeaways";

/** The strip that says which report this is: label and value side by side, in hidden rows. */
export const REPORT_FIELDS = {
  compared: "Report for",
  period: "Quarter or month",
  area: "Area",
  framework: "Standards",
  made: "Made",
} as const;
export type ReportField = keyof typeof REPORT_FIELDS;
const FIELD_ORDER = Object.keys(REPORT_FIELDS) as ReportField[];

const PIECES = [...LOWEST_KEYS, ...BEST_KEYS, "regionTitle", "roundsTitle", "withoutActions", "changed"] as const;
type PieceKey = (typeof PIECES)[number];
const LABEL_COLUMN = 1;

/** Plans the sheet. Throws RangeError without hospitals, or for an area without standards. */
export function planReportSheet(source: ReportSource): SheetPlan {
  const { facts, framework } = source;
  if (facts.standards.length === 0) throw new RangeError(`${facts.area.name} has no standards.`);
  if (source.hospitals.length === 0) throw new RangeError("A report needs a hospital.");
  const grid = reportGrid(Math.max(Math.min(source.hospitals.length, MOST_COLUMNS - 2) + 2, source.others.length + 2));
  // Parts are built when they have their places; what they ask for lies below them.
  let placed: { readonly flow: Flow; readonly below: Below; readonly bands: BandCells } | null = null;
  const now = (): NonNullable<typeof placed> => {
    if (placed === null) throw new RangeError("The parts of a report are built after they are laid out.");
    return placed;
  };
  const hasRegion = source.others.length > 0;
  const context: ReportContext = {
    source,
    grid,
    own: ownFigures(facts),
    bands: () => now().bands,
    piece: (key) => fixedCell(now().below.working + PIECES.indexOf(key as PieceKey), LABEL_COLUMN + 1),
    next: numbering(facts.period),
    figuresRow: (chart) => now().below.figures[chart] ?? 0,
  };
  const hospitals = hospitalMatrix(context);
  const averages = hospitalTable(context, hospitals);
  const region = hasRegion ? regionMatrix(context, hospitals) : null;
  const hasRounds = roundsShown(facts, grid.figures - 1).length > 0;
  const rounds = hasRounds ? roundsTable(context, hospitals) : null;
  const roundsByStandard = hasRounds ? roundsMatrix(context, hospitals) : null;
  // Once for all charts: each of them asks for the figures, and there may be one for every hospital.
  const hospitalFiguresOf = onceFor((table: RowTable) =>
    hospitalChartFigures(context, table, now().flow.rowOf, context.figuresRow("hospitals")),
  );
  const regionFiguresOf = onceFor((matrix: Matrix) => regionFigures(context, matrix, now().flow.rowOf, context.figuresRow("region")));
  const roundsFiguresOf = onceFor((table: RowTable) =>
    roundsFigures(context, table, hospitals, now().flow.rowOf, context.figuresRow("rounds")),
  );

  const parts: Part[] = [
    ...openingSections(context),
    ...hospitalSections(context, hospitals, averages, () => hospitalFiguresOf(averages)),
    ...practiceSections(context),
    ...(region === null ? [] : regionSections(context, region, regionTable(context, region, hospitals), () => regionFiguresOf(region))),
    ...roundsSections(context, rounds, roundsByStandard, hospitals, () => {
      if (rounds === null) throw new RangeError("There is no earlier round.");
      return roundsFiguresOf(rounds);
    }),
    ...closingSections(context),
  ];
  const flow = flowOf(parts);
  const below = belowOf(flow, source, grid, hasRegion, hasRounds);
  const bandsRow = planBandsRow(below.bands, LABEL_COLUMN, LABEL_COLUMN + 1);
  placed = { flow, below, bands: bandsRow.cells };
  const { rowOf } = flow;

  const built = parts.map((part) => ({ part, row: rowOf(part.key), cells: part.build(rowOf(part.key), rowOf) }));
  const figures = [
    ...hospitalFiguresOf(averages),
    ...(region === null ? [] : [regionFiguresOf(region)]),
    ...(rounds === null ? [] : roundsFiguresOf(rounds)),
  ];
  const count = source.hospitals.length;
  const bars = hospitalBars(averages, count, rowOf);
  const words = { green: RAG_WORDS.green, amber: RAG_WORDS.amber, red: RAG_WORDS.red };
  const eachChart = barCharts(count).map((chart, index) =>
    bandCountOf({ row: figures[index]?.row ?? 0 }, chart.count, isUpright(count), words),
  );
  const bandCounts = [0, 1, 2].map((colour) => `=${eachChart.map((counts) => counts[colour] ?? "0").join("+")}`);
  const byHospital = { names: bars.map(({ name }) => name), values: bars.map(({ value }) => value), range: matrixFoot(hospitals, rowOf) };
  const average = averageUnit(hospitals);
  const byStandard = {
    names: facts.standards.map(({ number }) => quotedText(number)),
    values: facts.standards.map((_, standard) => matrixCell(hospitals, average, standard, rowOf)),
    range: matrixColumn(hospitals, average, rowOf),
  };
  const pieces: Readonly<Partial<Record<PieceKey, string>>> = {
    ...Object.fromEntries(
      [
        ...lowestPieces(byStandard, bandsRow.cells, context.piece, CHART_TITLE_LENGTH),
        ...benchmarkPieces(byHospital, bandCounts, byStandard, bandsRow.cells, context.piece),
      ].map(({ key, formula: text }) => [key, text]),
    ),
    regionTitle: region === null ? '=""' : regionTitleFormula(context, region, rowOf),
    roundsTitle: rounds === null ? '=""' : roundsTitleFormula(context, rounds, rowOf),
    withoutActions: withoutActionsFormula(context),
    changed: `=${[...watchedAreas(hospitals, rowOf), ...(region === null ? [] : watchedAreas(region, rowOf))].map(({ then, now: live }) => `SUMPRODUCT(--(${then}<>${live}))`).join("+")}`,
  };
  const fields: Readonly<Record<ReportField, string>> = {
    compared:
      facts.collaborative === null
        ? messages.allHospitals()
        : messages.collaborativeNamed(facts.collaborative.name, facts.collaborative.shortName),
    period: periodName(facts.period),
    area: facts.area.name,
    framework: `${framework.name} ${framework.version}`,
    made: source.made,
  };

  const collect = <Key extends keyof PartCells>(key: Key): NonNullable<PartCells[Key]>[number][] =>
    built.flatMap(({ cells }) => (cells[key] ?? []) as NonNullable<PartCells[Key]>[number][]);
  const blocks = collect("blocks");
  const whole = areaOf(0, 0, flow.end, grid.last + 1);
  return {
    name: source.name,
    tabColor: COLOURS.navy,
    base: { fontName: FONT, fontSize: 10, color: COLOURS.ink, vertical: "Center" },
    blocks: [
      ...blocks,
      reportTags(
        built.map(({ part, row }) => ({ row, rows: part.rows.length, box: part.box ?? null })),
        blocks,
        grid,
      ),
      { at: cellAddress(below.heading, LABEL_COLUMN), cells: [[messages.figuresBehindCharts()]] },
      ...figures.map(figureBlock),
      { at: cellAddress(below.strip, LABEL_COLUMN), cells: FIELD_ORDER.map((field) => [REPORT_FIELDS[field], fields[field]]) },
      ...bandsRow.blocks,
      { at: cellAddress(below.working, LABEL_COLUMN), cells: PIECES.map((key) => [key, formula(pieces[key] ?? '=""')]) },
    ],
    looks: [
      ...collect("looks"),
      { areas: areaOf(0, grid.tag, flow.end, 2), look: { numberFormat: "@" } },
      { areas: cellAddress(below.heading, LABEL_COLUMN), look: { bold: true, color: COLOURS.navy } },
      ...figures.map(({ row, cells }) => ({
        areas: areaOf(row + 1, LABEL_COLUMN + 1, cells.length - 1, (cells[0]?.length ?? 2) - 1),
        look: { numberFormat: "0.0;;;@", horizontal: "Center" as const },
      })),
      // Numbers of standards, names of rounds: texts.
      ...figures.flatMap(({ row, cells }) =>
        typeof cells[1]?.[0] === "string"
          ? [{ areas: areaOf(row + 1, LABEL_COLUMN, cells.length - 1, 1), look: { numberFormat: "@" } }]
          : [],
      ),
      { areas: areaOf(below.strip, LABEL_COLUMN + 1, FIELD_ORDER.length, 1), look: { numberFormat: "@" } },
    ],
    merges: collect("merges"),
    widths: gridWidths(grid),
    heights: built.flatMap(({ part, row }) => flow.pointsOf(part).map((points, index) => ({ rows: rowsAddress(row + index), points }))),
    hiddenColumns: columnsAddress(grid.tag, 5),
    hiddenRows: rowsAddress(below.strip, below.working + PIECES.length - below.strip),
    names: [
      ...[
        [SHEET_NAMES.title, { row: rowOf("title"), column: 0, rows: 1, columns: 1 }] as const,
        [SHEET_NAMES.header, { row: below.strip, column: LABEL_COLUMN, rows: FIELD_ORDER.length, columns: 2 }] as const,
        [SHEET_NAMES.figures, { row: below.heading, column: LABEL_COLUMN, rows: below.strip - below.heading, columns: grid.last }] as const,
        [SHEET_NAMES.working, { row: below.working, column: LABEL_COLUMN, rows: PIECES.length, columns: 2 }] as const,
        [SHEET_NAMES.table, { row: 0, column: 0, rows: flow.end, columns: grid.working + 3 }] as const,
      ].map(([name, range]): NamePlan => ({ name, scope: "sheet", refersTo: { range: rangeAddress(range) } })),
      ...bandsRow.names,
      { name: SHEET_NAMES.kind, scope: "sheet", refersTo: { text: kindText("report") } },
    ],
    validations: collect("validations"),
    rules: [
      ...collect("rules"),
      // What has changed since is said in the colour of things to put right.
      {
        range: cellAddress(rowOf("changed"), 0),
        formula: `=${context.piece("changed")}>0`,
        look: { color: BAND_COLOURS.red.fill, bold: true },
      },
    ],
    charts: collect("charts"),
    page: {
      orientation: "Portrait",
      area: whole,
      footerLeft: footerText([
        reportMessages.reportFooter(framework.name),
        areaTitle(facts.area),
        groupOf(facts),
        periodName(facts.period),
        ...versionToName(source),
        `made ${dayOf(source.made)}`,
      ]),
      footerRight: PAGE_NUMBERS,
      margin: MARGIN,
      centerHorizontally: true,
      breaksBefore: flow.breaks.map((row) => rowsAddress(row)),
    },
    start: "A1",
  };
}

/** The area's name says its version already where they are the same: upright, the line has room for little. */
const versionToName = ({ framework, facts }: ReportSource): string[] =>
  facts.area.edition === framework.version ? [] : [`standards ${framework.version}`];

interface Below {
  readonly heading: number;
  readonly figures: Readonly<Record<string, number>>;
  readonly strip: number;
  readonly bands: number;
  readonly working: number;
}

/** What stands under the last page: the figures behind the charts, then rows for the machine. */
function belowOf({ end }: Flow, source: ReportSource, grid: ReportGrid, hasRegion: boolean, hasRounds: boolean): Below {
  const { hospitals, facts } = source;
  const heading = end + 2;
  const first = heading + 1;
  const region = first + hospitalFigureRows(hospitals.length);
  const rounds = region + (hasRegion ? facts.standards.length + 2 : 0);
  const strip = rounds + (hasRounds ? roundsFigureRows(source, grid) : 0) + 1;
  return {
    heading,
    figures: { hospitals: first, region, rounds },
    strip,
    bands: strip + FIELD_ORDER.length,
    working: strip + FIELD_ORDER.length + 1,
  };
}
