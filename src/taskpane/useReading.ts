/** Reads when the screen opens, and again whenever that is asked for. */
import { useCallback, useEffect } from "react";
import { useAction, type RunningAction } from "./useAction";

export interface Reading<Result> {
  readonly reading: RunningAction<readonly [], Result>;
  readonly again: () => void;
}

/** @param read changes nothing in the workbook; the same function at every drawing */
export function useReading<Result>(read: () => Promise<Result>): Reading<Result> {
  const reading = useAction(read, "reads");
  const { run } = reading;
  const again = useCallback(() => void run(), [run]);
  useEffect(again, [again]);
  return { reading, again };
}
