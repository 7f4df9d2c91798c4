/** The block of a hospital sheet with what the hospital will work on: read, and where to write. */
import type { Rectangle } from "./address";
import { dayOfSerial, serialOfDay } from "./excelDate";
import { findColumns } from "./findColumns";
import { ACTION_HEADERS, ACTION_ORDER, type ActionColumn } from "./hospitalLayout";
import { addressAt, textAt, valueAt, type NamedCells } from "./namedCells";
import { numberAsTyped } from "./numberColumn";
import type { PlanCell } from "./plan";
import { YES } from "./setUpFields";

export interface ChosenAction {
  /** Of the standard, as printed. */
  readonly number: string;
  readonly action: string;
  /** A role, not a name. */
  readonly lead: string;
  /** "2024-03-31"; null when nobody has said, or it was not written as a date. */
  readonly by: string | null;
  readonly agreed: boolean;
}

/** The actions that are filled in. */
export function readActionBlock(block: NamedCells): ChosenAction[] {
  const { at } = findColumns(block.values[0] ?? [], ACTION_HEADERS);
  const text = (row: number, column: ActionColumn): string => (at[column] === undefined ? "" : textAt(block, row, at[column]));
  return rowsOf(block).flatMap((row) => {
    const [number, action, lead] = [text(row, "number"), text(row, "action"), text(row, "lead")];
    if (number === "" && action === "" && lead === "") return [];
    const by = at.by === undefined ? "" : valueAt(block, row, at.by);
    return [
      {
        number,
        action,
        lead,
        by: typeof by === "number" ? dayOfSerial(by) : null,
        agreed: text(row, "agreed").toLowerCase() === YES.toLowerCase(),
      },
    ];
  });
}

export interface ActionCell {
  readonly cell: string;
  readonly after: PlanCell;
}

/**
 * The cells to be written: a row that has the standard's number already is written over, the others take the first empty rows.
 * Null when there is no room, or a column is gone.
 */
export function actionCells(block: NamedCells, actions: readonly ChosenAction[]): ActionCell[] | null {
  const { at } = findColumns(block.values[0] ?? [], ACTION_HEADERS);
  const free = rowsOf(block).filter((row) =>
    ACTION_ORDER.every((column) => at[column] === undefined || textAt(block, row, at[column]) === ""),
  );
  const cells: ActionCell[] = [];
  for (const chosen of actions) {
    const own = rowsOf(block).find((row) => at.number !== undefined && textAt(block, row, at.number) === chosen.number);
    const row = own ?? free.shift();
    if (row === undefined) return null;
    for (const [column, after] of Object.entries(valuesOf(chosen)) as [Exclude<ActionColumn, "status">, PlanCell][]) {
      const across = at[column];
      if (across === undefined) return null;
      cells.push({ cell: addressAt(block, row, across), after });
    }
  }
  return cells;
}

function valuesOf({ number, action, lead, by, agreed }: ChosenAction): Record<Exclude<ActionColumn, "status">, PlanCell> {
  return {
    number: numberAsTyped(number),
    action: action.trim() === "" ? null : action.trim(),
    lead: lead.trim() === "" ? null : lead.trim(),
    by: by === null ? null : serialOfDay(by),
    agreed: agreed ? YES : null,
  };
}

const rowsOf = ({ range }: { readonly range: Rectangle }): number[] => Array.from({ length: range.rows - 1 }, (_, index) => index + 1);
