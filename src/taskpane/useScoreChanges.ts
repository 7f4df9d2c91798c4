/** Calls back when cells of the workbook change, never by a clock. */
import { useEffect } from "react";
import { watchScores } from "../actions/watchScores";

/** `onChange` must stay the same function between renders. */
export function useScoreChanges(onChange: () => void): void {
  useEffect(() => {
    let gone = false;
    const watching = watchScores(() => {
      if (!gone) onChange();
    });
    return () => {
      gone = true;
      void watching.then((stop) => stop());
    };
  }, [onChange]);
}
