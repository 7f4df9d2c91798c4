import type { Area, Cell, Scalar, Sheet, Table } from "../book/model";
import { Changes } from "./changes";
import { Dependents, type Node } from "./dependents";
import { cellResult, evaluateFormula } from "./evaluate";
import { readFormula } from "./formula";
import { NotWorkedOut, type Context } from "./functionSpec";
import { matrixOf } from "./lift";
import { precedentsOf } from "./precedents";
import { Cells, isError, Matrix, type Value } from "./values";
import { WorkbookView } from "./workbookView";

/** Where relative references of a rule are written for, when it is not the cell itself. */
export interface Origin {
  readonly row: number;
  readonly column: number;
}

/**
 * Keeps formula results up to date. Changes are only noted; `recalculate` then works out, in an order in which every
 * formula finds what it reads already done, the formulas that lean on what changed.
 */
export class Calculation extends WorkbookView {
  private readonly dependents = new Dependents();
  private readonly changes = new Changes();
  private tablesSeen: readonly Table[] = [];
  private versionSeen = -1;
  private readonly path: Node[] = [];
  private readonly circles = new Set<Node>();

  // What changed ---------------------------------------------------------------------------------------------------

  cellChanged(sheet: Sheet, row: number, column: number): void {
    this.changes.cell(sheet, row, column);
  }
  /** Many cells of a sheet lie elsewhere or are others: structure edits, undo, a copied sheet. */
  sheetSwapped(sheet: Sheet): void {
    this.changes.swapped.add(sheet);
  }
  /**
   * The sheet's formulas are to be read afresh, but what they give stands in their cells already: it belongs to a workbook that was copied or kept
   * when all of it was worked out.
   */
  resultsStand(sheet: Sheet): void {
    this.changes.standing.add(sheet);
  }
  sheetDeleted(sheet: Sheet): void {
    for (const node of this.dependents.nodesOf(sheet)) this.dependents.remove(node);
    this.dependents.eachReaderOfSheet(sheet, (node) => this.changes.bereft.add(node));
    this.changes.cells.delete(sheet);
    this.sheetsChanged();
  }
  nameChanged(name: string): void {
    this.changes.names.add(name.toUpperCase());
  }
  /** Sheets came, went, moved or have other names. */
  sheetsChanged(): void {
    this.changes.sheets = true;
    this.sheetNames.clear();
  }
  everythingChanged(): void {
    this.changes.everything = true;
    this.sheetNames.clear();
  }

  // Recalculation --------------------------------------------------------------------------------------------------

  recalculate(): void {
    if (this.book.version === this.versionSeen && !this.changes.any && this.dependents.volatile.size === 0) return;
    this.places.forget();
    const due = new Set<Node>();
    const tables = this.book.sheets.flatMap((sheet) => sheet.tables);
    const tablesChanged = tables.length !== this.tablesSeen.length || tables.some((table, index) => table !== this.tablesSeen[index]);
    this.tablesSeen = tables;
    if (this.changes.everything) this.readEverything(due);
    else this.readChanges(due, tablesChanged);
    this.changes.forget();
    for (const node of this.dependents.volatile) due.add(node);
    if (due.size > 0) this.workOut(due);
    this.versionSeen = this.book.version;
  }

  private readEverything(due: Set<Node>): void {
    this.dependents.clear();
    this.circles.clear();
    for (const sheet of this.book.sheets) this.readSheet(sheet, this.changes.standing.has(sheet) ? new Set() : due);
  }

  private readSheet(sheet: Sheet, due: Set<Node>): void {
    for (const [row, line] of sheet.cells) {
      for (const [column, cell] of line) if (cell.formula !== undefined) this.addNode(sheet, row, column, cell.formula, due);
    }
  }

