/** Which actions a list over all units and rounds shows, and in which order. Pure. */
import { messages } from "../core/messages";
import { comparePeriods, periodShort, type Period } from "../core/period";
import { isOfRound, type Round } from "../core/round";
import { nameKey, sameName, unitKey } from "../core/unit";
import { actionSheets, standardOf, withoutSheet, type ActionSheet, type Called } from "./actionSheets";
import { isDone, type ActionSheets } from "./carriedActions";
import type { LeftOut } from "./leftOut";
import type { WrittenAction } from "./writtenActions";

/** One line: an action, or a hospital without one in the round that is worked on. */
export interface ActionLine extends Pick<ActionSheet, "unit" | "round" | "empty"> {
  /** Null where nothing is written yet. */
  readonly written: {
    readonly action: WrittenAction;
    /** The short title of its standard; null where its sheet has none by the number that was written. */
    readonly standard: string | null;
    readonly score: string | null;
    /** The earliest round in which the unit chose it, where that was before. */
    readonly since: Period | null;
  } | null;
}

export interface ActionList {
  /** What hospitals chose to work on. */
  readonly hospitals: readonly ActionLine[];
  /** What stands beside the scores of wards. */
  readonly wards: readonly ActionLine[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Hospitals in the order of Set-up, those that it does not know at the end; of each the latest round first. An action that goes on in a later
 * round stands there alone, with the round in which it began.
 */
export function actionList(sheets: ActionSheets, round: Round, called: Called): ActionList {
  const { own, scored } = actionSheets(sheets, called);
  const ownRounds = new Set(own.map(roundKey));
  // A hospital with a sheet of its own chooses there: what stands beside the scores of the whole hospital is not yet its choice.
  const isChoice = (one: ActionSheet): boolean => one.ward === null && one.route !== "peerReview" && !ownRounds.has(roundKey(one) ?? "");
  const chosen = withoutCopies([...own, ...scored.filter(isChoice)]);
  const beside = withoutCopies(scored.filter((one) => !isChoice(one)));
  const { hospitals } = called.units;
  const sent = new Set(chosen.once.filter((one) => isOfRound(one, round)).map((one) => nameKey(one.hospitalNow)));
  const missing = hospitals.filter(({ name }) => !sent.has(nameKey(name))).map(({ name }) => withoutSheet(name, round, called));
  const ranks = new Map(hospitals.map(({ name }, index) => [nameKey(name), index]));
  const rankOf = ({ hospitalNow }: ActionSheet): number => ranks.get(nameKey(hospitalNow)) ?? hospitals.length;
  const inOrder = (all: readonly ActionSheet[]): ActionSheet[] =>
    [...all].sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        a.hospitalNow.localeCompare(b.hospitalNow) ||
        latestFirst(a.period, b.period) ||
        a.hospital.localeCompare(b.hospital) ||
        (a.ward ?? "").localeCompare(b.ward ?? ""),
    );
  const chosenLines = linesOf(chosen.once);
  const besideLines = linesOf(beside.once);
  return {
    hospitals: inOrder([...chosen.once, ...missing]).flatMap((one) =>
      one.actions.length === 0 && isOfRound(one, round) ? [{ ...one, written: null }] : chosenLines(one),
    ),
    wards: inOrder(beside.once).flatMap(besideLines),
    leftOut: [...chosen.twice, ...beside.twice].map(({ sheet }) => ({ what: sheet, because: messages.becauseTwice() })),
  };
}

/** The lines of each of the sheets, which are looked at beside those of the same unit and area. */
function linesOf(all: readonly ActionSheet[]): (sheet: ActionSheet) => ActionLine[] {
  const groups = new Map<string, ActionSheet[]>();
  const keyOf = ({ hospitalNow, ward, area }: ActionSheet): string => unitAndArea({ hospital: hospitalNow, ward, area });
  for (const sheet of all) {
    const group = groups.get(keyOf(sheet));
    if (group === undefined) groups.set(keyOf(sheet), [sheet]);
    else group.push(sheet);
  }
  return (sheet) => {
    const { period } = sheet;
    const others = (groups.get(keyOf(sheet)) ?? []).flatMap(({ period: when, actions }) =>
      period === null || when === null ? [] : actions.map((action) => ({ action, when, order: comparePeriods(when, period) })),
    );
    return sheet.actions.flatMap((action): ActionLine[] => {
      const same = others.filter((other) => isAboutSame(other.action, action));
      if (isOpen(action) && same.some(({ order }) => order > 0)) return [];
      const [since = null] = same
        .filter(({ order, action: before }) => order < 0 && isOpen(before))
        .map(({ when }) => when)
        .sort(comparePeriods);
      return [{ ...sheet, written: { action, standard: standardOf(sheet, action), score: sheet.scoreOf(action), since } }];
    });
  };
}

const isOpen = ({ said }: WrittenAction): boolean => !isDone(said?.status ?? "");

/** By the standard that was chosen: its words may have been made better in the meantime. Without one, as of a standard that is no longer asked, by its words. */
const isAboutSame = (a: WrittenAction, b: WrittenAction): boolean =>
  a.standardId !== null && b.standardId !== null
    ? a.standardId === b.standardId
    : a.said !== null && b.said !== null && sameName(a.said.action, b.said.action);

const unitAndArea = (sheet: Pick<ActionSheet, "hospital" | "ward" | "area">): string => `${unitKey(sheet)} ${sheet.area?.id ?? ""}`;

/** Null of a sheet that does not say of which round it is. */
const roundKey = (sheet: ActionSheet): string | null =>
  sheet.area === null || sheet.period === null ? null : `${unitAndArea(sheet)} ${periodShort(sheet.period)}`;

/** Of a sheet that is there twice, the first counts. */
function withoutCopies(all: readonly ActionSheet[]): { readonly once: ActionSheet[]; readonly twice: ActionSheet[] } {
  const known = new Set<string>();
  const [once, twice]: [ActionSheet[], ActionSheet[]] = [[], []];
  for (const sheet of all) {
    const round = roundKey(sheet);
    const key = round === null ? sheet.sheet : `${round} ${sheet.route ?? ""}`;
    (known.has(key) ? twice : once).push(sheet);
    known.add(key);
  }
  return { once, twice };
}

/** Those that do not say when they were come last. */
const latestFirst = (a: Period | null, b: Period | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : comparePeriods(b, a);
