import type { Border, ConditionalFormat, Edge, RuleCondition, RuleFormat } from "../book/model";
import { invalidArgument, itemNotFound } from "../hostError";
import type { HostState } from "../hostState";
import { asColour, asRecord, asText, asTruth, asWhole, oneOf } from "./arguments";
import { withMember } from "./cellAccess";
import { inOrder, renumbered } from "./conditionalFormatCollection";
import { defineClass, type Maker, type Scalar } from "./excelClass";
import { NULL_OBJECT, type Argument, type HostObject, type Json } from "./hostObject";
import { rangeOn } from "./range";
import { UNDERLINES } from "./rangeFormat";
import { rangeAreasOn } from "./rangeAreas";
import { requireAllowed, sheetOf, touched } from "./sheetRef";

export interface RuleRef {
  readonly sheetId: string;
  readonly id: string;
}

function ruleOf(target: RuleRef, host: HostState): ConditionalFormat {
  const found = sheetOf(target, host).conditionalFormats.find((rule) => rule.id === target.id);
  if (!found) throw itemNotFound();
  return found;
}

function changeRule(target: RuleRef, host: HostState, change: (rule: ConditionalFormat) => ConditionalFormat): void {
  ruleOf(target, host);
  requireAllowed(sheetOf(target, host), "allowFormatCells");
  const sheet = touched(target, host);
  sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => (rule.id === target.id ? change(rule) : rule));
}

/** A rule of one type shows only that type's part: the others are null objects, or ItemNotFound without "OrNullObject". */
function part(
  type: RuleCondition["type"],
  make: (target: RuleRef) => HostObject,
  orNull: boolean,
): (target: RuleRef, host: HostState) => HostObject {
  return (target, host) => {
    if (ruleOf(target, host).condition.type === type) return make(target);
    if (orNull) return NULL_OBJECT;
    throw itemNotFound();
  };
}

/** `Excel.ConditionalFormat`. */
export const conditionalFormat: Maker<RuleRef> = defineClass<RuleRef>("ConditionalFormat", () => ({
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: { get: ({ id }) => id },
    type: {
      get: (target, host) => {
        const { condition } = ruleOf(target, host);
        return condition.type === "Other" ? condition.apiType : condition.type;
      },
    },
    priority: {
      get: (target, host) => ruleOf(target, host).priority,
      set: (target, value, host) => {
        const sheet = touched(target, host);
        const moving = ruleOf(target, host);
        const others = inOrder(sheet.conditionalFormats.filter((rule) => rule.id !== target.id));
        others.splice(Math.max(0, asWhole(value)), 0, moving);
        sheet.conditionalFormats = renumbered(others);
      },
    },
    stopIfTrue: {
      get: (target, host) => ruleOf(target, host).stopIfTrue,
      set: (target, value, host) => changeRule(target, host, (rule) => ({ ...rule, stopIfTrue: asTruth(value) })),
    },
  },
  children: {
    custom: part("Custom", customRule, false),
    customOrNullObject: part("Custom", customRule, true),
    cellValue: part("CellValue", cellValueRule, false),
    cellValueOrNullObject: part("CellValue", cellValueRule, true),
    textComparison: part("ContainsText", textRule, false),
    textComparisonOrNullObject: part("ContainsText", textRule, true),
  },
  methods: {
    delete: (target, _args, host) => {
      ruleOf(target, host);
      requireAllowed(sheetOf(target, host), "allowFormatCells");
      const sheet = touched(target, host);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.id !== target.id);
    },
    getRange: (target, _args, host) => {
      const found = onlyArea(target, host);
      if (!found) throw itemNotFound();
      return found;
    },
    getRangeOrNullObject: (target, _args, host) => onlyArea(target, host) ?? NULL_OBJECT,
    getRanges: (target, _args, host) => rangeAreasOn(sheetOf(target, host), ruleOf(target, host).areas),
  },
}));

function onlyArea(target: RuleRef, host: HostState): HostObject | null {
  const [area, ...more] = ruleOf(target, host).areas;
  return area && more.length === 0 ? rangeOn(host, sheetOf(target, host), area) : null;
}

