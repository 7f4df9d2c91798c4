/**
 * The scale a standard is scored on, as data. Only this file knows what the steps are, so that
 * scales of statuses or percentages can join the union without a change elsewhere.
 */
import * as z from "zod/mini";

const wholeNumberScaleSchema = z
  .object({
    kind: z.literal("wholeNumbers"),
    lowest: z.int(),
    highest: z.int(),
    /** The words under the two ends. No words are known for SeQuIn's 1 to 5, so those we ship are ours. */
    lowestWord: z.string(),
    highestWord: z.string(),
    wordsAreOurs: z.boolean(),
    /** What stands in a score cell when the standard does not apply. */
    notApplicableWord: z.string().check(z.minLength(1)),
  })
  .check(z.refine((scale) => scale.lowest < scale.highest, "The lowest score must be below the highest."));

export const scaleSchema = wholeNumberScaleSchema;
export type Scale = z.infer<typeof scaleSchema>;

/** 1 to 5, SeQuIn's scale. */
export const ONE_TO_FIVE: Scale = {
  kind: "wholeNumbers",
  lowest: 1,
  highest: 5,
  lowestWord: "Not at all",
  highestWord: "Fully",
  wordsAreOurs: true,
  notApplicableWord: "N/A",
};

/** Every score that can be given, lowest first. */
export function scaleValues(scale: Scale): number[] {
  return Array.from({ length: scale.highest - scale.lowest + 1 }, (_, step) => scale.lowest + step);
}

/** Every entry a score cell may hold, in the order of a drop-down: "1" to "5", then "N/A". */
export function scaleChoices(scale: Scale): string[] {
  return [...scaleValues(scale).map(String), scale.notApplicableWord];
}

/** Whether the value is one of the scores that can be given. */
export function isOnScale(value: number, scale: Scale): boolean {
  return Number.isInteger(value) && value >= scale.lowest && value <= scale.highest;
}

/** Whether the value lies between the ends, be it a step or not (averages do, 3.5 typed as a score does). */
export function isWithinScale(value: number, scale: Scale): boolean {
  return value >= scale.lowest && value <= scale.highest;
}
