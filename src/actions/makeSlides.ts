/** The report of a collaborative as slides: from the figures as they are now, of what somebody chose. Writes nothing to the workbook. */
import type { ForClipboard } from "../core/clipboardPage";
import { dayText } from "../core/day";
import { deckOf, itemsThere, slidesOf, type DeckItem } from "../core/deckOf";
import { mayBeShown, type DeckSource } from "../core/deckSource";
import { deckTableForClipboard } from "../core/deckTableForClipboard";
import { compareMessages } from "../core/messages/compare";
import { periodShort } from "../core/period";
import { groupOf } from "../core/report";
import { UserError } from "../core/userError";
import { collaborativeOf } from "./collaborativeOf";
import type { Done } from "./done";
import { drawSlides } from "./drawSlides";
import type { FileToSave } from "./fileToSave";
import { readReports } from "./readReport";
import { runAction } from "./runAction";

export interface SlidesWanted {
  /** Name of the collaborative; null takes all hospitals together. */
  readonly collaborative: string | null;
  readonly items: readonly DeckItem[];
  /** Lines that people wrote, word for word as `readDeckChoices` offers them. */
  readonly lines: readonly string[];
}

export interface DeckChoices {
  /** Those of which there is something to show. */
  readonly items: readonly DeckItem[];
  /** What people wanted to share, each with who says so. None is on a slide unless it is picked. */
  readonly lines: readonly string[];
}

export interface SlidesMade {
  readonly file: FileToSave;
  readonly slides: number;
  readonly done: Done;
}

interface DeckNow {
  /** Without lines. */
  readonly source: DeckSource;
  readonly offered: readonly string[];
}

const PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

function readDeck(wanted: string | null): Promise<DeckNow> {
  return runAction(async (context) => {
    const { book, sourcesFor } = await readReports(context);
    const { facts, narrative, hospitals } = sourcesFor(wanted === null ? null : collaborativeOf(book.units, wanted));
    if (facts.hospitals.length === 0) throw new UserError(compareMessages.slidesNeedScores());
    const today = new Date();
    const source: DeckSource = {
      framework: book.framework,
      facts,
      narrative,
      made: dayText(today),
      thisYear: today.getFullYear(),
      lines: [],
    };
    const offered = hospitals.flatMap(({ goodPractice }) => goodPractice.map(({ from, text }) => `${from}: ${text}`));
    return { source, offered: offered.filter((line) => mayBeShown(line, source)) };
  });
}

/** Two requests. Throws UserError where no hospital has scores. */
export async function readDeckChoices(collaborative: string | null): Promise<DeckChoices> {
  const { source, offered } = await readDeck(collaborative);
  return { items: itemsThere(source), lines: offered };
}

/** Two requests. Throws UserError where no hospital has scores, and where the slides cannot be drawn. */
export async function makeSlides({ collaborative, items, lines }: SlidesWanted): Promise<SlidesMade> {
  const { source, offered } = await readDeck(collaborative);
  const picked = offered.filter((line) => lines.includes(line));
  const gone = lines.filter((line) => !picked.includes(line)).length;
  const deck = deckOf({ ...source, lines: picked }, items);
  const bytes = await drawSlides(deck);
  const { facts } = source;
  const name = compareMessages.slidesFile(groupOf(facts), facts.area.name, periodShort(facts.period)).replace(/[\\/:*?"<>|]/g, "-");
  const slides = deck.slides.length + 1;
  return {
    file: { name: `${name}.pptx`, type: PPTX, bytes },
    slides,
    done: {
      sentence: [compareMessages.slidesReady(slides), ...(gone === 0 ? [] : [compareMessages.linesGone(gone)])].join(" "),
      undo: "notNeeded",
    },
  };
}

/** One of the tables, for the clipboard. Two requests. Throws UserError where there is none. */
export async function tableForClipboard(collaborative: string | null, item: DeckItem): Promise<ForClipboard> {
  const { source } = await readDeck(collaborative);
  const slides = slidesOf(source, item);
  if (slides.length === 0) throw new UserError(compareMessages.slidesNeedScores());
  return deckTableForClipboard(slides);
}
