import { intersection, without } from "../book/area";
import type { ConditionalFormat, RuleCondition, Sheet } from "../book/model";
import { invalidArgument, itemNotFound, unsupported } from "../hostError";
import type { HostState } from "../hostState";
import { asText, oneOf } from "./arguments";
import type { CellsRef } from "./cellsRef";
import { conditionalFormat } from "./conditionalFormat";
import { defineClass, type Maker } from "./excelClass";
import { NULL_OBJECT } from "./hostObject";
import { requireAllowed, sheetOf, touched } from "./sheetRef";

const TYPES = ["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"] as const;

/** What a rule says until it is set. */
const FIRST: Readonly<Record<string, RuleCondition>> = {
  Custom: { type: "Custom", formula: "=FALSE" },
  CellValue: { type: "CellValue", operator: "EqualTo", formula1: "=NA()" },
  ContainsText: { type: "ContainsText", operator: "Contains", text: "" },
};

/** `Excel.ConditionalFormatCollection`: the rules that touch a range, the winning one first. */
export const conditionalFormats: Maker<CellsRef> = defineClass<CellsRef>("ConditionalFormatCollection", () => ({
  methods: {
    /** The new rule comes first and wins over the others: ConditionalFormatCollection.add. */
    add: (target, args, host) => {
      const type = oneOf(TYPES, args.at(0));
      const condition = FIRST[type];
      if (!condition) throw unsupported(`This host does not make conditional formats of type ${type}.`);
      requireAllowed(sheetOf(target, host), "allowFormatCells");
      const sheet = touched(target, host);
      const id = host.book.newId();
      const added: ConditionalFormat = { id, areas: [...target.areas()], condition, format: {}, priority: 0, stopIfTrue: false };
      sheet.conditionalFormats = renumbered([added, ...inOrder(sheet.conditionalFormats)]);
      return conditionalFormat({ sheetId: sheet.id, id });
    },
    getItemAt: (target, args, host) => {
      const found = touching(target, host)[args.whole(0)];
      if (!found) throw invalidArgument();
      return conditionalFormat({ sheetId: target.sheetId, id: found.id });
    },
    getItemOrNullObject: (target, args, host) => {
      const found = touching(target, host).find((rule) => rule.id === args.text(0));
      return found ? conditionalFormat({ sheetId: target.sheetId, id: found.id }) : NULL_OBJECT;
    },
    getCount: (target, _args, host) => touching(target, host).length,
    /** Other cells of a rule keep it. */
    clearAll: (target, _args, host) => {
      requireAllowed(sheetOf(target, host), "allowFormatCells");
      const sheet = touched(target, host);
      const rest = sheet.conditionalFormats.map((rule) => ({
        ...rule,
        areas: target.areas().reduce((areas, hole) => areas.flatMap((area) => without(area, hole)), [...rule.areas]),
      }));
      sheet.conditionalFormats = rest.filter((rule) => rule.areas.length > 0);
    },
  },
  items: (target, host) => touching(target, host).map((rule) => conditionalFormat({ sheetId: target.sheetId, id: rule.id })),
  item: (target, key, host) => {
    const found = touching(target, host).find((rule) => rule.id === asText(key));
    if (!found) throw itemNotFound();
    return conditionalFormat({ sheetId: target.sheetId, id: found.id });
  },
}));

export function inOrder(rules: readonly ConditionalFormat[]): ConditionalFormat[] {
  return [...rules].sort((a, b) => a.priority - b.priority);
}

export function renumbered(rules: readonly ConditionalFormat[]): ConditionalFormat[] {
  return rules.map((rule, priority) => ({ ...rule, priority }));
}

function touching(target: CellsRef, host: HostState): ConditionalFormat[] {
  const sheet: Sheet = sheetOf(target, host);
  const areas = target.areas();
  return inOrder(sheet.conditionalFormats.filter((rule) => rule.areas.some((one) => areas.some((other) => intersection(one, other)))));
}
