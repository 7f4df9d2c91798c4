/**
 * The framework sheet: the areas and standards of the workbook, edited there by the regional lead. Hidden columns hold each
 * standard's id, version and the words of that version, so that a rewording by hand is noticed when the sheet is next read.
 */
import type { Area, Framework, Standard } from "../core/framework";
import { VIEW_NAMES } from "../core/frameworkImport";
import { messages } from "../core/messages";
import { cellAddress, columnsAddress, rangeAddress, rowsAddress } from "./address";
import {
  AREA_COLUMN_ORDER,
  AREA_COLUMNS,
  BETWEEN_NAMES,
  FRAMEWORK_FIELD_ORDER,
  FRAMEWORK_FIELDS,
  STANDARD_COLUMN_ORDER,
  STANDARD_COLUMNS,
  type AreaColumn,
  type FrameworkField,
  type StandardColumn,
} from "./frameworkColumns";
import { kindText, SHEET_NAMES, WORKBOOK_NAMES, type WorkbookNameKey } from "./names";
import { footerText, PAGE_NUMBERS } from "./pageFooter";
import { COLOURS, FONT } from "./palette";
import type { Block, LookPlan, NamePlan, PlanCell, SheetPlan, ValidationPlan } from "./plan";
import { NO, tableName, YES } from "./setUpFields";
import { BODY_LOOK, FIELD_LOOK, HEADER_LOOK, HEADING_LOOK, SUBTITLE_LOOK, TITLE_LOOK } from "./tableLook";
import { rowHeight } from "./textHeight";

/** The tab that a new workbook gets. */
export const FRAMEWORK_TAB = "Framework";

/** Empty rows at the end of each table for what is added next. */
const SPARE = { areas: 4, standards: 20 } as const;
const MARGIN = 28.35;
const ROW = { title: 0, subtitle: 1, areas: 3 } as const;
/** The fields' values stand under the standards' words, the widest column. */
const FIELD_COLUMNS = { label: 0, value: STANDARD_COLUMN_ORDER.indexOf("text") } as const;