function changeCondition(target: RuleRef, host: HostState, condition: RuleCondition): void {
  changeRule(target, host, (rule) => ({ ...rule, condition }));
}

/** `Excel.CustomConditionalFormat`. */
const customRule: Maker<RuleRef> = defineClass<RuleRef>("CustomConditionalFormat", () => ({
  children: { rule: formulaRule, format: ruleFormat },
}));

const FORMULA: Scalar<RuleRef> = {
  get: (target, host) => {
    const { condition } = ruleOf(target, host);
    return condition.type === "Custom" ? condition.formula : null;
  },
  set: (target, value, host) => changeCondition(target, host, { type: "Custom", formula: asFormula(value) }),
};

const formulaRule: Maker<RuleRef> = defineClass<RuleRef>("ConditionalFormatRule", () => ({
  scalars: { formula: FORMULA, formulaLocal: FORMULA },
}));

function asFormula(value: Argument): string {
  const text = asText(value).trim();
  if (text === "") throw invalidArgument();
  return text.startsWith("=") ? text : `=${text}`;
}

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

/** `Excel.CellValueConditionalFormat`. */
const cellValueRule: Maker<RuleRef> = defineClass<RuleRef>("CellValueConditionalFormat", () => ({
  scalars: {
    rule: {
      get: (target, host): Json => {
        const { condition } = ruleOf(target, host);
        if (condition.type !== "CellValue") return null;
        const { operator, formula1, formula2 } = condition;
        return formula2 === undefined ? { operator, formula1 } : { operator, formula1, formula2 };
      },
      set: (target, value, host) => {
        const given = asRecord(value);
        const operator = oneOf(OPERATORS, given["operator"] ?? null);
        const formula1 = asOperand(given["formula1"] ?? null);
        const second = given["formula2"] ?? null;
        if (second === null && operator.endsWith("etween")) throw invalidArgument();
        changeCondition(
          target,
          host,
          second === null
            ? { type: "CellValue", operator, formula1 }
            : { type: "CellValue", operator, formula1, formula2: asOperand(second) },
        );
      },
    },
  },
  children: { format: ruleFormat },
}));

/** Excel takes numbers, "=A1" and plain text here; it gives back formulas. */
function asOperand(value: Json): string {
  if (typeof value === "number") return `=${value}`;
  const text = asText(value);
  if (text.startsWith("=")) return text;
  return text.trim() !== "" && Number.isFinite(Number(text)) ? `=${text.trim()}` : `="${text.replace(/"/g, '""')}"`;
}

/** `Excel.TextConditionalFormat`. */
const textRule: Maker<RuleRef> = defineClass<RuleRef>("TextConditionalFormat", () => ({
  scalars: {
    rule: {
      get: (target, host): Json => {
        const { condition } = ruleOf(target, host);
        return condition.type === "ContainsText" ? { operator: condition.operator, text: condition.text } : null;
      },
      set: (target, value, host) => {
        const given = asRecord(value);
        changeCondition(target, host, {
          type: "ContainsText",
          operator: oneOf(["Contains", "NotContains", "BeginsWith", "EndsWith"], given["operator"] ?? null),
          text: asText(given["text"] ?? null),
        });
      },
    },
  },
  children: { format: ruleFormat },
}));

function changeRuleFormat(target: RuleRef, host: HostState, change: (format: RuleFormat) => RuleFormat): void {
  changeRule(target, host, (rule) => ({ ...rule, format: change(rule.format) }));
}

/** `Excel.ConditionalRangeFormat`: what the rule sets; null or "" where it leaves the cell alone. */
const ruleFormat: Maker<RuleRef> = defineClass<RuleRef>("ConditionalRangeFormat", () => ({
  scalars: {
    numberFormat: {
      get: (target, host) => ruleOf(target, host).format.numberFormat ?? null,
      set: (target, value, host) => changeRuleFormat(target, host, (format) => ({ ...format, numberFormat: asText(value) })),
    },
  },
  children: { font: ruleFont, fill: ruleFill, borders: ruleBorders },
}));

