import { oneOf } from "./arguments";
import { defineClass, type Maker } from "./excelClass";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

/** `Excel.Application`. */
export const application: Maker<null> = defineClass<null>("Application", () => ({
  scalars: {
    calculationMode: {
      get: (_target, host) => host.calculationMode,
      set: (_target, value, host) => {
        host.calculationMode = oneOf(MODES, value);
      },
    },
    calculationState: { get: () => "Done" },
    decimalSeparator: { get: () => "." },
    thousandsSeparator: { get: () => "," },
    useSystemSeparators: { get: () => true },
  },
  methods: {
    /** Recalculate, Full and FullRebuild come to the same here: what is not dirty cannot change. */
    calculate: (_target, args, host) => {
      oneOf(["Recalculate", "Full", "FullRebuild"], args.at(0));
      host.book.recalculate();
    },
    suspendApiCalculationUntilNextSync: (_target, _args, host) => {
      host.calculationSuspended = true;
    },
    /** Nothing is drawn during a request anyway. */
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
}));