  private readChanges(due: Set<Node>, tablesChanged: boolean): void {
    const reread = new Set<Node>();
    if (this.changes.sheets || tablesChanged) for (const node of this.dependents.unsettled) reread.add(node);
    for (const name of this.changes.names) for (const node of this.dependents.readersOfName(name)) reread.add(node);
    for (const node of this.changes.bereft) if (this.dependents.node(node.sheet, node.row, node.column) === node) reread.add(node);
    for (const node of reread) {
      this.dependents.remove(node);
      this.addNode(node.sheet, node.row, node.column, node.text, due);
    }
    for (const sheet of [...this.changes.swapped, ...this.changes.standing]) {
      for (const node of this.dependents.nodesOf(sheet)) {
        this.dependents.remove(node);
        due.delete(node);
      }
      this.readSheet(sheet, this.changes.standing.has(sheet) ? new Set() : due);
    }
    for (const sheet of this.changes.swapped) this.dependents.eachReaderOfSheet(sheet, (node) => due.add(node));
    for (const [sheet, cells] of this.changes.cells) {
      for (const { row, column } of cells.values()) this.readCell(sheet, row, column, due);
    }
    for (const [sheet, cells] of this.changes.cells) {
      for (const { row, column } of cells.values()) this.dependents.eachReader(sheet, row, column, (node) => due.add(node));
    }
  }

  private readCell(sheet: Sheet, row: number, column: number, due: Set<Node>): void {
    const node = this.dependents.node(sheet, row, column);
    const formula = sheet.cells.get(row)?.get(column)?.formula;
    if (node && formula === node.text) {
      due.add(node);
      return;
    }
    if (node) {
      this.dependents.remove(node);
      this.circles.delete(node);
      due.delete(node);
    }
    if (formula !== undefined) this.addNode(sheet, row, column, formula, due);
  }

  private addNode(sheet: Sheet, row: number, column: number, text: string, due: Set<Node>): void {
    const formula = readFormula(text);
    const context = this.contextAt(sheet, row, column);
    const node: Node = {
      sheet,
      row,
      column,
      text,
      formula,
      precedents: precedentsOf(formula, context),
      state: "clean",
      due: false,
      before: 0,
    };
    this.dependents.add(node);
    due.add(node);
  }

  /** Works out the given formulas, and those that lean on them as far as values really change. */
  private workOut(due: ReadonlySet<Node>): void {
    const order = this.inReach(due);
    const ready: Node[] = order.filter((node) => node.before === 0);
    const done = new Set<Node>();
    for (let index = 0; index < ready.length; index++) {
      const node = ready[index];
      if (!node) continue;
      done.add(node);
      const changed = this.finish(node);
      this.dependents.eachReader(node.sheet, node.row, node.column, (reader) => {
        if (changed) reader.due = true;
        if (--reader.before === 0 && reader.state === "waiting") ready.push(reader);
      });
    }
    // What is left goes round in a circle, or leans on one: worked out by asking, so that a branch not taken makes no circle.
    for (const node of order) {
      if (done.has(node)) continue;
      node.due = true;
      this.finish(node);
    }
    for (const node of order) node.before = 0;
  }

  /** All formulas that the given ones can reach, each with the number of those before it. */
  private inReach(due: ReadonlySet<Node>): Node[] {
    const order: Node[] = [];
    for (const node of due) {
      node.state = "waiting";
      node.due = true;
      order.push(node);
    }
    for (let index = 0; index < order.length; index++) {
      const node = order[index];
      if (!node) continue;
      this.dependents.eachReader(node.sheet, node.row, node.column, (reader) => {
        reader.before++;
        if (reader.state !== "clean") return;
        reader.state = "waiting";
        reader.due = false;
        order.push(reader);
      });
    }
    return order;
  }

  /** Works a waiting formula out if it is due. True: its value is another now. */
  private finish(node: Node): boolean {
    if (node.state !== "waiting") return false;
    if (!node.due) {
      node.state = "clean";
      return false;
    }
    node.state = "working";
    this.path.push(node);
    this.circles.delete(node);
    const result = this.resultOf(node);
    this.path.pop();
    node.state = "clean";
    const inCircle = this.circles.has(node);
    return this.store(node, inCircle ? 0 : result);
  }

  /** Null: the host does not work it out. */
  private resultOf(node: Node): Scalar | undefined {
    const context = this.contextAt(node.sheet, node.row, node.column);
    try {
      return cellResult(evaluateFormula(node.formula, context), context);
    } catch (error) {
      if (error instanceof NotWorkedOut) return undefined;
      throw error;
    }
  }

