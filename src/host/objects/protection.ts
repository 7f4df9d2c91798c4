import { accessDenied, invalidOperation } from "../hostError";
import { asTruth } from "./arguments";
import { defineClass, type Maker } from "./excelClass";
import type { Json } from "./hostObject";
import { sheetOf, touched, type SheetRef } from "./sheetRef";

const OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

/** `Excel.WorksheetProtection`. Protecting twice, and unprotecting what is open, is refused. */
export const worksheetProtection: Maker<SheetRef> = defineClass<SheetRef>("WorksheetProtection", () => ({
  scalars: {
    protected: { get: (target, host) => sheetOf(target, host).protection !== null },
    options: {
      get: (target, host): Json => {
        const given = sheetOf(target, host).protection?.options ?? {};
        return { ...Object.fromEntries(OPTIONS.map((name) => [name, given[name] ?? false])), selectionMode: "Normal" };
      },
    },
  },
  methods: {
    protect: (target, args, host) => {
      if (sheetOf(target, host).protection) throw invalidOperation("The worksheet is protected already.");
      const given = args.isGiven(0) ? args.record(0) : {};
      const options = Object.fromEntries(
        OPTIONS.map((name) => [name, given[name] !== undefined && given[name] !== null && asTruth(given[name])]),
      );
      const password = args.textOr(1, "");
      touched(target, host).protection = password === "" ? { options } : { options, password };
    },
    unprotect: (target, args, host) => {
      const protection = sheetOf(target, host).protection;
      if (!protection) throw invalidOperation("The worksheet is not protected.");
      if ((protection.password ?? "") !== args.textOr(0, "")) throw accessDenied();
      touched(target, host).protection = null;
    },
  },
}));

/** `Excel.WorkbookProtection`: keeps sheets, their order and names. */
export const workbookProtection: Maker<null> = defineClass<null>("WorkbookProtection", () => ({
  scalars: { protected: { get: (_target, host) => host.structureProtection !== null } },
  methods: {
    protect: (_target, args, host) => {
      if (host.structureProtection) throw invalidOperation("The workbook is protected already.");
      const password = args.textOr(0, "");
      host.structureProtection = password === "" ? {} : { password };
    },
    unprotect: (_target, args, host) => {
      if (!host.structureProtection) throw invalidOperation("The workbook is not protected.");
      if ((host.structureProtection.password ?? "") !== args.textOr(0, "")) throw accessDenied();
      host.structureProtection = null;
    },
  },
}));
