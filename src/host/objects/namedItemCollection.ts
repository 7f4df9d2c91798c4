import type { DefinedName, Sheet } from "../book/model";
import { itemNotFound } from "../hostError";
import type { HostState } from "../hostState";
import { referenceFormula } from "./address";
import { asText, asTruth, type Arguments } from "./arguments";
import { defineClass, type Maker } from "./excelClass";
import { NULL_OBJECT, isHostObject, type Argument, type HostObject, type Json } from "./hostObject";
import { areaOf } from "./liveRanges";
import { range, rangeOn } from "./range";
import { shownValue } from "./rangeValues";
import { sheetOf } from "./sheetRef";
import { worksheet } from "./worksheet";

/** The names of one sheet, or (null) those of the workbook. */
interface NamesRef {
  readonly scope: string | null;
}
interface NameRef extends NamesRef {
  readonly name: string;
}

function scopeOf(target: NamesRef, host: HostState): Sheet | null {
  return target.scope === null ? null : sheetOf({ sheetId: target.scope }, host);
}

function namesOf(target: NamesRef, host: HostState): readonly DefinedName[] {
  return scopeOf(target, host)?.names ?? (target.scope === null ? host.book.names : []);
}

/** `Excel.NamedItemCollection`. That of the workbook has only names of workbook scope. */
export const namedItems: Maker<NamesRef> = defineClass<NamesRef>("NamedItemCollection", () => ({
  methods: {
    add: (target, args, host) => {
      const given = args.at(1);
      return add(target, args, isHostObject(given) ? formulaOfRange(given, host) : asFormula(asText(given)), host);
    },
    addFormulaLocal: (target, args, host) => add(target, args, asFormula(args.text(1)), host),
    getCount: (target, _args, host) => namesOf(target, host).length,
    getItemOrNullObject: (target, args, host) => {
      const found = host.book.findName(scopeOf(target, host), args.text(0));
      return found ? namedItem({ ...target, name: found.name }) : NULL_OBJECT;
    },
  },
  items: (target, host) => namesOf(target, host).map(({ name }) => namedItem({ ...target, name })),
  item: (target, key, host) => {
    const found = host.book.findName(scopeOf(target, host), asText(key));
    if (!found) throw itemNotFound();
    return namedItem({ ...target, name: found.name });
  },
}));

function add(target: NamesRef, args: Arguments, formula: string, host: HostState): HostObject {
  const name = args.text(0);
  host.book.addName(scopeOf(target, host), { name, formula, visible: true, comment: args.textOr(2, "") });
  return namedItem({ ...target, name });
}

function formulaOfRange(given: Argument, host: HostState): string {
  const target = range.targetOf(given);
  return referenceFormula(sheetOf(target, host), areaOf(target));
}

/** Text without "=" is a constant, as in Excel's name manager. */
function asFormula(text: string): string {
  if (text.startsWith("=")) return text;
  return text.trim() !== "" && Number.isFinite(Number(text)) ? `=${text.trim()}` : `="${text.replace(/"/g, '""')}"`;
}

function nameOf(target: NameRef, host: HostState): DefinedName {
  const found = host.book.findName(scopeOf(target, host), target.name);
  if (!found) throw itemNotFound();
  return found;
}

/** `Excel.NamedItem`. */
const namedItem: Maker<NameRef> = defineClass<NameRef>("NamedItem", () => ({
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    name: { get: (target, host) => nameOf(target, host).name },
    formula: {
      get: (target, host) => nameOf(target, host).formula,
      set: (target, value, host) => change(target, { formula: asFormula(asText(value)) }, host),
    },
    visible: {
      get: (target, host) => nameOf(target, host).visible,
      set: (target, value, host) => change(target, { visible: asTruth(value) }, host),
    },
    comment: {
      get: (target, host) => nameOf(target, host).comment,
      set: (target, value, host) => change(target, { comment: asText(value) }, host),
    },
    scope: { get: ({ scope }) => (scope === null ? "Workbook" : "Worksheet") },
    type: { get: (target, host) => typeOf(target, host) },
    /** The address for a range, else what the formula gives. */
    value: {
      get: (target, host) => (typeOf(target, host) === "Range" ? nameOf(target, host).formula.slice(1) : valueOf(target, host)),
    },
  },
  children: {
    worksheet: ({ scope }) => {
      if (scope === null) throw itemNotFound();
      return worksheet({ sheetId: scope });
    },
    worksheetOrNullObject: ({ scope }) => (scope === null ? NULL_OBJECT : worksheet({ sheetId: scope })),
  },
  methods: {
    delete: (target, _args, host) => {
      nameOf(target, host);
      host.book.deleteName(scopeOf(target, host), target.name);
    },
    getRange: (target, _args, host) => {
      const found = rangeOf(target, host);
      if (!found) throw itemNotFound();
      return found;
    },
    getRangeOrNullObject: (target, _args, host) => rangeOf(target, host) ?? NULL_OBJECT,
  },
}));

function change(target: NameRef, to: Partial<DefinedName>, host: HostState): void {
  nameOf(target, host);
  host.book.changeName(scopeOf(target, host), target.name, to);
}

function found(target: NameRef, host: HostState): ReturnType<HostState["book"]["areaOf"]> {
  return host.book.areaOf(nameOf(target, host).formula, scopeOf(target, host) ?? undefined);
}

function rangeOf(target: NameRef, host: HostState): HostObject | null {
  const place = found(target, host);
  return place && rangeOn(host, place.sheet, place.area);
}

/** What a name that is no range gives, worked out as if it stood in A1 of its sheet. */
function valueOf(target: NameRef, host: HostState): Json {
  const sheet = scopeOf(target, host) ?? host.book.sheets[0];
  if (!sheet) return null;
  const result = host.book.evaluate(nameOf(target, host).formula, sheet, 0, 0);
  return Array.isArray(result) ? result.map((row) => row.map(shownValue)) : shownValue(result);
}

function typeOf(target: NameRef, host: HostState): string {
  if (found(target, host)) return "Range";
  const value = valueOf(target, host);
  if (Array.isArray(value)) return "Array";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  return typeof value === "string" && value.startsWith("#") ? "Error" : "String";
}
