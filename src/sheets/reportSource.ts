/** What a report is made of, as the action hands it over: the facts for its sentences, and where its live figures lie. Plain data. */
import type { Calendar } from "../core/calendar";
import type { Framework } from "../core/framework";
import type { Narrative } from "../core/narrative";
import type { ReportFacts } from "../core/report";
import type { HospitalSourceCells } from "./benchmarkSource";
import type { PlanCell } from "./plan";
import type { ActionCells } from "./writtenActions";

/** A hospital's figures, and what people wrote on its sheets. In the order of the facts' hospitals. */
export interface ReportHospitalCells extends HospitalSourceCells {
  /** Those that are filled in; else those where the first would be written; none where there is no place for any. */
  readonly actions: readonly ActionCells[];
  /** Where actions would be written that are not there yet; null where there is no such place. */
  readonly actionsPlace: string | null;
  /** Good practice to share: who, and the cell with its sheet. */
  readonly goodPractice: readonly { readonly from: string; readonly cell: string; readonly text: string }[];
}

/** Another collaborative: averages on a sheet of their own, or those of its hospitals. In the order of the facts' others. */
export type ComparatorCells =
  | { readonly known: "entered"; readonly sheet: string; readonly ids: string; readonly scores: string }
  | { readonly known: "hospitals"; readonly hospitals: readonly HospitalSourceCells[] };

/** The texts that people write and keep. */
export const REPORT_BOXES = ["context", "scores", "practice", "support", "recommendations", "next", "author"] as const;
export type ReportBox = (typeof REPORT_BOXES)[number];

export interface ReportSource {
  /** The tab, already allowed by Excel's rules. */
  readonly name: string;
  readonly framework: Framework;
  readonly facts: ReportFacts;
  readonly narrative: Narrative;
  readonly hospitals: readonly ReportHospitalCells[];
  readonly others: readonly ComparatorCells[];
  readonly calendar: Calendar | null;
  readonly contact: string;
  readonly leftOut: readonly string[];
  readonly boxes: Partial<Readonly<Record<ReportBox, PlanCell>>>;
  readonly made: string;
}
