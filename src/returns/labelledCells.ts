/** What a form above a table says: the values beside or below labels such as "Ward", in English and Welsh. */
import { quarterOfMonth, monthOf, type Period } from "../core/period";
import { dayOfSerial } from "../sheets/excelDate";
import { cellAt, type Grid } from "./grid";
import { plain } from "./plainWords";
import { periodsIn } from "./foundPeriods";
import { remembering } from "./remembering";
import { filledColumns } from "./scan";

export type Label = "hospital" | "ward" | "area" | "period" | "route" | "serviceUsers" | "staff";

const LABELS: Readonly<Record<Label, RegExp>> = {
  hospital:
    /^(?:hospital|service|unit|team|site|provider|ysbyty|gwasanaeth)(?: name)?$|^name of (?:hospital|service|unit|the hospital|the service)$|^hospital (?:or )?service$|^ysbyty hospital$|^hospital ysbyty$/,
  ward: /^ward(?: name)?$|^name of (?:the )?ward$|^enw r? ?ward$|^ward unit$|^ward ward$/,
  area: /^(?:area|topic|theme|standard|standards|maes|sequin area|standard area|area of standards)$/,
  period:
    /^(?:quarter|period|month|reporting period|quarter or month|reporting quarter|round|chwarter|cyfnod|quarter chwarter|chwarter quarter)$/,
  route: /^(?:how we did this|method|route|how completed|how it was completed|type of review|completed as|type)$/,
  serviceUsers: /^(?:number of )?service users (?:who took part|taking part|involved|present)$/,
  staff: /^(?:number of )?staff (?:who took part|taking part|involved|present)$/,
};

export interface Labelled {
  readonly label: Label;
  readonly value: string;
  readonly row: number;
  readonly column: number;
  /** For a period that stands there as a date of Excel's. */
  readonly period: Period | null;
}

/** The labelled values of the rows, from top to bottom; of a label that stands twice both. A label without a value is left out. */
export function labelledCells(grid: Grid, fromRow: number, toRow: number): Labelled[] {
  const found: Labelled[] = [];
  const taken = new Set<string>();
  for (let row = fromRow; row <= toRow; row += 1) {
    for (const column of filledColumns(grid, row)) {
      const text = cellAt(grid, row, column).text.trim();
      if (taken.has(`${row} ${column}`)) continue;
      const [before = "", ...after] = text.split(":");
      const label = labelOf(before);
      if (label === null) continue;
      const inside = after.join(":").trim();
      const place = inside === "" ? valuePlace(grid, row, column) : { row, column };
      if (place === null) continue;
      taken.add(`${place.row} ${place.column}`);
      const cell = cellAt(grid, place.row, place.column);
      found.push({
        label,
        value: inside === "" ? cell.text.trim() : inside,
        ...place,
        period: label === "period" && typeof cell.value === "number" && cell.date === true ? periodOfDate(cell.value, before) : null,
      });
    }
  }
  return found;
}

const labelOf = remembering((text): Label | null => {
  const words = plain(text);
  return (Object.keys(LABELS) as Label[]).find((label) => LABELS[label].test(words)) ?? null;
});

/** To the right, else below; never another label. */
function valuePlace(grid: Grid, row: number, column: number): { row: number; column: number } | null {
  const right = filledColumns(grid, row).find((other) => other > column);
  const isValue = (r: number, c: number): boolean => {
    const text = cellAt(grid, r, c).text.trim();
    return text !== "" && labelOf(text.split(":")[0] ?? "") === null;
  };
  if (right !== undefined && right - column <= FARTHEST && isValue(row, right)) return { row, column: right };
  return isValue(row + 1, column) && (right === undefined || !isValue(row, right)) ? { row: row + 1, column } : null;
}

/** Columns between a label and its value. */
const FARTHEST = 4;

function periodOfDate(serial: number, label: string): Period | null {
  const [year, month] = (dayOfSerial(serial) ?? "").split("-").map(Number);
  if (year === undefined || month === undefined) return null;
  return /month/i.test(label) ? monthOf(year, month) : quarterOfMonth(year, month);
}

/** The first period that labels give. */
export const labelledPeriod = (labelled: readonly Labelled[]): Period | null =>
  labelled
    .flatMap(({ label, value, period }) => (label === "period" ? [period ?? periodsIn(value)[0]] : []))
    .find((period) => period !== undefined) ?? null;
