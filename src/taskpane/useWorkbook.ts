/** What the workbook holds, read once when a screen opens, and again when it asks. */
import { readWorkbook, type WorkbookView } from "../actions/readWorkbook";
import type { RunningAction } from "./useAction";
import { useReading } from "./useReading";

export function useWorkbook(): RunningAction<readonly [], WorkbookView> {
  return useReading(readWorkbook).reading;
}