  private store(node: Node, result: Scalar | undefined): boolean {
    const line = node.sheet.cells.get(node.row);
    const cell = line?.get(node.column);
    if (!line || !cell) return false;
    if (result === undefined) {
      if (!cell.notRecalculated) this.replace(node, line, { ...cell, notRecalculated: true });
      return false;
    }
    if (sameScalar(cell.value, result) && !cell.notRecalculated) return false;
    this.replace(node, line, { value: result, formula: node.text, ...(cell.format ? { format: cell.format } : {}) });
    return true;
  }

  private replace({ sheet, column }: Node, line: Map<number, Cell>, cell: Cell): void {
    line.set(column, cell);
    this.book.changed(sheet);
  }

  // What formulas ask ----------------------------------------------------------------------------------------------

  override valueAt(sheet: Sheet, row: number, column: number): Scalar {
    const cell = sheet.cells.get(row)?.get(column);
    if (!cell) return null;
    if (cell.formula === undefined) return cell.value;
    const node = this.dependents.node(sheet, row, column);
    if (!node || node.state === "clean") return cell.value;
    if (node.state === "working") return this.goRound(node);
    node.due = true;
    this.finish(node);
    return sheet.cells.get(row)?.get(column)?.value ?? null;
  }

  /** The formula asks for itself: it and all on the way are in a circle, and 0 as in Excel. */
  private goRound(node: Node): Scalar {
    for (const one of this.path.slice(this.path.lastIndexOf(node))) this.circles.add(one);
    return 0;
  }

  /** The formulas that go round in a circle: their value is 0, and Excel would warn. */
  circularCells(): { sheet: Sheet; row: number; column: number }[] {
    return [...this.circles].map(({ sheet, row, column }) => ({ sheet, row, column }));
  }

  private contextAt(sheet: Sheet, row: number, column: number, origin?: Origin): Context {
    return {
      workbook: this,
      sheet,
      row,
      column,
      arrays: false,
      depth: 0,
      moveRows: origin ? row - origin.row : 0,
      moveColumns: origin ? column - origin.column : 0,
    };
  }

  // One-off formulas -----------------------------------------------------------------------------------------------

  /** What a formula gives as if it stood in that cell; a range or array gives all its values. Outside the host's reach: #NAME?. */
  evaluate(formula: string, sheet: Sheet, row: number, column: number): Scalar | Scalar[][] {
    const context = this.contextAt(sheet, row, column);
    const value = this.resultOfText(formula, context);
    const whole = value instanceof Cells && !isOneCell(value) ? matrixOf(value, context) : value;
    if (whole instanceof Matrix) return whole.rows.map((line) => [...line]);
    return cellResult(whole, context);
  }

  /** One value; relative references are written for `origin`. A reference to an empty cell is 0. */
  evaluateAt(formula: string, sheet: Sheet, row: number, column: number, origin: Origin): Scalar {
    const context = this.contextAt(sheet, row, column, origin);
    return cellResult(this.resultOfText(formula, context), context);
  }

  /** The cells that a formula points to (also by INDIRECT or OFFSET); null when it is no reference to one area. */
  cellsOf(formula: string, sheet: Sheet, row: number, column: number, origin: Origin): { sheet: Sheet; area: Area } | null {
    const value = this.resultOfText(formula, this.contextAt(sheet, row, column, origin));
    const area = value instanceof Cells && value.areas.length === 1 ? value.areas[0] : undefined;
    return area ? { sheet: area.sheet, area: { top: area.top, left: area.left, bottom: area.bottom, right: area.right } } : null;
  }

  private resultOfText(formula: string, context: Context): Value {
    if (this.changes.any) this.recalculate();
    try {
      return evaluateFormula(readFormula(formula.startsWith("=") ? formula : `=${formula}`), context);
    } catch (error) {
      if (error instanceof NotWorkedOut) return { error: "#NAME?" };
      throw error;
    }
  }
}

function isOneCell({ areas }: Cells): boolean {
  const [area] = areas;
  return areas.length === 1 && area !== undefined && area.top === area.bottom && area.left === area.right;
}

function sameScalar(a: Scalar, b: Scalar): boolean {
  return isError(a) ? isError(b) && a.error === b.error : Object.is(a, b);
}
