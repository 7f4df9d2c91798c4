/**
 * The actions of all hospitals, wards and rounds in one list, live from the sheets on which they were written. All cells of its rows are formulas:
 * what somebody types over one is seen to be theirs when the list is made again.
 */
import { dayText } from "../core/day";
import type { Framework } from "../core/framework";
import { messages } from "../core/messages";
import { actionListMessages } from "../core/messages/actionList";
import { reportMessages } from "../core/messages/report";
import { periodShort } from "../core/period";
import type { ActionLine, ActionList } from "./actionList";
import { cellAddress, columnsAddress, fixedCell, fixedRange, rangeAddress, rowsAddress } from "./address";
import { AVERAGE_FORMAT, averageRules, SCORE_FORMAT, scoreRules } from "./bandRules";
import { planBandsRow } from "./bandsRow";
import { isDoneFormula } from "./carriedActions";
import { serialOfMoment } from "./excelDate";
import { quotedText } from "./functions";
import { leftOutLines } from "./leftOut";
import { kindText, SHEET_NAMES } from "./names";
import { footerText, PAGE_NUMBERS } from "./pageFooter";
import { BAND_COLOURS, COLOURS, FONT } from "./palette";
import { formula, type Block, type NamePlan, type PlanCell, type RulePlan, type SheetPlan } from "./plan";
import { STATUSES } from "./scoreColumns";
import { sentenceFormula, slot } from "./sentenceFormula";
import { BODY_LOOK, HEADER_LOOK, HEADING_LOOK, LABEL_LOOK, NOTE_LOOK, SUBTITLE_LOOK, TITLE_LOOK, WORDS_LOOK } from "./tableLook";
import { rowHeight } from "./textHeight";
import type { ActionCells } from "./writtenActions";

interface ColumnPlan {
  readonly header: string;
  /** Characters. */
  readonly width: number;
  /** Figures and short words stand in the middle. */
  readonly isCentred?: true;
  readonly format?: string;
}

const COLUMNS = {
  unit: { header: actionListMessages.unitHeader(), width: 22 },
  round: { header: actionListMessages.roundHeader(), width: 18 },
  number: { header: reportMessages.numberHeader(), width: 5, isCentred: true },
  standard: { header: "Standard", width: 23 },
  score: { header: "Score", width: 8, isCentred: true },
  action: { header: reportMessages.whatWillBeDone(), width: 40 },
  lead: { header: messages.whoLeads(), width: 17 },
  by: { header: messages.byWhen(), width: 13, format: "d mmm yyyy" },
  late: { header: actionListMessages.lateHeader(), width: 7, isCentred: true },
  status: { header: reportMessages.statusWord(), width: 12 },
  agreed: { header: "Agreed with service users", width: 12, isCentred: true },
  since: { header: actionListMessages.firstChosenHeader(), width: 12, isCentred: true },
} as const satisfies Record<string, ColumnPlan>;
type Column = keyof typeof COLUMNS;
const ORDER = Object.keys(COLUMNS) as Column[];
const columnOf = (column: Column): number => ORDER.indexOf(column);

export const ACTIONS_FIELDS = { made: "Made", asOf: "Late as of" } as const;

export interface ActionsSource extends ActionList {
  /** The tab, already allowed by Excel's rules. */
  readonly name: string;
  readonly framework: Framework;
  readonly made: string;
  /** What was to be done before this day is late. */
  readonly lateAsOf: Date;
}

/** Below the title, two counts and what to know. */
const FIRST_HEADING = 5;
const MARGIN = 28.35;

interface Section {
  readonly heading: string;
  readonly lines: readonly ActionLine[];
  /** Rows, counted from 0. */
  readonly headingRow: number;
  readonly headerRow: number;
  readonly body: number;
  readonly isOfWards: boolean;
}

