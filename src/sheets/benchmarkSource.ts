/** What a benchmark is made of, as the action hands it over: plain data. */
import type { Bands } from "../core/band";
import type { Area, Framework } from "../core/framework";
import type { Period } from "../core/period";
import type { HospitalCells } from "./benchmarkFormulas";
import type { LeftOut } from "./leftOut";

/** What a collaborative's column needs beside its averages: its own average, and its hospitals where they are known. */
interface CollaborativeCells {
  /** "$F$18" on its sheet; null while it is lost. */
  readonly average: string | null;
  /** Only averages that somebody typed are known. */
  readonly isEntered: boolean;
  /** Standards x hospitals, and the hospitals' averages, on its sheet; null where only averages are known. */
  readonly hospitals: { readonly scores: string; readonly averages: string } | null;
  /** Its one hospital, whose scores its average shows. */
  readonly onlyHospital: string | null;
}

/** A column of a benchmark: a hospital, or a collaborative of the region. */
export interface HospitalSourceCells extends HospitalCells {
  /** Full name, or the letter that stands for it. */
  readonly name: string;
  readonly shortName: string;
  /** Scored directly: its figures are single scores, with their own thresholds. */
  readonly isSingle: boolean;
  /** Only where collaboratives are compared. */
  readonly collaborative?: CollaborativeCells;
}

/** Collaboratives of a region are compared, not hospitals. */
export interface RegionSource {
  /** The place among the columns of the collaborative that chart C shows as columns. */
  readonly own: number;
  /** Those of which only entered averages are known: with any, the average of hospitals cannot be given. */
  readonly enteredOnly: readonly string[];
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
  /** Where it is there, `collaborative` names the region. */
  readonly region?: RegionSource;
  /** The columns are in order of their averages, not of Set-up. */
  readonly isRanked?: boolean;
  readonly made: string;
}
