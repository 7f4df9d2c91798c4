/** What will be done, as people wrote it: in the block of a hospital sheet, or beside the scores of a score sheet. */
import type { ReportAction } from "../core/report";
import { sameName } from "../core/unit";
import { fixedAddress, fixedCell, fixedRange, onSheet, parseAddress } from "./address";
import { dayOrText } from "./excelDate";
import { findColumns } from "./findColumns";
import { quotedText } from "./functions";
import { ACTION_HEADERS, ACTION_ORDER, type ActionColumn } from "./hospitalLayout";
import type { ActionRow } from "./hospitalSource";
import { textAt, valueAt, type CellValue, type NamedCells, type SheetCells } from "./namedCells";
import { numberAsTyped } from "./numberColumn";
import type { PlanCell } from "./plan";
import { idsByNumber } from "./readHospitalSheet";
import type { ReadCell, ScoreSheetReading } from "./readScoreSheet";
import { YES } from "./setUpFields";

/** Where one action stands. Fixed addresses with their sheet, or a text in quotation marks; null where the column is lost. */
export interface ActionCells {
  readonly number: string | null;
  readonly action: string;
  readonly lead: string | null;
  readonly by: string | null;
  readonly status: string | null;
  readonly agreed: string | null;
}

export interface WrittenAction {
  readonly cells: ActionCells;
  /** What stands in those cells: values, also where a formula gave them. */
  readonly values: ActionRow;
  /** The standard that has its number on the same sheet; null where none has. */
  readonly standardId: string | null;
  /** Null where the place is empty. */
  readonly said: ReportAction | null;
}

/** Every row of the block of a hospital sheet, filled in or not; none while the block or its column of the actions is lost. */
export function actionsInBlock(named: Pick<SheetCells["named"], "actions" | "table">): WrittenAction[] {
  const { actions: block } = named;
  if (block === undefined) return [];
  const ids = idsByNumber(named);
  const { at } = findColumns(block.values[0] ?? [], ACTION_HEADERS);
  if (at.action === undefined) return [];
  return block.values.slice(1).map((_, index): WrittenAction => {
    const row = index + 1;
    const place = (column: ActionColumn): string | null =>
      at[column] === undefined ? null : onSheet(block.sheet, fixedCell(block.range.row + row, block.range.column + at[column]));
    const text = (column: ActionColumn): string => (at[column] === undefined ? "" : textAt(block, row, at[column]));
    const value = (column: ActionColumn): CellValue => (at[column] === undefined ? "" : valueAt(block, row, at[column]));
    return {
      cells: {
        number: place("number"),
        action: place("action") ?? quotedText(""),
        lead: place("lead"),
        by: place("by"),
        status: place("status"),
        agreed: place("agreed"),
      },
      values: Object.fromEntries(ACTION_ORDER.map((column) => [column, cellOf(value(column))])) as ActionRow,
      standardId: ids.get(text("number")) ?? null,
      said:
        text("action") === ""
          ? null
          : {
              number: text("number"),
              action: text("action"),
              lead: text("lead"),
              by: dayOrText(value("by")),
              status: text("status"),
              agreed: sameName(text("agreed"), YES),
            },
    };
  });
}

/** Every cell of the block by a name of its own, in the order in which a sheet that is made again has its rows: those with anything in them first. */
export function actionPlaces(block: NamedCells): [string, string][] {
  const { at } = findColumns(block.values[0] ?? [], ACTION_HEADERS);
  const columns = ACTION_ORDER.flatMap((column) => (at[column] === undefined ? [] : [{ column, across: at[column] }]));
  const rows = block.values.slice(1).map((_, index) => index + 1);
  const isEmpty = (row: number): boolean => columns.every(({ across }) => valueAt(block, row, across) === "");
  return [...rows.filter((row) => !isEmpty(row)), ...rows.filter(isEmpty)].flatMap((row, index) =>
    columns.map(({ column, across }): [string, string] => [
      `action ${index} ${column}`,
      fixedCell(block.range.row + row, block.range.column + across),
    ]),
  );
}

/** Those that are written beside the scores of a sheet, where nobody is asked of each whether service users agreed. */
export function actionsBeside({ sheet, rows }: Pick<ScoreSheetReading, "sheet" | "rows">): WrittenAction[] {
  const placeOf = (cell: ReadCell | null): string | null => (cell === null ? null : placeOn(sheet, cell.cell));
  return rows.flatMap(({ standardId, number, action, lead, by, status }): WrittenAction[] => {
    if (action === null || action.text === "") return [];
    return [
      {
        cells: {
          number: quotedText(number),
          action: placeOn(sheet, action.cell),
          lead: placeOf(lead),
          by: placeOf(by),
          status: placeOf(status),
          agreed: null,
        },
        values: {
          number: cellOf(numberAsTyped(number)),
          action: cellOf(action.value),
          lead: cellOf(lead?.value ?? ""),
          by: cellOf(by?.value ?? ""),
          status: cellOf(status?.value ?? ""),
          agreed: null,
        },
        standardId: standardId === "" ? null : standardId,
        said: {
          number,
          action: action.text,
          lead: lead?.text ?? "",
          by: dayOrText(by?.value ?? ""),
          status: status?.text ?? "",
          agreed: false,
        },
      },
    ];
  });
}

/** All cells of a score sheet in which an action may stand; null while there is no such column. */
export function actionColumn({ sheet, rows }: Pick<ScoreSheetReading, "sheet" | "rows">): string | null {
  const places = rows.flatMap(({ action }) => (action === null ? [] : [parseAddress(action.cell)]));
  const [first] = places;
  if (first === undefined) return null;
  const last = Math.max(...places.map(({ row }) => row));
  const top = Math.min(...places.map(({ row }) => row));
  return onSheet(sheet, fixedRange({ row: top, column: first.column, rows: last - top + 1, columns: 1 }));
}

/** `'Aspen'!$J$9` of "J9". */
export const placeOn = (sheet: string, address: string): string => onSheet(sheet, fixedAddress(address));

const cellOf = (value: CellValue): PlanCell => (value === "" ? null : value);
