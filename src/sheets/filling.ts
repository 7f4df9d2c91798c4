/** What a new score sheet holds from the start, where its scores come from a returned file. */

export interface FilledRow {
  readonly score: number | "notApplicable" | null;
  /** For N/A, the reason. */
  readonly evidence: string;
  readonly action: string;
  readonly lead: string;
  /** A day as Excel numbers it, or what was written in its place. */
  readonly by: number | string | null;
  readonly status: string;
  /** The two views; only on a sheet that asks for both. */
  readonly serviceUsers: number | null;
  readonly staff: number | null;
}

export interface Filling {
  /** By standard id; standards without a row here stay empty. */
  readonly rows: ReadonlyMap<string, FilledRow>;
  readonly serviceUsers: number | null;
  readonly staff: number | null;
  /** A day as Excel numbers it. */
  readonly date: number | null;
  /** "Yes", "No", or "" where it is not said. */
  readonly agreed: string;
  /** Good practice to share. */
  readonly notes: string;
}

/** Excel takes no longer text in a cell. */
export const LONGEST_TEXT = 32_767;

/** Whether somebody gave the two views apart, so that the sheet needs columns for them. */
export const hasViews = ({ rows }: Filling): boolean =>
  [...rows.values()].some(({ serviceUsers, staff }) => serviceUsers !== null || staff !== null);
