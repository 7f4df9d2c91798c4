/** What a hospital sheet is made of, as the action hands it over: plain data. */
import type { ScoresByStandard } from "../core/average";
import type { Bands } from "../core/band";
import type { Area, Framework } from "../core/framework";
import type { Period } from "../core/period";
import type { WardCells } from "./hospitalFormulas";
import type { ActionColumn } from "./hospitalLayout";
import type { LastTime } from "./lastTime";
import type { LeftOut } from "./leftOut";
import type { PlanCell } from "./plan";

/** One column of scores: a ward, or the hospital itself where it is scored directly. */
export interface WardSource extends WardCells {
  /** What heads the column. */
  readonly name: string;
  readonly scores: ScoresByStandard;
  /** Standards whose score on that sheet is not used (older wording, twice there): their cells stay empty. */
  readonly unused: ReadonlySet<string>;
}

/** A peer review that stands beside the scores. */
export interface PeerReview {
  readonly name: string;
  readonly sheet: string;
  /** Its counted scores: "$P$9:$P$20". */
  readonly counted: string;
}

/** What people wrote on the sheet before, by standard id. */
export interface KeptNote {
  readonly id: string;
  readonly number: PlanCell;
  readonly standard: PlanCell;
  readonly last: PlanCell;
  readonly notes: PlanCell;
}
export type ActionRow = Readonly<Record<ActionColumn, PlanCell>>;
export interface KeptOfHospital {
  readonly notes: readonly KeptNote[];
  readonly actions: readonly ActionRow[];
}
export const NOTHING_KEPT: KeptOfHospital = { notes: [], actions: [] };

export interface HospitalSource {
  /** The tab, already allowed by Excel's rules. */
  readonly name: string;
  readonly hospital: string;
  readonly area: Area;
  readonly period: Period;
  readonly framework: Framework;
  readonly bands: Bands;
  /** In set-up order; one, with `isDirect`, where the hospital is scored as a whole. */
  readonly wards: readonly WardSource[];
  readonly isDirect: boolean;
  readonly peerReviews: readonly PeerReview[];
  readonly leftOut: readonly LeftOut[];
  readonly kept: KeptOfHospital;
  /** This area's last round, where the history has it. */
  readonly lastTime?: LastTime | null;
  /** "24 Aug 2023". */
  readonly made: string;
}
