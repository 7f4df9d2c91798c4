/**
 * The set-up sheet: what is asked once for a workbook. Settings stand at the left, each beside its label; tables at the right.
 * Ward staff see the first part; the second is folded away until the regional lead opens it.
 */
import { BANDS_BY_COLOUR } from "./bandsRow";
import type { Calendar } from "../core/calendar";
import { areaById, type Framework } from "../core/framework";
import { messages } from "../core/messages";
import { periodName, type Period } from "../core/period";
import type { HospitalWord, Settings } from "../core/settings";
import { hospitalWordSchema } from "../core/settings";
import type { Units } from "../core/unit";
import { cellAddress, columnsAddress, rangeAddress, rowsAddress, type Rectangle } from "./address";
import { serialOfDay } from "./excelDate";
import { namesText } from "./nameList";
import { kindText, SHEET_NAMES, WORKBOOK_NAMES } from "./names";
import { footerText, PAGE_NUMBERS } from "./pageFooter";
import { COLOURS, FONT } from "./palette";
import type { Block, Look, LookPlan, NamePlan, PlanCell, SheetPlan, TablePlan, ValidationPlan } from "./plan";
import {
  NAMES_WORDS,
  NO,
  SETUP_FIELD_ORDER,
  SETUP_FIELDS,
  SETUP_TABLE_ORDER,
  SETUP_TABLES,
  tableName,
  YES,
  type SetUpField,
  type SetUpTable,
} from "./setUpFields";
import { BODY_LOOK, FIELD_LOOK, HEADER_LOOK, HEADING_LOOK, NOTE_LOOK, SUBTITLE_LOOK, TITLE_LOOK, WORDS_LOOK } from "./tableLook";
import { rowHeight } from "./textHeight";

export interface SetUp {
  readonly settings: Settings;
  readonly units: Units;
  readonly calendar: Calendar | null;
}

const COLUMN = { label: 0, value: 1, table: 3 } as const;
const WIDTHS = [40, 30, 3, 32, 26, 26, 44] as const;
const LAST_COLUMN = WIDTHS.length - 1;
const ROW = { title: 0, subtitle: 1, mine: 3 } as const;
/** Empty rows at the end of each table, so that its name and its table hold what is typed next. */
const SPARE: Readonly<Record<SetUpTable, number>> = { wards: 8, hospitals: 6, collaboratives: 3, calendar: 4, baselines: 4 };
const MARGIN = 28.35;
const NAME = "Set-up";

export function planSetUpSheet(setUp: SetUp, framework: Framework, made: string): SheetPlan {
  const rows = tableRows(setUp, framework);
  const values = fieldValues(setUp, framework);
  const place = layOut(rows);
  const lastRow = Math.max(
    ...Object.values(place.fields),
    ...SETUP_TABLE_ORDER.map((table) => place.tables[table].row + place.tables[table].rows - 1),
  );
  const fieldCell = (field: SetUpField): string => cellAddress(place.fields[field], COLUMN.value);
  const isNumber = (field: SetUpField): boolean => SETUP_FIELDS[field].name !== undefined;
  const whole = rangeAddress({ row: 0, column: 0, rows: lastRow + 1, columns: LAST_COLUMN + 1 });
  const firstField = place.fields.hospital;

  return {
    name: NAME,
    tabColor: COLOURS.muted,
    base: { fontName: FONT, fontSize: 10, color: COLOURS.ink, vertical: "Center" },
    blocks: [
      { at: cellAddress(ROW.title, 0), cells: [["Set-up"]] },
      { at: cellAddress(ROW.subtitle, 0), cells: [[messages.setUpForEveryone()]] },
      { at: cellAddress(ROW.mine, 0), cells: [["My hospital"]] },
      { at: cellAddress(place.lead, 0), cells: [[messages.setUpForLead()]] },
      ...SETUP_FIELD_ORDER.map((field): Block => ({
        at: cellAddress(place.fields[field], COLUMN.label),
        cells: [[SETUP_FIELDS[field].label, values[field]]],
      })),
      ...SETUP_TABLE_ORDER.flatMap((table): Block[] => [
        { at: cellAddress(place.tables[table].row - 1, COLUMN.table), cells: [[SETUP_TABLES[table].title]] },
        { at: cellAddress(place.tables[table].row, COLUMN.table), cells: [headersOf(table), ...rows[table]] },
      ]),
      { at: cellAddress(place.note, COLUMN.label), cells: [[messages.setUpWordsAreOurs()]] },
    ],
    looks: [
      { areas: cellAddress(ROW.title, 0), look: TITLE_LOOK },
      { areas: cellAddress(ROW.subtitle, 0), look: SUBTITLE_LOOK },
      { areas: [ROW.mine, place.lead].map((row) => cellAddress(row, 0)).join(","), look: HEADING_LOOK },
      ...SETUP_FIELD_ORDER.map((field): LookPlan => ({
        areas: fieldCell(field),
        look: { ...FIELD_LOOK, numberFormat: isNumber(field) ? "General" : "@" },
      })),
      ...SETUP_TABLE_ORDER.flatMap((table) => tableLooks(table, place.tables[table])),
      { areas: cellAddress(place.note, COLUMN.label), look: NOTE_LOOK },
    ],
    widths: WIDTHS.map((characters, column) => ({ columns: columnsAddress(column), characters })),
    heights: [
      { rows: rowsAddress(ROW.title), points: 24 },
      { rows: [ROW.mine, place.lead].map((row) => rowsAddress(row)).join(","), points: 21 },
      ...calendarHeights(setUp.calendar, place.tables.calendar.row + 1),
    ],
    folds: [{ rows: rowsAddress(place.lead + 1, lastRow - place.lead) }],
    tables: SETUP_TABLE_ORDER.map((table): TablePlan => ({ name: tableName(table), range: rangeAddress(place.tables[table]) })),
    names: [
      {
        name: WORKBOOK_NAMES.settings,
        scope: "workbook",
        refersTo: {
          range: rangeAddress({ row: firstField, column: COLUMN.label, rows: place.fields.calendar - firstField + 1, columns: 2 }),
        },
      },
      ...SETUP_TABLE_ORDER.map((table): NamePlan => ({
        name: WORKBOOK_NAMES[table],
        scope: "workbook",
        refersTo: { range: rangeAddress(place.tables[table]) },
      })),
      ...SETUP_FIELD_ORDER.flatMap((field): NamePlan[] => {
        const { name } = SETUP_FIELDS[field];
        return name === undefined ? [] : [{ name: WORKBOOK_NAMES[name], scope: "workbook", refersTo: { range: fieldCell(field) } }];
      }),
      { name: SHEET_NAMES.kind, scope: "sheet", refersTo: { text: kindText("setUp") } },
    ],
    validations: SETUP_FIELD_ORDER.flatMap((field): ValidationPlan[] => {
      const allowed = fieldValidation(field);
      return allowed === null ? [] : [{ range: fieldCell(field), ...allowed }];
    }),
    rules: [],
    page: {
      orientation: "Landscape",
      area: whole,
      fit: { wide: 1 },
      footerLeft: footerText([framework.name, NAME, `made ${made}`]),
      footerRight: PAGE_NUMBERS,
      margin: MARGIN,
    },
    start: fieldCell("hospital"),
  };
}

