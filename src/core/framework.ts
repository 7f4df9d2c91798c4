/**
 * A framework: a versioned set of areas and standards, as data.
 *
 * A standard has an id that never changes and a version that rises with each rewording, so that
 * scores of different years meet by id and nothing is ever matched by its place in a list.
 */
import { z } from "zod";
import { scaleSchema } from "./scale";

export const FRAMEWORK_SCHEMA_VERSION = 1;

/** A heading for charts; longer ones collide with the bars. */
export const SHORT_TITLE_LENGTH = 24;
/** The longest standard that still reads on one screen and in one row of the sheet. */
export const STANDARD_TEXT_LENGTH = 400;
export const AREA_NAME_LENGTH = 60;

/** Whose view answers the standard. Which it is, is not published: "everyone" until a lead sets it. */
export const viewSchema = z.enum(["everyone", "serviceUsers", "staff"]);
export type View = z.infer<typeof viewSchema>;

export const standardSchema = z.object({
  id: z.string().min(1),
  version: z.number().int().min(1),
  /** As printed: text, since "1.10" is not 1.1. */
  number: z.string().min(1),
  text: z.string().min(1).max(STANDARD_TEXT_LENGTH),
  shortTitle: z.string().min(1).max(SHORT_TITLE_LENGTH),
  /** The published standards have no short titles: those we ship are ours and say so. */
  shortTitleIsOurs: z.boolean().default(false),
  /** `agreed` when service users have agreed the wording; until then it is marked as a draft. */
  easyRead: z.object({ text: z.string(), agreed: z.boolean() }),
  view: viewSchema.default("everyone"),
  qualityNetworkRef: z.string().optional(),
  /** The first NHS year with this standard, by the year in which it starts. */
  since: z.number().int().optional(),
  /** Set when the standard is no longer scored; it stays, so that old scores keep their meaning. */
  retired: z.object({ from: z.string().min(1), why: z.string() }).optional(),
  /** What this standard came in place of; a trend breaks here. `standardId` is null where the old wording is not known. */
  replaces: z.object({ standardId: z.string().min(1).nullable(), about: z.string().min(1), note: z.string() }).optional(),
});
export type Standard = z.infer<typeof standardSchema>;

export const areaSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1).max(AREA_NAME_LENGTH),
  /** Names it had before, latest last: "formerly ...". */
  formerNames: z.array(z.string().min(1)).default([]),
  /** The edition of its standards, "2023"; "" for an area without any. */
  edition: z.string().default(""),
  note: z.string().default(""),
  standards: z.array(standardSchema),
});
export type Area = z.infer<typeof areaSchema>;

export const frameworkSchema = z.object({
  schemaVersion: z.literal(FRAMEWORK_SCHEMA_VERSION),
  id: z.string().min(1),
  name: z.string().min(1),
  version: z.string().min(1),
  /** Whose wording it is, and where it was published. */
  wordingBy: z.string().min(1),
  note: z.string().default(""),
  scale: scaleSchema,
  areas: z.array(areaSchema).min(1),
});
export type Framework = z.infer<typeof frameworkSchema>;

/** The standards that are scored now, in their order. */
export function currentStandards(area: Area): Standard[] {
  return area.standards.filter(({ retired }) => retired === undefined);
}

export function areaById(framework: Framework, areaId: string): Area | null {
  return framework.areas.find(({ id }) => id === areaId) ?? null;
}

/** Finds an area by its name or a former name, ignoring case and spaces. */
export function areaByName(framework: Framework, name: string): Area | null {
  const wanted = nameless(name);
  const named = framework.areas.find((area) => nameless(area.name) === wanted);
  return named ?? framework.areas.find((area) => area.formerNames.some((former) => nameless(former) === wanted)) ?? null;
}

/** A standard with the area it stands in; null when the framework does not have it. */
export function standardById(framework: Framework, standardId: string): { area: Area; standard: Standard } | null {
  for (const area of framework.areas) {
    const standard = area.standards.find(({ id }) => id === standardId);
    if (standard) return { area, standard };
  }
  return null;
}

/** "Involvement 2023"; the name alone where there is no edition. */
export function areaTitle(area: Area): string {
  return area.edition === "" ? area.name : `${area.name} ${area.edition}`;
}

function nameless(name: string): string {
  return name.toLowerCase().replace(/\s+/g, " ").trim();
}
