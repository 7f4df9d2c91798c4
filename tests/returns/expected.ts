/**
 * What is known to be in a returned file, written down by the one who made it: `<name>.expected.json` beside each file of the corpus.
 *
 * Only the keys that are there are compared. A list of verdicts means that each of them is fair; whichever it is, scores that are taken as sure must be these.
 */
import { z } from "zod";

const oneOrMore = <Value extends z.ZodType>(value: Value) => z.union([value, z.array(value).min(1)]);

const scoresSchema = z.record(z.string(), z.number());

const sheetSchema = z.strictObject({
  sheet: z.string(),
  verdict: oneOrMore(z.enum(["sure", "ask", "none", "blank"])),
  /** Row as Excel counts, from 1; the lower one of two; null for a table without headings. */
  headerRow: oneOrMore(z.number().int().nullable()).optional(),
  /** Letters. */
  standardColumn: z.string().optional(),
  scoreColumn: z.string().optional(),
  scoreColumns: z.array(z.strictObject({ column: z.string(), unit: z.string().nullable() })).optional(),
  /** By standard id, or by the text of the row where the standard is none of ours; by unit before that where several units stand in one sheet. */
  scores: z.union([scoresSchema, z.record(z.string(), scoresSchema)]).optional(),
  notApplicable: z.array(z.string()).optional(),
  missing: z.array(z.string()).optional(),
  /** Cells on which somebody wrote a note or comment, which is told. */
  comments: z.array(z.string()).optional(),
  /** Cells whose contents cannot be counted as they are. */
  problemCells: z.array(z.string()).optional(),
});
export type ExpectedSheet = z.infer<typeof sheetSchema>;

export const expectedSchema = z.strictObject({
  /** What the file is, and why the answer must be this. */
  about: z.string(),
  madeBy: z.string(),
  verdict: oneOrMore(z.enum(["ready", "decide", "blocked"])),
  /** Why a file cannot be used. */
  reasonKind: oneOrMore(z.string()).optional(),
  hospital: z.string().optional(),
  ward: z.string().nullable().optional(),
  /** "2023-Q1". */
  period: z.string().optional(),
  area: z.string().optional(),
  route: z.string().optional(),
  /** A sheet that is not named here must not be taken as sure. */
  sheets: z.array(sheetSchema).optional(),
});
export type Expected = z.infer<typeof expectedSchema>;

export const asList = <Value>(value: Value | readonly Value[]): readonly Value[] =>
  Array.isArray(value) ? (value as readonly Value[]) : [value as Value];
