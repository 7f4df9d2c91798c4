import { oneOf } from "./arguments";
import { itemNotFound } from "../hostError";
import { workbookFile } from "../newWorkbooks";
import { defineClass, type Maker } from "./excelClass";
import { workbookCreated } from "./workbookCreated";

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
    /** The new workbook is not shown before its `open`. */
    createWorkbook: (_target, args, host) => {
      const file = workbookFile(args.textOr(0, null));
      const id = `new-workbook-${host.newWorkbooks.size + 1}`;
      host.newWorkbooks.set(id, file);
      return workbookCreated({ id, file });
    },
    _GetWorkbookCreatedById: (_target, args, host) => {
      const id = args.text(0);
      const file = host.newWorkbooks.get(id);
      if (file === undefined) throw itemNotFound();
      return workbookCreated({ id, file });
    },
    /** Nothing is drawn during a request anyway. */
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
}));
