/**
 * The score sheet of a ward or of a whole hospital: one row per standard, scored together.
 *
 * With `scoreColumns` this file owns the geometry. Reader, checks and the sheets that average it go by the names of parts and columns.
 */
import type { Area, Framework, Standard } from "../core/framework";
import { areaTitle, currentStandards } from "../core/framework";
import { VIEW_NAMES } from "../core/frameworkImport";
import { messages } from "../core/messages";
import { periodName, type Period } from "../core/period";
import { ROUTES, type Route } from "../core/route";
import { unitName, type Unit } from "../core/unit";
import { cellAddress, columnsAddress, fixedCell, fixedRange, rangeAddress, rowsAddress, type Rectangle } from "./address";
import { AVERAGE_FORMAT, averageRules, averageWordFormula, ragWordFormula, wordRules } from "./bandRules";
import { bandsSentenceFormula, planBandsRow, type BandCells } from "./bandsRow";
import { kindText, SHEET_NAMES } from "./names";
import type { FilledRow, Filling } from "./filling";
import { footerText, PAGE_NUMBERS } from "./pageFooter";
import { COLOURS, FONT } from "./palette";
import { formula, type Block, type LookPlan, type PlanCell, type SheetPlan } from "./plan";
import {
  AGREED_SCORE,
  NOTES_HEADING,
  SCORE_COLUMN_ORDER,
  SCORE_COLUMNS,
  SCORE_FIELD_ORDER,
  SCORE_FIELDS,
  type ScoreColumn,
  type ScoreField,
} from "./scoreColumns";
import { averageFormula, countedFormula, scoredSentenceFormula, scoreSubtitleFormula, scoreTitleFormula } from "./scoreFormulas";
import { scoreColumnWidth, scoreRowHeight } from "./scoreHeights";
import { columnValidations, fieldValidations, type EndWords } from "./scoreValidations";
import {
  BODY_LOOK,
  FIELD_LOOK,
  FOOT_LOOK,
  HEADER_LOOK,
  HEADING_LOOK,
  LABEL_LOOK,
  NOTE_LOOK,
  SUBTITLE_LOOK,
  TITLE_LOOK,
  WORDS_LOOK,
} from "./tableLook";
import { rowHeight } from "./textHeight";

/** Rows from the top, counted from 0; those below the table follow from the number of standards. */
const ROW = { title: 0, subtitle: 1, form: 2, gap: 6, header: 7, body: 8 } as const;
const MARGIN = 28.35;
/** Rows of three lines that a page holds under the form. */
const MOST_STANDARDS_ON_A_PAGE = 12;
const LEAST_HEADER = 20;

export interface ScoreSheetInput {
  /** The tab, already allowed by Excel's rules. */
  readonly name: string;
  readonly unit: Unit;
  readonly area: Area;
  readonly period: Period;
  readonly route: Route;
  readonly framework: Framework;
  /** Under the ends of the scale. */
  readonly endWords: EndWords;
  readonly askBothViews: boolean;
  /** "24 Aug 2023": for the footer. */
  readonly made: string;
  /** Left out: an empty sheet. */
  readonly filled?: Filling;
}

