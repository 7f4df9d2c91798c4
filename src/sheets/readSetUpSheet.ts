/** Reads the set-up sheet by its names. A value that cannot be used is a problem with its cell; the rest is read all the same. */
import { bandProblems, DEFAULT_BANDS, type Bands } from "../core/band";
import type { Calendar, CalendarEntry } from "../core/calendar";
import { hospitalNow } from "../core/formerNames";
import { areaByName, type Framework } from "../core/framework";
import { messages } from "../core/messages";
import { parsePeriod, periodName, samePeriod, type Period } from "../core/period";
import { problem, type Problem } from "../core/problem";
import { defaultSettings, hospitalWordSchema, type Settings } from "../core/settings";
import { sameName, type Hospital, type Units } from "../core/unit";
import { BANDS_BY_COLOUR } from "./bandsRow";
import { dayOfSerial } from "./excelDate";
import { findColumns } from "./findColumns";
import { namesIn } from "./nameList";
import { addressAt, headerKey, textAt, valueAt, type CellValue, type NamedCells, type WorkbookCells } from "./namedCells";
import { NAMES_WORDS, NO, SETUP_FIELD_ORDER, SETUP_FIELDS, SETUP_TABLES, YES, type SetUpField, type SetUpTable } from "./setUpFields";
import type { SetUp } from "./setUpSheet";

export interface SetUpReading extends SetUp {
  readonly problems: readonly Problem[];
}

interface Cell {
  readonly value: CellValue;
  readonly text: string;
  readonly sheet: string;
  readonly cell: string;
}

/** What the set-up sheet says; where it is missing, the defaults, and a problem that says so unless nothing of ours is there yet. */
export function readSetUp(cells: WorkbookCells, framework: Framework): SetUpReading {
  const problems: Problem[] = [];
  const unusable = (what: string, { sheet, cell, text }: Cell): null => {
    problems.push(problem("setUp", { sheet, cell }, messages.setUpValue(what, text)));
    return null;
  };
  const isEmpty = Object.keys(cells).length === 0;
  if (cells.settings === undefined && !isEmpty) problems.push(problem("setUp", { sheet: "" }, messages.setUpMissing()));

  const fields = cells.settings === undefined ? {} : readFields(cells.settings);
  const periodIn = (what: string, cell: Cell): Period | null =>
    cell.text === "" ? null : (parsePeriod(cell.text) ?? unusable(what, cell));
  const areaIn = (what: string, cell: Cell): string | null =>
    cell.text === "" ? null : (areaByName(framework, cell.text)?.id ?? unusable(what, cell));
  const table = <Table extends SetUpTable>(name: Table): TableRow<Table>[] => readTable(name, cells[name]);

  const settings = readSettings(fields, unusable, framework, problems);
  const units = readUnits(fields, table("hospitals"), table("wards"), table("collaboratives"), problems);
  const entries: CalendarEntry[] = [];
  for (const { period, area, due, why } of table("calendar")) {
    const named = periodIn("Quarter or month", period);
    if (named === null) continue;
    const day = typeof due.value === "number" ? dayOfSerial(due.value) : /^\d{4}-\d{2}-\d{2}$/.test(due.text) ? due.text : null;
    if (day === null && due.text !== "") unusable("Returns due", due);
    if (entries.some((entry) => samePeriod(entry.period, named)))
      problems.push(problem("setUp", { sheet: period.sheet, cell: period.cell }, messages.calendarTwice(periodName(named))));
    else entries.push({ period: named, areaId: areaIn("Area", area), due: day, why: why.text });
  }
  const baselines = table("baselines").flatMap(({ area, period }): [string, Period][] => {
    const [id, round] = [areaIn("Area", area), periodIn("Quarter or month", period)];
    return id === null || round === null ? [] : [[id, round]];
  });

  const calendar: Calendar | null =
    entries.length === 0 ? null : { id: "workbook", name: fields.calendar?.text || "Calendar", note: "", entries };
  return {
    settings: {
      ...settings,
      areaId: fields.area ? areaIn("Area", fields.area) : null,
      period: fields.period ? periodIn("Quarter or month", fields.period) : null,
      baselines: Object.fromEntries(baselines),
    },
    units,
    calendar,
    problems,
  };
}

