/** Calls back when cells of the workbook change, never by a clock. */
import { useEffect } from "react";
import { watchScores } from "../actions/watchScores";
import { useAction } from "./useAction";
import type { Running } from "./ResultBar";

/** `onChange` must stay the same function between renders. The answer is for the screen's bar: a screen that cannot follow must say so. */
export function useScoreChanges(onChange: () => void): Running {
  const watching = useAction(watchScores);
  const { run } = watching;
  useEffect(() => {
    let gone = false;
    const begun = run(() => {
      if (!gone) onChange();
    });
    return () => {
      gone = true;
      void begun.then((stop) => stop?.());
    };
  }, [run, onChange]);
  return watching;
}
