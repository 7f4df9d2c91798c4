import { intersection } from "../book/area";
import type { Area, Sheet, Table } from "../book/model";
import { invalidArgument, itemNotFound, unsupported } from "../hostError";
import type { HostState } from "../hostState";
import { asText } from "./arguments";
import { defineClass, type Maker } from "./excelClass";
import { NULL_OBJECT, isHostObject, type Argument, type HostObject } from "./hostObject";
import { areaOf, insertCells } from "./liveRanges";
import { range } from "./range";
import { requireAllowed, sheetOf } from "./sheetRef";
import { table, type TableRef } from "./table";

/** The tables of one sheet, or (null) of all. */
interface TablesRef {
  readonly sheetId: string | null;
}

function tablesOf(target: TablesRef, host: HostState): TableRef[] {
  const sheets = target.sheetId === null ? host.book.sheets : [sheetOf({ sheetId: target.sheetId }, host)];
  return sheets.flatMap((sheet) => sheet.tables.map(({ id }) => ({ sheetId: sheet.id, id })));
}

/** Names are unique over the workbook; case does not count. */
export function tableNamed(name: string, host: HostState): boolean {
  return host.book.sheets.some((sheet) => sheet.tables.some((one) => one.name.toLowerCase() === name.toLowerCase()));
}

function find(target: TablesRef, key: Argument, host: HostState): HostObject | null {
  const text = asText(key).toLowerCase();
  const found = tablesOf(target, host).find((ref) => {
    const one = sheetOf(ref, host).tables.find(({ id }) => id === ref.id);
    return one !== undefined && (one.id.toLowerCase() === text || one.name.toLowerCase() === text);
  });
  return found ? table(found) : null;
}

/** `Excel.TableCollection`. */
export const tables: Maker<TablesRef> = defineClass<TablesRef>("TableCollection", () => ({
  scalars: { count: { get: (target, host) => tablesOf(target, host).length } },
  readsResults: ["add"],
  methods: {
    add: (target, args, host) => {
      const { sheet, area } = place(target, args.at(0), host);
      requireAllowed(sheet, null);
      return table({ sheetId: sheet.id, id: addTable(host, sheet, area, args.truthOr(1, true)) });
    },
    getCount: (target, _args, host) => tablesOf(target, host).length,
    getItemAt: (target, args, host) => {
      const found = tablesOf(target, host)[args.whole(0)];
      if (!found) throw invalidArgument();
      return table(found);
    },
    getItemOrNullObject: (target, args, host) => find(target, args.at(0), host) ?? NULL_OBJECT,
  },
  items: (target, host) => tablesOf(target, host).map(table),
  item: (target, key, host) => {
    const found = find(target, key, host);
    if (!found) throw itemNotFound();
    return found;
  },
}));

function place(target: TablesRef, given: Argument, host: HostState): { sheet: Sheet; area: Area } {
  if (isHostObject(given)) {
    const from = range.targetOf(given);
    return { sheet: sheetOf(from, host), area: areaOf(from) };
  }
  const from = sheetOf({ sheetId: target.sheetId ?? host.book.activeSheetId }, host);
  const found = host.book.areaOf(`=${asText(given)}`, from);
  if (!found) throw invalidArgument();
  return found;
}

/** Headers become unique texts. Without headers a row of "Column1" ... is put above and the data moves down. */
function addTable(host: HostState, sheet: Sheet, area: Area, hasHeaders: boolean): string {
  if (sheet.tables.some((other) => intersection(other.area, area))) throw invalidArgument("A table cannot overlap another table.");
  if (sheet.merges.some((merged) => intersection(merged, area))) throw unsupported("A table cannot stand on merged cells.");
  let whole = area;
  if (!hasHeaders) {
    insertCells(host, sheet, { ...area, bottom: area.top }, "Down");
    whole = { ...area, bottom: area.bottom + 1 };
  } else if (area.bottom === area.top) {
    whole = { ...area, bottom: area.bottom + 1 };
  }
  const columns: string[] = [];
  for (let column = whole.left; column <= whole.right; column++) {
    const name = uniqueHeader(host.book.text(sheet, whole.top, column), columns, column - whole.left + 1);
    columns.push(name);
    if (host.book.cell(sheet, whole.top, column)?.value !== name) writeText(host, sheet, whole.top, column, name);
  }
  host.book.touch(sheet);
  const id = host.book.newId();
  const added: Table = {
    id,
    name: freeName(host),
    area: whole,
    columns,
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    style: "TableStyleMedium2",
  };
  sheet.tables = [...sheet.tables, added];
  return id;
}

/** Header cells hold text, also where it looks like a number. */
export function writeText(host: HostState, sheet: Sheet, row: number, column: number, text: string): void {
  const format = host.book.cell(sheet, row, column)?.format;
  host.book.setCell(sheet, row, column, format ? { value: text, format } : { value: text });
}

function uniqueHeader(text: string, taken: readonly string[], number: number): string {
  const isTaken = (name: string): boolean => taken.some((other) => other.toLowerCase() === name.toLowerCase());
  const first = text === "" ? `Column${number}` : text;
  for (let copy = 1, name = first; ; name = `${first}${++copy}`) if (!isTaken(name)) return name;
}

function freeName(host: HostState): string {
  for (let number = 1; ; number++) if (!tableNamed(`Table${number}`, host)) return `Table${number}`;
}
