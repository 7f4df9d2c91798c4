/** How a hospital sheet looks and what may be typed where: colours by rules, looks, validation, heights of rows. */
import { hospitalScores } from "../core/average";
import type { Standard } from "../core/framework";
import { messages } from "../core/messages";
import { hiddenScores } from "../core/takeaway";
import { cellAddress, rangeAddress, rowsAddress } from "./address";
import { AVERAGE_FORMAT, averageRules, SCORE_FORMAT, scoreRules } from "./bandRules";
import type { BandCells } from "./bandsRow";
import { lowInsideOf } from "./hospitalFormulas";
import {
  ACTION_COLUMNS,
  ACTION_ORDER,
  bodyColumn,
  FOOT_ORDER,
  HOSPITAL_COLUMNS,
  type ActionColumn,
  type HospitalColumn,
  type HospitalLayout,
} from "./hospitalLayout";
import type { HospitalSource, KeptNote } from "./hospitalSource";
import { isPlainNumber } from "./numberColumn";
import { COLOURS, HAIR } from "./palette";
import type { LookPlan, PlanCell, SheetPlan, ValidationPlan } from "./plan";
import { STATUSES } from "./scoreColumns";
import { BODY_LOOK, FOOT_LOOK, HEADER_LOOK, HEADING_LOOK, LABEL_LOOK, NOTE_LOOK, SUBTITLE_LOOK, TITLE_LOOK, WORDS_LOOK } from "./tableLook";
import { rowHeight, textWidth } from "./textHeight";

export function hospitalRules(layout: HospitalLayout, bands: BandCells): SheetPlan["rules"] {
  const { columns, row } = layout;
  const units = columns.lastUnit - columns.firstUnit + 1;
  const foot = (column: number, count: number): string => rangeAddress({ row: row.foot.average, column, rows: 1, columns: count });
  return [
    ...scoreRules(rangeAddress(bodyColumn(layout, columns.firstUnit, units)), bands),
    ...averageRules(rangeAddress(bodyColumn(layout, columns.at.score)), bands),
    ...averageRules(foot(columns.firstUnit, units), bands),
    ...averageRules(foot(columns.at.score, 1), bands),
  ];
}

export function hospitalValidations(layout: HospitalLayout, standards: readonly Standard[]): ValidationPlan[] {
  const { columns, row } = layout;
  const action = (column: ActionColumn): string =>
    rangeAddress({
      row: row.actions,
      column: columns.at[ACTION_COLUMNS[column].under],
      rows: row.oldNotesHeading - row.actions,
      columns: 1,
    });
  const choice = (column: ActionColumn, choices: readonly string[]): ValidationPlan[] => {
    const message = messages.chooseFromList(choices);
    const list = choices.join(",");
    // Excel takes 255 characters for each; an area with so many standards goes without the list.
    if (Math.max(list.length, message.length) > LONGEST_LIST) return [];
    return [{ range: action(column), allow: { list }, alert: { title: messages.chooseFromListTitle(), message } }];
  };
  const help = (range: string, title: string, message: string): ValidationPlan => ({
    range,
    allow: { anything: true },
    prompt: { title, message },
  });
  return [
    help(rangeAddress(bodyColumn(layout, columns.at.notes)), HOSPITAL_COLUMNS.notes.header, messages.keptNotesPrompt()),
    help(rangeAddress(bodyColumn(layout, columns.at.last)), HOSPITAL_COLUMNS.last.header, messages.lastTimePrompt()),
    ...choice(
      "number",
      standards.map(({ number }) => number),
    ),
    help(action("action"), ACTION_COLUMNS.action.header, messages.yearActionsPrompt()),
    help(action("by"), ACTION_COLUMNS.by.header, messages.byWhenPrompt()),
    ...choice("status", STATUSES),
    help(action("lead"), ACTION_COLUMNS.lead.header, messages.leadPrompt()),
    ...choice("agreed", ["Yes", "No"]),
  ];
}

const LONGEST_LIST = 255;

