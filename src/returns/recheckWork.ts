/** The rechecking of typed averages as a worker does it: from the used cells of a workbook, as Excel gave them, to what each figure follows from. */
import type { Bands } from "../core/band";
import type { UsedCells } from "../sheets/usedCells";
import { gridFrom } from "./gridFrom";
import { recheckAverages, type RecheckedAverages } from "./recheckAverages";

export interface Recheck {
  readonly recheck: {
    readonly sheets: readonly { readonly name: string; readonly cells: UsedCells }[];
    readonly bands: Bands;
    /** The sheet whose figures are wanted. */
    readonly only: string;
  };
}

/** What the worker says meanwhile. */
export interface RecheckStep {
  readonly step: { readonly done: number; readonly of: number };
}

/** Milliseconds: more often than this nothing is said. */
const SAY_EVERY = 100;

/** `say` hears how many of the sheets have been gone through. */
export function recheckWork({ recheck: { sheets, bands, only } }: Recheck, say: (step: RecheckStep) => void): RecheckedAverages {
  let said = -Infinity;
  return recheckAverages(
    sheets.map(({ name, cells }) => gridFrom(name, cells)),
    bands,
    only,
    (done, of) => {
      if (performance.now() - said < SAY_EVERY) return;
      said = performance.now();
      say({ step: { done, of } });
    },
  );
}
