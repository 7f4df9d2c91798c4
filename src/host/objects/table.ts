import type { Area, Sheet, Table } from "../book/model";
import { invalidArgument, itemAlreadyExists, itemNotFound, unsupported } from "../hostError";
import type { HostState } from "../hostState";
import { asText, asTruth } from "./arguments";
import { defineClass, type Maker, type Scalar } from "./excelClass";
import { givenArea } from "./freezePanes";
import { deleteCells, insertCells } from "./liveRanges";
import { rangeOn } from "./range";
import { requireAllowed, sheetOf, touched } from "./sheetRef";
import { tableColumns } from "./tableColumns";
import { tableNamed, writeText } from "./tableCollection";
import { tableRows } from "./tableRows";
import { worksheet } from "./worksheet";

export interface TableRef {
  readonly sheetId: string;
  readonly id: string;
}

export function tableOf(target: TableRef, host: HostState): Table {
  const found = sheetOf(target, host).tables.find(({ id }) => id === target.id);
  if (!found) throw itemNotFound();
  return found;
}

export function changeTable(target: TableRef, host: HostState, change: (table: Table) => Table): void {
  tableOf(target, host);
  requireAllowed(sheetOf(target, host), null);
  const sheet = touched(target, host);
  sheet.tables = sheet.tables.map((one) => (one.id === target.id ? change(one) : one));
}

/** The rows between header and total. */
export function bodyOf({ area, showHeaders, showTotals }: Table): Area {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}

export function headerOf({ area, showHeaders }: Table): Area {
  if (!showHeaders) throw itemNotFound();
  return { ...area, bottom: area.top };
}

export function totalOf({ area, showTotals }: Table): Area {
  if (!showTotals) throw itemNotFound();
  return { ...area, top: area.bottom };
}

function flag(key: "showFilterButton" | "showBandedRows"): Scalar<TableRef> {
  return {
    get: (target, host) => tableOf(target, host)[key],
    set: (target, value, host) => {
      const wanted = asTruth(value);
      changeTable(target, host, (one) => ({ ...one, [key]: wanted }));
    },
  };
}

/** Parts of a table's look that the workbook does not keep: off, and only off. */
function neverShown(name: string): Scalar<TableRef> {
  return {
    get: () => false,
    set: (_target, value) => {
      if (asTruth(value)) throw unsupported(`This host does not keep Table.${name}.`);
    },
  };
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

/** `Excel.Table`. */
export const table: Maker<TableRef> = defineClass<TableRef>("Table", () => ({
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: { get: ({ id }) => id },
    name: {
      get: (target, host) => tableOf(target, host).name,
      set: (target, value, host) => {
        const name = asText(value);
        if (!NAME.test(name) || /^[a-z]{1,3}[0-9]+$/i.test(name)) throw invalidArgument();
        const same = tableOf(target, host).name.toLowerCase() === name.toLowerCase();
        if (!same && (tableNamed(name, host) || host.book.findName(null, name))) throw itemAlreadyExists();
        changeTable(target, host, (one) => ({ ...one, name }));
      },
    },
    style: {
      get: (target, host) => tableOf(target, host).style,
      set: (target, value, host) => changeTable(target, host, (one) => ({ ...one, style: asText(value) })),
    },
    showHeaders: {
      get: (target, host) => tableOf(target, host).showHeaders,
      set: (target, value, host) => {
        if (asTruth(value) !== tableOf(target, host).showHeaders) throw unsupported("This host does not switch table headers.");
      },
    },
    showTotals: {
      get: (target, host) => tableOf(target, host).showTotals,
      set: (target, value, host) => switchTotals(target, asTruth(value), host),
    },
    showFilterButton: flag("showFilterButton"),
    showBandedRows: flag("showBandedRows"),
    showBandedColumns: neverShown("showBandedColumns"),
    highlightFirstColumn: neverShown("highlightFirstColumn"),
    highlightLastColumn: neverShown("highlightLastColumn"),
  },
  children: {
    worksheet: ({ sheetId }) => worksheet({ sheetId }),
    columns: tableColumns,
    rows: tableRows,
  },
  readsResults: ["resize"],
  methods: {
    getRange: (target, _args, host) => rangeOn(host, sheetOf(target, host), tableOf(target, host).area),
    getHeaderRowRange: (target, _args, host) => rangeOn(host, sheetOf(target, host), headerOf(tableOf(target, host))),
    getDataBodyRange: (target, _args, host) => rangeOn(host, sheetOf(target, host), bodyOf(tableOf(target, host))),
    getTotalRowRange: (target, _args, host) => rangeOn(host, sheetOf(target, host), totalOf(tableOf(target, host))),
    convertToRange: (target, _args, host) => {
      const { area } = tableOf(target, host);
      remove(target, host);
      return rangeOn(host, sheetOf(target, host), area);
    },
    /** With its cells. */
    delete: (target, _args, host) => {
      const { area } = tableOf(target, host);
      remove(target, host);
      host.book.clear(sheetOf(target, host), area, "All");
    },
    /** The header must stay in its row, and old and new must overlap: Table.resize. */
    resize: (target, args, host) => {
      const sheet = sheetOf(target, host);
      const area = givenArea(args, sheet, host);
      const one = tableOf(target, host);
      if (area.top !== one.area.top || area.bottom === area.top || area.left > one.area.right || area.right < one.area.left)
        throw invalidArgument();
      changeTable(target, host, (old) => ({ ...old, area, columns: headerTexts(host, sheet, area) }));
    },
  },
}));

function remove(target: TableRef, host: HostState): void {
  tableOf(target, host);
  requireAllowed(sheetOf(target, host), null);
  const sheet = touched(target, host);
  sheet.tables = sheet.tables.filter(({ id }) => id !== target.id);
}

function headerTexts(host: HostState, sheet: Sheet, area: Area): string[] {
  const texts: string[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const text = host.book.text(sheet, area.top, column) || `Column${column - area.left + 1}`;
    texts.push(text);
    if (host.book.text(sheet, area.top, column) === "") writeText(host, sheet, area.top, column, text);
  }
  return texts;
}

/** The total row comes in below the body, and what stood there moves down. */
function switchTotals(target: TableRef, shown: boolean, host: HostState): void {
  const one = tableOf(target, host);
  if (shown === one.showTotals) return;
  const sheet = sheetOf(target, host);
  requireAllowed(sheet, null);
  if (shown) {
    const row = { ...one.area, top: one.area.bottom + 1, bottom: one.area.bottom + 1 };
    insertCells(host, sheet, row, "Down");
    changeTable(target, host, (old) => ({ ...old, showTotals: true, area: { ...one.area, bottom: row.bottom } }));
    writeText(host, sheet, row.top, row.left, "Total");
  } else {
    changeTable(target, host, (old) => ({ ...old, showTotals: false, area: { ...one.area, bottom: one.area.bottom - 1 } }));
    deleteCells(host, sheet, { ...one.area, top: one.area.bottom }, "Up");
  }
}