export function planFrameworkSheet(framework: Framework, made: string): SheetPlan {
  const at = (column: StandardColumn): number => STANDARD_COLUMN_ORDER.indexOf(column);
  const shown = STANDARD_COLUMN_ORDER.filter((column) => STANDARD_COLUMNS[column].hidden !== true).length;
  const rows = framework.areas.flatMap((area) => area.standards.map((standard) => standardCells(area, standard)));
  const all = STANDARD_COLUMN_ORDER.length;

  const areas = { row: ROW.areas + 1, column: 0, rows: framework.areas.length + SPARE.areas + 1, columns: all };
  const standardsHeading = areas.row + areas.rows + 1;
  const standards = { row: standardsHeading + 1, column: 0, rows: rows.length + SPARE.standards + 1, columns: all };
  const aboutHeading = standards.row + standards.rows + 1;
  const lastRow = aboutHeading + FRAMEWORK_FIELD_ORDER.length;

  const header = { areas: rangeAddress({ ...areas, rows: 1, columns: shown }), standards: rangeAddress({ ...standards, rows: 1 }) };
  const body = (table: typeof areas) => ({ ...table, row: table.row + 1, rows: table.rows - 1 });
  const column = (name: StandardColumn): string => rangeAddress({ ...body(standards), column: at(name), columns: 1 });
  const fieldCell = (field: FrameworkField): string =>
    cellAddress(aboutHeading + 1 + FRAMEWORK_FIELD_ORDER.indexOf(field), FIELD_COLUMNS.value);
  const name = (key: WorkbookNameKey, range: string): NamePlan => ({ name: WORKBOOK_NAMES[key], scope: "workbook", refersTo: { range } });
  const values = fieldValues(framework);

  return {
    name: FRAMEWORK_TAB,
    tabColor: COLOURS.muted,
    base: { fontName: FONT, fontSize: 10, color: COLOURS.ink, vertical: "Top" },
    blocks: [
      { at: cellAddress(ROW.title, 0), cells: [["Framework"]] },
      { at: cellAddress(ROW.subtitle, 0), cells: [[messages.frameworkHowTo()]] },
      { at: cellAddress(ROW.areas, 0), cells: [["Areas"]] },
      { at: cellAddress(areas.row, 0), cells: [inAreaColumns((area) => AREA_COLUMNS[area].headers[0]), ...framework.areas.map(areaCells)] },
      { at: cellAddress(standardsHeading, 0), cells: [["Standards"]] },
      { at: cellAddress(standards.row, 0), cells: [STANDARD_COLUMN_ORDER.map((name) => STANDARD_COLUMNS[name].headers[0]), ...rows] },
      { at: cellAddress(aboutHeading, 0), cells: [[messages.frameworkAbout()]] },
      ...FRAMEWORK_FIELD_ORDER.flatMap((field, index): Block[] => [
        { at: cellAddress(aboutHeading + 1 + index, FIELD_COLUMNS.label), cells: [[FRAMEWORK_FIELDS[field]]] },
        { at: fieldCell(field), cells: [[values[field]]] },
      ]),
    ],
    looks: [
      { areas: cellAddress(ROW.title, 0), look: TITLE_LOOK },
      { areas: cellAddress(ROW.subtitle, 0), look: SUBTITLE_LOOK },
      { areas: [ROW.areas, standardsHeading, aboutHeading].map((row) => cellAddress(row, 0)).join(","), look: HEADING_LOOK },
      { areas: `${header.areas},${header.standards}`, look: HEADER_LOOK },
      { areas: rangeAddress(body(areas)), look: { ...BODY_LOOK, numberFormat: "@", vertical: "Top" } },
      ...STANDARD_COLUMN_ORDER.map((name): LookPlan => ({
        areas: column(name),
        look: { ...BODY_LOOK, numberFormat: STANDARD_COLUMNS[name].format, vertical: "Top", horizontal: "Left" },
      })),
      ...FRAMEWORK_FIELD_ORDER.map((field): LookPlan => ({
        areas: fieldCell(field),
        look: { ...FIELD_LOOK, numberFormat: typeof values[field] === "number" ? "General" : "@", wrap: true },
      })),
    ],
    widths: STANDARD_COLUMN_ORDER.map((name, index) => ({ columns: columnsAddress(index), characters: STANDARD_COLUMNS[name].width })),
    heights: [
      { rows: rowsAddress(ROW.title), points: 24 },
      { rows: [ROW.areas, standardsHeading, aboutHeading].map((row) => rowsAddress(row)).join(","), points: 21 },
      { rows: rowsAddress(standards.row), points: headerHeight() },
      ...framework.areas.map((area, index) => ({ rows: rowsAddress(areas.row + 1 + index), points: cellsHeight(areaCells(area)) })),
      ...FRAMEWORK_FIELD_ORDER.map((field, index) => ({
        rows: rowsAddress(aboutHeading + 1 + index),
        points: rowHeight([{ text: textOf(values[field]), characters: STANDARD_COLUMNS.text.width, size }], { minimum: 15 }),
      })),
      ...rows.map((cells, index) => ({ rows: rowsAddress(standards.row + 1 + index), points: cellsHeight(cells) })),
    ],
    hiddenColumns: columnsAddress(shown, all - shown),
    folds: [{ rows: rowsAddress(aboutHeading + 1, FRAMEWORK_FIELD_ORDER.length) }],
    tables: [{ name: tableName("standards"), range: rangeAddress(standards) }],
    names: [
      name(
        "framework",
        rangeAddress({ row: aboutHeading + 1, column: 0, rows: FRAMEWORK_FIELD_ORDER.length, columns: FIELD_COLUMNS.value + 1 }),
      ),
      name("areas", rangeAddress(areas)),
      name("standards", rangeAddress(standards)),
      name("scaleMin", fieldCell("lowest")),
      name("scaleMax", fieldCell("highest")),
      { name: SHEET_NAMES.kind, scope: "sheet", refersTo: { text: kindText("framework") } },
    ],
    validations: [
      choice(column("easyReadAgreed"), "easyReadAgreed", [YES, NO], messages.easyReadPrompt()),
      choice(column("inUse"), "inUse", [YES, NO], messages.inUsePrompt()),
      choice(column("view"), "view", Object.values(VIEW_NAMES), messages.viewColumnPrompt()),
    ],
    rules: [],
    freezeAt: { rows: 1, columns: 0 },
    page: {
      orientation: "Landscape",
      area: rangeAddress({ row: 0, column: 0, rows: lastRow + 1, columns: shown }),
      fit: { wide: 1 },
      footerLeft: footerText([framework.name, FRAMEWORK_TAB, `standards ${framework.version}`, `made ${made}`]),
      footerRight: PAGE_NUMBERS,
      margin: MARGIN,
    },
    start: cellAddress(standards.row + 1, at("text")),
  };
}