/** Plans the sheet. Throws RangeError of a list without any line. */
export function planActionsSheet(source: ActionsSource): SheetPlan {
  const { name, framework, hospitals, wards, leftOut, made, lateAsOf } = source;
  const sections = sectionsOf(hospitals, wards);
  const last = sections.at(-1);
  if (last === undefined) throw new RangeError("A list of actions needs a line.");
  const notes = [actionListMessages.actionsFollow(), actionListMessages.actionsLate(dayText(lateAsOf)), ...leftOutLines(leftOut)];
  const notesRow = last.body + last.lines.length + 1;
  const strip = notesRow + notes.length + 1;
  const bands = planBandsRow(strip + 2, columnOf("unit"), columnOf("round"));
  const asOfCell = fixedCell(strip + 1, columnOf("round"));
  const across = (row: number, rows = 1): string => rangeAddress({ row, column: 0, rows, columns: ORDER.length });
  const bodies = sections.map(({ body, lines }) => across(body, lines.length)).join(",");
  const inBodies = (columns: readonly Column[]): string =>
    sections
      .flatMap(({ body, lines }) =>
        columns.map((column) => rangeAddress({ row: body, column: columnOf(column), rows: lines.length, columns: 1 })),
      )
      .join(",");
  const centred = ORDER.filter((column) => "isCentred" in COLUMNS[column]);
  const table = sections[0] ?? last;
  return {
    name,
    tabColor: COLOURS.orange,
    base: { fontName: FONT, fontSize: 10, color: COLOURS.ink },
    blocks: [
      { at: cellAddress(0, 0), cells: [[actionListMessages.actionsTitle()], ...sections.map((section) => [countsCell(section)])] },
      ...sections.flatMap((section) => sectionBlocks(section, asOfCell)),
      { at: cellAddress(notesRow, 0), cells: notes.map((note) => [note]) },
      {
        at: cellAddress(strip, 0),
        cells: [
          [ACTIONS_FIELDS.made, ACTIONS_FIELDS.asOf],
          [made, serialOfMoment(lateAsOf)],
        ],
      },
      ...bands.blocks,
    ],
    looks: [
      { areas: across(0), look: TITLE_LOOK },
      { areas: across(1, 2), look: SUBTITLE_LOOK },
      { areas: sections.map(({ headingRow }) => across(headingRow)).join(","), look: HEADING_LOOK },
      { areas: sections.map(({ headerRow }) => across(headerRow)).join(","), look: { ...HEADER_LOOK, ...WORDS_LOOK } },
      { areas: bodies, look: { ...BODY_LOOK, ...WORDS_LOOK } },
      {
        areas: [
          inBodies(centred),
          ...sections.flatMap(({ headerRow }) => centred.map((column) => cellAddress(headerRow, columnOf(column)))),
        ].join(","),
        look: { horizontal: "Center", indent: 0 },
      },
      { areas: inBodies(["by"]), look: { numberFormat: COLUMNS.by.format } },
      { areas: inBodies(["unit", "action"]), look: { bold: true } },
      ...sections.map(({ body, lines, isOfWards }) => ({
        areas: rangeAddress({ row: body, column: columnOf("score"), rows: lines.length, columns: 1 }),
        look: { numberFormat: isOfWards ? SCORE_FORMAT : AVERAGE_FORMAT },
      })),
      { areas: rangeAddress({ row: notesRow, column: 0, rows: notes.length, columns: 1 }), look: NOTE_LOOK },
      { areas: rangeAddress({ row: strip, column: 0, rows: 1, columns: 2 }), look: { ...LABEL_LOOK, fontSize: 8, ...WORDS_LOOK } },
      { areas: rangeAddress({ row: strip + 1, column: 0, rows: 1, columns: 2 }), look: { ...NOTE_LOOK, ...WORDS_LOOK } },
      { areas: cellAddress(strip + 1, 0), look: { numberFormat: "@" } },
      { areas: cellAddress(strip + 1, 1), look: { numberFormat: COLUMNS.by.format } },
    ],
    widths: ORDER.map((column, index) => ({ columns: columnsAddress(index), characters: COLUMNS[column].width })),
    heights: [
      { rows: rowsAddress(0), points: 24 },
      { rows: rowsAddress(1, 2), points: 18 },
      ...sections.flatMap(({ headingRow, headerRow, body, lines }) => [
        { rows: rowsAddress(headingRow), points: 24 },
        { rows: rowsAddress(headerRow), points: 30 },
        ...lines.map((line, index) => ({ rows: rowsAddress(body + index), points: heightOf(line) })),
      ]),
    ],
    hiddenRows: rowsAddress(strip + 2),
    names: [
      ...(
        [
          [SHEET_NAMES.title, { row: 0, column: 0, rows: 3, columns: 1 }],
          [SHEET_NAMES.header, { row: strip, column: 0, rows: 2, columns: 2 }],
          // Both sections: what is no formula in them, and no heading, is somebody's own.
          [
            SHEET_NAMES.table,
            { row: table.headerRow, column: 0, rows: last.body + last.lines.length - table.headerRow, columns: ORDER.length },
          ],
          [SHEET_NAMES.lines, { row: notesRow, column: 0, rows: notes.length, columns: 1 }],
        ] as const
      ).map(([key, range]): NamePlan => ({ name: key, scope: "sheet", refersTo: { range: rangeAddress(range) } })),
      ...bands.names,
      { name: SHEET_NAMES.kind, scope: "sheet", refersTo: { text: kindText("actions") } },
    ],
    validations: sections.map(({ body, lines }) => ({
      range: across(body, lines.length),
      allow: { anything: true },
      prompt: { title: actionListMessages.actionsTab(), message: actionListMessages.changeOnItsSheet() },
    })),
    rules: sections.flatMap(({ body, lines, isOfWards }): RulePlan[] => {
      const cells = (column: Column): string => rangeAddress({ row: body, column: columnOf(column), rows: lines.length, columns: 1 });
      return [
        ...(isOfWards ? scoreRules(cells("score"), bands.cells) : averageRules(cells("score"), bands.cells)),
        { range: cells("late"), formula: `=LEN(${cellAddress(body, columnOf("late"))})>0`, look: LATE_LOOK },
        {
          range: cells("action"),
          formula: `=${cellAddress(body, columnOf("action"))}=${quotedText(reportMessages.notUploaded())}`,
          look: LATE_LOOK,
        },
      ];
    }),
    freezeAt: { rows: table.headerRow + 1, columns: 1 },
    page: {
      orientation: "Landscape",
      area: across(0, strip),
      titleRows: rowsAddress(table.headerRow),
      fit: { wide: 1 },
      footerLeft: footerText([framework.name, actionListMessages.actionsTab(), `made ${made}`]),
      footerRight: PAGE_NUMBERS,
      margin: MARGIN,
    },
    // In a row of the list its prompt would lie over the next ones.
    start: cellAddress(0, 0),
  };
}

