import type { Area, Border, BorderStyle, BorderWeight, CellFormat, Edge, Sheet } from "../book/model";
import type { HostState } from "../hostState";
import { asColour, asText, asWhole, oneOf } from "./arguments";
import { changeFormat, common, formatsIn } from "./cellAccess";
import { forEachArea, type CellsRef } from "./cellsRef";
import { defineClass, type Maker } from "./excelClass";
import type { HostObject } from "./hostObject";
import { invalidArgument } from "../hostError";
import { sheetOf } from "./sheetRef";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];
const STYLES: readonly BorderStyle[] = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];
const WEIGHTS: readonly BorderWeight[] = ["Hairline", "Thin", "Medium", "Thick"];
const NEW_BORDER: Border = { style: "Continuous", weight: "Thin", color: "#000000" };

/** `Excel.RangeBorderCollection`: the six sides of a block of cells and its diagonals. */
export const borders: Maker<CellsRef> = defineClass<CellsRef>("RangeBorderCollection", () => ({
  scalars: { count: { get: () => SIDES.length } },
  methods: {
    getItem: (target, args) => borderOf(target, args.text(0)),
    getItemAt: (target, args) => {
      const side = SIDES[asWhole(args.at(0))];
      if (!side) throw invalidArgument();
      return border({ ...target, side });
    },
  },
  items: (target) => SIDES.map((side) => border({ ...target, side })),
  item: (target, key) => borderOf(target, asText(key)),
}));

function borderOf(target: CellsRef, side: string): HostObject {
  return border({ ...target, side: oneOf(SIDES, side) });
}

interface BorderRef extends CellsRef {
  readonly side: Side;
}

/** `Excel.RangeBorder`. A colour or weight on a side without a line draws one, as Excel does. */
const border: Maker<BorderRef> = defineClass<BorderRef>("RangeBorder", () => ({
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    sideIndex: { get: ({ side }) => side },
    style: {
      get: (target, host) => commonBorder(target, host, (found) => found?.style ?? "None"),
      set: (target, value, host) => {
        const style = oneOf(STYLES, value);
        draw(target, host, (old) => (style === "None" ? undefined : { ...(old ?? NEW_BORDER), style }));
      },
    },
    weight: {
      get: (target, host) => commonBorder(target, host, (found) => found?.weight ?? NEW_BORDER.weight),
      set: (target, value, host) => {
        const weight = oneOf(WEIGHTS, value);
        draw(target, host, (old) => ({ ...(old ?? NEW_BORDER), weight }));
      },
    },
    color: {
      get: (target, host) => commonBorder(target, host, (found) => found?.color ?? NEW_BORDER.color),
      set: (target, value, host) => {
        const color = asColour(value);
        draw(target, host, (old) => ({ ...(old ?? NEW_BORDER), color }));
      },
    },
  },
}));

interface Strip {
  readonly area: Area;
  readonly edge: Edge;
}
const FACING = { EdgeTop: "EdgeBottom", EdgeBottom: "EdgeTop", EdgeLeft: "EdgeRight", EdgeRight: "EdgeLeft" } as const;

/** The cells whose own edge makes up the side. A line between two cells is written on both. */
function strips(area: Area, side: Side): Strip[] {
  const { top, left, bottom, right } = area;
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, bottom: top }, edge: side }];
    case "EdgeBottom":
      return [{ area: { ...area, top: bottom }, edge: side }];
    case "EdgeLeft":
      return [{ area: { ...area, right: left }, edge: side }];
    case "EdgeRight":
      return [{ area: { ...area, left: right }, edge: side }];
    case "InsideHorizontal":
      return bottom === top
        ? []
        : [
            { area: { ...area, bottom: bottom - 1 }, edge: "EdgeBottom" },
            { area: { ...area, top: top + 1 }, edge: "EdgeTop" },
          ];
    case "InsideVertical":
      return right === left
        ? []
        : [
            { area: { ...area, right: right - 1 }, edge: "EdgeRight" },
            { area: { ...area, left: left + 1 }, edge: "EdgeLeft" },
          ];
    default:
      return [{ area, edge: side }];
  }
}

/** The neighbours across an outer edge: they may carry the same line from their side. */
function neighbour({ area, edge }: Strip): Strip | null {
  switch (edge) {
    case "EdgeTop":
      return area.top === 0 ? null : { area: { ...area, top: area.top - 1, bottom: area.top - 1 }, edge: FACING[edge] };
    case "EdgeBottom":
      return { area: { ...area, top: area.bottom + 1, bottom: area.bottom + 1 }, edge: FACING[edge] };
    case "EdgeLeft":
      return area.left === 0 ? null : { area: { ...area, left: area.left - 1, right: area.left - 1 }, edge: FACING[edge] };
    case "EdgeRight":
      return { area: { ...area, left: area.right + 1, right: area.right + 1 }, edge: FACING[edge] };
    default:
      return null;
  }
}

function commonBorder<T>(target: BorderRef, host: HostState, read: (border: Border | undefined) => T): T | null {
  const sheet = sheetOf(target, host);
  const found = target.areas().flatMap((area) =>
    strips(area, target.side).flatMap((strip) => {
      const own = formatsIn(host, sheet, strip.area).map((format) => format.borders?.[strip.edge]);
      const across = neighbour(strip);
      if (!across || !own.includes(undefined)) return own;
      const facing = formatsIn(host, sheet, across.area).map((format) => format.borders?.[across.edge]);
      return own.map((one, index) => one ?? facing[index]);
    }),
  );
  return common(found.length > 0 ? found.map(read) : [read(undefined)]);
}

function draw(target: BorderRef, host: HostState, change: (old: Border | undefined) => Border | undefined): void {
  forEachArea(target, host, (sheet, area) => {
    for (const strip of strips(area, target.side)) {
      drawOn(host, sheet, strip, change);
      const across = neighbour(strip);
      if (across && change(NEW_BORDER) === undefined && hasBorder(host, sheet, across)) drawOn(host, sheet, across, change);
    }
  });
}

function hasBorder(host: HostState, sheet: Sheet, { area, edge }: Strip): boolean {
  return formatsIn(host, sheet, area).some((format) => format.borders?.[edge] !== undefined);
}

function drawOn(host: HostState, sheet: Sheet, { area, edge }: Strip, change: (old: Border | undefined) => Border | undefined): void {
  changeFormat(host, sheet, area, (format): CellFormat => {
    const { [edge]: old, ...others } = format.borders ?? {};
    const drawn = change(old);
    return { ...format, borders: drawn ? { ...others, [edge]: drawn } : others };
  });
}