/** A row of the areas' table: its cells under the columns they share, nothing between. */
function inAreaColumns(cellOf: (column: AreaColumn) => PlanCell): PlanCell[] {
  return STANDARD_COLUMN_ORDER.map((under) => {
    const column = AREA_COLUMN_ORDER.find((name) => AREA_COLUMNS[name].under === under);
    return column === undefined ? null : cellOf(column);
  });
}

function areaCells(area: Area): PlanCell[] {
  const cells: Record<AreaColumn, string> = {
    name: area.name,
    edition: area.edition,
    formerNames: area.formerNames.join(`${BETWEEN_NAMES} `),
    note: area.note,
    id: area.id,
    ownName: area.name,
  };
  return inAreaColumns((column) => cells[column]);
}

function standardCells(area: Area, standard: Standard): PlanCell[] {
  const { easyRead, retired, replaces } = standard;
  const cells: Record<StandardColumn, PlanCell> = {
    area: area.name,
    number: standard.number,
    text: standard.text,
    shortTitle: standard.shortTitle,
    easyRead: easyRead.text,
    easyReadAgreed: easyRead.agreed ? YES : NO,
    view: VIEW_NAMES[standard.view],
    qualityNetwork: standard.qualityNetworkRef ?? "",
    inUse: retired === undefined ? YES : NO,
    replaces: replaces?.about ?? "",
    id: standard.id,
    version: standard.version,
    ownText: standard.text,
    shortTitleIsOurs: standard.shortTitleIsOurs ? YES : NO,
    since: standard.since ?? null,
    retiredFrom: retired?.from ?? "",
    retiredWhy: retired?.why ?? "",
    replacesId: replaces?.standardId ?? "",
    replacesNote: replaces?.note ?? "",
  };
  return STANDARD_COLUMN_ORDER.map((column) => cells[column]);
}

function fieldValues(framework: Framework): Record<FrameworkField, PlanCell> {
  const { scale } = framework;
  return {
    name: framework.name,
    version: framework.version,
    wordingBy: framework.wordingBy,
    note: framework.note,
    lowest: scale.lowest,
    highest: scale.highest,
    lowestWord: scale.lowestWord,
    highestWord: scale.highestWord,
    wordsAreOurs: scale.wordsAreOurs ? YES : NO,
    notApplicableWord: scale.notApplicableWord,
    id: framework.id,
  };
}

const size = 10;

/** A cell as it reads; no cell of this sheet is a formula. */
const textOf = (cell: PlanCell): string => (cell === null || typeof cell === "object" ? "" : String(cell));

function headerHeight(): number {
  const headers = STANDARD_COLUMN_ORDER.map((column) => STANDARD_COLUMNS[column]).filter(({ hidden }) => hidden !== true);
  return rowHeight(headers.map(({ headers: [text], width: characters }) => ({ text, characters, size, bold: true })));
}

/** The height of a row whose cells stand in the columns of the standards' table. */
function cellsHeight(cells: readonly PlanCell[]): number {
  return rowHeight(
    STANDARD_COLUMN_ORDER.flatMap((column, index) => {
      const { hidden, width: characters } = STANDARD_COLUMNS[column];
      return hidden === true ? [] : [{ text: textOf(cells[index] ?? null), characters, size }];
    }),
  );
}

function choice(range: string, column: StandardColumn, choices: readonly string[], message: string): ValidationPlan {
  return {
    range,
    allow: { list: choices.join(",") },
    prompt: { title: STANDARD_COLUMNS[column].headers[0], message },
    alert: { title: messages.chooseFromListTitle(), message: messages.chooseFromList(choices) },
  };
}
