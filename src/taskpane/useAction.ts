/** Runs one action for a screen: busy, slow, done or failed, and a way to stop it before it writes. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { stopBeforeWriting } from "../actions/runAction";
import { messages } from "../core/messages";
import { UserError } from "../core/userError";

/** Milliseconds before a bar is shown; a shorter wait is none. */
export const SLOW_AFTER = 300;

type State<Result> =
  | { readonly status: "idle" | "busy" }
  | { readonly status: "done"; readonly result: Result }
  | { readonly status: "failed"; readonly problem: string };

export interface RunningAction<Args extends readonly unknown[], Result> {
  /** Resolves with the result, or null when the action failed or another run took its place. */
  readonly run: (...args: Args) => Promise<Result | null>;
  readonly busy: boolean;
  /** Busy for so long that it should be said. */
  readonly slow: boolean;
  /** Of the last run that succeeded. It stays while the next one runs or fails. */
  readonly result: Result | null;
  readonly problem: string | null;
  readonly stop: () => void;
  readonly forgetProblem: () => void;
}

/** `effect`: of an action that only reads, the answer can be left aside at any moment; one that writes is asked to end before it does. */
export function useAction<Args extends readonly unknown[], Result>(
  action: (...args: Args) => Promise<Result>,
  effect: "reads" | "writes" = "writes",
): RunningAction<Args, Result> {
  const [state, setState] = useState<State<Result>>({ status: "idle" });
  const [result, setResult] = useState<Result | null>(null);
  const [slow, setSlow] = useState(false);
  const latest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(
    () => () => {
      latest.current = Number.POSITIVE_INFINITY;
      clearTimeout(timer.current);
    },
    [],
  );

  const run = useCallback(
    async (...args: Args): Promise<Result | null> => {
      const turn = latest.current + 1;
      latest.current = turn;
      setState({ status: "busy" });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setSlow(true), SLOW_AFTER);
      const settle = (next: State<Result>): boolean => {
        if (latest.current !== turn) return false;
        clearTimeout(timer.current);
        setSlow(false);
        setState(next);
        return true;
      };
      return action(...args).then(
        (value) => {
          if (!settle({ status: "done", result: value })) return null;
          // A result may be a function, which React would else call.
          setResult(() => value);
          return value;
        },
        (error: unknown) => {
          settle({ status: "failed", problem: sentenceOf(error) });
          return null;
        },
      );
    },
    [action],
  );
  const stop = useCallback(() => {
    if (effect === "writes") {
      stopBeforeWriting();
      return;
    }
    latest.current += 1;
    clearTimeout(timer.current);
    setSlow(false);
    setState({ status: "failed", problem: messages.stopped() });
  }, [effect]);
  const forgetProblem = useCallback(() => setState((now) => (now.status === "failed" ? { status: "idle" } : now)), []);

  return useMemo(
    () => ({
      run,
      busy: state.status === "busy",
      slow,
      result,
      problem: state.status === "failed" ? state.problem : null,
      stop,
      forgetProblem,
    }),
    [run, state, slow, result, stop, forgetProblem],
  );
}

/** What the action knows how to say, or what broke in words that a helpdesk can look up. */
function sentenceOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  return messages.unexpected(error instanceof Error ? error.message : String(error));
}
