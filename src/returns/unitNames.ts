/** Hospitals and wards in headings, titles, names of sheets and files: those of the set-up first, then what is called like one. */
import { onceFor } from "../core/onceFor";
import { sameName, type Hospital, type Unit } from "../core/unit";
import { hasWords, plain } from "./plainWords";

/** A unit by the names of the set-up; the ward's hospital with it. */
export interface NamedUnit {
  readonly unit: Unit;
  readonly kind: "ward" | "hospital";
}

/** Every hospital and ward of the set-up that a text names, the longest names first, so that "Aspen House" is not Aspen. A ward stands for its hospital too. */
export function unitsNamed(text: string, hospitals: readonly Hospital[]): NamedUnit[] {
  let words = plain(text.replace(/_/g, " "));
  const found: NamedUnit[] = [];
  for (const { name, named } of namesOf(hospitals)) {
    if (!hasWords(words, name)) continue;
    words = ` ${words} `.replaceAll(` ${name} `, " | ").trim();
    found.push(...named);
  }
  return narrowed(found);
}

/** Every heading and title of every file is held against the same names. */
const namesOf = onceFor((hospitals: readonly Hospital[]): { readonly name: string; readonly named: readonly NamedUnit[] }[] => {
  const byName = new Map<string, NamedUnit[]>();
  const add = (name: string, unit: NamedUnit): void => {
    if (plain(name) !== "") byName.set(plain(name), [...(byName.get(plain(name)) ?? []), unit]);
  };
  for (const { name, shortName, wards } of hospitals) {
    const whole: NamedUnit = { unit: { hospital: name, ward: null }, kind: "hospital" };
    add(name, whole);
    if (!sameName(name, shortName)) add(shortName, whole);
    for (const ward of wards) add(ward.name, { unit: { hospital: name, ward: ward.name }, kind: "ward" });
  }
  return [...byName].map(([name, named]) => ({ name, named })).sort((a, b) => b.name.length - a.name.length);
});

/** With its hospital beside it a ward is the one of that hospital, and the hospital need not be said again. */
function narrowed(found: readonly NamedUnit[]): NamedUnit[] {
  const hospitals = new Set(found.filter(({ kind }) => kind === "hospital").map(({ unit }) => unit.hospital));
  const wards = found.filter(({ kind, unit }) => kind === "ward" && (hospitals.size === 0 || hospitals.has(unit.hospital)));
  const wardsElsewhere = found.some(({ kind }) => kind === "ward") && wards.length === 0;
  if (wardsElsewhere) return [...found];
  const distinct = (units: readonly NamedUnit[]): NamedUnit[] =>
    units.filter((one, index) => units.findIndex((other) => isSame(one, other)) === index);
  if (wards.length === 0) return distinct(found);
  const withoutWards = found.filter(({ kind, unit }) => kind === "hospital" && !wards.some((ward) => ward.unit.hospital === unit.hospital));
  return distinct([...wards, ...withoutWards]);
}

const isSame = (a: NamedUnit, b: NamedUnit): boolean => a.unit.hospital === b.unit.hospital && a.unit.ward === b.unit.ward;

const WARD_LIKE = /\b(?:ward|wards|unit|suite|villa|lodge|cottage)\b/;
const HOSPITAL_LIKE = /\b(?:hospital|house|centre|center|hall|clinic|park|court|manor|priory|ysbyty|ty)\b/;

/** What a short heading is by its last words, where the set-up does not know it: "Rowan Ward", "Newton Lodge", "Stockton Hall". */
export function looksLikeUnit(heading: string): "ward" | "hospital" | null {
  const words = plain(heading);
  const count = words.split(" ").length;
  if (words === "" || count < 2 || count > LONGEST_NAME) return null;
  if (WARD_LIKE.test(words)) return "ward";
  return HOSPITAL_LIKE.test(words) ? "hospital" : null;
}

const LONGEST_NAME = 5;