type RuleFontMember = keyof NonNullable<RuleFormat["font"]>;
function fontMember<K extends RuleFontMember>(key: K, read: (value: Argument) => NonNullable<RuleFormat["font"]>[K]): Scalar<RuleRef> {
  return {
    get: (target, host) => (ruleOf(target, host).format.font?.[key] as Json | undefined) ?? null,
    set: (target, value, host) => {
      const wanted = read(value);
      changeRuleFormat(target, host, (format) => ({ ...format, font: withMember(format.font ?? {}, key, wanted) }));
    },
  };
}

const ruleFont: Maker<RuleRef> = defineClass<RuleRef>("ConditionalRangeFont", () => ({
  scalars: {
    color: fontMember("color", asColour),
    bold: fontMember("bold", asTruth),
    italic: fontMember("italic", asTruth),
    strikethrough: fontMember("strikethrough", asTruth),
    underline: fontMember("underline", (value) => oneOf(UNDERLINES, value)),
  },
  methods: { clear: (target, _args, host) => changeRuleFormat(target, host, (format) => withMember(format, "font", undefined)) },
}));

const ruleFill: Maker<RuleRef> = defineClass<RuleRef>("ConditionalRangeFill", () => ({
  scalars: {
    color: {
      get: (target, host) => ruleOf(target, host).format.fill ?? "",
      set: (target, value, host) => changeRuleFormat(target, host, (format) => ({ ...format, fill: asColour(value) })),
    },
  },
  methods: { clear: (target, _args, host) => changeRuleFormat(target, host, (format) => withMember(format, "fill", undefined)) },
}));

const RULE_EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const satisfies readonly Edge[];
type RuleEdge = (typeof RULE_EDGES)[number];

const ruleBorders: Maker<RuleRef> = defineClass<RuleRef>("ConditionalRangeBorderCollection", () => ({
  scalars: { count: { get: () => RULE_EDGES.length } },
  children: {
    top: (target) => ruleBorder({ ...target, edge: "EdgeTop" }),
    bottom: (target) => ruleBorder({ ...target, edge: "EdgeBottom" }),
    left: (target) => ruleBorder({ ...target, edge: "EdgeLeft" }),
    right: (target) => ruleBorder({ ...target, edge: "EdgeRight" }),
  },
  methods: {
    getItemAt: (target, args) => {
      const edge = RULE_EDGES[args.whole(0)];
      if (!edge) throw invalidArgument();
      return ruleBorder({ ...target, edge });
    },
  },
  items: (target) => RULE_EDGES.map((edge) => ruleBorder({ ...target, edge })),
  item: (target, key) => ruleBorder({ ...target, edge: oneOf(RULE_EDGES, key) }),
}));

interface RuleBorderRef extends RuleRef {
  readonly edge: RuleEdge;
}
const NEW_BORDER: Border = { style: "Continuous", weight: "Thin", color: "#000000" };

function changeBorder(target: RuleBorderRef, host: HostState, change: (border: Border | undefined) => Border | undefined): void {
  changeRuleFormat(target, host, (format) => {
    const { [target.edge]: old, ...others } = format.borders ?? {};
    const border = change(old);
    return { ...format, borders: border ? { ...others, [target.edge]: border } : others };
  });
}

const ruleBorder: Maker<RuleBorderRef> = defineClass<RuleBorderRef>("ConditionalRangeBorder", () => ({
  identity: ({ edge }) => ({ Id: edge }),
  scalars: {
    sideIndex: { get: ({ edge }) => edge },
    style: {
      get: (target, host) => ruleOf(target, host).format.borders?.[target.edge]?.style ?? "None",
      set: (target, value, host) => {
        const style = oneOf(["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"], value);
        changeBorder(target, host, (old) => (style === "None" ? undefined : { ...(old ?? NEW_BORDER), style }));
      },
    },
    color: {
      get: (target, host) => ruleOf(target, host).format.borders?.[target.edge]?.color ?? NEW_BORDER.color,
      set: (target, value, host) => {
        const color = asColour(value);
        changeBorder(target, host, (old) => ({ ...(old ?? NEW_BORDER), color }));
      },
    },
  },
}));
