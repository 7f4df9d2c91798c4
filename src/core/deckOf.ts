/** The slides of a report: of what somebody chose, all that there is. */
import type { Deck, DeckSlide } from "./deck";
import { hospitalCharts, regionCharts, roundsCharts, standardsCharts } from "./deckCharts";
import type { DeckSource } from "./deckSource";
import { actionTables, lowestLines, matrixTables, nextLines, pickedLines, regionTables, roundsTables } from "./deckTables";
import { compareMessages } from "./messages/compare";
import { tookPart } from "./narrative/returns";
import { periodLabel } from "./period";
import { groupOf } from "./report";

/** In the order of the slides. */
const SLIDES_OF = {
  hospitals: hospitalCharts,
  standards: standardsCharts,
  matrix: matrixTables,
  lowest: lowestLines,
  region: regionCharts,
  regionTable: regionTables,
  rounds: roundsCharts,
  roundsTable: roundsTables,
  actions: actionTables,
  next: nextLines,
} satisfies Readonly<Record<string, (source: DeckSource) => DeckSlide[]>>;

export type DeckItem = keyof typeof SLIDES_OF;
export const DECK_ITEMS = Object.keys(SLIDES_OF) as readonly DeckItem[];

/** Those that are tables, and can be copied as such. */
export const DECK_TABLES: readonly DeckItem[] = ["matrix", "regionTable", "roundsTable", "actions"];

export const slidesOf = (source: DeckSource, item: DeckItem): DeckSlide[] => SLIDES_OF[item](source);

/** Those of which there is something to show. */
export const itemsThere = (source: DeckSource): DeckItem[] => DECK_ITEMS.filter((item) => slidesOf(source, item).length > 0);

/** The chosen items in their own order; what people wrote, and somebody picked, stands before what comes next. */
export function deckOf(source: DeckSource, items: readonly DeckItem[]): Deck {
  const { facts, made } = source;
  const chosen = (last: boolean): DeckSlide[] =>
    DECK_ITEMS.filter((item) => items.includes(item) && (item === "next") === last).flatMap((item) => slidesOf(source, item));
  return {
    title: compareMessages.deckTitle(facts.area.name, groupOf(facts)),
    subtitle: [periodLabel(facts.period), ...tookPart(facts).map(({ text }) => text), compareMessages.deckMade(made)],
    slides: [...chosen(false), ...pickedLines(source), ...chosen(true)],
  };
}
