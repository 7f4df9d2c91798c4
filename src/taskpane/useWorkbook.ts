/** What the workbook holds, read once when a screen opens, and again when it asks. */
import { useEffect } from "react";
import { readWorkbook, type WorkbookView } from "../actions/readWorkbook";
import { useAction, type RunningAction } from "./useAction";

export function useWorkbook(): RunningAction<readonly [], WorkbookView> {
  const reading = useAction(readWorkbook, "reads");
  const { run } = reading;
  useEffect(() => {
    void run();
  }, [run]);
  return reading;
}
