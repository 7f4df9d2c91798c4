/**
 * RAG colours on numbers that anybody selects in any workbook: rules with the thresholds written into them, since an old
 * book may have no Set-up sheet. Values and formats of the cells stay as they are, and a mark inside each rule's formula
 * lets the same verb find its own rules again and take them away.
 */
import { cellAddress, parseAddress } from "./address";
import { AVERAGE_FORMAT, averageRules, SCORE_FORMAT, scoreRules } from "./bandRules";
import type { BandCells, BandKey, BandValues } from "./bandsRow";
import type { CellValue } from "./namedCells";
import type { RulePlan } from "./plan";

/** One rectangle of the selection. */
export interface SelectedCells {
  /** Without its sheet: "C5:F16". */
  readonly address: string;
  readonly values: readonly (readonly CellValue[])[];
}

/** A text inside N() is 0: the condition is always true, and nobody else would write it. */
const MARK = 'N("SeQuIn RAG")=0';

/**
 * The rules for one rectangle: `4 G` where all its numbers are whole, else `3.8 G`. Only numbers on the scale are coloured, so years
 * and totals among them stay as they are. Empty when there is nothing to colour, or a band is not known.
 */
export function planRagRules(selected: SelectedCells, bands: BandValues): RulePlan[] {
  const thresholds = literals(bands);
  if (thresholds === null || ragCount(selected, bands) === 0) return [];
  const whole = numbersOnScale(selected, bands).every((value) => Number.isInteger(value));
  const [rules, format] = whole
    ? [scoreRules(selected.address, thresholds), SCORE_FORMAT]
    : [averageRules(selected.address, thresholds), AVERAGE_FORMAT];
  return marked(selected.address, rules, format, thresholds);
}

/** The same for cells of single scores, empty ones too; the thresholds stand in cells of the same sheet. */
export const planScoreColours = (address: string, bands: BandCells): RulePlan[] =>
  marked(address, scoreRules(address, bands), SCORE_FORMAT, bands);

/** The rules for numbers on the scale, each with the mark. */
function marked(address: string, rules: readonly RulePlan[], format: string, { scaleMin, scaleMax }: BandCells): RulePlan[] {
  const { row, column } = parseAddress(address);
  const first = cellAddress(row, column);
  return rules
    .filter(({ look }) => look.numberFormat?.startsWith(format))
    .map((rule) => ({ ...rule, formula: rule.formula.replace(/^=AND\(/, `=AND(${MARK},${first}>=${scaleMin},${first}<=${scaleMax},`) }));
}

/** How many cells the rules will colour. */
export function ragCount(selected: SelectedCells, bands: BandValues): number {
  return numbersOnScale(selected, bands).length;
}

/** Whether a conditional format is one of ours on somebody's own numbers. */
export function isRagRule(formula: string): boolean {
  return formula.replace(/\s+/g, "").startsWith(`=AND(${MARK},`.replace(/\s+/g, ""));
}

function numbersOnScale({ values }: SelectedCells, { scaleMin, scaleMax }: BandValues): number[] {
  return values
    .flat()
    .filter((value): value is number => typeof value === "number" && value >= Number(scaleMin) && value <= Number(scaleMax));
}

function literals(bands: BandValues): BandCells | null {
  const keys = Object.keys(bands) as BandKey[];
  if (keys.some((key) => bands[key] === "")) return null;
  const text = (key: BandKey): string => String(bands[key]);
  return {
    scaleMin: text("scaleMin"),
    scaleMax: text("scaleMax"),
    amberFrom: text("amberFrom"),
    greenFrom: text("greenFrom"),
    averageAmberFrom: text("averageAmberFrom"),
    averageGreenFrom: text("averageGreenFrom"),
  };
}
