import { messages } from "../core/messages";
import type { BenchmarkSource } from "./benchmarkSource";

/**
 * What the strip of a benchmark sheet says is compared; its reader knows a sheet by it. A file of its own, so that who only reads
 * sheets (the pane's first screen) does not load all that writes them.
 */
export function comparedText(group: BenchmarkSource["collaborative"], isRegion: boolean): string {
  if (group === null) return isRegion ? messages.collaborativesOf(messages.regionName()) : messages.allHospitals();
  const named = messages.collaborativeNamed(group.name, group.shortName);
  return isRegion ? messages.collaborativesOf(named) : named;
}