/** Plans a score sheet: empty, or filled with what was returned. Throws RangeError for an area without standards: there is nothing to score. */
export function planScoreSheet(input: ScoreSheetInput): SheetPlan {
  const standards = currentStandards(input.area);
  if (standards.length === 0) throw new RangeError(`${input.area.name} has no standards.`);
  const columns = SCORE_COLUMN_ORDER.filter((column) => input.askBothViews || SCORE_COLUMNS[column].ofViews !== true);
  const at = (column: ScoreColumn): number => columns.indexOf(column);
  const lastShown = at("status");
  const lastBody = ROW.body + standards.length - 1;
  const [foot, bandWords, bandsRow, notes] = [lastBody + 1, lastBody + 2, lastBody + 3, lastBody + 4];
  const bands = planBandsRow(bandsRow, at("standard"), at("standard") + 1);

  const body = (column: ScoreColumn): Rectangle => ({ row: ROW.body, column: at(column), rows: standards.length, columns: 1 });
  const table = { row: ROW.header, column: 0, rows: standards.length + 1, columns: columns.length };
  const across = (row: number, rows = 1): string => rangeAddress({ row, column: 0, rows, columns: lastShown + 1 });
  const notesBox = rangeAddress({ row: notes + 1, column: at("standard"), rows: 1, columns: lastShown });
  const width = (column: ScoreColumn): number => scoreColumnWidth(column, input.askBothViews);
  const field = (name: ScoreField): string => fixedCell(...fieldPlace(name, at));
  const numbersAreNumbers = standards.every(({ number }) => isPlainNumber(number));

  const counted = fixedRange(body("counted"));
  const average = cellAddress(foot, at("score"));
  const footCells: readonly (readonly [ScoreColumn, PlanCell])[] = [
    ["standard", "Average of the scores above"],
    ["score", formula(averageFormula(counted))],
    ["rag", formula(averageWordFormula(average, bands.cells))],
    ["evidence", formula(scoredSentenceFormula(counted, fixedRange(body("id"))))],
  ];

  return {
    name: input.name,
    tabColor: COLOURS.blue,
    base: { fontName: FONT, fontSize: 10, color: COLOURS.ink },
    blocks: [
      { at: cellAddress(ROW.title, 0), cells: [[formula(scoreTitleFormula(field("area"), field("hospital"), field("ward")))]] },
      {
        at: cellAddress(ROW.subtitle, 0),
        cells: [
          [
            formula(
              scoreSubtitleFormula(
                { period: field("period"), hospital: field("hospital"), ward: field("ward"), route: field("route") },
                bands.cells,
              ),
            ),
          ],
        ],
      },
      ...fieldBlocks(input, at),
      { at: cellAddress(ROW.header, 0), cells: [columns.map((column) => headerOf(column, input.askBothViews))] },
      {
        at: cellAddress(ROW.body, 0),
        cells: standards.map((standard, index) => bodyRow(standard, ROW.body + index, columns, bands.cells, input, numbersAreNumbers)),
      },
      ...footCells.map(([column, cell]): Block => ({ at: cellAddress(foot, at(column)), cells: [[cell]] })),
      { at: cellAddress(bandWords, at("standard")), cells: [[formula(bandsSentenceFormula(bands.cells))]] },
      { at: cellAddress(bandWords, at("action")), cells: [[messages.noNamesPlease()]] },
      ...bands.blocks,
      { at: cellAddress(notes, at("standard")), cells: [[NOTES_HEADING]] },
      ...textBlock(cellAddress(notes + 1, at("standard")), input.filled?.notes ?? ""),
    ],
    looks: [
      { areas: across(ROW.title), look: TITLE_LOOK },
      { areas: across(ROW.subtitle), look: SUBTITLE_LOOK },
      { areas: across(ROW.form, ROW.header - ROW.form), look: { fill: COLOURS.panel } },
      ...fieldLooks(at),
      { areas: rangeAddress({ ...table, rows: 1 }), look: HEADER_LOOK },
      ...columns.slice(0, lastShown + 1).map((column): LookPlan => ({
        areas: cellAddress(ROW.header, at(column)),
        look: SCORE_COLUMNS[column].look.horizontal === "Center" ? { horizontal: "Center" } : WORDS_LOOK,
      })),
      { areas: across(ROW.body, standards.length), look: BODY_LOOK },
      ...columns.map((column): LookPlan => ({ areas: rangeAddress(body(column)), look: SCORE_COLUMNS[column].look })),
      ...(numbersAreNumbers ? [] : [{ areas: rangeAddress(body("number")), look: { numberFormat: "@" } }]),
      { areas: across(foot), look: FOOT_LOOK },
      { areas: average, look: { fontSize: 12, numberFormat: AVERAGE_FORMAT, horizontal: "Center" } },
      { areas: cellAddress(foot, at("rag")), look: { horizontal: "Center" } },
      { areas: across(bandWords), look: NOTE_LOOK },
      {
        areas: [
          [foot, "standard"] as const,
          [foot, "evidence"] as const,
          [bandWords, "standard"] as const,
          [bandWords, "action"] as const,
          [notes, "standard"] as const,
        ]
          .map(([row, column]) => cellAddress(row, at(column)))
          .join(","),
        look: WORDS_LOOK,
      },
      { areas: across(notes), look: HEADING_LOOK },
      { areas: notesBox, look: { ...FIELD_LOOK, numberFormat: "@", fontSize: 11, fill: COLOURS.panel, vertical: "Top", wrap: true } },
    ],
    merges: [notesBox],
    widths: columns.map((column) => ({ columns: columnsAddress(at(column)), characters: width(column) })),
    heights: [
      { rows: rowsAddress(ROW.title), points: 24 },
      { rows: rowsAddress(ROW.subtitle), points: 16 },
      { rows: [0, 2].map((line) => rowsAddress(ROW.form + line)).join(","), points: 13.5 },
      { rows: [1, 3].map((line) => rowsAddress(ROW.form + line)).join(","), points: 18 },
      { rows: rowsAddress(ROW.gap), points: 6 },
      {
        rows: rowsAddress(ROW.header),
        points: rowHeight(
          columns
            .slice(0, lastShown + 1)
            .map((column) => ({ text: headerOf(column, input.askBothViews), characters: width(column), size: 10, bold: true, indent: 1 })),
          { minimum: LEAST_HEADER },
        ),
      },
      ...standards.map(({ text, id }, index) => ({
        rows: rowsAddress(ROW.body + index),
        points: scoreRowHeight({ standard: text, ...writtenIn(input, id) }, input.askBothViews),
      })),
      { rows: rowsAddress(foot), points: 19.5 },
      { rows: rowsAddress(bandWords), points: 14.25 },
      { rows: rowsAddress(notes), points: 22.5 },
      { rows: rowsAddress(notes + 1), points: 240 },
    ],
    hiddenColumns: columnsAddress(lastShown + 1, columns.length - lastShown - 1),
    hiddenRows: rowsAddress(bandsRow),
    names: [
      { name: SHEET_NAMES.header, scope: "sheet", refersTo: { range: across(ROW.form, 4) } },
      { name: SHEET_NAMES.table, scope: "sheet", refersTo: { range: rangeAddress(table) } },
      { name: SHEET_NAMES.foot, scope: "sheet", refersTo: { range: across(foot) } },
      ...bands.names,
      {
        name: SHEET_NAMES.notes,
        scope: "sheet",
        refersTo: { range: rangeAddress({ row: notes, column: at("standard"), rows: 2, columns: lastShown }) },
      },
      { name: SHEET_NAMES.kind, scope: "sheet", refersTo: { text: kindText("score") } },
    ],
    validations: [
      ...fieldValidations((name) => cellAddress(...fieldPlace(name, at))),
      ...columnValidations(input.framework.scale, input.endWords)
        .filter(([column]) => columns.includes(column))
        .map(([column, allowed]) => ({ range: rangeAddress(body(column)), ...allowed })),
      {
        range: cellAddress(notes + 1, at("standard")),
        allow: { anything: true },
        prompt: { title: NOTES_HEADING, message: messages.notesPrompt() },
      },
    ],
    rules: [...wordRules(rangeAddress(body("rag"))), ...averageRules(average, bands.cells)],
    freezeAt: { rows: ROW.body, columns: at("standard") + 1 },
    page: {
      orientation: "Landscape",
      area: across(0, notes + 2),
      // The page of good practice says whose it is; only where the table itself goes over a page is its header of more use there.
      titleRows: standards.length > MOST_STANDARDS_ON_A_PAGE ? rowsAddress(ROW.header) : rowsAddress(ROW.title, 2),
      // As many pages down as it takes: with a number there too, Excel would pass over the break before good practice.
      fit: { wide: 1 },
      footerLeft: footerText([
        input.framework.name,
        areaTitle(input.area),
        sheetUnit(input.unit),
        periodName(input.period),
        `standards ${input.framework.version}`,
        `made ${input.made}`,
      ]),
      footerRight: PAGE_NUMBERS,
      margin: MARGIN,
      breaksBefore: [rowsAddress(notes)],
    },
    start: cellAddress(ROW.body, at("score")),
  };
}

