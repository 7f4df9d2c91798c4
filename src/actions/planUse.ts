/** What using a sheet would do, while somebody still answers: which rows count, what is left out, what is open. Pure. */
import { areaById, currentStandards, type Area } from "../core/framework";
import { messages } from "../core/messages";
import { useSheetMessages } from "../core/messages/useSheet";
import { periodShort } from "../core/period";
import { ROUTES } from "../core/route";
import { isOnScale } from "../core/scale";
import { identityKey } from "../core/sheetIdentity";
import { sameName, unitName, type Unit } from "../core/unit";
import type { FoundTable, SheetFinding } from "../returns/finding";
import { findLayout } from "../returns/findLayout";
import { cellAt } from "../returns/grid";
import { losesWhatWasWritten, readReturnedScore } from "../returns/readReturnedScore";
import { cellAddress, columnsAddress, LAST_COLUMN, LAST_ROW, rangeAddress } from "../sheets/address";
import { bandValues } from "../sheets/bandsRow";
import { countedOf } from "../sheets/scoreFormulas";
import { CANNOT_BE_COUNTED } from "../sheets/bandRules";
import { roomNeeded, type UsedAbout, type UsedTable } from "../sheets/usedSheet";
import type { FoundSheet } from "./lookAtSheet";
import { correctionOfChoice, type ChosenPlaces, type SheetPicture } from "./sheetPicture";
import type { UseAnswer } from "./useAnswer";
import { rowsLeftOut, usedTable, valueAt } from "./usedTableOf";

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

/** A table of the sheet that somebody can choose. Rows count from 0. */
interface TableChoice {
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface UsePlan {
  readonly finding: SheetFinding;
  /** Tables of the area with that column, where there are several. */
  readonly tables: readonly TableChoice[];
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

export function planUse(found: FoundSheet, answer: UseAnswer): UsePlan {
  const { framework } = found.book;
  const { scoreColumn } = answer.places;
  const finding = findingFor(found, answer.places);
  const area = areaById(framework, answer.areaId);
  const nothing: UsePlan = {
    finding,
    tables: [],
    open: [],
    ready: null,
    scoresAt: null,
    scored: 0,
    of: 0,
    toLookAt: [],
    leftOut: [],
    beside: [],
    missing: [],
  };
  const unit: Unit | null =
    answer.hospital.trim() === ""
      ? null
      : { hospital: answer.hospital.trim(), ward: answer.ward.trim() === "" ? null : answer.ward.trim() };
  const openAbout = [
    ...(unit === null ? [useSheetMessages.chooseWhose()] : []),
    ...(answer.period === null ? [useSheetMessages.choosePeriod()] : []),
  ];
  if (typeof scoreColumn !== "number") return { ...nothing, open: [useSheetMessages.chooseScores(), ...openAbout] };
  if (area === null) return { ...nothing, open: [useSheetMessages.chooseArea(), ...openAbout] };
  // With another heading chosen the others can still be gone back to.
  const tables = several(
    tablesOf(finding, { ...answer, places: { ...answer.places, headerRow: found.picture.found.headerRow } }, area, found.picture),
  );
  const candidates = tablesOf(finding, answer, area, found.picture);
  const table = tableFor(candidates, answer, area);
  if (typeof table === "string") return { ...nothing, tables, open: [table, ...openAbout] };

  const { grid } = found.picture;
  const used = usedTable(grid, table, scoreColumn, area);
  const standards = new Map(table.rows.map(({ row, standardId }) => [row, standardId]));
  const there = new Set(used.rows.map((row) => standards.get(row) ?? ""));
  const bands = bandValues(found.book.settings.bands, framework.scale);
  const values = used.rows.map((row) => ({ row, value: valueAt(grid, row, scoreColumn) }));
  const told = {
    finding,
    tables,
    scoresAt: rangeAddress({ row: used.headerRow, column: scoreColumn, rows: used.lastRow - used.headerRow + 1, columns: 1 }),
    scored: values.filter(({ value }) => typeof value === "number" && isOnScale(value, framework.scale)).length,
    of: currentStandards(area).length,
    toLookAt: values.flatMap(({ row, value }) => {
      const cell = cellAddress(row, scoreColumn);
      const counted = countedOf(value, bands, framework.scale.notApplicableWord);
      if (counted === CANNOT_BE_COUNTED) return [{ cell, sentence: useSheetMessages.cellNotCounted(cell, String(value)) }];
      const found = readReturnedScore(cellAt(grid, row, scoreColumn), framework.scale).problem;
      return typeof counted === "number" && found !== null && losesWhatWasWritten(found.kind)
        ? [{ cell, sentence: useSheetMessages.cellCountsAs(cell, cellAt(grid, row, scoreColumn).text, counted) }]
        : [];
    }),
    leftOut: rowsLeftOut(grid, table, used, finding),
    beside: otherAreas(finding, area, framework.areas),
    missing: currentStandards(area).flatMap(({ id, number }) => (there.has(id) ? [] : [number])),
  };
  const free = freeBeside(found, used);
  const same =
    unit === null || answer.period === null
      ? undefined
      : found.scored.find(
          ({ identity }) =>
            identity !== null &&
            identityKey(identity) === identityKey({ unit, areaId: area.id, period: answer.period ?? identity.period, route: answer.route }),
        );
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
  const { finding, grid } = picture;
  const { headerRow, standardColumn, scoreColumn, byNumber } = places;
  const isFound = ({ headerRow: row, standardColumn: column, scoreColumns }: FoundTable): boolean =>
    row === headerRow &&
    column === standardColumn &&
    (typeof scoreColumn !== "number" || scoreColumns.some((one) => one.column === scoreColumn));
  if (!byNumber && finding.tables.some(isFound)) return finding;
  const known = readAnew.get(places);
  if (known?.picture === picture) return known.finding;
  const read = { picture, finding: findLayout(grid, { ...knowledge, corrections: [correctionOfChoice(picture, places)] }) };
  readAnew.set(places, read);
  return read.finding;
}

const several = (tables: readonly FoundTable[]): TableChoice[] =>
  tables.length < 2 ? [] : tables.map(({ firstRow, lastRow }) => ({ firstRow, lastRow }));

/** Those of the area that have the column; below headings that were chosen only those. */
function tablesOf(
  { tables }: SheetFinding,
  { places: { headerRow, scoreColumn } }: UseAnswer,
  area: Area,
  { found }: SheetPicture,
): FoundTable[] {
  const isBelow = (table: FoundTable): boolean => headerRow === found.headerRow || table.headerRow === headerRow;
  return tables.filter(
    (table) => isBelow(table) && (table.areaId ?? area.id) === area.id && table.scoreColumns.some(({ column }) => column === scoreColumn),
  );
}

/** The one table that is meant, or a sentence why there is none. */
function tableFor(tables: readonly FoundTable[], answer: UseAnswer, area: Area): FoundTable | string {
  const chosen = tables.length < 2 ? tables : tables.filter((table) => isChosen(table, answer));
  const [table] = chosen;
  if (tables.length > 1 && chosen.length !== 1) return useSheetMessages.chooseTable();
  const known = new Set(currentStandards(area).map(({ id }) => id));
  return table === undefined || !table.rows.some(({ standardId }) => known.has(standardId ?? ""))
    ? useSheetMessages.noStandardsOf(area.name)
    : table;
}

/** Of several tables the one that was chosen, or the one with the name of the ward or hospital. */
const isChosen = ({ firstRow, unit }: FoundTable, { table, ward, hospital }: UseAnswer): boolean =>
  table === null ? unit !== null && sameName(unit, ward.trim() === "" ? hospital : ward) : table === firstRow;

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
