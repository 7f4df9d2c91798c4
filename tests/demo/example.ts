/** The example round in `examples/`: published scores, and what is made up beside them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { periodSchema } from "../../src/core/period";
import { routeSchema } from "../../src/core/route";

const entrySchema = z.object({
  standardId: z.string(),
  score: z.number().int(),
  evidence: z.string(),
  action: z.string(),
  lead: z.string(),
  by: z.string().nullable(),
  status: z.string(),
});

const sheetSchema = z.object({
  ward: z.string().nullable(),
  /** What on this sheet is invented. */
  madeUp: z.array(z.string()),
  route: routeSchema,
  date: z.string(),
  serviceUsers: z.number().int(),
  staff: z.number().int(),
  agreedByEveryone: z.boolean(),
  goodPractice: z.string(),
  entries: z.array(entrySchema),
});

const hospitalSchema = z.object({
  name: z.string(),
  shortName: z.string(),
  collaborative: z.string(),
  published: z.object({ scores: z.record(z.string(), z.number()), average: z.string(), actions: z.array(z.string()) }),
  sheets: z.array(sheetSchema).min(1),
});

/** Texts: "4.0" and "4" are not the same print. */
const printedSchema = z.object({ scores: z.record(z.string(), z.string()), average: z.string() });

const exampleSchema = z.object({
  schemaVersion: z.literal(1),
  title: z.string(),
  source: z.string(),
  areaId: z.string(),
  period: periodSchema,
  region: z.object({ name: z.string(), shortName: z.string() }),
  collaboratives: z.array(z.object({ name: z.string(), shortName: z.string(), region: z.string() })),
  hospitals: z.array(hospitalSchema).min(1),
  /** Of the collaboratives that are known only by them. */
  printedAverages: z.array(printedSchema.extend({ collaborative: z.string() })),
  /** What was printed of units whose figures follow from those above. */
  printedResults: z.array(printedSchema.extend({ unit: z.string() })),
});

export type Example = z.infer<typeof exampleSchema>;
export type ExampleHospital = z.infer<typeof hospitalSchema>;
export type ExampleSheet = z.infer<typeof sheetSchema>;

export function readExample(name = "involvement-2023-q1.json"): Example {
  return exampleSchema.parse(JSON.parse(readFileSync(join(__dirname, "..", "..", "examples", name), "utf8")));
}