/** Words of trouble in the red of the bands, on white: no score is meant. */
const LATE_LOOK = { color: BAND_COLOURS.red.fill, bold: true } as const;

function sectionsOf(hospitals: readonly ActionLine[], wards: readonly ActionLine[]): Section[] {
  const sections: Section[] = [];
  const parts = [
    { heading: actionListMessages.hospitalActions(), lines: hospitals, isOfWards: false },
    { heading: actionListMessages.wardActions(), lines: wards, isOfWards: true },
  ];
  for (const part of parts) {
    if (part.lines.length === 0) continue;
    const before = sections.at(-1);
    const headingRow = before === undefined ? FIRST_HEADING - 1 : before.body + before.lines.length + 1;
    sections.push({ ...part, headingRow, headerRow: headingRow + 1, body: headingRow + 2 });
  }
  return sections;
}

function sectionBlocks({ heading, lines, headingRow, headerRow, body }: Section, asOf: string): Block[] {
  return [
    { at: cellAddress(headingRow, 0), cells: [[heading]] },
    {
      at: cellAddress(headerRow, 0),
      cells: [ORDER.map((column) => COLUMNS[column].header), ...lines.map((line, index) => lineCells(line, body + index, asOf))],
    },
  ];
}

/** The live counts of a section. */
function countsCell({ body, lines, isOfWards, heading }: Section): PlanCell {
  const cells = (column: Column): string => fixedRange({ row: body, column: columnOf(column), rows: lines.length, columns: 1 });
  const [action, status] = [cells("action"), cells("status")];
  const [notStarted, started, done] = STATUSES;
  const [missing, since] = [quotedText(reportMessages.notUploaded()), quotedText(actionListMessages.actionsWrittenSince())];
  const all = `SUMPRODUCT((LEN(${action})>0)*(${action}<>${missing})*(${action}<>${since}))`;
  const count = (word: string): string => `COUNTIF(${status},${quotedText(word)})`;
  // What nobody chose from the list of words is not counted as one of them.
  const another = `(SUMPRODUCT(--(LEN(${status})>0))-${[notStarted, started, done].map(count).join("-")})`;
  const counted = sentenceFormula(actionListMessages.actionsCounted(heading, slot(0), slot(1), slot(2), slot(3), slot(4)), {
    texts: [
      all,
      count(done),
      count(started),
      `(${all}-${count(done)}-${count(started)}-${another})`,
      `COUNTIF(${cells("late")},${quotedText(actionListMessages.lateWord())})`,
    ],
  });
  const said = sentenceFormula(` ${actionListMessages.actionsOtherwise(slot(0))}`, { texts: [another] });
  const others = `IF(${another}=0,"",${said})`;
  if (isOfWards) return formula(`${counted}&${others}`);
  const missed = sentenceFormula(actionListMessages.actionsMissing(slot(0)), { texts: [`COUNTIF(${action},${missing})`] });
  return formula(`${counted}&" "&${missed}&${others}`);
}

