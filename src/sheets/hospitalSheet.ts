/**
 * The hospital sheet: the wards' scores side by side, the hospital score of each standard, and what the hospital will work on.
 * All figures and sentences are live formulas onto the ward sheets. A hospital scored directly has one column.
 */
import { hospitalScores, type ScoresByStandard } from "../core/average";
import type { Bands } from "../core/band";
import { areaTitle, currentStandards, type Area, type Framework, type Standard } from "../core/framework";
import { messages } from "../core/messages";
import { periodName, type Period } from "../core/period";
import { ROUTE_ORDER, ROUTES } from "../core/route";
import { hiddenScores } from "../core/takeaway";
import { cellAddress, columnsAddress, fixedCell, fixedColumnCell, fixedRange, fixedRowCell, rangeAddress, rowsAddress, type Rectangle } from "./address";
import { AVERAGE_FORMAT, averageRules, SCORE_FORMAT, scoreRules } from "./bandRules";
import { BANDS_BY_COLOUR, bandsSentenceFormula, planBandsRow, type BandCells } from "./bandsRow";
import {
  countFormula,
  lowInsideFormula,
  lowRawFormula,
  peerReviewFormula,
  peopleFormula,
  rangeFormula,
  routesRawFormula,
  subtitleFormula,
  sumFormula,
  wardNumberFormula,
  wardRouteFormula,
  wardScoreFormula,
  type WardCells,
} from "./hospitalFormulas";
import {
  ACTION_COLUMNS,
  ACTION_ORDER,
  bodyColumn,
  columnWidths,
  fieldCell,
  FOOT_ORDER,
  FOOT_ROWS,
  HOSPITAL_COLUMNS,
  HOSPITAL_FIELDS,
  hospitalLayout,
  NARROW_ABOVE,
  unitCells,
  VALUE_COLUMN,
  type ActionColumn,
  type FootRow,
  type HospitalColumn,
  type HospitalField,
  type HospitalLayout,
} from "./hospitalLayout";
import { kindText, SHEET_NAMES } from "./names";
import { footerText, PAGE_NUMBERS } from "./pageFooter";
import { COLOURS, FONT } from "./palette";
import { formula, type Block, type LookPlan, type NamePlan, type PlanCell, type SheetPlan, type ValidationPlan } from "./plan";
import { averageFormula } from "./scoreFormulas";
import { STATUSES } from "./scoreColumns";
import { BODY_LOOK, FOOT_LOOK, HEADER_LOOK, HEADING_LOOK, LABEL_LOOK, NOTE_LOOK, SUBTITLE_LOOK, TITLE_LOOK } from "./tableLook";
import { averagePieces, hospitalTitleExpression, lowestPieces, type Piece } from "./takeawayFormulas";
import { rowHeight, textWidth } from "./textHeight";

/** One column of scores: a ward, or the hospital itself where it is scored directly. */
export interface WardSource extends WardCells {
  /** What heads the column. */
  readonly name: string;
  readonly scores: ScoresByStandard;
  /** Standards whose score on that sheet is not used (older wording, twice there): their cells stay empty. */
  readonly unused: ReadonlySet<string>;
}

/** A peer review that stands beside the scores. */
export interface PeerReview {
  readonly name: string;
  readonly sheet: string;
  /** Its counted scores: "$P$9:$P$20". */
  readonly counted: string;
}

export interface LeftOut {
  readonly what: string;
  /** Goes on after "because". */
  readonly because: string;
}

/** What people wrote on the sheet before, by standard id. */
export interface KeptNote {
  readonly id: string;
  readonly number: PlanCell;
  readonly standard: PlanCell;
  readonly last: PlanCell;
  readonly notes: PlanCell;
}
export type ActionRow = Readonly<Record<ActionColumn, PlanCell>>;
export interface KeptOfHospital {
  readonly notes: readonly KeptNote[];
  readonly actions: readonly ActionRow[];
}
export const NOTHING_KEPT: KeptOfHospital = { notes: [], actions: [] };

