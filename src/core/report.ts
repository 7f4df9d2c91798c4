/**
 * What a quarterly report of one collaborative is made from, as plain data. Sentences (`narrative`), the sheet and the page for
 * Word are all made from these facts, so that they cannot disagree. Every figure is exact.
 */
import { collaborativeAverage, collaborativeScores, regionFigure, type CollaborativeFigure, type RegionFigure } from "./average";
import type { Bands } from "./band";
import type { Fraction } from "./exact";
import type { Area, Standard } from "./framework";
import type { BrokenLine } from "./formerNames";
import type { HistoryMark, HistoryRow } from "./history";
import type { Period } from "./period";

/** A hospital or collaborative with what it scored. */
export interface ReportUnit {
  /** As the report calls it: its name, or the letter that stands for it. */
  readonly name: string;
  /** For narrow columns and charts. */
  readonly shortName: string;
  /** By standard id; standards without a figure are not in it. */
  readonly scores: ReadonlyMap<string, Fraction>;
  /** Null of nothing. */
  readonly average: Fraction | null;
}

/** The single scores of one ward, or of a hospital that scored as a whole (`ward` null). */
export interface SingleScores {
  readonly ward: string | null;
  readonly scores: ReadonlyMap<string, number>;
}

export interface ReportAction {
  /** Of the standard, as printed; "" when nobody has said. */
  readonly number: string;
  readonly action: string;
  readonly lead: string;
  /** As people read it. */
  readonly by: string;
  readonly status: string;
  readonly agreed: boolean;
}

export interface ReportHospital extends ReportUnit {
  /** Its own name, by which past rounds know it. */
  readonly unit: string;
  readonly singles: readonly SingleScores[];
  readonly actions: readonly ReportAction[];
  /** Null when nobody has said. */
  readonly serviceUsers: number | null;
  readonly staff: number | null;
}

/** Another collaborative of the region: from its hospitals in this workbook, or from averages that somebody typed. */
export interface Comparator extends ReportUnit {
  readonly mark: HistoryMark | null;
  /** Its hospitals' figures; null where only averages are known. */
  readonly hospitals: readonly ReportUnit[] | null;
}

/** What comes after this period. */
export interface NextRound {
  readonly period: Period;
  /** Null while the calendar does not say which. */
  readonly area: Area | null;
  /** "2023-09-30"; null when not known. */
  readonly due: string | null;
  /** Why the area was chosen; "" when not known. */
  readonly why: string;
}

export interface ReportFacts {
  readonly area: Area;
  /** Those that are scored now, in their order. */
  readonly standards: readonly Standard[];
  readonly period: Period;
  /** The highest score there is. */
  readonly outOf: number;
  readonly bands: Bands;
  /** Null where all hospitals of the workbook are reported on together. */
  readonly collaborative: { readonly name: string; readonly shortName: string } | null;
  /** The region's name as the report writes it; "" when not known. */
  readonly region: string;
  /** Those that have sent scores, in set-up order. */
  readonly hospitals: readonly ReportHospital[];
  /** Names of those that have not. */
  readonly missing: readonly string[];
  readonly others: readonly Comparator[];
  /** Every round that the workbook remembers, of all areas. */
  readonly history: readonly HistoryRow[];
  /** Units of this report whose line begins anew; `from` is empty where names are not shown. */
  readonly broken: readonly BrokenLine[];
  /** The round that this area is compared with from the start; null when none was chosen. */
  readonly baseline: Period | null;
  readonly next: NextRound | null;
}

/** The short name where there is one; "" for a report on all hospitals. */
export function groupOf({ collaborative }: Pick<ReportFacts, "collaborative">): string {
  if (collaborative === null) return "";
  return collaborative.shortName === "" ? collaborative.name : collaborative.shortName;
}

const calledOf = ({ name, shortName }: ReportUnit): string => (shortName === "" ? name : shortName);

/** The collaborative's own figures: standard by standard the average of its hospitals, and the average of their averages. */
export function ownFigures(facts: Pick<ReportFacts, "collaborative" | "hospitals" | "standards">): ReportUnit {
  const ids = facts.standards.map(({ id }) => id);
  const hospitals = facts.hospitals.map(
    ({ scores }) => new Map(ids.map((id) => [id, { value: scores.get(id) ?? null, scored: 0, of: 0 }])),
  );
  const scores = [...collaborativeScores(ids, hospitals)].flatMap(([id, { value }]): [string, Fraction][] =>
    value === null ? [] : [[id, value]],
  );
  return {
    name: facts.collaborative?.name ?? "",
    shortName: groupOf(facts),
    scores: new Map(scores),
    average: collaborativeAverage(facts.hospitals.map(({ average }) => ({ value: average }))).value,
  };
}

/** The region both ways: of the averages (standard null), or of one standard. */
export function regionOf(facts: ReportFacts, standardId: string | null): RegionFigure {
  const valueOf = (unit: ReportUnit): Fraction | null => (standardId === null ? unit.average : (unit.scores.get(standardId) ?? null));
  const others = facts.others.map((other): CollaborativeFigure =>
    other.hospitals === null
      ? { name: calledOf(other), known: "entered", average: valueOf(other) }
      : { name: calledOf(other), known: "hospitals", hospitals: other.hospitals.map(valueOf) },
  );
  return regionFigure([{ name: groupOf(facts), known: "hospitals", hospitals: facts.hospitals.map(valueOf) }, ...others]);
}

/** "Q1101", "Q1102": the quarter, the report, and a number of two digits; a month has its own letter. */
export function numbering(period: Period): () => string {
  const prefix = period.kind === "quarter" ? `Q${period.quarter}1` : `M${String(period.month).padStart(2, "0")}1`;
  let number = 0;
  return () => {
    number += 1;
    return `${prefix}${String(number).padStart(2, "0")}`;
  };
}