export function hospitalLooks(
  layout: HospitalLayout,
  standards: readonly Standard[],
  oldNotes: number,
  lines: number,
  average: string,
  liveLast: ReadonlySet<string>,
): LookPlan[] {
  const { columns, row, unitWidth } = layout;
  const { at } = columns;
  const units = columns.lastUnit - columns.firstUnit + 1;
  const across = (first: number, rows = 1): string => rangeAddress({ row: first, column: 0, rows, columns: columns.lastVisible + 1 });
  const body = (column: number, count = 1): string => rangeAddress(bodyColumn(layout, column, count));
  const inRow = (first: number, column: number, rows = 1, count = 1): string => rangeAddress({ row: first, column, rows, columns: count });
  const actions = row.oldNotesHeading - row.actions;
  const text = { numberFormat: "@", ...WORDS_LOOK } as const;
  const centred = { horizontal: "Center" } as const;
  return [
    { areas: across(0), look: TITLE_LOOK },
    { areas: across(1, 2), look: SUBTITLE_LOOK },
    { areas: inRow(row.header, 0, 1, columns.last + 1), look: { ...HEADER_LOOK, ...centred } },
    { areas: [at.standard, at.where, at.notes].map((column) => inRow(row.header, column)).join(","), look: WORDS_LOOK },
    {
      areas: inRow(row.header, columns.firstUnit, 1, units),
      look: { numberFormat: "@", ...(columns.narrow ? { rotation: 90 } : { shrink: unitWidth > 9 }) },
    },
    { areas: across(row.body, standards.length), look: BODY_LOOK },
    { areas: body(at.number), look: { ...centred, numberFormat: standards.every(isPlainNumber) ? "General" : "@" } },
    { areas: body(at.standard), look: text },
    { areas: body(columns.firstUnit, units), look: { ...centred, numberFormat: SCORE_FORMAT, wrap: false } },
    { areas: body(at.score), look: { ...centred, numberFormat: AVERAGE_FORMAT, bold: true, fontSize: 12 } },
    { areas: body(at.range, 2), look: centred },
    { areas: body(at.where), look: { fontSize: 9, ...WORDS_LOOK } },
    { areas: body(at.last), look: { ...centred, numberFormat: "@" } },
    // A formula in a text cell would stay text.
    ...standards.flatMap(({ id }, index) =>
      liveLast.has(id) ? [{ areas: inRow(row.body + index, at.last), look: { numberFormat: "General" } }] : [],
    ),
    { areas: inRow(row.foot.average, at.last), look: { ...centred, fontSize: 9 } },
    { areas: body(at.notes), look: { ...text, fontSize: 9 } },
    { areas: body(at.id), look: { numberFormat: "@" } },
    { areas: across(row.foot.average), look: FOOT_LOOK },
    {
      areas: across(row.foot.serviceUsers, FOOT_ORDER.length - 1),
      look: { fontSize: 9, color: COLOURS.muted, fill: COLOURS.tint, vertical: "Center" },
    },
    { areas: inRow(row.foot.average, columns.firstUnit, FOOT_ORDER.length, units), look: centred },
    { areas: inRow(row.foot.average, at.score, FOOT_ORDER.length, 3), look: centred },
    { areas: inRow(row.foot.average, columns.firstUnit, 1, units), look: { numberFormat: AVERAGE_FORMAT } },
    { areas: average.replace(/\$/g, ""), look: { numberFormat: AVERAGE_FORMAT, fontSize: 12 } },
    { areas: inRow(row.foot.route, columns.firstUnit, 1, units), look: { fontSize: 8, wrap: !columns.narrow } },
    { areas: across(row.actionsHeading), look: HEADING_LOOK },
    { areas: across(row.actionsHeader), look: { ...HEADER_LOOK, ...WORDS_LOOK, wrap: false } },
    { areas: inRow(row.actionsHeader, at.number), look: { ...centred, indent: 0 } },
    { areas: across(row.actions, actions), look: { ...BODY_LOOK, ...text } },
    { areas: inRow(row.actions, at.number, actions), look: { numberFormat: "General", ...centred, indent: 0 } },
    { areas: inRow(row.actions, at[ACTION_COLUMNS.by.under], actions), look: { numberFormat: "d mmm yyyy" } },
    ...(oldNotes === 0
      ? []
      : [
          { areas: across(row.oldNotesHeading), look: HEADING_LOOK },
          { areas: inRow(row.oldNotes, 0, oldNotes, columns.last + 1), look: { ...BODY_LOOK, ...text, fontSize: 9 } },
        ]),
    { areas: inRow(row.lines, 0, lines), look: NOTE_LOOK },
    { areas: inRow(row.foot.average, at.standard, FOOT_ORDER.length), look: WORDS_LOOK },
    { areas: across(row.strip), look: { ...LABEL_LOOK, ...WORDS_LOOK, fontSize: 8, top: HAIR } },
    { areas: across(row.strip + 1), look: { ...NOTE_LOOK, ...text } },
  ];
}

