/**
 * A workbook with hands: Microsoft's own office.js runs against the embedded host, and a person types, pastes, renames,
 * sorts and saves beside it. `Excel`, `Office` and `OfficeExtension` become globals, as they are on an add-in's page.
 */
import { areaAt } from "../../src/host/objects/address";
import { columnWidth, rowHeight } from "../../src/host/book/sheetMeasures";
import { deleteCells, insertCells } from "../../src/host/objects/liveRanges";
import { sortRows, type SortField } from "../../src/host/objects/rangeSort";
import { shownValue } from "../../src/host/objects/rangeValues";
import { Book } from "../../src/host/book/book";
import type { Area, Protection, Sheet, Validation } from "../../src/host/book/model";
import type { Fault } from "../../src/host/faults";
import { openHost, type HostState, type RequestRecord } from "../../src/host/hostState";
import { startOffice } from "../../src/host/node/officeRuntime";
import { recalculateIfDue } from "../../src/host/recalculation";

export type Value = string | number | boolean;

/** Excel's validation alert of style "Stop" came up: the entry was not taken. */
export class EntryRefused extends Error {
  constructor(readonly alert: Validation["alert"]) {
    super(alert.message);
    this.name = "EntryRefused";
  }
}

/** Opens a new workbook, a host book, or the bytes of an .xlsx file. It is the one that the globals speak to until another is opened or activated. */
export async function openWorkbook(source?: Book | Uint8Array): Promise<Workbook> {
  if (!(source instanceof Uint8Array)) return new Workbook(source ?? Book.create());
  // The file reader is large: only tests that open files load it.
  const { readXlsx } = await import("../../src/host/file/openWorkbook");
  const { book } = await readXlsx(source);
  return new Workbook(book);
}

export class Workbook {
  readonly host: HostState;

  constructor(readonly book: Book) {
    this.host = openHost(book);
    this.activate();
    book.recalculate();
  }

  /** Lets the globals speak to this workbook again, where a test has several. */
  activate(): void {
    const { Excel, Office, OfficeExtension } = startOffice(this.host);
    Object.assign(globalThis, { Excel, Office, OfficeExtension });
  }

  /** Requests since the last `resetRequests`, without those in which office.js only lets go of ranges. */
  get requests(): readonly RequestRecord[] {
    return this.host.requests.filter(({ release }) => !release);
  }
  resetRequests(): void {
    this.host.requests.splice(0);
  }
  /** Orders a fault, counted from now: `{ request: 0, action: 3, code: "GeneralException" }`. */
  failNext(fault: Partial<Fault>): void {
    this.host.faults.fail({ request: 0, action: -1, code: "GeneralException", ...fault });
  }
  /** An older Excel: `offer({ ExcelApi: "1.9" })`. */
  offer(sets: Readonly<Record<string, string>>): void {
    this.host.requirementSets = { ...this.host.requirementSets, ...sets };
  }