function bodyRow(
  standard: Standard,
  row: number,
  columns: readonly ScoreColumn[],
  bands: BandCells,
  { framework, filled }: ScoreSheetInput,
  numbersAreNumbers: boolean,
): PlanCell[] {
  const given = filled?.rows.get(standard.id);
  const cell = (column: ScoreColumn): string => cellAddress(row, columns.indexOf(column));
  const cells: Record<ScoreColumn, PlanCell> = {
    number: numbersAreNumbers ? Number(standard.number) : standard.number,
    standard: standard.text,
    serviceUsers: given?.serviceUsers ?? null,
    staff: given?.staff ?? null,
    score: given?.score === "notApplicable" ? framework.scale.notApplicableWord : (given?.score ?? null),
    rag: formula(ragWordFormula(cell("counted"), bands)),
    evidence: orEmpty(given?.evidence),
    action: orEmpty(given?.action),
    lead: orEmpty(given?.lead),
    by: given?.by ?? null,
    status: orEmpty(given?.status),
    id: standard.id,
    version: standard.version,
    view: VIEW_NAMES[standard.view],
    qualityNetwork: standard.qualityNetworkRef ?? "",
    counted: formula(countedFormula(cell("score"), bands, framework.scale.notApplicableWord)),
  };
  return columns.map((column) => cells[column]);
}

