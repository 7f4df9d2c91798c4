import { covers, intersection, without } from "../book/area";
import type { Validation, ValidationRule } from "../book/model";
import { invalidArgument, itemNotFound } from "../hostError";
import type { HostState } from "../hostState";
import { asRecord, asText, asTruth, oneOf } from "./arguments";
import { cellCount } from "./cellAccess";
import type { CellsRef } from "./cellsRef";
import { defineClass, type Maker } from "./excelClass";
import { NULL_OBJECT, type HostObject, type Json } from "./hostObject";
import { rangeAreasOn } from "./rangeAreas";
import { requireAllowed, sheetOf, touched } from "./sheetRef";

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;
/** office.js spells these members with "To" where conditional formats have it without. */
const OPERATOR_ON_THE_WIRE = { GreaterThanOrEqual: "GreaterThanOrEqualTo", LessThanOrEqual: "LessThanOrEqualTo" } as const;
const COMPARING = { wholeNumber: "WholeNumber", decimal: "Decimal", textLength: "TextLength", date: "Date", time: "Time" } as const;
type Comparing = keyof typeof COMPARING;
const ALERT_STYLES = ["Stop", "Warning", "Information"] as const;

const NO_ALERT: Validation["alert"] = { show: true, style: "Stop", title: "", message: "" };
const NO_PROMPT: Validation["prompt"] = { show: true, title: "", message: "" };
const MOST_LIST_CHARACTERS = 255;

type Held = { readonly kind: "none" } | { readonly kind: "mixed" } | { readonly kind: "one"; readonly validation: Validation };

/** What validation the cells have in common. */
function held(target: CellsRef, host: HostState): Held {
  const areas = target.areas();
  const touching = sheetOf(target, host).validations.filter((one) =>
    areas.some((area) => one.areas.some((other) => intersection(area, other))),
  );
  const [first] = touching;
  if (!first) return { kind: "none" };
  const covered = areas.every((area) => {
    const inside = first.areas.reduce((sum, other) => sum + cellCountOf(intersection(area, other)), 0);
    return first.areas.some((other) => covers(other, area)) || inside === cellCount(area);
  });
  return touching.length === 1 && covered ? { kind: "one", validation: first } : { kind: "mixed" };
}

function cellCountOf(area: Parameters<typeof cellCount>[0] | null): number {
  return area ? cellCount(area) : 0;
}

function read<T extends Json>(target: CellsRef, host: HostState, of: (validation: Validation) => T, otherwise: T): T | null {
  const found = held(target, host);
  if (found.kind === "mixed") return null;
  return found.kind === "one" ? of(found.validation) : otherwise;
}

/** Takes the cells out of every other validation and gives them this one. */
function replace(target: CellsRef, host: HostState, validation: Validation | null): void {
  requireAllowed(sheetOf(target, host), null);
  const sheet = touched(target, host);
  const areas = target.areas();
  const others = sheet.validations.map((one) => ({
    ...one,
    areas: areas.reduce((rest, hole) => rest.flatMap((area) => without(area, hole)), [...one.areas]),
  }));
  sheet.validations = [...others.filter((one) => one.areas.length > 0), ...(validation ? [{ ...validation, areas: [...areas] }] : [])];
}

/** Alert, prompt and the blank rule need a rule to stand on. */
function change(target: CellsRef, host: HostState, to: (validation: Validation) => Validation): void {
  const found = held(target, host);
  if (found.kind !== "one") throw invalidArgument();
  replace(target, host, to(found.validation));
}