function readFields(cells: NamedCells): Partial<Record<SetUpField, Cell>> {
  const fields: Partial<Record<SetUpField, Cell>> = {};
  cells.values.forEach((line, row) =>
    line.slice(0, -1).forEach((value, column) => {
      const key = headerKey(value);
      const field = SETUP_FIELD_ORDER.find((name) => fields[name] === undefined && headerKey(SETUP_FIELDS[name].label) === key);
      if (field !== undefined) fields[field] = cellAt(cells, row, column + 1);
    }),
  );
  return fields;
}

type Unusable = (what: string, cell: Cell) => null;

function readSettings(fields: Partial<Record<SetUpField, Cell>>, unusable: Unusable, framework: Framework, problems: Problem[]): Settings {
  const label = (field: SetUpField): string => SETUP_FIELDS[field].label;
  /** The default stands in where the sheet has no such line; what stands there and cannot be used is a problem. */
  const choose = <Value>(field: SetUpField, otherwise: Value, parse: (cell: Cell) => Value | null): Value => {
    const cell = fields[field];
    if (cell === undefined) return otherwise;
    return parse(cell) ?? unusable(label(field), cell) ?? otherwise;
  };
  const number = (field: SetUpField, otherwise: number | null): number | null =>
    choose(field, otherwise, ({ value }) => (typeof value === "number" ? value : null));
  const yesNo = (field: SetUpField, otherwise: boolean): boolean =>
    choose(field, otherwise, ({ text }) => (sameName(text, YES) ? true : sameName(text, NO) ? false : null));
  const text = (field: SetUpField): string => fields[field]?.text ?? "";

  const bands: Bands = DEFAULT_BANDS.map((band) => {
    if (band.id === BANDS_BY_COLOUR.green.id)
      return { ...band, scoreFrom: number("greenFrom", band.scoreFrom), averageFrom: number("averageGreenFrom", band.averageFrom) };
    if (band.id === BANDS_BY_COLOUR.amber.id)
      return { ...band, scoreFrom: number("amberFrom", band.scoreFrom), averageFrom: number("averageAmberFrom", band.averageFrom) };
    return band;
  });
  const place = fields.greenFrom === undefined ? { sheet: "" } : { sheet: fields.greenFrom.sheet, cell: fields.greenFrom.cell };
  problems.push(...bandProblems(bands, framework.scale).map((message) => problem("setUp", place, message)));

  return {
    ...defaultSettings,
    bands: [...bands],
    endWords: {
      lowest: text("lowestWord") || defaultSettings.endWords.lowest,
      highest: text("highestWord") || defaultSettings.endWords.highest,
    },
    askBothViews: yesNo("askBothViews", defaultSettings.askBothViews),
    countPeerReviews: yesNo("countPeerReviews", defaultSettings.countPeerReviews),
    names: choose(
      "names",
      defaultSettings.names,
      ({ text: typed }) => (["shown", "letters"] as const).find((names) => sameName(NAMES_WORDS[names], typed)) ?? null,
    ),
    hospitalWord: choose(
      "hospitalWord",
      defaultSettings.hospitalWord,
      ({ text: typed }) => hospitalWordSchema.options.find((word) => sameName(word, typed)) ?? null,
    ),
    contact: text("contact"),
  };
}

