/** Calls back when cells of the workbook change, never by a clock. */
import { useEffect } from "react";
import { watchScores } from "../actions/watchScores";
import type { Running } from "./ResultBar";
import { useAction } from "./useAction";

const asItEnds = <Result>(begun: Promise<Result>): Promise<Result> => begun;

/** `onChange` must stay the same function between renders. `watch`: `watchSheets` where cells do not matter. The answer is for the screen's bar: a screen that cannot follow must say so. */
export function useScoreChanges(onChange: () => void, watch: typeof watchScores = watchScores): Running {
  const beginning = useAction(asItEnds<() => Promise<void>>);
  const { run } = beginning;
  useEffect(() => {
    let gone = false;
    const watching = watch(() => {
      if (!gone) onChange();
    });
    void run(watching);
    return () => {
      gone = true;
      // The screen may go before the watching has begun. That it could not begin has been said.
      void watching.then(
        (stop) => stop(),
        () => undefined,
      );
    };
  }, [run, onChange, watch]);
  return beginning;
}
