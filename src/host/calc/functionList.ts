import { CONDITIONAL } from "./functions/conditional";
import { DATES } from "./functions/dates";
import { INFORMATION } from "./functions/information";
import { LOGIC } from "./functions/logic";
import { LOOKUP_FUNCTIONS } from "./functions/lookup";
import { MATHEMATICS } from "./functions/mathematics";
import { POSITION } from "./functions/position";
import { STATISTICS } from "./functions/statistics";
import { SUBTOTALS } from "./functions/subtotals";
import { TEXT } from "./functions/text";
import type { FunctionSpec } from "./functionSpec";

/** The published list: what formulas may use to be worked out by the host. Everything else keeps its value and is flagged. */
export const FUNCTIONS: ReadonlyMap<string, FunctionSpec> = new Map(
  [CONDITIONAL, DATES, INFORMATION, LOGIC, LOOKUP_FUNCTIONS, MATHEMATICS, POSITION, STATISTICS, SUBTOTALS, TEXT]
    .flat()
    .map((spec) => [spec.name, spec] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** Files write newer functions with a prefix (`_xlfn.XLOOKUP`). */
const PREFIX = /^(_xlfn\.)?(_xlws\.)?/i;

export function functionNamed(name: string): FunctionSpec | undefined {
  return FUNCTIONS.get(name.replace(PREFIX, "").toUpperCase());
}