export interface HospitalSource {
  /** The tab, already allowed by Excel's rules. */
  readonly name: string;
  readonly hospital: string;
  readonly area: Area;
  readonly period: Period;
  readonly framework: Framework;
  readonly bands: Bands;
  /** In set-up order; one, with `isDirect`, where the hospital is scored as a whole. */
  readonly wards: readonly WardSource[];
  readonly isDirect: boolean;
  readonly peerReviews: readonly PeerReview[];
  readonly leftOut: readonly LeftOut[];
  readonly kept: KeptOfHospital;
  /** "24 Aug 2023". */
  readonly made: string;
}

/** Room for one or two, as the block says; more only where people added rows. */
const LEAST_ACTIONS = 2;
const MOST_STANDARDS_ON_A_PAGE = 14;
const MARGIN = 28.35;

/** Plans the sheet. Throws RangeError without wards, or for an area without standards. */
export function planHospitalSheet(source: HospitalSource): SheetPlan {
  const standards = currentStandards(source.area);
  if (standards.length === 0) throw new RangeError(`${source.area.name} has no standards.`);
  const oldNotes = source.kept.notes.filter(({ id, notes, last }) => !standards.some((standard) => standard.id === id) && (notes !== null || last !== null));
  const lines = lineCells(source, source.wards.length > NARROW_ABOVE);
  const layout = hospitalLayout({
    wards: source.wards.length,
    standards: standards.length,
    actions: Math.max(LEAST_ACTIONS, source.kept.actions.length),
    oldNotes: oldNotes.length,
    lines: lines.length + 1,
  });
  const { columns, row } = layout;
  const bands = planBandsRow(row.bands, columns.at.standard, VALUE_COLUMN);
  const working = workingPieces(source, layout, bands.cells);
  const workingCell = workingCells(layout);
  const across = (first: number, rows = 1): Rectangle => ({ row: first, column: 0, rows, columns: columns.lastVisible + 1 });
  const table = { row: row.header, column: 0, rows: standards.length + 1, columns: columns.last + 1 };
  const average = fixedCell(row.foot.average, columns.at.score);

  return {
    name: source.name,
    tabColor: COLOURS.navy,
    base: { fontName: FONT, fontSize: 10, color: COLOURS.ink },
    blocks: [
      { at: "A1", cells: titleCells(source, layout, workingCell).map((cell) => [cell]) },
      { at: cellAddress(row.header, 0), cells: [headerCells(source, layout), ...standards.map((standard, index) => bodyCells(source, standard, row.body + index, layout, bands.cells))] },
      { at: cellAddress(row.foot.average, 0), cells: FOOT_ORDER.map((key) => footCells(key, source, layout)) },
      { at: cellAddress(row.actionsHeading, 0), cells: [[messages.chooseOneOrTwo()]] },
      { at: cellAddress(row.actionsHeader, 0), cells: actionCells(source, layout) },
      ...(oldNotes.length === 0 ? [] : [{ at: cellAddress(row.oldNotesHeading, 0), cells: oldNoteCells(oldNotes, layout) }]),
      { at: cellAddress(row.lines, 0), cells: [...lines, formula(bandsSentenceFormula(bands.cells))].map((cell) => [cell]) },
      ...stripBlocks(source, layout),
      ...bands.blocks,
      { at: cellAddress(row.working, columns.at.standard), cells: working.map(({ label, formula: text }) => [label, formula(text)]) },
    ],
    looks: [...looksOf(layout, standards, oldNotes.length, lines.length + 1, average), ...bands.looks],
    widths: columnWidths(layout),
    heights: heightsOf(source, layout, standards, oldNotes),
    hiddenColumns: columnsAddress(columns.at.id, columns.last - columns.lastVisible),
    hiddenRows: rowsAddress(row.working, working.length),
    names: [
      ...[
        [SHEET_NAMES.title, { row: 0, column: 0, rows: 3, columns: 1 }] as const,
        [SHEET_NAMES.header, across(row.strip, 2)] as const,
        [SHEET_NAMES.table, table] as const,
        [SHEET_NAMES.foot, across(row.foot.average, FOOT_ORDER.length)] as const,
        [SHEET_NAMES.actions, across(row.actionsHeader, row.oldNotesHeading - row.actionsHeader)] as const,
        ...(oldNotes.length === 0 ? [] : [[SHEET_NAMES.oldNotes, { ...across(row.oldNotes, oldNotes.length), columns: columns.last + 1 }] as const]),
        [SHEET_NAMES.lines, { row: row.lines, column: 0, rows: lines.length + 1, columns: 1 }] as const,
        [SHEET_NAMES.working, { row: row.working, column: columns.at.standard, rows: working.length, columns: 2 }] as const,
      ].map(([name, range]): NamePlan => ({ name, scope: "sheet", refersTo: { range: rangeAddress(range) } })),
      ...bands.names,
      { name: SHEET_NAMES.kind, scope: "sheet", refersTo: { text: kindText("hospital") } },
    ],
    validations: validationsOf(layout, standards),
    rules: rulesOf(layout, bands.cells),
    freezeAt: { rows: row.body, columns: columns.narrow ? 2 : 1 },
    page: {
      orientation: "Landscape",
      area: rangeAddress(across(0, row.bands + 1)),
      titleRows: rowsAddress(row.header),
      ...fitOf(layout, standards.length),
      footerLeft: footerText([source.framework.name, areaTitle(source.area), source.hospital, periodName(source.period), `standards ${source.framework.version}`, `made ${source.made}`]),
      footerRight: PAGE_NUMBERS,
      margin: MARGIN,
    },
    start: cellAddress(row.body, columns.at.score),
  };
}

