/**
 * The actions of all hospitals, wards and rounds in one list, live from the sheets on which they were written. All cells of its rows are formulas:
 * what somebody types over one is seen to be theirs when the list is made again.
 */
import { dayText } from "../core/day";
import type { Framework } from "../core/framework";
import { actionListMessages } from "../core/messages/actionList";
import { reportMessages } from "../core/messages/report";
import type { ActionLine, ActionList } from "./actionList";
import {
  ACTIONS_COLUMNS,
  ACTIONS_ORDER,
  actionsColumn,
  countsCell,
  lineCells,
  lineHeight,
  type ActionsColumn,
  type ActionsSection,
} from "./actionsCells";
import { cellAddress, columnsAddress, fixedCell, rangeAddress, rowsAddress } from "./address";
import { AVERAGE_FORMAT, averageRules, SCORE_FORMAT, scoreRules } from "./bandRules";
import { planBandsRow } from "./bandsRow";
import { serialOfMoment } from "./excelDate";
import { quotedText } from "./functions";
import { leftOutLines } from "./leftOut";
import { kindText, SHEET_NAMES } from "./names";
import { footerText, PAGE_NUMBERS } from "./pageFooter";
import { BAND_COLOURS, COLOURS, FONT } from "./palette";
import { type Block, type NamePlan, type RulePlan, type SheetPlan } from "./plan";
import { BODY_LOOK, HEADER_LOOK, HEADING_LOOK, LABEL_LOOK, NOTE_LOOK, SUBTITLE_LOOK, TITLE_LOOK, WORDS_LOOK } from "./tableLook";

export const ACTIONS_FIELDS = { made: "Made", asOf: "Late as of" } as const;

export interface ActionsSource extends ActionList {
  /** The tab, already allowed by Excel's rules. */
  readonly name: string;
  readonly framework: Framework;
  readonly made: string;
  /** What was to be done before this day is late. */
  readonly lateAsOf: Date;
}

/** Below the title, two counts and a free row. */
const FIRST_HEADING = 4;
const MARGIN = 28.35;

/** Plans the sheet. Throws RangeError of a list without any line. */
export function planActionsSheet(source: ActionsSource): SheetPlan {
  const { name, framework, hospitals, wards, leftOut, made, lateAsOf } = source;
  const sections = sectionsOf(hospitals, wards);
  const last = sections.at(-1);
  if (last === undefined) throw new RangeError("A list of actions needs a line.");
  const notes = [actionListMessages.actionsFollow(), actionListMessages.actionsLate(dayText(lateAsOf)), ...leftOutLines(leftOut)];
  const notesRow = last.body + last.lines.length + 1;
  const strip = notesRow + notes.length + 1;
  const bands = planBandsRow(strip + 2, actionsColumn("unit"), actionsColumn("round"));
  const asOfCell = fixedCell(strip + 1, actionsColumn("round"));
  const across = (row: number, rows = 1): string => rangeAddress({ row, column: 0, rows, columns: ACTIONS_ORDER.length });
  const bodies = sections.map(({ body, lines }) => across(body, lines.length)).join(",");
  const inBodies = (columns: readonly ActionsColumn[]): string =>
    sections
      .flatMap(({ body, lines }) =>
        columns.map((column) => rangeAddress({ row: body, column: actionsColumn(column), rows: lines.length, columns: 1 })),
      )
      .join(",");
  const centred = ACTIONS_ORDER.filter((column) => "isCentred" in ACTIONS_COLUMNS[column]);
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
          ...sections.flatMap(({ headerRow }) => centred.map((column) => cellAddress(headerRow, actionsColumn(column)))),
        ].join(","),
        look: { horizontal: "Center", indent: 0 },
      },
      { areas: inBodies(["by"]), look: { numberFormat: ACTIONS_COLUMNS.by.format } },
      { areas: inBodies(["unit", "action"]), look: { bold: true } },
      ...sections.map(({ body, lines, isOfWards }) => ({
        areas: rangeAddress({ row: body, column: actionsColumn("score"), rows: lines.length, columns: 1 }),
        look: { numberFormat: isOfWards ? SCORE_FORMAT : AVERAGE_FORMAT },
      })),
      { areas: rangeAddress({ row: notesRow, column: 0, rows: notes.length, columns: 1 }), look: NOTE_LOOK },
      { areas: rangeAddress({ row: strip, column: 0, rows: 1, columns: 2 }), look: { ...LABEL_LOOK, fontSize: 8, ...WORDS_LOOK } },
      { areas: rangeAddress({ row: strip + 1, column: 0, rows: 1, columns: 2 }), look: { ...NOTE_LOOK, ...WORDS_LOOK } },
      { areas: cellAddress(strip + 1, 0), look: { numberFormat: "@" } },
      { areas: cellAddress(strip + 1, 1), look: { numberFormat: ACTIONS_COLUMNS.by.format } },
    ],
    widths: ACTIONS_ORDER.map((column, index) => ({ columns: columnsAddress(index), characters: ACTIONS_COLUMNS[column].width })),
    heights: [
      { rows: rowsAddress(0), points: 24 },
      { rows: rowsAddress(1, 2), points: 18 },
      ...sections.flatMap(({ headingRow, headerRow, body, lines }) => [
        { rows: rowsAddress(headingRow), points: 24 },
        { rows: rowsAddress(headerRow), points: 30 },
        ...lines.map((line, index) => ({ rows: rowsAddress(body + index), points: lineHeight(line) })),
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
            { row: table.headerRow, column: 0, rows: last.body + last.lines.length - table.headerRow, columns: ACTIONS_ORDER.length },
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
      const cells = (column: ActionsColumn): string =>
        rangeAddress({ row: body, column: actionsColumn(column), rows: lines.length, columns: 1 });
      return [
        ...(isOfWards ? scoreRules(cells("score"), bands.cells) : averageRules(cells("score"), bands.cells)),
        { range: cells("late"), formula: `=LEN(${cellAddress(body, actionsColumn("late"))})>0`, look: LATE_LOOK },
        {
          range: cells("action"),
          formula: `=${cellAddress(body, actionsColumn("action"))}=${quotedText(reportMessages.notUploaded())}`,
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

function sectionsOf(hospitals: readonly ActionLine[], wards: readonly ActionLine[]): ActionsSection[] {
  const sections: ActionsSection[] = [];
  const parts = [
    { heading: actionListMessages.hospitalActions(), lines: hospitals, isOfWards: false },
    { heading: actionListMessages.wardActions(), lines: wards, isOfWards: true },
  ];
  for (const part of parts) {
    if (part.lines.length === 0) continue;
    const before = sections.at(-1);
    const headingRow = before === undefined ? FIRST_HEADING : before.body + before.lines.length + 1;
    sections.push({ ...part, headingRow, headerRow: headingRow + 1, body: headingRow + 2 });
  }
  return sections;
}

function sectionBlocks({ heading, lines, headingRow, headerRow, body }: ActionsSection, asOf: string): Block[] {
  return [
    { at: cellAddress(headingRow, 0), cells: [[heading]] },
    {
      at: cellAddress(headerRow, 0),
      cells: [
        ACTIONS_ORDER.map((column) => ACTIONS_COLUMNS[column].header),
        ...lines.map((line, index) => lineCells(line, body + index, asOf)),
      ],
    },
  ];
}
