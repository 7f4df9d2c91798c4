/** What a benchmark is made of, as the action hands it over: plain data. */
import type { Bands } from "../core/band";
import type { Area, Framework } from "../core/framework";
import type { Period } from "../core/period";
import type { HospitalCells } from "./benchmarkFormulas";
import type { LeftOut } from "./hospitalSource";

export interface HospitalSourceCells extends HospitalCells {
  /** Full name, or the letter that stands for it. */
  readonly name: string;
  readonly shortName: string;
  /** Scored directly: its figures are single scores, with their own thresholds. */
  readonly isSingle: boolean;
}

export interface BenchmarkSource {
  /** The tab, already allowed by Excel's rules. */
  readonly name: string;
  /** Null compares all hospitals there are. */
  readonly collaborative: { readonly name: string; readonly shortName: string } | null;
  readonly area: Area;
  readonly period: Period;
  readonly framework: Framework;
  readonly bands: Bands;
  /** In set-up order, at least one. */
  readonly hospitals: readonly HospitalSourceCells[];
  /** One sentence for each hospital of the collaborative that cannot be shown; it counts among those that could be. */
  readonly missing: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly made: string;
}