function readUnits(
  fields: Partial<Record<SetUpField, Cell>>,
  hospitalRows: readonly TableRow<"hospitals">[],
  wardRows: readonly TableRow<"wards">[],
  collaborativeRows: readonly TableRow<"collaboratives">[],
  problems: Problem[],
): Units {
  const say = ({ sheet, cell }: Cell, message: string): void => void problems.push(problem("setUp", { sheet, cell }, message));
  const collaboratives = collaborativeRows.flatMap(({ collaborative, shortName, region, formerNames }) =>
    collaborative.text === ""
      ? []
      : [{ name: collaborative.text, shortName: shortName.text, region: region.text, ...formerly(formerNames) }],
  );

  const hospitals: (Hospital & { wards: { name: string }[] })[] = [];
  const known = (name: string): (typeof hospitals)[number] | undefined => hospitals.find((hospital) => sameName(hospital.name, name));
  // Who gives a hospital a new name may leave the old one beside its wards. A copy: the list still grows.
  const knownNow = (name: string): (typeof hospitals)[number] | undefined =>
    known(name) ?? known(hospitalNow(name, { hospitals: [...hospitals] }));
  const add = (name: string, shortName = "", collaborative = "", names: Pick<Hospital, "formerNames"> = {}): (typeof hospitals)[number] => {
    const hospital = { name, shortName, collaborative, wards: [], ...names };
    hospitals.push(hospital);
    return hospital;
  };
  for (const { hospital, shortName, collaborative, formerNames } of hospitalRows) {
    if (hospital.text === "") continue;
    const its = collaboratives.find(({ name, shortName: short }) =>
      [name, short].some((called) => called !== "" && sameName(called, collaborative.text)),
    );
    if (known(hospital.text)) say(hospital, messages.hospitalTwice(hospital.text));
    else add(hospital.text, shortName.text, its?.name ?? collaborative.text, formerly(formerNames));
    if (collaborative.text !== "" && its === undefined)
      say(collaborative, messages.collaborativeUnknown(hospital.text, collaborative.text));
  }
  const mine = fields.hospital?.text ?? "";
  if (mine !== "" && !knownNow(mine)) add(mine);
  for (const { hospital, ward } of wardRows) {
    if (ward.text === "") continue;
    if (hospital.text === "") {
      say(ward, messages.wardWithoutHospital(ward.text));
      continue;
    }
    const its = knownNow(hospital.text) ?? add(hospital.text);
    if (its.wards.some(({ name }) => sameName(name, ward.text))) say(ward, messages.wardTwice(ward.text, its.name));
    else its.wards.push({ name: ward.text });
  }
  const region = fields.region?.text ?? "";
  return { region: region === "" ? null : { name: region, shortName: fields.regionShort?.text ?? "" }, collaboratives, hospitals };
}

/** Names with ; between; nothing where there are none. */
function formerly({ text }: Cell): Pick<Hospital, "formerNames"> {
  const formerNames = namesIn(text);
  return formerNames.length === 0 ? {} : { formerNames };
}

type TableRow<Table extends SetUpTable> = Readonly<Record<keyof (typeof SETUP_TABLES)[Table]["columns"], Cell>>;

/** Rows with something in them; a column that is gone reads as empty. */
function readTable<Table extends SetUpTable>(table: Table, cells: NamedCells | undefined): TableRow<Table>[] {
  if (cells === undefined) return [];
  const columns: Readonly<Record<string, { readonly headers: readonly string[] }>> = SETUP_TABLES[table].columns;
  const { at } = findColumns(cells.values[0] ?? [], columns);
  return cells.values.slice(1).flatMap((line, index) => {
    if (line.every((value) => String(value).trim() === "")) return [];
    const row = Object.keys(columns).map(
      (column) => [column, at[column] === undefined ? emptyCell(cells) : cellAt(cells, index + 1, at[column])] as const,
    );
    return [Object.fromEntries(row) as TableRow<Table>];
  });
}

/** For a column that is gone: nothing, and the table itself to point at. */
const emptyCell = (cells: NamedCells): Cell => ({ value: "", text: "", sheet: cells.sheet, cell: addressAt(cells, 0, 0) });
const cellAt = (cells: NamedCells, row: number, column: number): Cell => ({
  value: valueAt(cells, row, column),
  text: textAt(cells, row, column),
  sheet: cells.sheet,
  cell: addressAt(cells, row, column),
});
