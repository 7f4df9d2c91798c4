/** Bringing in a framework from JSON, or standards from a list, checked with plain problems. Whole or not at all. */
import { en } from "zod/locales";
import * as z from "zod/mini";
import { areaByName, FRAMEWORK_SCHEMA_VERSION, frameworkSchema, type Framework, type View } from "./framework";
import { addArea, addStandard, type FrameworkEdit } from "./frameworkEdits";
import { messages } from "./messages";

const versionOnly = z.object({ schemaVersion: z.union([z.number(), z.string()]) });

/** Checks a whole framework that came as JSON (already parsed). */
export function importFramework(data: unknown): FrameworkEdit {
  const version = versionOnly.safeParse(data);
  if (!version.success) return { problems: [messages.notAFramework()] };
  if (version.data.schemaVersion !== FRAMEWORK_SCHEMA_VERSION)
    return { problems: [messages.frameworkVersionUnknown(String(version.data.schemaVersion))] };
  const parsed = frameworkSchema.safeParse(data, { error: en().localeError });
  if (!parsed.success) return { problems: parsed.error.issues.map(({ path, message }) => messages.frameworkPart(path.join("."), message)) };
  const problems = doubledIds(parsed.data);
  return problems.length > 0 ? { problems } : { framework: parsed.data };
}

/** One standard of a list, in the words of whoever typed it; blank where there is nothing. */
export interface StandardEntry {
  readonly area: string;
  readonly number: string;
  readonly text: string;
  readonly shortTitle: string;
  readonly easyRead: string;
  readonly view: string;
  /** "" to have one made. */
  readonly id: string;
}

/**
 * Adds the standards of a list to a framework; areas it does not have are added too.
 * One problem anywhere, and nothing is brought in. Problems begin with the place that `placeOf` names.
 */
export function importStandards(
  framework: Framework,
  entries: readonly StandardEntry[],
  placeOf: (index: number) => string,
): FrameworkEdit {
  if (entries.length === 0) return { problems: [messages.nothingToBringIn()] };
  let result = framework;
  const problems: string[] = [];
  entries.forEach((entry, index) => {
    const edit = importEntry(result, entry);
    if ("framework" in edit) result = edit.framework;
    else problems.push(...edit.problems.map((problem) => `${placeOf(index)}: ${problem}`));
  });
  return problems.length > 0 ? { problems } : { framework: result };
}

/** Reads "Everyone", "Service users" or "Staff"; blank is everyone, null is none of them. */
export function parseView(text: string): View | null {
  const plain = text.toLowerCase().replace(/[\s-]/g, "");
  return VIEW_WORDS.get(plain) ?? null;
}

/** How a view is written on a sheet. */
export const VIEW_NAMES: Readonly<Record<View, string>> = { everyone: "Everyone", serviceUsers: "Service users", staff: "Staff" };

const VIEW_WORDS: ReadonlyMap<string, View> = new Map([
  ["", "everyone"],
  ["everyone", "everyone"],
  ["all", "everyone"],
  ["serviceusers", "serviceUsers"],
  ["serviceuser", "serviceUsers"],
  ["staff", "staff"],
]);

function importEntry(framework: Framework, entry: StandardEntry): FrameworkEdit {
  const withArea: FrameworkEdit = areaByName(framework, entry.area) === null ? addArea(framework, entry.area) : { framework };
  if ("problems" in withArea) return withArea;
  const area = areaByName(withArea.framework, entry.area);
  if (area === null) return { problems: [messages.areaUnknown(entry.area)] };
  const view = parseView(entry.view);
  if (view === null) return { problems: [messages.viewUnknown(entry.view)] };
  const { number, text, shortTitle, easyRead } = entry;
  return addStandard(withArea.framework, area.id, {
    number,
    text,
    shortTitle,
    easyRead,
    view,
    ...(entry.id === "" ? {} : { id: entry.id }),
  });
}

function doubledIds(framework: Framework): string[] {
  const ids = [...framework.areas.map(({ id }) => id), ...framework.areas.flatMap(({ standards }) => standards.map(({ id }) => id))];
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => messages.standardIdTwice(id));
}