function fitOf({ columns, pages }: HospitalLayout, standards: number): Partial<SheetPlan["page"]> {
  const onePage = standards <= MOST_STANDARDS_ON_A_PAGE ? { tall: 1 } : {};
  if (!columns.unitsAfter) return { fit: { wide: 1, ...onePage } };
  return { fit: { wide: pages.length + 1, ...onePage }, titleColumns: columnsAddress(0, 2), columnBreaksBefore: pages.map((column) => columnsAddress(column)) };
}

function titleCells(source: HospitalSource, layout: HospitalLayout, working: (key: string) => string): PlanCell[] {
  const { columns, row } = layout;
  const hospital = fieldCell(layout, "hospital");
  const title = hospitalTitleExpression({ name: hospital, shown: working("averageShown"), word: working("averageWord"), outOf: working("outOf") });
  const wardNames = unitCells(layout, row.header);
  const isDirect = source.isDirect;
  return [
    formula(title),
    formula(
      subtitleFormula({
        area: fieldCell(layout, "area"),
        period: fieldCell(layout, "period"),
        scores: fixedRange(bodyColumn(layout, columns.at.score)),
        ids: fixedRange(bodyColumn(layout, columns.at.id)),
        wardAverages: unitCells(layout, row.foot.average),
        wardNames,
        isDirect,
        lowest: working("lowestSentence"),
      }),
    ),
    formula(
      peopleFormula({
        serviceUsers: fixedCell(row.foot.serviceUsers, columns.at.score),
        staff: fixedCell(row.foot.staff, columns.at.score),
        wardServiceUsers: unitCells(layout, row.foot.serviceUsers),
        wardStaff: unitCells(layout, row.foot.staff),
        wardNames,
        isDirect,
        routesRaw: working("routesRaw"),
        from: messages.numbersFrom,
      }),
    ),
  ];
}

/** Every column of a row: the named ones, and one for each ward. */
function rowOf(layout: HospitalLayout, named: Partial<Record<HospitalColumn, PlanCell>>, unit: (index: number) => PlanCell): PlanCell[] {
  const { columns } = layout;
  const cells: PlanCell[] = Array.from({ length: columns.last + 1 }, () => null);
  for (const [key, cell] of Object.entries(named)) cells[columns.at[key as HospitalColumn]] = cell;
  for (let column = columns.firstUnit; column <= columns.lastUnit; column += 1) cells[column] = unit(column - columns.firstUnit);
  return cells;
}

