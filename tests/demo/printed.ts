/** What the published report printed beside what its own figures give: every difference, with its reason. */
import { fromStoredNumber, shown, type Fraction } from "../../src/core/exact";
import { sequin } from "../../src/frameworks";
import type { Workbook } from "../driver/openWorkbook";
import type { Example } from "./example";

/** What was printed of one unit; no scores where only its average is compared. */
interface Printed {
  readonly sheet: string;
  readonly name: string;
  readonly scores: Readonly<Record<string, string>>;
  readonly average: string;
}

export interface Difference {
  readonly what: string;
  readonly printed: string;
  readonly ours: string;
  readonly reason: string;
}

/** Tabs of the two benchmarks. */
export interface Benchmarks {
  readonly hospitals: string;
  readonly region: string;
}

const HEADER = "No.";
const FOOT = "Average";
const MATRIX = "A1:Z40";

const REASONS = {
  cutOff: "is cut off after the first decimal; we round half up",
  noRule: "cannot be repeated from the figures beside it",
} as const;

/** In the order of the report: hospitals, then collaboratives and region, each standard by standard and then its average. */
export function differencesFromPrint(
  workbook: Workbook,
  { hospitals, collaboratives, region, printedAverages, printedResults }: Example,
  sheets: Benchmarks,
): Difference[] {
  const shortNames = new Map([...collaboratives, region].map(({ name, shortName }) => [name, shortName]));
  const printed: Printed[] = [
    ...hospitals.map(({ name, published: { average } }) => ({ sheet: sheets.hospitals, name, scores: {}, average })),
    ...[...printedAverages.map(({ collaborative, ...rest }) => ({ unit: collaborative, ...rest })), ...printedResults].map(
      ({ unit, ...rest }) => ({
        sheet: sheets.region,
        name: shortNames.get(unit) ?? unit,
        ...rest,
      }),
    ),
  ];
  return printed.flatMap(({ sheet, name, scores, average }) => {
    const figure = figuresOf(workbook, sheet, name);
    const standards = Object.entries(scores).flatMap(([standardId, asPrinted]) => {
      const number = numberOf(standardId);
      return differenceOf(`${name}, standard ${number}`, asPrinted, figure(number));
    });
    return [...standards, ...differenceOf(`${name}, average`, average, figure(FOOT))];
  });
}

function differenceOf(what: string, printed: string, exact: Fraction): Difference[] {
  const ours = shown(exact);
  if (Number(printed) === Number(ours)) return [];
  const cut = Number((10n * exact.numerator) / exact.denominator) / 10;
  return [{ what, printed, ours, reason: Number(printed) === cut ? REASONS.cutOff : REASONS.noRule }];
}

const numberOf = (standardId: string): string => {
  const found = sequin.areas.flatMap(({ standards }) => standards).find(({ id }) => id === standardId);
  if (found === undefined) throw new Error(`There is no standard ${standardId}.`);
  return found.number;
};

/** Finds the figure of a standard, or the average. The first heading that begins with the name counts: the region's is the average of its collaboratives. */
function figuresOf(workbook: Workbook, sheet: string, name: string): (row: string) => Fraction {
  const [texts, values] = [workbook.texts(sheet, MATRIX), workbook.values(sheet, MATRIX)];
  const header = texts.findIndex(([first]) => first === HEADER);
  const column = texts[header]?.findIndex((heading) => heading.startsWith(name)) ?? -1;
  return (row) => {
    const at = texts.findIndex((line, index) => index > header && line.slice(0, 2).includes(row));
    const value = values[at]?.[column];
    if (typeof value !== "number") throw new Error(`${sheet} has no figure of ${name} for ${row}.`);
    return fromStoredNumber(value);
  };
}
