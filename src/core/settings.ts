/** What a user can change on the set-up sheet, with the defaults for a new workbook. */
import { z } from "zod";
import { bandsSchema, DEFAULT_BANDS } from "./band";
import { periodSchema } from "./period";
import { ONE_TO_FIVE } from "./scale";

/** What hospitals are called on screen and on sheets. */
export const hospitalWordSchema = z.enum(["hospital", "service", "unit", "team"]);
export type HospitalWord = z.infer<typeof hospitalWordSchema>;

export const namesSchema = z.enum(["shown", "letters"]);
export type Names = z.infer<typeof namesSchema>;

export const settingsSchema = z.object({
  bands: bandsSchema.default([...DEFAULT_BANDS]),
  /** The words under the ends of the scale; ours until changed. */
  endWords: z
    .object({ lowest: z.string(), highest: z.string() })
    .default({ lowest: ONE_TO_FIVE.lowestWord, highest: ONE_TO_FIVE.highestWord }),
  /** Two more columns, "Service users" and "Staff"; only the agreed score counts. */
  askBothViews: z.boolean().default(false),
  /** Off: a peer review stands beside the unit's own scores and is never averaged in. */
  countPeerReviews: z.boolean().default(false),
  hospitalWord: hospitalWordSchema.default("hospital"),
  /** Hospitals by name, or as letters in set-up order. */
  names: namesSchema.default("shown"),
  areaId: z.string().min(1).nullable().default(null),
  period: periodSchema.nullable().default(null),
  /** The round that each area is compared with from the start, by area id. */
  baselines: z.record(z.string(), periodSchema).default({}),
  /** The line on reports and results pages that says whom to ask. */
  contact: z.string().default(""),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});