function headerCells({ wards }: HospitalSource, layout: HospitalLayout): PlanCell[] {
  const headers = Object.fromEntries(Object.entries(HOSPITAL_COLUMNS).map(([key, { header }]) => [key, header]));
  return rowOf(layout, headers, (index) => wards[index]?.name ?? null);
}

function bodyCells(source: HospitalSource, standard: Standard, row: number, layout: HospitalLayout, bands: BandCells): PlanCell[] {
  const { columns } = layout;
  const { at } = columns;
  const kept = source.kept.notes.find(({ id }) => id === standard.id);
  const units = rangeAddress({ row, column: columns.firstUnit, rows: 1, columns: source.wards.length });
  const average = cellAddress(row, at.score);
  const members = source.wards.map((_, index) => ({
    name: fixedRowCell(layout.row.header, columns.firstUnit + index),
    score: cellAddress(row, columns.firstUnit + index),
  }));
  const isOne = source.wards.length === 1;
  return rowOf(
    layout,
    {
      number: numberCell(standard.number, source.area),
      standard: standard.text,
      score: formula(averageFormula(units)),
      range: formula(rangeFormula(units)),
      scored: formula(countFormula(units, unitCells(layout, layout.row.header))),
      // With one ward no other can hide its score.
      where: isOne ? null : formula(lowInsideFormula(cellAddress(row, at.lowRaw))),
      last: kept?.last ?? null,
      notes: kept?.notes ?? null,
      id: standard.id,
      version: standard.version,
      lowRaw: isOne ? null : formula(lowRawFormula(average, members, bands)),
    },
    (index) => {
      const ward = source.wards[index];
      return ward === undefined || ward.unused.has(standard.id) ? null : formula(wardScoreFormula(ward, fixedColumnCell(row, at.id)));
    },
  );
}

/** Numbers stand as numbers, unless one of the area's ("1.10") would be changed by it. */
function numberCell(number: string, area: Area): PlanCell {
  return currentStandards(area).every((standard) => /^(?:0|[1-9]\d{0,8})$/.test(standard.number)) ? Number(number) : number;
}

function footCells(key: FootRow, source: HospitalSource, layout: HospitalLayout): PlanCell[] {
  const { columns, row } = layout;
  const own = unitCells(layout, row.foot[key]);
  const scores = rangeAddress(bodyColumn(layout, columns.at.score));
  const unit = (cell: (ward: WardSource, column: number) => string) => (index: number): PlanCell => {
    const ward = source.wards[index];
    return ward === undefined ? null : formula(cell(ward, columns.firstUnit + index));
  };
  const label = { standard: FOOT_ROWS[key] };
  switch (key) {
    case "average": {
      const named = { ...label, score: formula(averageFormula(scores)), scored: formula(countFormula(scores, rangeAddress(bodyColumn(layout, columns.at.id)))) };
      return rowOf(layout, named, unit((_, column) => averageFormula(rangeAddress(bodyColumn(layout, column)))));
    }
    case "serviceUsers":
      return rowOf(layout, { ...label, score: formula(sumFormula(own)) }, unit((ward) => wardNumberFormula(ward.sheet, ward.serviceUsers)));
    case "staff":
      return rowOf(layout, { ...label, score: formula(sumFormula(own)) }, unit((ward) => wardNumberFormula(ward.sheet, ward.staff)));
    case "route":
      return rowOf(layout, label, unit((ward) => wardRouteFormula(ward.sheet, ward.route, routeLetters(layout))));
  }
}

const ALL_LETTERS = 40;
const routeLetters = ({ columns }: HospitalLayout): number => (columns.narrow ? 1 : ALL_LETTERS);

function actionCells({ kept }: HospitalSource, layout: HospitalLayout): PlanCell[][] {
  const { at, lastVisible } = layout.columns;
  const line = (cell: (column: ActionColumn) => PlanCell): PlanCell[] => {
    const cells: PlanCell[] = Array.from({ length: lastVisible + 1 }, () => null);
    for (const column of ACTION_ORDER) cells[at[ACTION_COLUMNS[column].under]] = cell(column);
    return cells;
  };
  const rows = Math.max(LEAST_ACTIONS, kept.actions.length);
  return [line((column) => ACTION_COLUMNS[column].header), ...Array.from({ length: rows }, (_, index) => line((column) => kept.actions[index]?.[column] ?? null))];
}

