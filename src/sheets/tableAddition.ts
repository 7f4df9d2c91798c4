/** Cells to be written under or beside a table, with what the table and the names are to cover then. */
import type { Block, LookPlan } from "./plan";

export interface TableAddition {
  readonly sheet: string;
  readonly block: Block;
  /** The cells of the block, by the number format they get. */
  readonly formats: readonly { readonly range: string; readonly format: string }[];
  /** Left out where the table itself gives new cells their looks. */
  readonly looks?: readonly LookPlan[];
  readonly table: { readonly name: string; readonly before: string; readonly after: string };
  readonly names: readonly { readonly name: string; readonly before: string; readonly after: string }[];
}