/** Cells in which people keep a formula of their own may not be text cells, or it would stand there as text. */
export function ownFormulaLooks({ kept }: HospitalSource, layout: HospitalLayout, standards: readonly Standard[]): LookPlan[] {
  const { columns, row } = layout;
  const cells = [
    ...kept.notes.flatMap(({ id, last, notes }) => {
      const at = standards.findIndex((standard) => standard.id === id);
      return at === -1
        ? []
        : [
            { cell: last, row: row.body + at, column: columns.at.last },
            { cell: notes, row: row.body + at, column: columns.at.notes },
          ];
    }),
    ...kept.actions.flatMap((action, index) =>
      ACTION_ORDER.map((column) => ({ cell: action[column], row: row.actions + index, column: columns.at[ACTION_COLUMNS[column].under] })),
    ),
  ];
  const own = cells.filter(({ cell }) => cell !== null && typeof cell === "object").map((place) => cellAddress(place.row, place.column));
  return own.length === 0 ? [] : [{ areas: own.join(","), look: { numberFormat: "General" } }];
}

export function hospitalHeights(
  source: HospitalSource,
  layout: HospitalLayout,
  standards: readonly Standard[],
  oldNotes: readonly KeptNote[],
): SheetPlan["heights"] {
  const { row, columns, unitWidth } = layout;
  const width = (column: HospitalColumn): number => HOSPITAL_COLUMNS[column].width;
  const text = (cell: PlanCell | undefined): string => (typeof cell === "string" ? cell : "");
  const note = (cell: PlanCell | undefined) => ({ text: text(cell), characters: width("notes"), size: 9, indent: 1 });
  // How long the live sentence is now; it may grow by a name before the sheet is made again.
  const averages = hospitalScores(
    standards.map(({ id }) => id),
    source.wards.map(({ scores }) => scores),
  );
  const hidden = new Map(hiddenScores(averages, source.wards, source.bands).map(({ standardId, units }) => [standardId, units]));
  const where = (id: string) => ({ text: lowInsideOf(hidden.get(id) ?? []), characters: width("where"), size: 9, indent: 1 });
  const headings = source.wards.map(({ name }) => ({ text: name, characters: unitWidth, size: 10, bold: true }));
  const turned = Math.min(120, Math.max(...source.wards.map(({ name }) => textWidth(name, { size: 10, bold: true }))) + 8);
  const leastHeader = rowHeight([{ text: HOSPITAL_COLUMNS.range.header, characters: width("range"), size: 10, bold: true }], {
    minimum: 30,
  });
  return [
    { rows: rowsAddress(0), points: 24 },
    { rows: rowsAddress(1, 2), points: 15.75 },
    { rows: rowsAddress(3), points: 6 },
    {
      rows: rowsAddress(row.header),
      points: columns.narrow ? Math.max(leastHeader, turned) : rowHeight(headings, { minimum: leastHeader }),
    },
    ...standards.map((standard, index) => ({
      rows: rowsAddress(row.body + index),
      points: rowHeight(
        [
          { text: standard.text, characters: width("standard"), size: 10, indent: 1 },
          where(standard.id),
          note(source.kept.notes.find(({ id }) => id === standard.id)?.notes),
        ],
        { minimum: 27 },
      ),
    })),
    { rows: rowsAddress(row.foot.average), points: 19.5 },
    { rows: rowsAddress(row.foot.serviceUsers, 2), points: 13.5 },
    { rows: rowsAddress(row.foot.route), points: columns.narrow ? 13.5 : 22.5 },
    { rows: rowsAddress(row.foot.route + 1), points: 6 },
    { rows: rowsAddress(row.actionsHeading), points: 19.5 },
    { rows: rowsAddress(row.actionsHeader), points: 18 },
    ...Array.from({ length: row.oldNotesHeading - row.actions }, (_, index) => ({
      rows: rowsAddress(row.actions + index),
      points: rowHeight([{ text: text(source.kept.actions[index]?.action), characters: width("standard"), size: 10, indent: 1 }], {
        minimum: 24,
      }),
    })),
    ...oldNotes.map((old, index) => ({
      rows: rowsAddress(row.oldNotes + index),
      points: rowHeight([{ text: text(old.standard), characters: width("standard"), size: 9, indent: 1 }, note(old.notes)], {
        minimum: 15,
      }),
    })),
    { rows: rowsAddress(row.lines, row.strip - row.lines - 1), points: 13.5 },
    { rows: rowsAddress(row.strip - 1), points: 6 },
    { rows: rowsAddress(row.strip, 2), points: 12.75 },
    { rows: rowsAddress(row.bands), points: 11.25 },
  ];
}
