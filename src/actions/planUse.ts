/** What using a sheet would do, while somebody still answers: which rows count, what is left out, what is open. Pure. */
import { areaById, currentStandards, type Area } from "../core/framework";
import { messages } from "../core/messages";
import { useSheetMessages } from "../core/messages/useSheet";
import { periodShort, type Period } from "../core/period";
import { ROUTES, type Route } from "../core/route";
import { isOnScale } from "../core/scale";
import { identityKey } from "../core/sheetIdentity";
import { sameName, unitName, type Unit } from "../core/unit";
import type { FoundTable, SheetFinding } from "../returns/finding";
import { findLayout } from "../returns/findLayout";
import { cellAt, type Grid } from "../returns/grid";
import { losesWhatWasWritten, readReturnedScore } from "../returns/readReturnedScore";
import { cellAddress, columnsAddress, LAST_COLUMN, LAST_ROW, rangeAddress } from "../sheets/address";
import { bandValues } from "../sheets/bandsRow";
import { countedOf } from "../sheets/scoreFormulas";
import { CANNOT_BE_COUNTED } from "../sheets/bandRules";
import { roomNeeded, type UsedAbout, type UsedTable } from "../sheets/usedSheet";
import type { FoundSheet } from "./lookAtSheet";
import { correctionOfChoice, type ChosenPlaces, type SheetPicture } from "./sheetPicture";

export interface UseAnswer {
  readonly places: ChosenPlaces;
  readonly hospital: string;
  /** "": the whole hospital. */
  readonly ward: string;
  readonly areaId: string;
  readonly period: Period | null;
  readonly route: Route;
  readonly serviceUsers: number | null;
  readonly staff: number | null;
  readonly dropDown: boolean;
  readonly colours: boolean;
}

/** With it a sheet can be used. */
interface UseReady {
  readonly table: UsedTable;
  readonly about: UsedAbout;
  readonly area: Area;
  /** "Aspen ward, Involvement, Q1 2023/24, Self-assessment". */
  readonly aboutWords: string;
  readonly free: { readonly row: number; readonly column: number };
  /** "H:P": the columns that ours will be. */
  readonly columns: string;
  readonly dropDown: boolean;
  readonly colours: boolean;
}

export interface UsePlan {
  readonly finding: SheetFinding;
  /** Whole sentences; while there is one the sheet cannot be used. */
  readonly open: readonly string[];
  readonly ready: UseReady | null;
  /** From the heading to the last score; null while no column is chosen. */
  readonly scoresAt: string | null;
  readonly scored: number;
  readonly of: number;
  /** Cells with something that does not count, or that counts as another number than it shows. */
  readonly toLookAt: readonly { readonly cell: string; readonly sentence: string }[];
  /** Rows about no standard of the area. */
  readonly leftOut: readonly string[];
  /** What else stands on the sheet and is not used. */
  readonly beside: readonly string[];
  /** Numbers of the standards of the area without a row. */
  readonly missing: readonly string[];
}

/** The answer as the sheet itself gives it. */
export function answerAsFound({ picture, about, book }: FoundSheet): UseAnswer {
  const column = columnOf(picture.finding.tables, picture.found.scoreColumn);
  const [table] = picture.finding.tables;
  const unit = unitOfPlace(table, column);
  return {
    places: picture.found,
    hospital: unit?.hospital ?? about.unit?.hospital ?? "",
    ward: unit?.ward ?? (unit === null ? (about.unit?.ward ?? "") : ""),
    areaId: table?.areaId ?? about.areaId ?? "",
    period: about.period ?? book.settings.period,
    route: column?.role === "peer" ? "peerReview" : (about.route ?? "selfAssessment"),
    serviceUsers: about.serviceUsers,
    staff: about.staff,
    dropDown: true,
    colours: true,
  };
}

/** The same with other places. A column that is headed by a ward or hospital says whose it is. */
export function answerWithPlaces(answer: UseAnswer, places: ChosenPlaces, { picture }: FoundSheet): UseAnswer {
  const column = columnOf(picture.finding.tables, places.scoreColumn);
  const unit = unitOfPlace(undefined, column);
  return { ...answer, places, ...(unit === null ? {} : { ...(unit.hospital !== null && { hospital: unit.hospital }), ward: unit.ward ?? "" }), ...(column?.role === "peer" && { route: "peerReview" as const }) };
}

const columnOf = (tables: readonly FoundTable[], column: ChosenPlaces["scoreColumn"]) => tables.flatMap(({ scoreColumns }) => scoreColumns).find((one) => one.column === column);

function unitOfPlace(table: FoundTable | undefined, column: FoundTable["scoreColumns"][number] | undefined): { readonly hospital: string | null; readonly ward: string | null } | null {
  const name = column?.unit ?? table?.unit ?? null;
  if (name === null) return null;
  const isHospital = column?.unit == null ? table?.unitKind === "hospital" : column.role === "hospital";
  return isHospital ? { hospital: name, ward: null } : { hospital: null, ward: name };
}

