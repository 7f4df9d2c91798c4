import { Calculation } from "../calc/calculation";
import { blankSheet } from "./blankSheet";
import { cellAt, clearArea, enterCell, formatAt, setCell, usedArea } from "./cells";
import { copyRange } from "./copyRange";
import { ruleFormatAt, type RuleCache } from "./conditionalFormats";
import { changeFormat } from "./formats";
import { merge, unmerge } from "./merges";
import {
  DEFAULT_FONT,
  type Area,
  type Cell,
  type CellFormat,
  type DefinedName,
  type NormalFont,
  type RuleFormat,
  type Scalar,
  type Sheet,
  type Validation,
} from "./model";
import { addName, areaOf, changeName, deleteName, findName } from "./names";
import { addSheet, copySheet, deleteSheet, moveSheet, renameSheet } from "./sheets";
import { deleteCells, insertCells } from "./structure";
import { cellText } from "./text";
import { Undo } from "./undo";
import { accepts, invalidCells } from "./validations";

export { BookError } from "./bookError";

/** What belongs to the workbook and to no sheet. Changed only by this room, after `touchBook`. */
export interface BookState {
  sheets: Sheet[];
  names: DefinedName[];
  activeSheetId: string;
  normalFont: NormalFont;
}

/**
 * The live workbook: what is typed, what formulas give, what is undone.
 *
 * The class is the one door; each concern has a file of its own that works on the book it is given.
 * Changes do not recalculate by themselves: whoever finishes a request or an edit calls `recalculate` once.
 */
export class Book {
  /** For this room only; everyone else reads `sheets`, `names` and `activeSheetId`. */
  readonly state: BookState = { sheets: [], names: [], activeSheetId: "", normalFont: DEFAULT_FONT };
  readonly calculation: Calculation = new Calculation(this);
  /** What TODAY and NOW read. */
  clock: () => Date = () => new Date();
  /** Grows with each change, also with each recalculation that changed a value. */
  version = 0;
  /** Grows with each change that a saved file would show; also where undo cannot take it back. */
  edits = 0;
  private readonly sheetVersions = new WeakMap<Sheet, number>();
  private readonly history = new Undo(this);
  private readonly ruleCache: RuleCache = { version: -1, formats: new Map() };
  private sheetsMade = 0;
  private idsMade = 0;

  /** A new workbook as Excel makes it: one sheet, "Sheet1", in the font that its user chose for new workbooks. */
  static create(normalFont: NormalFont = DEFAULT_FONT): Book {
    const book = new Book();
    book.state.normalFont = normalFont;
    const sheet = blankSheet(book.newSheetId(), "Sheet1");
    book.state.sheets.push(sheet);
    book.state.activeSheetId = sheet.id;
    return book;
  }

  /** In tab order. */
  get sheets(): readonly Sheet[] {
    return this.state.sheets;
  }
  /** Names of workbook scope. */
  get names(): readonly DefinedName[] {
    return this.state.names;
  }
  get activeSheetId(): string {
    return this.state.activeSheetId;
  }
  get normalFont(): NormalFont {
    return this.state.normalFont;
  }
  set activeSheetId(id: string) {
    this.state.activeSheetId = id;
    this.version++;
  }

