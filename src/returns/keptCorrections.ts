/** Corrections as the workbook keeps them: one text each, which somebody may have changed by hand. */
import type { Correction } from "./correction";
import type { ScoreRole } from "./finding";

const ROLES: readonly ScoreRole[] = ["score", "agreed", "serviceUsers", "staff", "self", "peer", "lastTime", "ward", "hospital"];

export const correctionText = (correction: Correction): string => JSON.stringify(correction);

/** Null for a text that is no correction any more: then it is as if nobody had made it. */
export function parseCorrection(text: string): Correction | null {
  const read = parsed(text);
  if (!isRecord(read)) return null;
  const { headings, firstWords, above, standardColumn, scoreColumns, byNumber } = read;
  if (!Array.isArray(headings) || !headings.every((words) => typeof words === "string")) return null;
  if (
    (firstWords !== null && typeof firstWords !== "string") ||
    !isPlace(standardColumn) ||
    typeof byNumber !== "boolean" ||
    !Array.isArray(scoreColumns) ||
    (above !== undefined && !isPlace(above))
  )
    return null;
  const columns = scoreColumns.map(scoreColumn);
  return columns.every((column) => column !== null)
    ? { headings, firstWords, ...(above !== undefined && { above }), standardColumn, scoreColumns: columns, byNumber }
    : null;
}

function scoreColumn(read: unknown): Correction["scoreColumns"][number] | null {
  if (!isRecord(read)) return null;
  const { column, unit } = read;
  const role = ROLES.find((one) => one === read["role"]);
  return isPlace(column) && role !== undefined && (unit === null || typeof unit === "string") ? { column, role, unit } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const isRecord = (read: unknown): read is Record<string, unknown> => typeof read === "object" && read !== null;
const isPlace = (read: unknown): read is number => typeof read === "number" && Number.isInteger(read) && read >= 0;