function oldNoteCells(notes: readonly KeptNote[], layout: HospitalLayout): PlanCell[][] {
  const heading = rowOf(layout, { number: messages.noteKept() }, () => null);
  return [heading, ...notes.map(({ id, number, standard, last, notes: note }) => rowOf(layout, { id, number, standard, last, notes: note }, () => null))];
}

function lineCells({ peerReviews, leftOut }: HospitalSource, routesAreLetters: boolean): PlanCell[] {
  const narrowRoutes = routesAreLetters ? [messages.routeLetters(ROUTE_ORDER.map((route) => ROUTES[route].name))] : [];
  return [
    messages.howHospitalScoreIsWorkedOut(),
    ...narrowRoutes,
    ...peerReviews.map(({ name, sheet, counted }) => formula(peerReviewFormula(name, sheet, counted))),
    ...(leftOut.length === 0 ? [messages.leftOutNothing()] : leftOut.map(({ what, because }) => messages.leftOut([messages.leftOutBecause(what, because)]))),
  ];
}

function stripBlocks(source: HospitalSource, layout: HospitalLayout): Block[] {
  const values: Record<HospitalField, PlanCell> = {
    hospital: source.hospital,
    period: periodName(source.period),
    area: source.area.name,
    made: source.made,
    framework: `${source.framework.name} ${source.framework.version}`,
  };
  return (Object.keys(values) as HospitalField[]).map((field) => {
    const [first, second] = HOSPITAL_FIELDS[field].labels;
    const label = field === "period" && source.period.kind === "month" ? (second ?? first) : first;
    return { at: cellAddress(layout.row.strip, layout.columns.at[HOSPITAL_FIELDS[field].under]), cells: [[label], [values[field]]] };
  });
}

const WORKING_ORDER = [
  ...["outOf", "averageShown", "averageWord"],
  ...["least", "leastRaw", "leastCount", "leastList", "leastShown", "leastWord", "lowestSentence"],
  "routesRaw",
];

function workingCells(layout: HospitalLayout): (key: string) => string {
  return (key) => fixedCell(layout.row.working + WORKING_ORDER.indexOf(key), VALUE_COLUMN);
}

function workingPieces(source: HospitalSource, layout: HospitalLayout, bands: BandCells): Piece<string>[] {
  const { columns, row } = layout;
  const cell = workingCells(layout);
  const rows = currentStandards(source.area).map((_, index) => row.body + index);
  const standards = {
    names: rows.map((at) => fixedCell(at, columns.at.number)),
    values: rows.map((at) => fixedCell(at, columns.at.score)),
    range: fixedRange(bodyColumn(layout, columns.at.score)),
  };
  const routes = { key: "routesRaw", label: "Ways of scoring, in parts", formula: routesRawFormula(unitCells(layout, row.foot.route), routeLetters(layout), source.isDirect) };
  return [...averagePieces(fixedCell(row.foot.average, columns.at.score), bands, cell), ...lowestPieces(standards, bands, cell), routes];
}

