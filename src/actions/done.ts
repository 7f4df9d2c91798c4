/** How an action ends: a whole sentence that says what changed and where, and whether Ctrl+Z takes it back; "notNeeded" where this workbook was not changed. */
export interface Done {
  readonly sentence: string;
  readonly undo: "ctrlZ" | "cannot" | "notNeeded";
}