/** `Excel.DataValidation`. */
export const dataValidation: Maker<CellsRef> = defineClass<CellsRef>("DataValidation", () => ({
  scalars: {
    type: {
      get: (target, host) => {
        const found = held(target, host);
        return found.kind === "mixed" ? "MixedCriteria" : found.kind === "none" ? "None" : found.validation.rule.type;
      },
    },
    rule: {
      get: (target, host) => read<Json>(target, host, ({ rule }) => ruleOnTheWire(rule), {}),
      set: (target, value, host) => {
        const rule = ruleFrom(asRecord(value));
        const found = held(target, host);
        const kept = found.kind === "one" ? found.validation : { ignoreBlanks: true, alert: NO_ALERT, prompt: NO_PROMPT };
        replace(target, host, { ...kept, areas: [], rule });
      },
    },
    ignoreBlanks: {
      get: (target, host) => read<boolean>(target, host, ({ ignoreBlanks }) => ignoreBlanks, true),
      set: (target, value, host) => change(target, host, (one) => ({ ...one, ignoreBlanks: asTruth(value) })),
    },
    errorAlert: {
      get: (target, host) => read<Json>(target, host, ({ alert }) => alertOnTheWire(alert), alertOnTheWire(NO_ALERT)),
      set: (target, value, host) => {
        const given = asRecord(value);
        const alert: Validation["alert"] = {
          show: given["showAlert"] === undefined || asTruth(given["showAlert"]),
          style: given["style"] === undefined ? "Stop" : oneOf(ALERT_STYLES, given["style"]),
          title: limited(given["title"], 32),
          message: limited(given["message"], 255),
        };
        change(target, host, (one) => ({ ...one, alert }));
      },
    },
    prompt: {
      get: (target, host) => read<Json>(target, host, ({ prompt }) => promptOnTheWire(prompt), promptOnTheWire(NO_PROMPT)),
      set: (target, value, host) => {
        const given = asRecord(value);
        const prompt: Validation["prompt"] = {
          show: given["showPrompt"] === undefined || asTruth(given["showPrompt"]),
          title: limited(given["title"], 32),
          message: limited(given["message"], 255),
        };
        change(target, host, (one) => ({ ...one, prompt }));
      },
    },
    /** True when all cells hold to their rule, false when none does, else null. */
    valid: {
      get: (target, host) => {
        const cells = target.areas().reduce((sum, area) => sum + cellCount(area), 0);
        const invalid = invalidAreas(target, host).reduce((sum, area) => sum + cellCount(area), 0);
        return invalid === 0 ? true : invalid === cells ? false : null;
      },
    },
  },
  readsResults: ["getInvalidCells", "getInvalidCellsOrNullObject"],
  methods: {
    clear: (target, _args, host) => replace(target, host, null),
    getInvalidCells: (target, _args, host) => {
      const found = invalidCells(target, host);
      if (!found) throw itemNotFound();
      return found;
    },
    getInvalidCellsOrNullObject: (target, _args, host) => invalidCells(target, host) ?? NULL_OBJECT,
  },
}));

function invalidAreas(target: CellsRef, host: HostState): ReturnType<HostState["book"]["invalidCells"]> {
  const sheet = sheetOf(target, host);
  return target.areas().flatMap((area) => host.book.invalidCells(sheet, area));
}

function invalidCells(target: CellsRef, host: HostState): HostObject | null {
  const areas = invalidAreas(target, host);
  return areas.length > 0 ? rangeAreasOn(sheetOf(target, host), areas) : null;
}

/** Excel's limits: 32 characters for a title, 255 for a message. */
function limited(value: Json | undefined, most: number): string {
  const text = value === undefined || value === null ? "" : asText(value);
  if (text.length > most) throw invalidArgument();
  return text;
}

function alertOnTheWire({ show, style, title, message }: Validation["alert"]): Json {
  return { showAlert: show, style, title, message };
}

function promptOnTheWire({ show, title, message }: Validation["prompt"]): Json {
  return { showPrompt: show, title, message };
}

function ruleOnTheWire(rule: ValidationRule): Json {
  if (rule.type === "List") return { list: { source: rule.source, inCellDropDown: rule.inCellDropDown } };
  if (rule.type === "Custom") return { custom: { formula: rule.formula } };
  const name = (Object.keys(COMPARING) as Comparing[]).find((key) => COMPARING[key] === rule.type) ?? "decimal";
  const operator = (OPERATOR_ON_THE_WIRE as Readonly<Record<string, string>>)[rule.operator] ?? rule.operator;
  const { formula1, formula2 } = rule;
  return { [name]: formula2 === undefined ? { operator, formula1 } : { operator, formula1, formula2 } };
}

function ruleFrom(given: { readonly [name: string]: Json }): ValidationRule {
  const [name, ...more] = Object.keys(given).filter((key) => given[key] !== null);
  if (name === undefined || more.length > 0) throw invalidArgument();
  const part = asRecord(given[name] ?? null);
  if (name === "list") {
    const source = asText(part["source"] ?? null);
    // A typed list is kept as text of at most 255 characters; longer ones must come from cells.
    if (source === "" || (!source.startsWith("=") && source.length > MOST_LIST_CHARACTERS)) throw invalidArgument();
    return { type: "List", source, inCellDropDown: part["inCellDropDown"] === undefined || asTruth(part["inCellDropDown"]) };
  }
  if (name === "custom") {
    const formula = asText(part["formula"] ?? null);
    if (!formula.startsWith("=")) throw invalidArgument();
    return { type: "Custom", formula };
  }
  if (!Object.prototype.hasOwnProperty.call(COMPARING, name)) throw invalidArgument();
  const named = asText(part["operator"] ?? null);
  const operator = oneOf(OPERATORS, named.includes("Than") ? named.replace(/EqualTo$/, "Equal") : named);
  const formula1 = operand(part["formula1"]);
  const second = part["formula2"];
  if (operator.endsWith("etween")) {
    if (second === undefined || second === null) throw invalidArgument();
    return { type: COMPARING[name as Comparing], operator, formula1, formula2: operand(second) };
  }
  return { type: COMPARING[name as Comparing], operator, formula1 };
}

function operand(value: Json | undefined): string | number {
  if (typeof value === "number" || (typeof value === "string" && value !== "")) return value;
  throw invalidArgument();
}