  /** Case does not count, as in Excel. */
  sheetByName(name: string): Sheet | undefined {
    const wanted = name.toUpperCase();
    return this.state.sheets.find((sheet) => sheet.name === name) ?? this.state.sheets.find((sheet) => sheet.name.toUpperCase() === wanted);
  }
  sheetById(id: string): Sheet | undefined {
    return this.state.sheets.find((sheet) => sheet.id === id);
  }
  /** An id that no sheet of this book has had. */
  newSheetId(): string {
    this.sheetsMade++;
    return `{00000000-0001-0000-${this.sheetsMade.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
  }

  /** An id for a chart, a table or a rule: never used twice in this book. */
  newId(): string {
    this.idsMade++;
    return `{00000000-0002-0000-0000-${this.idsMade.toString(16).toUpperCase().padStart(12, "0")}}`;
  }

  /** Must precede every change of a sheet's containers: keeps the old ones for undo. */
  touch(sheet: Sheet): void {
    this.changed(sheet);
    this.edits++;
    this.history.keepSheet(sheet);
  }
  /** For this room and the calculation: something of the sheet is another now, if only what a formula gives. */
  changed(sheet: Sheet): void {
    this.version++;
    this.sheetVersions.set(sheet, this.version);
  }
  /** Grows with each change of the sheet, also with each result: while it is the same, so is the sheet. */
  versionOf(sheet: Sheet): number {
    return this.sheetVersions.get(sheet) ?? 0;
  }
  /** Must precede every change of `state`. */
  touchBook(): void {
    this.version++;
    this.edits++;
    this.history.keepBook();
  }
  /** One undo step: one request, or one typed edit. A step inside a step joins it. What was done before an error stays done, as in Excel. */
  step<T>(label: string, work: () => T): T {
    return this.history.step(label, work);
  }
  /** Takes the last step back. False: there is none. Recalculates. */
  undo(): boolean {
    return this.history.undo();
  }
  redo(): boolean {
    return this.history.redo();
  }
  get canUndo(): boolean {
    return this.history.canUndo;
  }
  get canRedo(): boolean {
    return this.history.canRedo;
  }
  clearUndo(): void {
    this.history.clear();
  }

  cell(sheet: Sheet, row: number, column: number): Cell | undefined {
    return cellAt(sheet, row, column);
  }
  /** The cell's format, else its row's, else its column's. */
  formatAt(sheet: Sheet, row: number, column: number): CellFormat {
    return formatAt(sheet, row, column);
  }
  /**
   * As typed, and as `range.values =` does: "=1+1" is a formula, "'1" is text, "12" a number, "3-4" a date (en-GB), "50%" 0.5,
   * "" and null empty the cell. Format "@" keeps text as it is. Entry into a cell covered by a merge is dropped, as Excel does.
   */
  enter(sheet: Sheet, row: number, column: number, input: string | number | boolean | null): void {
    enterCell(this, sheet, row, column, input);
  }
  /** Sets a cell as it is, without reading what was typed (for the file reader). */
  setCell(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
    setCell(this, sheet, row, column, cell);
  }
  /** Whole rows and columns keep the format in `RowInfo` and `ColumnInfo`, and in the cells that have one of their own. */
  changeFormat(sheet: Sheet, area: Area, change: (format: CellFormat) => CellFormat): void {
    changeFormat(this, sheet, area, change);
  }
  clear(sheet: Sheet, area: Area, what: "All" | "Contents" | "Formats"): void {
    clearArea(this, sheet, area, what);
  }
  /** The smallest area around all cells with a value (and, unless `valuesOnly`, a format); null for an empty sheet. */
  usedArea(sheet: Sheet, valuesOnly: boolean): Area | null {
    return usedArea(sheet, valuesOnly);
  }

  /** Without name: the next free "SheetN". Without position: last. Throws InvalidArgument, ItemAlreadyExists. */
  addSheet(name?: string, position?: number): Sheet {
    return addSheet(this, name, position);
  }
  /** References to it become #REF!. Clears the undo stack, as in Excel. The last visible sheet cannot go (InvalidOperation). */
  deleteSheet(sheet: Sheet): void {
    deleteSheet(this, sheet);
  }
  renameSheet(sheet: Sheet, name: string): void {
    renameSheet(this, sheet, name);
  }
  moveSheet(sheet: Sheet, position: number): void {
    moveSheet(this, sheet, position);
  }
  /** Named "Name (2)" unless told. What pointed to itself points to the copy; names of the sheet travel with it. */
  copySheet(sheet: Sheet, position: number, name?: string): Sheet {
    return copySheet(this, sheet, position, name);
  }
  insertCells(sheet: Sheet, area: Area, shift: "Down" | "Right"): void {
    insertCells(this, sheet, area, shift);
  }
  deleteCells(sheet: Sheet, area: Area, shift: "Up" | "Left"): void {
    deleteCells(this, sheet, area, shift);
  }
  /** Copies so that `area`'s top left cell comes to lie on `row`, `column`; relative references shift. */
  copyRange(from: Sheet, area: Area, to: Sheet, row: number, column: number, what: "All" | "Formulas" | "Values" | "Formats"): void {
    copyRange(this, from, area, to, row, column, what);
  }
  merge(sheet: Sheet, area: Area, across: boolean): void {
    merge(this, sheet, area, across);
  }
  unmerge(sheet: Sheet, area: Area): void {
    unmerge(this, sheet, area);
  }

  /** Scope null is the workbook. Throws ItemAlreadyExists, InvalidArgument. */
  addName(scope: Sheet | null, name: DefinedName): void {
    addName(this, scope, name);
  }
  /** Throws ItemNotFound. */
  deleteName(scope: Sheet | null, name: string): void {
    deleteName(this, scope, name);
  }
  changeName(scope: Sheet | null, name: string, change: Partial<DefinedName>): void {
    changeName(this, scope, name, change);
  }
  /** Only of that very scope. */
  findName(scope: Sheet | null, name: string): DefinedName | undefined {
    return findName(this, scope, name);
  }
  /** Where a name's or a chart's formula points; null when it is not one area. `from` is where a reference without sheet looks. */
  areaOf(formula: string, from?: Sheet): { sheet: Sheet; area: Area } | null {
    return areaOf(this, formula, from);
  }

  /** Works out what is dirty, and nothing else. */
  recalculate(): void {
    this.calculation.recalculate();
  }
  /** The result of a formula as if it stood in that cell. */
  evaluate(formula: string, sheet: Sheet, row: number, column: number): Scalar | Scalar[][] {
    return this.calculation.evaluate(formula, sheet, row, column);
  }
  /** As shown, with its number format, or that of a conditional format that holds there. */
  text(sheet: Sheet, row: number, column: number): string {
    return cellText(this, sheet, row, column);
  }
  /** All conditional formats that hold there, put together: of two that set the same member the one of higher priority wins. */
  ruleFormatAt(sheet: Sheet, row: number, column: number): RuleFormat | null {
    return ruleFormatAt(this, this.ruleCache, sheet, row, column);
  }
  /** The cells in `area` that break their validation. */
  invalidCells(sheet: Sheet, area: Area): Area[] {
    return invalidCells(this, sheet, area);
  }
  /** Whether validation would let this entry pass. */
  accepts(
    sheet: Sheet,
    row: number,
    column: number,
    input: string | number | boolean | null,
  ): { ok: true } | { ok: false; validation: Validation } {
    return accepts(this, sheet, row, column, input);
  }
}