  /** Runs a batch of the Excel API against this workbook. */
  async run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    this.activate();
    return Excel.run({ delayForCellEdit: true }, batch);
  }

  sheetNames(): string[] {
    return this.book.sheets.map(({ name }) => name);
  }
  visibleSheetNames(): string[] {
    return this.book.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
  }
  activeSheet(): string {
    return this.book.sheetById(this.book.activeSheetId)?.name ?? "";
  }
  sheet(name: string): Sheet {
    const found = this.book.sheetByName(name);
    if (!found) throw new Error(`There is no sheet "${name}", only ${this.sheetNames().join(", ")}.`);
    return found;
  }

  values(sheet: string, address: string): Value[][] {
    return this.each(sheet, address, (on, row, column) => shownValue(this.book.cell(on, row, column)?.value ?? null));
  }
  value(sheet: string, address: string): Value {
    return first(this.values(sheet, address));
  }
  /** What the cells show. */
  texts(sheet: string, address: string): string[][] {
    return this.each(sheet, address, (on, row, column) => this.book.text(on, row, column));
  }
  text(sheet: string, address: string): string {
    return first(this.texts(sheet, address));
  }
  /** The formula, or "" where none is. */
  formula(sheet: string, address: string): string {
    return first(this.each(sheet, address, (on, row, column) => this.book.cell(on, row, column)?.formula ?? ""));
  }
  /** The colour a person sees, conditional formats included; null without fill. */
  fillColor(sheet: string, address: string): string | null {
    return first(
      this.each(
        sheet,
        address,
        (on, row, column) => this.book.ruleFormatAt(on, row, column)?.fill ?? this.book.formatAt(on, row, column).fill ?? null,
      ),
    );
  }
  fontColor(sheet: string, address: string): string {
    return first(
      this.each(
        sheet,
        address,
        (on, row, column) =>
          this.book.ruleFormatAt(on, row, column)?.font?.color ?? this.book.formatAt(on, row, column).font?.color ?? "#000000",
      ),
    );
  }
  /** Points. */
  columnWidth(sheet: string, address: string): number {
    return columnWidth(this.sheet(sheet), this.area(sheet, address).left);
  }
  /** Points. */
  rowHeight(sheet: string, address: string): number {
    return rowHeight(this.sheet(sheet), this.area(sheet, address).top);
  }

  /** As a person types: a "Stop" alert throws EntryRefused, and locked cells refuse. */
  type(sheet: string, address: string, input: Value): void {
    const on = this.sheet(sheet);
    const { top, left } = this.area(sheet, address);
    this.requireUnlocked(on, top, left);
    const verdict = this.book.accepts(on, top, left, input);
    if (!verdict.ok && verdict.validation.alert.style === "Stop") throw new EntryRefused(verdict.validation.alert);
    this.edit("Typing", () => this.book.enter(on, top, left, input));
  }
  /** Pasted values walk past validation, as in Excel. */
  paste(sheet: string, address: string, values: readonly (readonly Value[])[]): void {
    const on = this.sheet(sheet);
    const { top, left } = this.area(sheet, address);
    this.edit("Paste", () =>
      values.forEach((row, down) =>
        row.forEach((value, across) => {
          this.requireUnlocked(on, top + down, left + across);
          this.book.enter(on, top + down, left + across, value);
        }),
      ),
    );
  }
  /** Deletes contents, as the Delete key does. */
  clear(sheet: string, address: string): void {
    this.edit("Clear", () => this.book.clear(this.sheet(sheet), this.area(sheet, address), "Contents"));
  }
  /** Copies cells and pastes them whole, also to another sheet. */
  copyCells(sheet: string, address: string, toSheet: string, toAddress: string): void {
    const { top, left } = this.area(toSheet, toAddress);
    this.edit("Paste", () => this.book.copyRange(this.sheet(sheet), this.area(sheet, address), this.sheet(toSheet), top, left, "All"));
  }
  select(sheet: string, address: string): void {
    this.edit("Select", () => {
      const on = this.sheet(sheet);
      this.book.touch(on);
      on.selection = this.area(sheet, address);
      this.book.activeSheetId = on.id;
    });
  }

  /** `before` is a row number as Excel shows it. */
  insertRows(sheet: string, before: number, count = 1): void {
    this.edit("Insert", () => insertCells(this.host, this.sheet(sheet), this.area(sheet, `${before}:${before + count - 1}`), "Down"));
  }
  deleteRows(sheet: string, from: number, count = 1): void {
    this.edit("Delete", () => deleteCells(this.host, this.sheet(sheet), this.area(sheet, `${from}:${from + count - 1}`), "Up"));
  }
  /** `before` is a column's letters. */
  insertColumns(sheet: string, before: string): void {
    this.edit("Insert", () => insertCells(this.host, this.sheet(sheet), this.area(sheet, `${before}:${before}`), "Right"));
  }
  deleteColumns(sheet: string, column: string): void {
    this.edit("Delete", () => deleteCells(this.host, this.sheet(sheet), this.area(sheet, `${column}:${column}`), "Left"));
  }
  /** Sorts the rows of an area (without header) by columns counted from its left. */
  sortRows(sheet: string, address: string, ...fields: SortField[]): void {
    this.edit("Sort", () => sortRows(this.host, this.sheet(sheet), this.area(sheet, address), fields, false));
  }

  addSheet(name: string): void {
    this.edit("Add sheet", () => this.book.addSheet(name));
  }
  renameSheet(sheet: string, name: string): void {
    this.edit("Rename", () => this.book.renameSheet(this.sheet(sheet), name));
  }
  moveSheet(sheet: string, position: number): void {
    this.edit("Move", () => this.book.moveSheet(this.sheet(sheet), position));
  }
  /** Gives the name of the copy, which stands right after its original. */
  copySheet(sheet: string, name?: string): string {
    return this.edit("Copy", () => this.book.copySheet(this.sheet(sheet), this.book.sheets.indexOf(this.sheet(sheet)) + 1, name).name);
  }
  deleteSheet(sheet: string): void {
    this.edit("Delete", () => this.book.deleteSheet(this.sheet(sheet)));
  }
  protect(sheet: string, options: Protection["options"] = {}, password?: string): void {
    this.edit("Protect", () => {
      const on = this.sheet(sheet);
      this.book.touch(on);
      on.protection = password === undefined ? { options } : { options, password };
    });
  }

  undo(): boolean {
    return this.book.undo();
  }
  redo(): boolean {
    return this.book.redo();
  }

  /** The .xlsx file. */
  async save(): Promise<Uint8Array> {
    const { writeXlsx } = await import("../../src/host/file/saveWorkbook");
    return writeXlsx(this.book);
  }

  private edit<T>(label: string, work: () => T): T {
    const result = this.book.step(label, work);
    recalculateIfDue(this.host);
    return result;
  }

  private area(sheet: string, address: string): Area {
    return areaAt(address, this.sheet(sheet), this.host);
  }

  private each<T>(sheet: string, address: string, read: (sheet: Sheet, row: number, column: number) => T): T[][] {
    const on = this.sheet(sheet);
    const { top, left, bottom, right } = this.area(sheet, address);
    return Array.from({ length: bottom - top + 1 }, (_row, down) =>
      Array.from({ length: right - left + 1 }, (_cell, across) => read(on, top + down, left + across)),
    );
  }

  private requireUnlocked(sheet: Sheet, row: number, column: number): void {
    if (sheet.protection && this.book.formatAt(sheet, row, column).locked !== false) {
      throw new Error("The cell you are trying to change is on a protected sheet.");
    }
  }
}

function first<T>(table: readonly (readonly T[])[]): T {
  const value = table[0]?.[0];
  if (value === undefined) throw new Error("No cells there.");
  return value;
}
