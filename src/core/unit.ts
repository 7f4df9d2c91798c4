/** Units that score or are compared: ward -> hospital -> collaborative -> region. They are known by their names. */
import * as z from "zod/mini";

const wardSchema = z.object({ name: z.string().check(z.minLength(1)) });
export type Ward = z.infer<typeof wardSchema>;

export const hospitalSchema = z.object({
  name: z.string().check(z.minLength(1)),
  /** For chart axes and narrow columns; the name itself where there is none. */
  shortName: z._default(z.string(), ""),
  /** Name of its collaborative; "" when it stands alone. */
  collaborative: z._default(z.string(), ""),
  /** Names under which its earlier rounds were closed. */
  formerNames: z.optional(z.array(z.string())),
  /** None when the hospital is scored as a whole, the usual case. */
  wards: z._default(z.array(wardSchema), []),
});
export type Hospital = z.infer<typeof hospitalSchema>;

const collaborativeSchema = z.object({
  name: z.string().check(z.minLength(1)),
  shortName: z._default(z.string(), ""),
  region: z._default(z.string(), ""),
  /** Names under which its earlier rounds were closed. */
  formerNames: z.optional(z.array(z.string())),
});
export type Collaborative = z.infer<typeof collaborativeSchema>;

const regionSchema = z.object({ name: z.string().check(z.minLength(1)), shortName: z._default(z.string(), "") });

/** Everything on the set-up sheet, in the order in which it stands there; outputs keep that order, never a rank. */
export const unitsSchema = z.object({
  region: z.nullable(regionSchema),
  collaboratives: z.array(collaborativeSchema),
  hospitals: z.array(hospitalSchema),
});
export type Units = z.infer<typeof unitsSchema>;

/** What a score sheet is about: a ward of a hospital, or the whole hospital. */
export interface Unit {
  readonly hospital: string;
  /** Null when the hospital is scored as a whole. */
  readonly ward: string | null;
}

/** The form in which names are compared: no matter of case, spaces, or the kind of apostrophe or hyphen. */
export function nameKey(name: string): string {
  // Most names have nothing to put right.
  if (PLAIN_NAME.test(name)) return name.toLowerCase();
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = name
    .normalize("NFC")
    .replace(/[\u2018\u2019\u201B\u02BC\u0060\u00B4]/g, "'")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
  keys.set(name, key);
  return key;
}

/** The same few names are compared thousands of times, as in a history of many rounds. */
const keys = new Map<string, string>();
const MOST_KEYS = 2000;

const PLAIN_NAME = /^(?:[!-_a-~]+(?: [!-_a-~]+)*)?$/;

/** Whether two names mean the same unit: "St Luke's" and "st  luke’s" do. */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** "Aspen ward"; "Ward 4" and "Aspen Ward" as they are; the hospital's name for a whole hospital. */
export function unitName(unit: Unit): string {
  if (unit.ward === null) return unit.hospital;
  return /\bward\b/i.test(unit.ward) ? unit.ward : `${unit.ward} ward`;
}

export function sameUnit(a: Unit, b: Unit): boolean {
  if (!sameName(a.hospital, b.hospital)) return false;
  return a.ward === null || b.ward === null ? a.ward === b.ward : sameName(a.ward, b.ward);
}

/** Units with the same key are the same. */
export const unitKey = ({ hospital, ward }: Unit): string => JSON.stringify([nameKey(hospital), ward === null ? null : nameKey(ward)]);

export function isScoredDirectly(hospital: Hospital): boolean {
  return hospital.wards.length === 0;
}

/** The name for narrow places. */
export function shortNameOf(unit: { readonly name: string; readonly shortName: string }): string {
  return unit.shortName === "" ? unit.name : unit.shortName;
}

export function hospitalByName(units: Units, name: string): Hospital | null {
  return (
    units.hospitals.find(
      (hospital) => sameName(hospital.name, name) || (hospital.shortName !== "" && sameName(hospital.shortName, name)),
    ) ?? null
  );
}

/** The hospitals of a collaborative in set-up order. */
export function hospitalsOf(units: Units, collaborative: string): Hospital[] {
  return units.hospitals.filter((hospital) => sameName(hospital.collaborative, collaborative));
}

/** Letters that stand for names, in set-up order: A to Z, then AA, AB. Index from 0; throws RangeError below. */
export function letterOf(index: number): string {
  if (!Number.isInteger(index) || index < 0) throw new RangeError(`${index} is not a place in a list.`);
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