interface Places {
  readonly fields: Readonly<Record<SetUpField, number>>;
  readonly tables: Readonly<Record<SetUpTable, Rectangle>>;
  /** The heading of the lead's part. */
  readonly lead: number;
  readonly note: number;
}

function layOut(rows: Readonly<Record<SetUpTable, readonly unknown[]>>): Places {
  const stack = (tables: readonly SetUpTable[], top: number): [SetUpTable, Rectangle][] => {
    let next = top;
    return tables.map((table) => {
      const rectangle = { row: next + 1, column: COLUMN.table, rows: rows[table].length + 1, columns: headersOf(table).length };
      next = rectangle.row + rectangle.rows + 1;
      return [table, rectangle];
    });
  };
  const ofFold = <Name extends string>(
    names: readonly Name[],
    plans: Readonly<Record<Name, { readonly fold: string }>>,
    fold: string,
  ): Name[] => names.filter((name) => plans[name].fold === fold);

  const mine = stack(ofFold(SETUP_TABLE_ORDER, SETUP_TABLES, "mine"), ROW.mine);
  const lead = Math.max(...mine.map(([, { row, rows: count }]) => row + count)) + 1;
  const fieldRows = (fold: string, top: number): [SetUpField, number][] =>
    ofFold(SETUP_FIELD_ORDER, SETUP_FIELDS, fold).map((field, index) => [field, top + index]);
  const fields = [...fieldRows("mine", ROW.mine + 1), ...fieldRows("lead", lead + 1)];
  const tables = [...mine, ...stack(ofFold(SETUP_TABLE_ORDER, SETUP_TABLES, "lead"), lead + 1)];
  return {
    fields: Object.fromEntries(fields) as Record<SetUpField, number>,
    tables: Object.fromEntries(tables) as Record<SetUpTable, Rectangle>,
    lead,
    note: Math.max(...fields.map(([, row]) => row)) + 1,
  };
}

function headersOf(table: SetUpTable): string[] {
  const columns: Readonly<Record<string, { readonly headers: readonly [string, ...string[]] }>> = SETUP_TABLES[table].columns;
  return Object.values(columns).map(({ headers }) => headers[0]);
}

