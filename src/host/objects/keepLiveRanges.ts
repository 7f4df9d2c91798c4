import type { HostState } from "../hostState";
import { range } from "./range";

/** After a request only those ranges go on following their cells that office.js holds by reference. */
export function keepLiveRanges(host: HostState): void {
  host.liveRanges.clear();
  for (const object of host.references.values()) if (range.isOne(object)) host.liveRanges.add(range.targetOf(object));
}
