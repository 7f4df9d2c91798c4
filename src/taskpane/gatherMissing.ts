/** Many standards of one sheet without a score are one thing to do, not twelve. */
import type { Problem } from "../core/problem";

export type Gathered =
  | { readonly kind: "one"; readonly problem: Problem }
  | { readonly kind: "missing"; readonly sheet: string; readonly problems: readonly Problem[] };

/** Up to this many stand by themselves, each with its cell. */
const BY_THEMSELVES = 2;

/** In the order of the problems; gathered ones where the first of them stood. */
export function gatherMissing(problems: readonly Problem[]): Gathered[] {
  const missingOn = (sheet: string): Problem[] => problems.filter(({ kind, where }) => kind === "missing" && where.sheet === sheet);
  return problems.flatMap((problem): Gathered[] => {
    const same = problem.kind === "missing" ? missingOn(problem.where.sheet) : [];
    if (same.length <= BY_THEMSELVES) return [{ kind: "one", problem }];
    return same[0] === problem ? [{ kind: "missing", sheet: problem.where.sheet, problems: same }] : [];
  });
}
