/**
 * Names for tabs, by Excel's rules: at most 31 characters (ours 30), none of : \ / ? * [ ], no apostrophe at either end, not
 * "History", and no two alike but for capitals. A name that breaks a rule is mended kindly, and it is said why.
 */
import { areaById, type Framework } from "../core/framework";
import { messages } from "../core/messages";
import { periodShort, samePeriod } from "../core/period";
import { ROUTES } from "../core/route";
import type { SheetIdentity } from "../core/sheetIdentity";
import { sameName, sameUnit } from "../core/unit";

/** Excel takes one more, which a sheet needs while it is being built. */
export const LONGEST_TAB_NAME = 30;
const FORBIDDEN = /[:\\/?*[\]]/g;
/** Excel keeps it for the list of tracked changes. */
const RESERVED = "history";
const NAMELESS = "Score sheet";

export interface TabName {
  readonly name: string;
  /** A sentence where the name could not be as it was wanted. */
  readonly why: string | null;
}

/** A sheet that is there; `identity` where it is a score sheet that could be read. */
export interface TakenTab {
  readonly name: string;
  readonly identity: SheetIdentity | null;
}

/** The name as Excel takes it, whatever else is in the workbook. */
export function allowedTabName(wanted: string): TabName {
  const plain = wanted.replace(/[\s\u0000-\u001F]+/g, " ").trim();
  if (plain === "") return { name: NAMELESS, why: messages.nameMissing() };
  const marks = [...new Set(plain.match(FORBIDDEN) ?? [])].join(" ");
  const cleaned = trimmed(plain.replace(FORBIDDEN, "-"));
  if (cleaned === "") return { name: NAMELESS, why: messages.nameApostrophe(plain) };
  if (cleaned.toLowerCase() === RESERVED) return { name: `${cleaned} sheet`, why: messages.nameReserved(cleaned) };
  const name = trimmed(shortened(cleaned, LONGEST_TAB_NAME));
  if (marks !== "") return { name, why: messages.nameForbidden(plain, marks) };
  if (cleaned !== plain) return { name, why: messages.nameApostrophe(plain) };
  return { name, why: name === cleaned ? null : messages.nameTooLong(plain, LONGEST_TAB_NAME) };
}

/** The name, or the first of "name 2", "name 3" that no sheet has. */
export function freeTabName(wanted: string, taken: readonly string[]): TabName {
  const { name, why } = allowedTabName(wanted);
  if (!isTaken(name, taken)) return { name, why };
  for (let count = 2; ; count += 1) {
    const next = withSuffix(name, ` ${count}`);
    if (!isTaken(next, taken)) return { name: next, why: messages.sheetNameTaken(name) };
  }
}

/**
 * A tab for a score sheet: the ward's or hospital's name, and "peer review" for one. Where a sheet has it already, what
 * sets the two apart is added: "Aspen (Clifton House)", "Aspen Q2", "Aspen Technology"; a number only where nothing does.
 */
export function scoreTabName(identity: SheetIdentity, taken: readonly TakenTab[], framework: Framework): TabName {
  const { unit, route } = identity;
  const review = route === "peerReview" ? " peer review" : "";
  const plain = allowedTabName(unit.ward ?? unit.hospital);
  const names = taken.map(({ name }) => name);
  const wanted = review === "" ? plain.name : withSuffix(plain.name, review);
  const inTheWay = taken.find(({ name }) => sameTab(name, wanted));
  if (inTheWay === undefined) return { name: wanted, why: plain.why };

  const difference = inTheWay.identity === null ? null : whatSetsApart(identity, inTheWay.identity, framework);
  const told = difference === null ? wanted : withSuffix(plain.name, `${difference}${review}`);
  return { name: freeTabName(told, names).name, why: messages.sheetNameTaken(wanted) };
}

function whatSetsApart(identity: SheetIdentity, other: SheetIdentity, framework: Framework): string | null {
  if (!sameUnit(identity.unit, other.unit))
    return identity.unit.ward === null || sameName(identity.unit.hospital, other.unit.hospital) ? null : ` (${identity.unit.hospital})`;
  if (identity.areaId !== other.areaId) return ` ${areaById(framework, identity.areaId)?.name ?? identity.areaId}`;
  if (!samePeriod(identity.period, other.period)) {
    const { period } = identity;
    const sameYear = period.year === other.period.year && period.kind === "quarter";
    return ` ${sameYear ? `Q${period.quarter}` : periodShort(period)}`;
  }
  return identity.route === other.route ? null : ` ${ROUTES[identity.route].name.toLowerCase()}`;
}

/** The name with an ending that is kept whole: what goes before it gives way. */
function withSuffix(name: string, suffix: string): string {
  const ending = suffix.replace(FORBIDDEN, "-");
  if (ending.length >= LONGEST_TAB_NAME) return allowedTabName(`${name}${ending}`).name;
  return trimmed(`${shortened(name, LONGEST_TAB_NAME - ending.length).trimEnd()}${ending}`);
}

/** Cut at a space where that leaves most of it. */
function shortened(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const cut = name.slice(0, longest);
  const space = name.slice(0, longest + 1).lastIndexOf(" ");
  return (space > longest / 2 ? cut.slice(0, space) : withoutHalfCharacter(cut)).trimEnd();
}

/** Half of a character outside the basic plane is none. */
const withoutHalfCharacter = (text: string): string => text.replace(/[\uD800-\uDBFF]$/, "");

const trimmed = (name: string): string => name.replace(/^['\s]+|['\s]+$/g, "");
const sameTab = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const isTaken = (name: string, taken: readonly string[]): boolean => taken.some((other) => sameTab(other, name));