export function planUse(found: FoundSheet, answer: UseAnswer): UsePlan {
  const { framework } = found.book;
  const { scoreColumn } = answer.places;
  const finding = findingFor(found, answer.places);
  const area = areaById(framework, answer.areaId);
  const nothing: UsePlan = { finding, open: [], ready: null, scoresAt: null, scored: 0, of: 0, toLookAt: [], leftOut: [], beside: [], missing: [] };
  const unit: Unit | null = answer.hospital.trim() === "" ? null : { hospital: answer.hospital.trim(), ward: answer.ward.trim() === "" ? null : answer.ward.trim() };
  const openAbout = [...(unit === null ? [useSheetMessages.chooseWhose()] : []), ...(answer.period === null ? [useSheetMessages.choosePeriod()] : [])];
  if (typeof scoreColumn !== "number") return { ...nothing, open: [useSheetMessages.chooseScores(), ...openAbout] };
  if (area === null) return { ...nothing, open: [useSheetMessages.chooseArea(), ...openAbout] };
  const table = tableFor(finding, answer, area);
  if (typeof table === "string") return { ...nothing, open: [table, ...openAbout] };

  const { grid } = found.picture;
  const used = usedTable(grid, table, scoreColumn, area);
  const standards = new Map(table.rows.map(({ row, standardId }) => [row, standardId]));
  const there = new Set(used.rows.map((row) => standards.get(row) ?? ""));
  const bands = bandValues(found.book.settings.bands, framework.scale);
  const values = used.rows.map((row) => ({ row, value: valueAt(grid, row, scoreColumn) }));
  const told = {
    finding,
    scoresAt: rangeAddress({ row: used.headerRow, column: scoreColumn, rows: used.lastRow - used.headerRow + 1, columns: 1 }),
    scored: values.filter(({ value }) => typeof value === "number" && isOnScale(value, framework.scale)).length,
    of: currentStandards(area).length,
    toLookAt: values.flatMap(({ row, value }) => {
      const cell = cellAddress(row, scoreColumn);
      const counted = countedOf(value, bands, framework.scale.notApplicableWord);
      if (counted === CANNOT_BE_COUNTED) return [{ cell, sentence: useSheetMessages.cellNotCounted(cell, String(value)) }];
      const found = readReturnedScore(cellAt(grid, row, scoreColumn), framework.scale).problem;
      return typeof counted === "number" && found !== null && losesWhatWasWritten(found.kind) ? [{ cell, sentence: useSheetMessages.cellCountsAs(cell, cellAt(grid, row, scoreColumn).text, counted) }] : [];
    }),
    leftOut: rowsLeftOut(grid, table, used, finding),
    beside: otherAreas(finding, area, framework.areas),
    missing: currentStandards(area).flatMap(({ id, number }) => (there.has(id) ? [] : [number])),
  };
  const free = freeBeside(found, used);
  const same = unit === null || answer.period === null ? undefined : found.scored.find(({ identity }) => identity !== null && identityKey(identity) === identityKey({ unit, areaId: area.id, period: answer.period ?? identity.period, route: answer.route }));
  const open = [
    ...(used.headerRow < 0 ? [useSheetMessages.noRowAbove()] : []),
    ...(free === null ? [useSheetMessages.noRoomBeside()] : []),
    ...openAbout,
    ...(same === undefined ? [] : [messages.alreadyScored(same.sheet)]),
  ];
  if (open.length > 0 || unit === null || answer.period === null || free === null) return { ...told, open, ready: null };
  const { period, route, serviceUsers, staff, dropDown, colours } = answer;
  return {
    ...told,
    open,
    ready: {
      table: used,
      about: { unit, area: area.name, period, route, serviceUsers, staff },
      area,
      aboutWords: [unitName(unit), area.name, periodShort(period), ROUTES[route].name].join(", "),
      free,
      columns: columnsAddress(free.column, roomNeeded(used).columns),
      // Limits of the user's own on that column stay as they are.
      dropDown: dropDown && !found.limitedColumns.includes(scoreColumn),
      colours,
    },
  };
}

/** A plan is made at every letter that somebody types; the sheet is read anew only where its places change. */
const readAnew = new WeakMap<ChosenPlaces, { readonly picture: SheetPicture; readonly finding: SheetFinding }>();

/** Where another column or row was chosen than what was found, the sheet is read anew by that choice. */
function findingFor({ picture, knowledge }: FoundSheet, places: ChosenPlaces): SheetFinding {
  const { found, finding, grid } = picture;
  const isKnown = typeof places.scoreColumn !== "number" || columnOf(finding.tables, places.scoreColumn) !== undefined;
  const isAsFound = isKnown && places.headerRow === found.headerRow && places.standardColumn === found.standardColumn && !places.byNumber;
  if (isAsFound) return finding;
  const known = readAnew.get(places);
  if (known?.picture === picture) return known.finding;
  const read = { picture, finding: findLayout(grid, { ...knowledge, corrections: [correctionOfChoice(picture, places)] }) };
  readAnew.set(places, read);
  return read.finding;
}

