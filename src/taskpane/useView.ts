/** The screen that is shown. Excel opens the pane at `taskpane.html?view=...`; from there the pane finds its own way, since office.js takes the browser's history away. */
import { createContext, startTransition, useCallback, useContext, useMemo, useState } from "react";

/** The names are those of the actions, the ribbon buttons and the tests. */
export const VIEWS = [
  "start",
  "insertTemplate",
  "scoreTogether",
  "checkScores",
  "recheckAverages",
  "whereFrom",
  "buildHospitalScore",
  "buildBenchmark",
  "bringInReturns",
  "useThisSheet",
  "changeSettings",
  "editFramework",
  "help",
] as const;
export type View = (typeof VIEWS)[number];

export interface Place {
  readonly view: View;
  /** The score sheet that the screen is about, where it is about one. */
  readonly sheet: string | null;
}

export interface Way {
  readonly place: Place;
  /** Whether somebody has gone from one screen to another; false on the screen that Excel opened. */
  readonly moved: boolean;
  /** Goes to a screen; the one before is kept for `back`. */
  readonly go: (view: View, sheet?: string) => void;
  /** The screen before, or the start. */
  readonly back: () => void;
}

/** Reads "?view=checkScores"; anything unknown is the start. */
export function placeFrom(search: string): Place {
  const asked = new URLSearchParams(search).get("view");
  return { view: VIEWS.find((view) => view === asked) ?? "start", sheet: null };
}

const START: Place = { view: "start", sheet: null };

export function useWay(search: string): Way {
  const [visited, setVisited] = useState<readonly Place[]>(() => [placeFrom(search)]);
  const [moved, setMoved] = useState(false);
  const go = useCallback((view: View, sheet?: string) => {
    startTransition(() => {
      setMoved(true);
      setVisited((before) => [...before, { view, sheet: sheet ?? null }]);
    });
  }, []);
  const back = useCallback(() => {
    startTransition(() => {
      setMoved(true);
      setVisited((before) => (before.length > 1 ? before.slice(0, -1) : [START]));
    });
  }, []);
  const place = visited[visited.length - 1] ?? START;
  return useMemo(() => ({ place, moved, go, back }), [place, moved, go, back]);
}

export const ViewContext = createContext<Way | null>(null);

export function useView(): Way {
  const way = useContext(ViewContext);
  if (way === null) throw new RangeError("A screen stands outside the pane.");
  return way;
}
