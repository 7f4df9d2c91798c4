/**
 * Whose the rows of a report are. A hidden column says it of every row that we wrote, another what we wrote there: a row that a
 * person puts in has neither, and words that were typed over ours differ, so nothing of theirs is lost when the report is made again.
 */
import { cellAddress, columnLetters, parseAddress, type Rectangle } from "./address";
import type { UsedCells } from "./isUpToDate";
import type { CellValue } from "./namedCells";
import type { Block, PlanCell } from "./plan";
import type { ReportGrid } from "./reportFlow";
import type { OwnText } from "./ownText";
import { REPORT_BOXES, type ReportBox } from "./reportSource";

const OURS = "ours";
const BOX = "box";
/** Holds texts apart that stand in one row. */
const BETWEEN = "¦";

export interface TaggedRows {
  readonly row: number;
  readonly rows: number;
  readonly box: string | null;
}

/** The two hidden columns over all rows of the report. */
export function reportTags(rows: readonly TaggedRows[], blocks: readonly Block[], { tag, last }: Pick<ReportGrid, "tag" | "last">): Block {
  const written = new Map<number, string[]>();
  const formulas = new Map<number, string[]>();
  const add = (into: Map<number, string[]>, row: number, text: string): void => void into.set(row, [...(into.get(row) ?? []), text]);
  for (const { at, cells } of blocks) {
    const start = parseAddress(at);
    cells.forEach((line, down) =>
      line.forEach((cell: PlanCell, across) => {
        if (cell === null || cell === "" || start.column + across > last) return;
        if (typeof cell === "object") add(formulas, start.row + down, columnLetters(start.column + across));
        else add(written, start.row + down, String(cell));
      }),
    );
  }
  const lines = rows.flatMap(({ row, rows: count, box }) =>
    Array.from({ length: count }, (_, index): PlanCell[] => {
      const at = row + index;
      return box === null ? [[OURS, ...(formulas.get(at) ?? [])].join(";"), (written.get(at) ?? []).join(BETWEEN)] : [`${BOX};${box}`, ""];
    }),
  );
  return { at: cellAddress(rows[0]?.row ?? 0, tag), cells: lines };
}

export interface TaggedReading {
  readonly boxes: Partial<Readonly<Record<ReportBox, PlanCell>>>;
  readonly own: readonly OwnText[];
}

/**
 * Reads the boxes, and what else a person wrote on the report.
 * @param used all used cells
 * @param area the report with its hidden columns, as its name says it lies now
 * @param parts other areas that are wholly ours
 */
export function readTags(used: UsedCells, area: Rectangle, parts: readonly Rectangle[]): TaggedReading {
  const boxes: Partial<Record<ReportBox, PlanCell>> = {};
  const own: OwnText[] = [];
  const tagColumn = tagColumnOf(used, area);
  const isInside = (one: Rectangle, row: number, column: number): boolean =>
    row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns;
  used.formulas.forEach((line, down) => {
    const row = used.range.row + down;
    const at = (column: number): CellValue => used.values[down]?.[column - used.range.column] ?? "";
    const inReport = tagColumn !== null && row >= area.row && row < area.row + area.rows;
    const [kind = "", ...details] = inReport ? String(at(tagColumn)).split(";") : [];
    const texts = inReport ? String(at(tagColumn + 1)).split(BETWEEN) : [];
    line.forEach((entry, across) => {
      const column = used.range.column + across;
      if (entry === "") return;
      const value = used.values[down]?.[across] ?? "";
      const isFormula = typeof entry === "string" && entry.startsWith("=") && entry !== value;
      if (inReport && kind === BOX && column === area.column) {
        const box = REPORT_BOXES.find((name) => name === details[0]);
        if (box !== undefined) {
          boxes[box] = isFormula ? { formula: entry } : value;
          return;
        }
      }
      const isHidden = inReport && column >= tagColumn && column < area.column + area.columns;
      if (isHidden || (kind === OURS && (isFormula ? details.includes(columnLetters(column)) : texts.includes(String(value))))) return;
      if (parts.some((part) => isInside(part, row, column))) return;
      own.push({ cell: cellAddress(row, column), text: String(entry) });
    });
  });
  return { boxes, own };
}

/** The column that begins with our word in the report's first row, wherever columns were put in; null when it is gone. */
function tagColumnOf(used: UsedCells, area: Rectangle): number | null {
  const first = used.values[area.row - used.range.row] ?? [];
  const index = first.findIndex((value) => value === OURS || String(value).startsWith(`${OURS};`));
  return index === -1 ? null : used.range.column + index;
}
