import { invalidArgument } from "../hostError";
import { isHostObject, type Argument, type HostObject, type Json } from "./hostObject";

/** The arguments of one call, read with the checks that Excel makes. Left-out arguments arrive as null. */
export class Arguments {
  constructor(private readonly given: readonly Argument[]) {}

  at(index: number): Argument {
    return this.given[index] ?? null;
  }
  isGiven(index: number): boolean {
    const value = this.given[index];
    return value !== undefined && value !== null;
  }
  text(index: number): string {
    return asText(this.at(index));
  }
  textOr<T>(index: number, otherwise: T): string | T {
    return this.isGiven(index) ? this.text(index) : otherwise;
  }
  whole(index: number): number {
    return asWhole(this.at(index));
  }
  wholeOr(index: number, otherwise: number): number {
    return this.isGiven(index) ? this.whole(index) : otherwise;
  }
  truthOr(index: number, otherwise: boolean): boolean {
    return this.isGiven(index) ? asTruth(this.at(index)) : otherwise;
  }
  object(index: number): HostObject {
    const value = this.at(index);
    if (!isHostObject(value)) throw invalidArgument();
    return value;
  }
  json(index: number): Json {
    return asJson(this.at(index));
  }
  record(index: number): { readonly [name: string]: Json } {
    return asRecord(this.json(index));
  }
}

export function asText(value: Argument): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}
export function asNumber(value: Argument): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}
export function asWhole(value: Argument): number {
  const number = asNumber(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}
export function asTruth(value: Argument): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}
export function asJson(value: Argument): Json {
  if (isHostObject(value)) throw invalidArgument();
  return value as Json;
}
export function asRecord(value: Argument): { readonly [name: string]: Json } {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isHostObject(value)) throw invalidArgument();
  return value as { readonly [name: string]: Json };
}

/** One of the words of an Excel enumeration; case counts for nothing, as on the wire office.js sends "Center". */
export function oneOf<T extends string>(words: readonly T[], value: Argument): T {
  const text = asText(value).toLowerCase();
  const found = words.find((word) => word.toLowerCase() === text);
  if (found === undefined) throw invalidArgument();
  return found;
}

/** "#RRGGBB" in capitals. Excel takes "#rgb" strings, hex without "#" and the names of CSS. */
export function asColour(value: Argument): string {
  const text = asText(value).trim().toLowerCase();
  const hex = /^#?([0-9a-f]{6})$/.exec(text)?.[1];
  if (hex !== undefined) return `#${hex.toUpperCase()}`;
  const named = CSS_COLOURS[text];
  if (named === undefined) throw invalidArgument();
  return named;
}

/** The sixteen basic colours and those common in samples; other names are refused aloud. */
const CSS_COLOURS: Readonly<Record<string, string>> = {
  black: "#000000",
  silver: "#C0C0C0",
  gray: "#808080",
  grey: "#808080",
  white: "#FFFFFF",
  maroon: "#800000",
  red: "#FF0000",
  purple: "#800080",
  fuchsia: "#FF00FF",
  magenta: "#FF00FF",
  green: "#008000",
  lime: "#00FF00",
  olive: "#808000",
  yellow: "#FFFF00",
  navy: "#000080",
  blue: "#0000FF",
  teal: "#008080",
  aqua: "#00FFFF",
  cyan: "#00FFFF",
  orange: "#FFA500",
  pink: "#FFC0CB",
  brown: "#A52A2A",
  gold: "#FFD700",
  lightblue: "#ADD8E6",
  lightgreen: "#90EE90",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  lightyellow: "#FFFFE0",
  darkblue: "#00008B",
  darkgreen: "#006400",
  darkred: "#8B0000",
};
