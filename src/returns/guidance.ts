/** What other sheets of the file say of the scale: a page on how to score, on which 1 may be the best. */
import type { Scale } from "../core/scale";
import type { SheetFinding } from "./finding";
import type { Grid } from "./grid";
import { keyDoubts } from "./scaleOf";
import { HAS_TO_BE_LOOKED_AT } from "./sureness";

/** The same findings, in their order; a table is asked about where a sheet without any gives its scores another meaning. Our own sheets say theirs themselves. */
export function withGuidance(grids: readonly Grid[], findings: readonly SheetFinding[], scale: Scale): SheetFinding[] {
  const isForeign = ({ verdict, own, source }: SheetFinding): boolean => verdict === "sure" && own === null && source === "found";
  if (!findings.some(isForeign)) return [...findings];
  const said = grids
    .flatMap((grid, index) => (findings[index]?.verdict === "none" ? keyDoubts(grid, () => false, scale) : []))
    .map(({ sentence }) => sentence);
  if (said.length === 0) return [...findings];
  return findings.map((finding) =>
    isForeign(finding)
      ? {
          ...finding,
          verdict: "ask",
          sureness: Math.min(finding.sureness, HAS_TO_BE_LOOKED_AT),
          doubts: [...new Set([...finding.doubts, ...said])],
        }
      : finding,
  );
}
