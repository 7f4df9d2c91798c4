/** What slides are made from, and what stands on every one of them: where the figures are from. */
import { asRead } from "./asRead";
import { shown, type Fraction } from "./exact";
import { areaTitle, type Framework } from "./framework";
import { findIdentifyingText } from "./identifyingText";
import { messages } from "./messages";
import { compareMessages } from "./messages/compare";
import type { Narrative } from "./narrative";
import type { Sentence } from "./narrative/sentence";
import { periodName } from "./period";
import type { ReportFacts } from "./report";
import { collaborativesOf } from "./reportCells";
import { nameKey } from "./unit";

export interface DeckSource {
  readonly framework: Pick<Framework, "name" | "version" | "scale">;
  readonly facts: ReportFacts;
  readonly narrative: Narrative;
  /** The day, as people read it. */
  readonly made: string;
  /** For what may identify a person in text that people typed. */
  readonly thisYear: number;
  /** What people wrote, picked line by line; nothing else that they wrote gets in but their actions. */
  readonly lines: readonly string[];
}

/** "36 of 36 scored by 3 of 3 hospitals. Quarter 1 2023/24. SeQuIn 2023, Involvement. Made 24 Aug 2023." */
export function sourceLine({ framework, facts, made }: DeckSource, ...notes: readonly string[]): string {
  const { area, standards, hospitals, missing, period } = facts;
  const scored = hospitals.reduce((sum, { scores }) => sum + standards.filter(({ id }) => scores.has(id)).length, 0);
  return [
    compareMessages.scoredBy(scored, standards.length * hospitals.length, hospitals.length, hospitals.length + missing.length),
    `${periodName(period)}.`,
    compareMessages.standardsVersion(framework.name, framework.version, area.edition === framework.version ? area.name : areaTitle(area)),
    compareMessages.sourceMade(made),
    ...notes,
  ].join(" ");
}

/** Which of the collaboratives shown are known only from print. */
export function enteredNotes(facts: ReportFacts): string[] {
  const names = facts.others.filter(({ mark }) => mark === "entered").map(({ name, shortName }) => (shortName === "" ? name : shortName));
  return names.length === 0 ? [] : [compareMessages.enteredNote(names)];
}

/** Letters that two lines of a title hold, with room for "(1 of 4)". */
const LONGEST_TITLE = 108;

/** The first of the sentences that is not too long to be a title. */
export const titleOf = (sentences: readonly Pick<Sentence, "text">[], otherwise: string): string =>
  (sentences.find(({ text }) => text.length <= LONGEST_TITLE)?.text ?? otherwise).replace(/\.$/, "");

/** "Humber Centre 3.8, Stockton Hall no score." */
export const inWords = (figures: readonly { readonly name: string; readonly value: Fraction | null }[]): string =>
  `${figures.map(({ name, value }) => compareMessages.seriesWithFigure(name, value === null ? compareMessages.noFigure() : shown(value))).join(", ")}.`;

/** Whether what somebody typed may stand on a slide: nobody may be known by it, and no hospital that has a letter. */
export function mayBeShown(text: string, { facts, thisYear }: Pick<DeckSource, "facts" | "thisYear">): boolean {
  const read = (what: string): string => nameKey(asRead(what).text);
  const names = facts.hospitals.some(({ name, unit }) => name !== unit && read(text).includes(read(unit)));
  return !names && findIdentifyingText(text, thisYear).length === 0;
}

/** So many at a time, in parts of about the same size. */
export function inParts<Item>(items: readonly Item[], most: number): Item[][] {
  const parts = Math.max(1, Math.ceil(items.length / most));
  const each = Math.ceil(items.length / parts);
  return Array.from({ length: parts }, (_, part) => items.slice(part * each, (part + 1) * each));
}

/** What the averages are called: "HNY average". */
export const averageName = (facts: ReportFacts): string => messages.averageOfGroup(collaborativesOf(facts)[0]?.called ?? "");