/** The one table that is meant, or a sentence why there is none. */
function tableFor({ tables }: SheetFinding, { places: { scoreColumn }, ward, hospital }: UseAnswer, area: Area): FoundTable | string {
  const having = tables.filter((table) => table.scoreColumns.some(({ column }) => column === scoreColumn));
  const about = having.filter(({ areaId }) => (areaId ?? area.id) === area.id);
  const named = about.length > 1 ? about.filter(({ unit }) => unit !== null && sameName(unit, ward.trim() === "" ? hospital : ward)) : about;
  const [table] = named;
  const known = new Set(currentStandards(area).map(({ id }) => id));
  if (named.length > 1 || (about.length > 1 && table === undefined)) return about.every(({ unit }) => unit === null) ? messages.severalTablesOfOneArea() : useSheetMessages.severalTables(about.flatMap(({ unit }) => unit ?? []));
  return table === undefined || !table.rows.some(({ standardId }) => known.has(standardId ?? "")) ? useSheetMessages.noStandardsOf(area.name) : table;
}

function usedTable(grid: Grid, table: FoundTable, scoreColumn: number, area: Area): UsedTable {
  const standards = new Map(currentStandards(area).map((standard) => [standard.id, standard]));
  const known = new Map(table.rows.flatMap(({ row, standardId }) => (standards.has(standardId ?? "") ? [[row, standards.get(standardId ?? "") ?? null] as const] : [])));
  const rows = [...known.keys()].sort((a, b) => a - b);
  const hasWords = rows.every((row) => wordsAt(grid, row, table.standardColumn) !== "");
  const wordsColumn = hasWords ? table.standardColumn : (table.idColumn ?? table.standardColumn);
  const headerRow = table.headerRow ?? table.firstRow - 1;
  const words = new Map<string, UsedTable["words"][number]>();
  for (let row = headerRow + 1; row <= table.lastRow; row += 1) {
    const text = wordsAt(grid, row, wordsColumn);
    const standard = known.get(row) ?? null;
    // The sheet's own comparison is without case, too.
    const key = text.toLowerCase();
    if (text.trim() !== "" && (words.get(key)?.standard ?? null) === null) words.set(key, { text, standard });
  }
  return { headerRow, lastRow: table.lastRow, wordsColumn, scoreColumn, evidenceColumn: table.evidenceColumn, actionColumn: table.actionColumn, rows, words: [...words.values()] };
}

/** As a formula on the sheet sees the words of a cell; "" of an error. */
function wordsAt(grid: Grid, row: number, column: number): string {
  const { value, error } = cellAt(grid, row, column);
  return error || value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function valueAt(grid: Grid, row: number, column: number): string | number | boolean {
  const { value, error, text } = cellAt(grid, row, column);
  return error ? text : (value ?? "");
}

/** Rows of the table that mean no standard of the area, each in a sentence; those of other areas have been said. */
function rowsLeftOut(grid: Grid, table: FoundTable, { headerRow, lastRow, wordsColumn, rows }: UsedTable, { tables }: SheetFinding): string[] {
  const known = new Set([...rows, ...tables.filter((one) => one !== table).flatMap((one) => one.rows.map(({ row }) => row))]);
  const all = Array.from({ length: lastRow - headerRow }, (_, index) => headerRow + 1 + index);
  return all.flatMap((row) => {
    const words = wordsAt(grid, row, wordsColumn).trim();
    return known.has(row) || words === "" || row < table.firstRow ? [] : [useSheetMessages.rowLeftOut(row + 1, words)];
  });
}

function otherAreas({ tables }: SheetFinding, area: Area, areas: readonly Area[]): string[] {
  const others = [...new Set(tables.flatMap(({ areaId }) => (areaId === null || areaId === area.id ? [] : [areaId])))];
  const names = [area.id, ...others].flatMap((id) => areas.find((one) => one.id === id)?.name ?? []);
  return others.length === 0 ? [] : [useSheetMessages.severalAreas(names)];
}

/** Right of every cell that is in use, with an empty column between, and below the last row. */
function freeBeside({ inUse }: FoundSheet, table: UsedTable): UseReady["free"] | null {
  if (inUse === null) return null;
  const free = { row: Math.max(inUse.row + inUse.rows, table.lastRow + 1), column: inUse.column + inUse.columns + 1 };
  const { rows, columns } = roomNeeded(table);
  return free.column + columns - 1 > LAST_COLUMN || free.row + rows - 1 > LAST_ROW ? null : free;
}
