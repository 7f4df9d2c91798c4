import type { CellError } from "../../book/model";
import { ANY_NUMBER, lazily, overRanges, type Context, type FunctionSpec } from "../functionSpec";
import { lift, settled } from "../lift";
import { eachMember } from "../members";
import { compareValues, ERROR_NA, ERROR_VALUE, isError, Matrix, toLogical, type Value } from "../values";

/** IF and its like work out only the branch they need; of an array as condition, all of them, member by member. */
const IF = lazily(
  "IF",
  2,
  3,
  (args, context, evaluate) => {
    const [test = null, then = null] = args;
    const otherwise = (): Value => (args.length > 2 ? evaluate(args[2] ?? null, context) : false);
    const condition = settled(evaluate(test, context), context);
    if (condition instanceof Matrix) {
      return lift([condition, evaluate(then, context), otherwise()], context, ([one = null, yes = null, no = null]) => {
        const holds = toLogical(one);
        return isError(holds) ? holds : holds ? yes : no;
      });
    }
    const holds = toLogical(condition);
    if (isError(holds)) return holds;
    return holds ? evaluate(then, context) : otherwise();
  },
  { givesCells: true },
);

const IFS = lazily(
  "IFS",
  2,
  ANY_NUMBER - 1,
  (args, context, evaluate) => {
    for (let index = 0; index + 1 < args.length; index += 2) {
      const condition = settled(evaluate(args[index] ?? null, context), context);
      const holds = toLogical(condition instanceof Matrix ? condition.at(0, 0) : condition);
      if (isError(holds)) return holds;
      if (holds) return evaluate(args[index + 1] ?? null, context);
    }
    return ERROR_NA;
  },
  { givesCells: true },
);

const SWITCH = lazily(
  "SWITCH",
  3,
  ANY_NUMBER - 1,
  (args, context, evaluate) => {
    const one = (index: number) => {
      const value = settled(evaluate(args[index] ?? null, context), context);
      return value instanceof Matrix ? value.at(0, 0) : value;
    };
    const wanted = one(0);
    if (isError(wanted)) return wanted;
    let index = 1;
    for (; index + 1 < args.length; index += 2) {
      const candidate = one(index);
      if (isError(candidate)) return candidate;
      if (compareValues(wanted, candidate) === 0) return evaluate(args[index + 1] ?? null, context);
    }
    return index < args.length ? evaluate(args[index] ?? null, context) : ERROR_NA;
  },
  { givesCells: true },
);

function insteadOf(name: string, replaces: (error: CellError) => boolean): FunctionSpec {
  return lazily(name, 2, 2, ([first = null, instead = null], context, evaluate) => {
    const value = settled(evaluate(first, context), context);
    if (value instanceof Matrix) {
      return lift([value, evaluate(instead, context)], context, ([one = null, other = null]) =>
        isError(one) && replaces(one) ? other : one,
      );
    }
    return isError(value) && replaces(value) ? evaluate(instead, context) : value;
  });
}

/** The truth values that AND and OR look at: texts and empty cells in ranges are passed over. */
function truths(args: readonly Value[], context: Context): boolean[] | CellError {
  const found: boolean[] = [];
  const errors: CellError[] = [];
  eachMember(args, context, (value, listed) => {
    if (listed && (typeof value === "string" || value === null)) return false;
    const truth = toLogical(value);
    if (isError(truth)) {
      errors.push(truth);
      return true;
    }
    found.push(truth);
    return false;
  });
  return errors[0] ?? found;
}

function ofTruths(name: string, decide: (truths: readonly boolean[]) => boolean): FunctionSpec {
  return overRanges(name, 1, ANY_NUMBER, (args, context) => {
    const found = truths(args, context);
    if (isError(found)) return found;
    return found.length > 0 ? decide(found) : ERROR_VALUE;
  });
}

const NOT = lazily("NOT", 1, 1, ([arg = null], context, evaluate) =>
  lift([evaluate(arg, context)], context, ([one = null]) => {
    const truth = toLogical(one);
    return isError(truth) ? truth : !truth;
  }),
);

export const LOGIC: readonly FunctionSpec[] = [
  IF,
  IFS,
  SWITCH,
  NOT,
  insteadOf("IFERROR", () => true),
  insteadOf("IFNA", (error) => error.error === "#N/A"),
  ofTruths("AND", (all) => all.every((one) => one)),
  ofTruths("OR", (all) => all.some((one) => one)),
  ofTruths("XOR", (all) => all.filter((one) => one).length % 2 === 1),
  lazily("TRUE", 0, 0, () => true),
  lazily("FALSE", 0, 0, () => false),
];
