/**
 * A framework: a versioned set of areas and standards, as data.
 *
 * A standard has an id that never changes and a version that rises with each rewording, so that
 * scores of different years meet by id and nothing is ever matched by its place in a list.
 */
import * as z from "zod/mini";
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

const standardSchema = z.object({
  id: z.string().check(z.minLength(1)),
  version: z.int().check(z.minimum(1)),
  /** As printed: text, since "1.10" is not 1.1. */
  number: z.string().check(z.minLength(1)),
  text: z.string().check(z.minLength(1), z.maxLength(STANDARD_TEXT_LENGTH)),
  shortTitle: z.string().check(z.minLength(1), z.maxLength(SHORT_TITLE_LENGTH)),
  /** The published standards have no short titles: those we ship are ours and say so. */
  shortTitleIsOurs: z._default(z.boolean(), false),
  /** `agreed` when service users have agreed the wording; until then it is marked as a draft. */
  easyRead: z.object({ text: z.string(), agreed: z.boolean() }),
  view: z._default(viewSchema, "everyone"),
  qualityNetworkRef: z.optional(z.string()),
  /** The first NHS year with this standard, by the year in which it starts. */
  since: z.optional(z.int()),
  /** Set when the standard is no longer scored; it stays, so that old scores keep their meaning. */
  retired: z.optional(z.object({ from: z.string().check(z.minLength(1)), why: z.string() })),
  /** What this standard came in place of; a trend breaks here. `standardId` is null where the old wording is not known. */
  replaces: z.optional(
    z.object({ standardId: z.nullable(z.string().check(z.minLength(1))), about: z.string().check(z.minLength(1)), note: z.string() }),
  ),
});
export type Standard = z.infer<typeof standardSchema>;

const areaSchema = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1), z.maxLength(AREA_NAME_LENGTH)),
  /** Names it had before, latest last: "formerly ...". */
  formerNames: z._default(z.array(z.string().check(z.minLength(1))), []),
  /** The edition of its standards, "2023"; "" for an area without any. */
  edition: z._default(z.string(), ""),
  note: z._default(z.string(), ""),
  standards: z.array(standardSchema),
});
export type Area = z.infer<typeof areaSchema>;

export const frameworkSchema = z.object({
  schemaVersion: z.literal(FRAMEWORK_SCHEMA_VERSION),
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  version: z.string().check(z.minLength(1)),
  /** Whose wording it is, and where it was published. */
  wordingBy: z.string().check(z.minLength(1)),
  note: z._default(z.string(), ""),
  scale: scaleSchema,
  areas: z.array(areaSchema).check(z.minLength(1)),
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
