import { cellAddress, contains, intersection, isWholeColumns, isWholeRows, moved, parseCellAddress } from "./area";
import type { Book } from "./book";
import { cellsIn, formatAt, makeCell, placeCell } from "./cells";
import { cutOut } from "./clearBesideCells";
import { rewrittenRule, rewrittenValidation } from "./everyFormula";
import type { Area, Cell, ConditionalFormat, Sheet, Validation } from "./model";
import { relocated } from "./shiftReferences";

type What = "All" | "Formulas" | "Values" | "Formats";

/** Copies an area so that its top left comes to lie on `row`, `column`. All is read before anything is written: areas may overlap. */
export function copyRange(book: Book, from: Sheet, area: Area, to: Sheet, row: number, column: number, what: What): void {
  const down = row - area.top,
    across = column - area.left;
  const target = moved(area, down, across);
  const sources = cellsIn(from, area).map((one) => ({ ...one, format: formatAt(from, one.row, one.column) }));
  const looks = what === "All" || what === "Formats";
  const rules = looks ? rulesIn(book, from, area, to, down, across) : null;
  book.touch(to);
  emptyTarget(book, to, target, what);
  for (const source of sources) {
    const old = to.cells.get(source.row + down)?.get(source.column + across);
    placeCell(
      to,
      source.row + down,
      source.column + across,
      copied(
        source.cell,
        source.cell.format ?? (Object.keys(source.format).length > 0 ? source.format : undefined),
        old,
        what,
        down,
        across,
      ),
    );
    book.calculation.cellChanged(to, source.row + down, source.column + across);
  }
  if (rules) placeRules(to, target, rules);
  if (looks && isWholeRows(area)) copyInfos(from.rows, to.rows, area.top, area.bottom, down);
  if (looks && isWholeColumns(area)) copyInfos(from.columns, to.columns, area.left, area.right, across);
  if (what === "All") copyNotes(from, to, area, down, across);
}

function emptyTarget(book: Book, to: Sheet, target: Area, what: What): void {
  for (const { row, column, cell } of cellsIn(to, target)) {
    if (what === "Formats") {
      placeCell(to, row, column, { ...(cell.formula === undefined ? {} : { formula: cell.formula }), value: cell.value });
    } else {
      placeCell(to, row, column, makeCell(null, undefined, what === "All" ? undefined : cell.format));
      book.calculation.cellChanged(to, row, column);
    }
    if (what === "Formats" && cell.value === null && cell.formula === undefined) placeCell(to, row, column, undefined);
  }
}

function copied(cell: Cell, look: Cell["format"], old: Cell | undefined, what: What, down: number, across: number): Cell | undefined {
  switch (what) {
    case "Values":
      return makeCell(cell.value, undefined, old?.format);
    case "Formats":
      return makeCell(old?.value ?? null, old?.formula, look);
    case "Formulas":
      return makeCell(cell.value, cell.formula === undefined ? undefined : relocated(cell.formula, down, across), old?.format);
    case "All":
      return makeCell(cell.value, cell.formula === undefined ? undefined : relocated(cell.formula, down, across), look);
  }
}

interface Rules {
  readonly merges: Area[];
  readonly formats: ConditionalFormat[];
  readonly validations: Validation[];
}

function rulesIn(book: Book, from: Sheet, area: Area, to: Sheet, down: number, across: number): Rules {
  const inside = (areas: readonly Area[]) => areas.flatMap((one) => intersection(one, area) ?? []).map((one) => moved(one, down, across));
  return {
    merges: from.merges.filter((one) => intersection(one, area)).map((one) => moved(one, down, across)),
    formats: from.conditionalFormats.flatMap((rule) => {
      const areas = inside(rule.areas);
      return areas.length > 0
        ? [
            {
              ...rewrittenRule(rule, rebased(rule.areas, areas)),
              areas,
              id: book.newId(),
              priority: rule.priority + (from === to ? 0.5 : 0),
            },
          ]
        : [];
    }),
    validations: from.validations.flatMap((validation) => {
      const areas = inside(validation.areas);
      return areas.length > 0 ? [{ ...rewrittenValidation(validation, rebased(validation.areas, areas)), areas }] : [];
    }),
  };
}

/** Formulas of a rule are written for its first cell: that may be another one in the copy. */
function rebased(old: readonly Area[], fresh: readonly Area[]): (formula: string) => string {
  const rows = (fresh[0]?.top ?? 0) - (old[0]?.top ?? 0),
    columns = (fresh[0]?.left ?? 0) - (old[0]?.left ?? 0);
  return (formula) => relocated(formula, rows, columns);
}

/** The target has only the rules that come with the copy; priorities are numbered afresh in their order. */
function placeRules(to: Sheet, target: Area, { merges, formats, validations }: Rules): void {
  to.merges = [...to.merges.filter((one) => !intersection(one, target)), ...merges];
  to.validations = [...cutOut(to.validations, target), ...validations];
  const rules = [...cutOut(to.conditionalFormats, target), ...formats].sort((a, b) => a.priority - b.priority);
  to.conditionalFormats = rules.map((rule, index) => (formats.length > 0 && rule.priority !== index ? { ...rule, priority: index } : rule));
}

function copyInfos<T>(from: ReadonlyMap<number, T>, to: Map<number, T>, first: number, last: number, by: number): void {
  const infos: [number, T][] = [...from].filter(([index]) => index >= first && index <= last);
  for (let index = first + by; index <= last + by && to.size > 0; index++) to.delete(index);
  for (const [index, info] of infos) to.set(index + by, info);
}

function copyNotes(from: Sheet, to: Sheet, area: Area, down: number, across: number): void {
  const notes: [string, string][] = [];
  for (const [address, note] of from.notes) {
    const cell = parseCellAddress(address);
    if (cell && contains(area, cell.row, cell.column)) notes.push([cellAddress(cell.row + down, cell.column + across), note]);
  }
  for (const [address, note] of notes) to.notes.set(address, note);
}
