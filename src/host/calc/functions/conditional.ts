import type { CellError, Scalar } from "../../book/model";
import { readCriterion, type Criterion } from "../criteria";
import { ANY_NUMBER, NotWorkedOut, overRanges, type Context, type FunctionSpec } from "../functionSpec";
import { lift } from "../lift";
import { rowsInUse } from "../members";
import { Cells, ERROR_DIV, ERROR_VALUE, finite, isError, type SheetArea, type Value } from "../values";
import { largest, mean, smallest } from "./statistics";
import { sumOf } from "./mathematics";

/** SUMIF, COUNTIFS and the like: values picked by criteria on cells that lie alike. */

interface Condition {
  readonly area: SheetArea;
  readonly meets: Criterion;
}

/** Only references can be looked through; Excel refuses arrays here when the formula is entered. */
function areaOf(arg: Value): SheetArea | Scalar {
  if (isError(arg)) return arg;
  if (!(arg instanceof Cells)) throw new NotWorkedOut("A criterion looks only at cells.");
  const [area] = arg.areas;
  return area && arg.areas.length === 1 ? area : ERROR_VALUE;
}

function isArea(area: SheetArea | Scalar): area is SheetArea {
  return typeof area === "object" && area !== null && "sheet" in area;
}

function alike(a: SheetArea, b: SheetArea): boolean {
  return a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;
}

/** Visits the places where all conditions hold; places that are empty beyond every sheet's last cell come as a count. */
function eachMatch(conditions: readonly Condition[], context: Context, visit: (down: number, across: number) => void): number {
  const first = conditions[0]?.area;
  if (!first) return 0;
  const height = first.bottom - first.top + 1,
    width = first.right - first.left + 1;
  const used = Math.min(height, Math.max(0, ...conditions.map(({ area }) => rowsInUse(area) - area.top)));
  for (let down = 0; down < used; down++) {
    for (let across = 0; across < width; across++) {
      if (conditions.every(({ area, meets }) => meets(context.workbook.valueAt(area.sheet, area.top + down, area.left + across))))
        visit(down, across);
    }
  }
  return conditions.every(({ meets }) => meets(null)) ? (height - used) * width : 0;
}

/** The numbers of `from` where all conditions hold, or the first error among them. */
function numbersWhere(conditions: readonly Condition[], from: SheetArea, context: Context): number[] | CellError {
  const numbers: number[] = [];
  const errors: CellError[] = [];
  eachMatch(conditions, context, (down, across) => {
    const value = context.workbook.valueAt(from.sheet, from.top + down, from.left + across);
    if (typeof value === "number") numbers.push(value);
    else if (isError(value)) errors.push(value);
  });
  return errors[0] ?? numbers;
}

/** SUMIF and AVERAGEIF: the values lie from the top left of the third argument on, in the size of the first. */
function oneCondition(name: string, finish: (numbers: readonly number[]) => Scalar): FunctionSpec {
  return overRanges(name, 2, 3, (args, context) => {
    const area = areaOf(args[0] ?? null);
    if (!isArea(area)) return area;
    const given = args.length > 2 ? areaOf(args[2] ?? null) : area;
    if (!isArea(given)) return given;
    const from = { ...given, bottom: given.top + area.bottom - area.top, right: given.left + area.right - area.left };
    return lift([args[1] ?? null], context, ([criterion = null]) => {
      const numbers = numbersWhere([{ area, meets: readCriterion(criterion) }], from, context);
      return isError(numbers) ? numbers : finish(numbers);
    });
  });
}

/** Pairs of area and criterion; all areas must be of the size of `like`. */
function areasOfPairs(pairs: readonly Value[], like: SheetArea | null): SheetArea[] | Scalar {
  if (pairs.length % 2 === 1) throw new NotWorkedOut("A criterion is missing.");
  const areas: SheetArea[] = [];
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const area = areaOf(pairs[index] ?? null);
    if (!isArea(area)) return area;
    if (!alike(area, like ?? areas[0] ?? area)) return ERROR_VALUE;
    areas.push(area);
  }
  return areas;
}

function criteriaOf(pairs: readonly Value[]): Value[] {
  return pairs.filter((_, index) => index % 2 === 1);
}

function conditionsOf(areas: readonly SheetArea[], criteria: readonly Scalar[]): Condition[] {
  return areas.map((area, index) => ({ area, meets: readCriterion(criteria[index] ?? null) }));
}

function manyConditions(name: string, finish: (numbers: readonly number[]) => Scalar): FunctionSpec {
  return overRanges(name, 3, ANY_NUMBER, (args, context) => {
    const from = areaOf(args[0] ?? null);
    if (!isArea(from)) return from;
    const pairs = args.slice(1);
    const areas = areasOfPairs(pairs, from);
    if (!Array.isArray(areas)) return areas;
    return lift(criteriaOf(pairs), context, (criteria) => {
      const numbers = numbersWhere(conditionsOf(areas, criteria), from, context);
      return isError(numbers) ? numbers : finish(numbers);
    });
  });
}

function counting(name: string, most: number): FunctionSpec {
  return overRanges(name, 2, most, (args, context) => {
    const areas = areasOfPairs(args, null);
    if (!Array.isArray(areas)) return areas;
    return lift(criteriaOf(args), context, (criteria) => {
      let found = 0;
      const beyond = eachMatch(conditionsOf(areas, criteria), context, () => {
        found++;
      });
      return found + beyond;
    });
  });
}

const total = (numbers: readonly number[]) => finite(sumOf(numbers));
const average = (numbers: readonly number[]) => (numbers.length > 0 ? mean(numbers) : ERROR_DIV);

export const CONDITIONAL: readonly FunctionSpec[] = [
  oneCondition("SUMIF", total),
  oneCondition("AVERAGEIF", average),
  counting("COUNTIF", 2),
  counting("COUNTIFS", ANY_NUMBER),
  manyConditions("SUMIFS", total),
  manyConditions("AVERAGEIFS", average),
  manyConditions("MINIFS", smallest),
  manyConditions("MAXIFS", largest),
];