function rulesOf(layout: HospitalLayout, bands: BandCells): SheetPlan["rules"] {
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

function validationsOf(layout: HospitalLayout, standards: readonly Standard[]): ValidationPlan[] {
  const { columns, row } = layout;
  const action = (column: ActionColumn): string =>
    rangeAddress({ row: row.actions, column: columns.at[ACTION_COLUMNS[column].under], rows: row.oldNotesHeading - row.actions, columns: 1 });
  const numbers = standards.map(({ number }) => number).join(",");
  const notes = { title: HOSPITAL_COLUMNS.notes.header, message: messages.keptNotesPrompt() };
  return [
    { range: rangeAddress(bodyColumn(layout, columns.at.notes)), allow: { anything: true }, prompt: notes },
    { range: rangeAddress(bodyColumn(layout, columns.at.last)), allow: { anything: true }, prompt: { title: HOSPITAL_COLUMNS.last.header, message: messages.lastTimePrompt() } },
    // Excel takes a list of 255 characters.
    ...(numbers.length > 255 ? [] : [{ range: action("number"), allow: { list: numbers } }]),
    { range: action("action"), allow: { anything: true }, prompt: { title: ACTION_COLUMNS.action.header, message: messages.yearActionsPrompt() } },
    { range: action("by"), allow: { date: { from: "2000-01-01" } }, prompt: { title: ACTION_COLUMNS.by.header, message: messages.byWhenPrompt() } },
    { range: action("status"), allow: { list: STATUSES.join(",") } },
    { range: action("lead"), allow: { anything: true }, prompt: { title: ACTION_COLUMNS.lead.header, message: messages.leadPrompt() } },
    { range: action("agreed"), allow: { list: "Yes,No" } },
  ];
}

function looksOf(layout: HospitalLayout, standards: readonly Standard[], oldNotes: number, lines: number, average: string): LookPlan[] {
  const { columns, row, unitWidth } = layout;
  const { at } = columns;
  const units = columns.lastUnit - columns.firstUnit + 1;
  const across = (first: number, rows = 1): string => rangeAddress({ row: first, column: 0, rows, columns: columns.lastVisible + 1 });
  const body = (column: number, count = 1): string => rangeAddress(bodyColumn(layout, column, count));
  const inRow = (first: number, column: number, rows = 1, count = 1): string => rangeAddress({ row: first, column, rows, columns: count });
  const actions = row.oldNotesHeading - row.actions;
  const text = { numberFormat: "@", horizontal: "Left" } as const;
  const centred = { horizontal: "Center" } as const;
  return [
    { areas: across(0), look: TITLE_LOOK },
    { areas: across(1, 2), look: SUBTITLE_LOOK },
    { areas: inRow(row.header, 0, 1, columns.last + 1), look: { ...HEADER_LOOK, ...centred } },
    { areas: [at.standard, at.where, at.notes].map((column) => inRow(row.header, column)).join(","), look: { horizontal: "Left" } },
    { areas: inRow(row.header, columns.firstUnit, 1, units), look: { numberFormat: "@", ...(columns.narrow ? { rotation: 90 } : { shrink: unitWidth > 9 }) } },
    { areas: across(row.body, standards.length), look: BODY_LOOK },
    { areas: body(at.number), look: { ...centred, numberFormat: standards.every(({ number }) => /^(?:0|[1-9]\d{0,8})$/.test(number)) ? "General" : "@" } },
    { areas: body(at.standard), look: text },
    { areas: body(columns.firstUnit, units), look: { ...centred, numberFormat: SCORE_FORMAT, wrap: false } },
    { areas: body(at.score), look: { ...centred, numberFormat: AVERAGE_FORMAT, bold: true, fontSize: 12 } },
    { areas: body(at.range, 2), look: centred },
    { areas: body(at.where), look: { fontSize: 9, horizontal: "Left" } },
    { areas: body(at.last), look: { ...centred, numberFormat: "@" } },
    { areas: body(at.notes), look: { ...text, fontSize: 9 } },
    { areas: body(at.id), look: { numberFormat: "@" } },
    { areas: across(row.foot.average), look: FOOT_LOOK },
    { areas: across(row.foot.serviceUsers, FOOT_ORDER.length - 1), look: { fontSize: 9, color: COLOURS.muted, fill: COLOURS.tint, vertical: "Center" } },
    { areas: inRow(row.foot.average, columns.firstUnit, FOOT_ORDER.length, units), look: centred },
    { areas: inRow(row.foot.average, at.score, FOOT_ORDER.length, 3), look: centred },
    { areas: inRow(row.foot.average, columns.firstUnit, 1, units), look: { numberFormat: AVERAGE_FORMAT } },
    { areas: average.replace(/\$/g, ""), look: { numberFormat: AVERAGE_FORMAT, fontSize: 12 } },
    { areas: inRow(row.foot.route, columns.firstUnit, 1, units), look: { fontSize: 8, wrap: !columns.narrow } },
    { areas: across(row.actionsHeading), look: HEADING_LOOK },
    { areas: across(row.actionsHeader), look: { ...HEADER_LOOK, wrap: false } },
    { areas: across(row.actions, actions), look: { ...BODY_LOOK, ...text } },
    { areas: inRow(row.actions, at.number, actions), look: { numberFormat: "General", ...centred } },
    { areas: inRow(row.actions, at[ACTION_COLUMNS.by.under], actions), look: { numberFormat: "d mmm yyyy" } },
    ...(oldNotes === 0
      ? []
      : [
          { areas: across(row.oldNotesHeading), look: HEADING_LOOK },
          { areas: inRow(row.oldNotes, 0, oldNotes, columns.last + 1), look: { ...BODY_LOOK, ...text, fontSize: 9 } },
        ]),
    { areas: inRow(row.lines, 0, lines), look: NOTE_LOOK },
    { areas: across(row.strip), look: { ...LABEL_LOOK, fontSize: 8 } },
    { areas: across(row.strip + 1), look: { ...NOTE_LOOK, ...text } },
  ];
}

function heightsOf(source: HospitalSource, layout: HospitalLayout, standards: readonly Standard[], oldNotes: readonly KeptNote[]): SheetPlan["heights"] {
  const { row, columns, unitWidth } = layout;
  const width = (column: HospitalColumn): number => HOSPITAL_COLUMNS[column].width;
  const text = (cell: PlanCell | undefined): string => (typeof cell === "string" ? cell : "");
  const note = (cell: PlanCell | undefined) => ({ text: text(cell), characters: width("notes"), size: 9 });
  // How long the live sentence is now; it may grow by a name before the sheet is made again.
  const averages = hospitalScores(standards.map(({ id }) => id), source.wards.map(({ scores }) => scores));
  const hidden = new Map(hiddenScores(averages, source.wards, source.bands).map(({ standardId, units }) => [standardId, units]));
  const where = (id: string) => ({ text: messages.lowScoreInside(BANDS_BY_COLOUR.red.word, hidden.get(id) ?? []), characters: width("where"), size: 9 });
  const headings = source.wards.map(({ name }) => ({ text: name, characters: unitWidth, size: 10, bold: true }));
  const turned = Math.min(120, Math.max(...source.wards.map(({ name }) => textWidth(name, { size: 10, bold: true }))) + 8);
  const leastHeader = rowHeight([{ text: HOSPITAL_COLUMNS.range.header, characters: width("range"), size: 10, bold: true }], { minimum: 30 });
  return [
    { rows: rowsAddress(0), points: 24 },
    { rows: rowsAddress(1, 2), points: 15.75 },
    { rows: rowsAddress(3), points: 6 },
    { rows: rowsAddress(row.header), points: columns.narrow ? Math.max(leastHeader, turned) : rowHeight(headings, { minimum: leastHeader }) },
    ...standards.map((standard, index) => ({
      rows: rowsAddress(row.body + index),
      points: rowHeight(
        [{ text: standard.text, characters: width("standard"), size: 10 }, where(standard.id), note(source.kept.notes.find(({ id }) => id === standard.id)?.notes)],
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
      points: rowHeight([{ text: text(source.kept.actions[index]?.action), characters: width("standard"), size: 10 }], { minimum: 24 }),
    })),
    ...oldNotes.map((old, index) => ({
      rows: rowsAddress(row.oldNotes + index),
      points: rowHeight([{ text: text(old.standard), characters: width("standard"), size: 9 }, note(old.notes)], { minimum: 15 }),
    })),
    { rows: rowsAddress(row.lines, row.strip - row.lines - 1), points: 13.5 },
    { rows: rowsAddress(row.strip - 1), points: 6 },
    { rows: rowsAddress(row.strip, 2), points: 12.75 },
    { rows: rowsAddress(row.bands), points: 11.25 },
  ];
}
