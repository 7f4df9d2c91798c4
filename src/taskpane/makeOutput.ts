/** Makes or refreshes one of the sheets of a round: one button, five actions. */
import { buildActions } from "../actions/buildActions";
import { buildBenchmark } from "../actions/buildBenchmark";
import { buildRegion } from "../actions/buildRegion";
import { buildReport } from "../actions/buildReport";
import { buildTrend } from "../actions/buildTrend";
import type { Done } from "../actions/done";
import type { OutputsWanted } from "../actions/readOutputs";

export const OUTPUT_KINDS = ["benchmark", "region", "trend", "report", "actions"] as const;
export type OutputKind = (typeof OUTPUT_KINDS)[number];

export interface OutputMade {
  readonly kind: OutputKind;
  readonly sheet: string;
  /** What the sheet says at its head; "" where it says nothing new. */
  readonly says: string;
  /** Who is missing, what was left out and why; null where nothing can be left out. */
  readonly leftOut: readonly string[] | null;
  readonly done: Done;
}

/** Throws UserError as the action does. */
export async function makeOutput(kind: OutputKind, { collaborative, order }: OutputsWanted): Promise<OutputMade> {
  switch (kind) {
    case "benchmark": {
      const { sheet, title, leftOut, done } = await buildBenchmark({ collaborative, order });
      return { kind, sheet, says: title, leftOut, done };
    }
    case "region": {
      const { sheet, title, leftOut, done } = await buildRegion({ own: collaborative, order });
      return { kind, sheet, says: title, leftOut, done };
    }
    case "trend": {
      const { sheet, done } = await buildTrend({ collaborative, order });
      return { kind, sheet, says: "", leftOut: null, done };
    }
    case "report": {
      const { sheet, summary, leftOut, done } = await buildReport({ collaborative });
      return { kind, sheet, says: summary[0] ?? "", leftOut, done };
    }
    case "actions": {
      const { sheet, leftOut, done } = await buildActions();
      return { kind, sheet, says: "", leftOut: leftOut.length === 0 ? null : leftOut, done };
    }
  }
}