function lineCells(line: ActionLine, row: number, asOf: string): PlanCell[] {
  const cells: Readonly<Record<Column, string>> = {
    ...NOTHING,
    unit: line.unit.live,
    round: line.round.live,
    ...writtenCells(line, row, asOf),
  };
  return ORDER.map((column) => formula(cells[column]));
}

const EMPTY = quotedText("");
const NOTHING = Object.fromEntries(ORDER.map((column) => [column, EMPTY])) as Readonly<Record<Column, string>>;
const asShown = (cell: string | null): string => (cell === null ? EMPTY : `IF(LEN(${cell})=0,"",${cell})`);

function writtenCells({ written, empty }: ActionLine, row: number, asOf: string): Partial<Record<Column, string>> {
  const missing = quotedText(reportMessages.notUploaded());
  if (written === null) {
    if (empty === null) return { action: missing };
    if ("column" in empty)
      return { action: `IF(COUNTA(${empty.column})=0,${missing},${quotedText(actionListMessages.actionsWrittenSince())})` };
    return partsOf(empty.row.cells, row, asOf, missing);
  }
  const { action, standard, score, since } = written;
  const { number } = action.cells;
  return {
    ...partsOf(action.cells, row, asOf, EMPTY),
    standard: standard === null || number === null ? EMPTY : titleWhile(number, action.said?.number ?? "", standard),
    score: score === null ? EMPTY : asShown(score),
    since: quotedText(since === null ? "" : periodShort(since)),
  };
}

/** The short title belongs to the number that stood there when the list was made. */
const titleWhile = (number: string, known: string, title: string): string =>
  `IF(TRIM(${number}&"")=${quotedText(known)},${quotedText(title)},${quotedText(actionListMessages.numberChanged())})`;

function partsOf(cells: ActionCells, row: number, asOf: string, otherwise: string): Partial<Record<Column, string>> {
  const own = (column: Column): string => cellAddress(row, columnOf(column));
  return {
    number: asShown(cells.number),
    action: `IF(LEN(TRIM(${cells.action}))=0,${otherwise},${cells.action})`,
    lead: asShown(cells.lead),
    by: asShown(cells.by),
    late: `IF(AND(ISNUMBER(${own("by")}),N(${own("by")})<${asOf},NOT(${isDoneFormula(own("status"))})),${quotedText(actionListMessages.lateWord())},"")`,
    status: cells.status === null ? EMPTY : `TRIM(${cells.status}&"")`,
    agreed: asShown(cells.agreed),
  };
}

/** Texts that follow their sheets may grow later; the row is as high as they are now. */
function heightOf({ unit, round, written }: ActionLine): number {
  const texts: readonly (readonly [Column, string, boolean])[] = [
    ["unit", unit.shown, true],
    ["round", round.shown, false],
    ["standard", written?.standard ?? "", false],
    ["action", written?.action.said?.action ?? "", true],
    ["lead", written?.action.said?.lead ?? "", false],
  ];
  return rowHeight(
    texts.map(([column, text, bold]) => ({ text, characters: COLUMNS[column].width, size: 10, indent: 1, bold })),
    { minimum: 19.5 },
  );
}
