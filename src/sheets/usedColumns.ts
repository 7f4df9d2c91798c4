/** How a sheet of somebody's own says which of its columns are read as what: by a live formula in the heading of our first column beside them. */
import { fixedCell } from "./address";
import { quotedText } from "./functions";

/** What stands in a row of the list, and so in the id of a row of the table, that is no standard and was left out knowingly. */
export const LEFT_OUT = "left out";

/** What the constant that tells of the drop-down on the scores holds where it is ours. */
export const DROP_DOWN_IS_OURS = "ours";

/** The user's columns that are read beside the words, by the names that they have on a score sheet. */
export const USED_COLUMNS = ["score", "evidence", "action"] as const;
export type UsedColumn = (typeof USED_COLUMNS)[number];

/** Which columns of the user's are read, counted from 1: live, so that it follows them wherever they are moved. */
export function whereFormula(headerRow: number, columns: Readonly<Record<UsedColumn, number | null>>): string {
  const said = USED_COLUMNS.flatMap((name) => {
    const column = columns[name];
    return column === null ? [] : [`"${name} "&IFERROR(COLUMN(${fixedCell(headerRow, column)}),0)`];
  });
  return `=${quotedText(WHERE)}&${said.join('&", "&')}`;
}
const WHERE = "SeQuIn columns: ";

/** The columns that such a heading tells, counted from 0, -1 for one that is gone; null for any other heading. */
export function readWhere(heading: string): Partial<Readonly<Record<UsedColumn, number>>> | null {
  if (!heading.startsWith(WHERE)) return null;
  const told = USED_COLUMNS.flatMap((name): [UsedColumn, number][] => {
    const column = new RegExp(`\\b${name} (\\d+)`).exec(heading)?.[1];
    return column === undefined ? [] : [[name, Number(column) - 1]];
  });
  return Object.fromEntries(told);
}
