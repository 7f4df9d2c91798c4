import type { Area, Sheet } from "../book/model";
import { MAX_COLUMNS } from "../book/model";
import type { Formula } from "./formula";
import type { Precedents } from "./precedents";

/** One formula in its cell. */
export interface Node {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly formula: Formula;
  readonly precedents: Precedents;
  state: "clean" | "waiting" | "working";
  /** Something it reads has changed, so it must be worked out. */
  due: boolean;
  /** How many formulas that it reads still wait. */
  before: number;
}

export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

interface Range {
  readonly area: Area;
  readonly nodes: Set<Node>;
}

/** Who reads what, on one sheet: single cells by position, areas by extent (many formulas share one). */
class SheetReaders {
  readonly cells = new Map<number, Set<Node>>();
  readonly ranges = new Map<string, Range>();
}

/** Every formula of the workbook and the way from a cell to the formulas that read it. */
export class Dependents {
  private readonly nodes = new Map<Sheet, Map<number, Node>>();
  private readonly readers = new Map<Sheet, SheetReaders>();
  private readonly byName = new Map<string, Set<Node>>();
  readonly volatile = new Set<Node>();
  readonly unsettled = new Set<Node>();

  node(sheet: Sheet, row: number, column: number): Node | undefined {
    return this.nodes.get(sheet)?.get(cellKey(row, column));
  }

  nodesOf(sheet: Sheet): Node[] {
    return [...(this.nodes.get(sheet)?.values() ?? [])];
  }

  readersOfName(name: string): Node[] {
    return [...(this.byName.get(name.toUpperCase()) ?? [])];
  }

  clear(): void {
    this.nodes.clear();
    this.readers.clear();
    this.byName.clear();
    this.volatile.clear();
    this.unsettled.clear();
  }

  add(node: Node): void {
    let nodes = this.nodes.get(node.sheet);
    if (!nodes) this.nodes.set(node.sheet, (nodes = new Map<number, Node>()));
    nodes.set(cellKey(node.row, node.column), node);
    for (const area of node.precedents.areas) this.listOf(area.sheet, area).add(node);
    for (const name of node.precedents.names) {
      const users = this.byName.get(name);
      if (users) users.add(node);
      else this.byName.set(name, new Set([node]));
    }
    if (node.precedents.volatile) this.volatile.add(node);
    if (node.precedents.unsettled) this.unsettled.add(node);
  }

  remove(node: Node): void {
    this.nodes.get(node.sheet)?.delete(cellKey(node.row, node.column));
    for (const area of node.precedents.areas) this.forget(area.sheet, area, node);
    for (const name of node.precedents.names) this.byName.get(name)?.delete(node);
    this.volatile.delete(node);
    this.unsettled.delete(node);
  }

  /** Visits each formula that reads the cell; one that reads it twice may come twice. */
  eachReader(sheet: Sheet, row: number, column: number, visit: (node: Node) => void): void {
    const readers = this.readers.get(sheet);
    if (!readers) return;
    readers.cells.get(cellKey(row, column))?.forEach(visit);
    for (const { area, nodes } of readers.ranges.values()) {
      if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) nodes.forEach(visit);
    }
  }

  /** Every formula that reads anything on the sheet. */
  eachReaderOfSheet(sheet: Sheet, visit: (node: Node) => void): void {
    const readers = this.readers.get(sheet);
    if (!readers) return;
    for (const nodes of readers.cells.values()) nodes.forEach(visit);
    for (const { nodes } of readers.ranges.values()) nodes.forEach(visit);
  }

  private listOf(sheet: Sheet, area: Area): Set<Node> {
    let readers = this.readers.get(sheet);
    if (!readers) this.readers.set(sheet, (readers = new SheetReaders()));
    if (area.top === area.bottom && area.left === area.right) {
      const key = cellKey(area.top, area.left);
      let list = readers.cells.get(key);
      if (!list) readers.cells.set(key, (list = new Set()));
      return list;
    }
    const key = extent(area);
    let range = readers.ranges.get(key);
    if (!range) readers.ranges.set(key, (range = { area, nodes: new Set() }));
    return range.nodes;
  }

  private forget(sheet: Sheet, area: Area, node: Node): void {
    const readers = this.readers.get(sheet);
    if (!readers) return;
    if (area.top === area.bottom && area.left === area.right) {
      const key = cellKey(area.top, area.left);
      const list = readers.cells.get(key);
      if (list?.delete(node) && list.size === 0) readers.cells.delete(key);
      return;
    }
    const range = readers.ranges.get(extent(area));
    if (range?.nodes.delete(node) && range.nodes.size === 0) readers.ranges.delete(extent(area));
  }
}

function extent(area: Area): string {
  return `${area.top},${area.left},${area.bottom},${area.right}`;
}
