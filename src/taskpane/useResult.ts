/** What the last action did, in a sentence that stays until it is closed, also on the next screen. */
import { createContext, useContext } from "react";
import type { Done } from "../actions/done";

export interface Results {
  readonly done: Done | null;
  readonly tell: (done: Done) => void;
  readonly close: () => void;
}

export const ResultContext = createContext<Results | null>(null);

export function useResult(): Results {
  const results = useContext(ResultContext);
  if (results === null) throw new RangeError("A screen stands outside the pane.");
  return results;
}
