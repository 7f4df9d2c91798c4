/** What a user can change on the set-up sheet, with the defaults for a new workbook. */
import * as z from "zod/mini";
import { bandsSchema, DEFAULT_BANDS } from "./band";
import { periodSchema } from "./period";
import { ONE_TO_FIVE } from "./scale";

/** What hospitals are called on screen and on sheets. */
export const hospitalWordSchema = z.enum(["hospital", "service", "unit", "team"]);
export type HospitalWord = z.infer<typeof hospitalWordSchema>;

const namesSchema = z.enum(["shown", "letters"]);
export type Names = z.infer<typeof namesSchema>;

export const settingsSchema = z.object({
  bands: z._default(bandsSchema, [...DEFAULT_BANDS]),
  /** The words under the ends of the scale; ours until changed. */
  endWords: z._default(z.object({ lowest: z.string(), highest: z.string() }), {
    lowest: ONE_TO_FIVE.lowestWord,
    highest: ONE_TO_FIVE.highestWord,
  }),
  /** Two more columns, "Service users" and "Staff"; only the agreed score counts. */
  askBothViews: z._default(z.boolean(), false),
  /** Off: a peer review stands beside the unit's own scores and is never averaged in. */
  countPeerReviews: z._default(z.boolean(), false),
  hospitalWord: z._default(hospitalWordSchema, "hospital"),
  /** Hospitals by name, or as letters in set-up order. */
  names: z._default(namesSchema, "shown"),
  areaId: z._default(z.nullable(z.string().check(z.minLength(1))), null),
  period: z._default(z.nullable(periodSchema), null),
  /** The round that each area is compared with from the start, by area id. */
  baselines: z._default(z.record(z.string(), periodSchema), {}),
  /** The line on reports and results pages that says whom to ask. */
  contact: z._default(z.string(), ""),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});