const orEmpty = (text: string | undefined): string | null => (text === undefined || text === "" ? null : text);

const textBlock = (at: string, text: string): Block[] => (text === "" ? [] : [{ at, cells: [[text]] }]);

/** The texts of a row that are there from the start: it is made high enough for them. */
function writtenIn({ filled }: ScoreSheetInput, standardId: string): Pick<FilledRow, "evidence" | "action" | "lead" | "status"> | null {
  const given = filled?.rows.get(standardId);
  return given === undefined ? null : { evidence: given.evidence, action: given.action, lead: given.lead, status: given.status };
}

const headerOf = (column: ScoreColumn, askBothViews: boolean): string =>
  askBothViews && column === "score" ? AGREED_SCORE : SCORE_COLUMNS[column].headers[0];

/** "Aspen ward, Humber Centre"; the hospital alone where it is scored as a whole. */
const sheetUnit = (unit: Unit): string => (unit.ward === null ? unit.hospital : `${unitName(unit)}, ${unit.hospital}`);

/** Numbers stand as numbers, unless one of them ("1.10") would be changed by it: then the column is text. */
const isPlainNumber = (text: string): boolean => /^(?:0|[1-9]\d{0,8})$/.test(text);

/** Row and column of a field's value; its label is in the cell above. */
function fieldPlace(name: ScoreField, at: (column: ScoreColumn) => number): [number, number] {
  const { line, column } = SCORE_FIELDS[name];
  return [ROW.form + line * 2 + 1, at(column)];
}

function fieldBlocks({ unit, area, period, route, filled }: ScoreSheetInput, at: (column: ScoreColumn) => number): Block[] {
  const values: Record<ScoreField, PlanCell> = {
    hospital: unit.hospital,
    ward: unit.ward,
    area: area.name,
    period: periodName(period),
    route: ROUTES[route].name,
    serviceUsers: filled?.serviceUsers ?? null,
    staff: filled?.staff ?? null,
    date: filled?.date ?? null,
    agreed: orEmpty(filled?.agreed),
  };
  const [quarter, month] = SCORE_FIELDS.period.labels;
  return SCORE_FIELD_ORDER.map((name): Block => {
    const [row, column] = fieldPlace(name, at);
    const label = name === "period" && period.kind === "month" ? (month ?? quarter) : SCORE_FIELDS[name].labels[0];
    return { at: cellAddress(row - 1, column), cells: [[label], [values[name]]] };
  });
}

function fieldLooks(at: (column: ScoreColumn) => number): LookPlan[] {
  return SCORE_FIELD_ORDER.flatMap((name): LookPlan[] => {
    const [row, column] = fieldPlace(name, at);
    return [
      { areas: cellAddress(row - 1, column), look: { ...LABEL_LOOK, ...WORDS_LOOK } },
      { areas: cellAddress(row, column), look: { ...FIELD_LOOK, numberFormat: SCORE_FIELDS[name].format } },
    ];
  });
}
