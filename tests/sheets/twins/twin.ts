/** One case for a live formula and its function: some cells, the formula over them, and what both must say. */
export interface TwinCase {
  readonly says: string;
  /** What stands in the cells that the formula looks at; a text with "=" is a formula. Cells not named are empty. */
  readonly cells: Readonly<Record<string, string | number | boolean>>;
  readonly expected: string | number;
  /** Why LibreOffice is known to answer otherwise. */
  readonly otherwiseInLibreOffice?: string;
}

export interface Twin {
  readonly name: string;
  /** Stands in a cell of its own, away from those of the cases. */
  readonly formula: string;
  readonly cases: readonly TwinCase[];
}
