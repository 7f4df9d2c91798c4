import { messages } from "../core/messages";
import { roundsMessages } from "../core/messages/rounds";
import type { BenchmarkSource } from "./benchmarkSource";

/**
 * What the strip of a benchmark sheet says is compared; its reader knows a sheet by it. A file of its own, so that who only reads
 * sheets (the pane's first screen) does not load all that writes them.
 */
export function comparedText(group: BenchmarkSource["collaborative"], isRegion: boolean): string {
  if (group === null) return isRegion ? roundsMessages.collaborativesOf(roundsMessages.regionName()) : messages.allHospitals();
  const named = messages.collaborativeNamed(group.name, group.shortName);
  return isRegion ? roundsMessages.collaborativesOf(named) : named;
}