/** What the value cells hold, by field. */
export function fieldValues({ settings, units, calendar }: SetUp, framework: Framework): Record<SetUpField, PlanCell> {
  const [green, amber] = [BANDS_BY_COLOUR.green.id, BANDS_BY_COLOUR.amber.id].map((id) => settings.bands.find((band) => band.id === id));
  const areaName = settings.areaId === null ? null : (areaById(framework, settings.areaId)?.name ?? settings.areaId);
  return {
    hospital: units.hospitals[0]?.name ?? null,
    area: areaName,
    period: settings.period === null ? null : periodName(settings.period),
    greenFrom: green?.scoreFrom ?? null,
    amberFrom: amber?.scoreFrom ?? null,
    averageGreenFrom: green?.averageFrom ?? null,
    averageAmberFrom: amber?.averageFrom ?? null,
    askBothViews: yesNo(settings.askBothViews),
    countPeerReviews: yesNo(settings.countPeerReviews),
    names: NAMES_WORDS[settings.names],
    hospitalWord: settings.hospitalWord,
    lowestWord: settings.endWords.lowest,
    highestWord: settings.endWords.highest,
    contact: settings.contact,
    region: units.region?.name ?? null,
    regionShort: units.region?.shortName ?? null,
    calendar: calendar?.name ?? null,
  };
}

const yesNo = (value: boolean): string => (value ? YES : NO);

function tableRows({ settings, units, calendar }: SetUp, framework: Framework): Record<SetUpTable, PlanCell[][]> {
  const areaName = (id: string | null): PlanCell => (id === null ? null : (areaById(framework, id)?.name ?? id));
  const rows: Record<SetUpTable, PlanCell[][]> = {
    wards: units.hospitals.flatMap(({ name, wards }) => wards.map((ward) => [name, ward.name])),
    hospitals: units.hospitals.map(({ name, shortName, collaborative, formerNames }) => [
      name,
      shortName,
      collaborative,
      namesCell(formerNames),
    ]),
    collaboratives: units.collaboratives.map(({ name, shortName, region, formerNames }) => [
      name,
      shortName,
      region,
      namesCell(formerNames),
    ]),
    calendar: (calendar?.entries ?? []).map(({ period, areaId, due, why }) => [
      periodName(period),
      areaName(areaId),
      due === null ? null : serialOfDay(due),
      why,
    ]),
    baselines: Object.entries(settings.baselines).map(([areaId, period]: [string, Period]) => [areaName(areaId), periodName(period)]),
  };
  const padded = SETUP_TABLE_ORDER.map((table) => {
    const empty: PlanCell[] = headersOf(table).map(() => null);
    return [table, [...rows[table], ...Array.from({ length: SPARE[table] }, () => empty)]] as const;
  });
  return Object.fromEntries(padded) as Record<SetUpTable, PlanCell[][]>;
}

const namesCell = (names: readonly string[] = []): PlanCell => (names.length === 0 ? null : namesText(names));

function tableLooks(table: SetUpTable, range: Rectangle): LookPlan[] {
  const body = { ...range, row: range.row + 1, rows: range.rows - 1 };
  const look: Look = { ...BODY_LOOK, numberFormat: "@", fill: COLOURS.white, ...WORDS_LOOK };
  const due = Object.keys(SETUP_TABLES[table].columns).indexOf("due");
  return [
    { areas: cellAddress(range.row - 1, range.column), look: { bold: true, color: COLOURS.navy } },
    { areas: rangeAddress({ ...range, rows: 1 }), look: { ...HEADER_LOOK, ...WORDS_LOOK } },
    { areas: rangeAddress(body), look },
    ...(due < 0 ? [] : [{ areas: rangeAddress({ ...body, column: body.column + due, columns: 1 }), look: { numberFormat: "d mmm yyyy" } }]),
  ];
}

function calendarHeights(calendar: Calendar | null, firstRow: number): { rows: string; points: number }[] {
  const characters = WIDTHS[COLUMN.table + headersOf("calendar").indexOf("Why this area")] ?? 0;
  return (calendar?.entries ?? []).map(({ why }, index) => ({
    rows: rowsAddress(firstRow + index),
    points: rowHeight([{ text: why, characters, size: 10, indent: 1 }], { minimum: 15 }),
  }));
}

function fieldValidation(field: SetUpField): Omit<ValidationPlan, "range"> | null {
  const { label, name } = SETUP_FIELDS[field];
  const title = label.slice(0, LONGEST_PROMPT_TITLE);
  const choice = (choices: readonly string[]): Omit<ValidationPlan, "range"> => ({
    allow: { list: choices.join(",") },
    alert: { title: messages.chooseFromListTitle(), message: messages.chooseFromList(choices) },
  });
  if (name !== undefined) return { allow: { anything: true }, prompt: { title, message: messages.setUpBandPrompt() } };
  if (field === "period") return { allow: { anything: true }, prompt: { title, message: messages.periodPrompt() } };
  if (field === "askBothViews" || field === "countPeerReviews") return choice([YES, NO]);
  if (field === "names") return choice(Object.values(NAMES_WORDS));
  return field === "hospitalWord" ? choice(hospitalWordSchema.options satisfies readonly HospitalWord[]) : null;
}

const LONGEST_PROMPT_TITLE = 32;
