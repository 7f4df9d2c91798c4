/** What the lead's workbook knows when the files of the corpus come in: the hospitals, and the framework with two areas that the lead has filled. */
import { frameworkSchema, type Area, type Framework } from "../../src/core/framework";
import { hospitalSchema, type Hospital } from "../../src/core/unit";
import { sequin } from "../../src/frameworks";

/** Made up for these tests: the wording of these areas is not published. */
export const TECHNOLOGY = [
  "Service users can use a computer or tablet on the ward every day",
  "Staff help service users to learn how to use technology safely",
  "Video calls with family and friends are offered to everyone",
  "There is Wi-Fi that service users can use in their free time",
] as const;

/** Made up for these tests. */
export const FAMILY = [
  "Carers are told about the ward and who to contact before their first visit",
  "There is a comfortable room for visits that children can use",
  "Carers are invited to give their views before each CPA meeting",
] as const;

/** The ids under which the lead has added them. */
export const TECHNOLOGY_IDS = TECHNOLOGY.map((_, index) => `technology.${index + 1}`);
export const FAMILY_IDS = FAMILY.map((_, index) => `friends-family-carers.${index + 1}`);

const FILLED: Readonly<Record<string, readonly string[]>> = { technology: TECHNOLOGY, "friends-family-carers": FAMILY };

const filled = (area: Area): unknown => ({
  ...area,
  edition: "2023",
  standards: FILLED[area.id]?.map((text, index) => ({
    id: `${area.id}.${index + 1}`,
    version: 1,
    number: String(index + 1),
    text,
    shortTitle: text.slice(0, 20),
    easyRead: { text: "", agreed: false },
  })),
});

export const FRAMEWORK: Framework = frameworkSchema.parse({
  ...sequin,
  areas: sequin.areas.map((area) => (area.id in FILLED ? filled(area) : area)),
});

export const HOSPITALS: readonly Hospital[] = [
  { name: "Humber Centre", shortName: "Humber", collaborative: "Humber", wards: [{ name: "Aspen" }, { name: "Beech" }, { name: "Cedar" }] },
  { name: "Clifton House", shortName: "Clifton", collaborative: "Humber" },
  { name: "Stockton Hall", shortName: "Stockton", collaborative: "Humber" },
].map((hospital) => hospitalSchema.parse(hospital));
