/**
 * The live twins of `takeaways`. A sentence is put together from pieces, each in a cell of its own, so that no formula repeats
 * another, and none needs array entry: names on a tie are joined name by name.
 */
import { messages } from "../core/messages";
import { averageWordFormula, RAG_WORDS } from "./bandRules";
import type { BandCells } from "./bandsRow";
import { quotedText } from "./functions";
import { listCount, listFormula, MANY, numberSlot, rawListFormula, sentenceFormula, slot } from "./sentenceFormula";
import { CHART_TITLE_LENGTH, TITLE_LENGTH } from "./takeaways";

/** Names and figures that lie side by side: one cell for each name and value, and the range of all values. */
export interface FigureCells {
  readonly names: readonly string[];
  readonly values: readonly string[];
  readonly range: string;
}

/** A row of the sheet's working: what it is, and its formula. */
export interface Piece<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly formula: string;
}

/** Finds the cell of a piece ("$C$40"). */
export type CellOf<Key extends string> = (key: Key) => string;

/** Fractions that are equal may differ in their last binary digit after an average of averages. */
const exactly = (expression: string): string => `ROUND(${expression},9)`;
const shownFormula = (cell: string): string => `TEXT(ROUND(${cell},1),"0.0")`;
/** "?" in a sentence shows plainly that Set-up cannot be read. */
const lowerWord = (cell: string, bands: BandCells): string => {
  const word = averageWordFormula(cell, bands).slice(1);
  return `IF(${word}="","?",LOWER(${word}))`;
};

export const LOWEST_KEYS = ["least", "leastRaw", "leastCount", "leastList", "leastShown", "leastWord", "lowestSentence"] as const;
export type LowestKey = (typeof LOWEST_KEYS)[number];

/** The twin of `lowestTitleOf`, with its pieces. */
export function lowestPieces(
  standards: FigureCells,
  bands: BandCells,
  cell: CellOf<LowestKey>,
  longest = TITLE_LENGTH,
): Piece<LowestKey>[] {
  const texts = [cell("leastShown"), cell("leastWord")];
  const [shownSlot, wordSlot] = [slot(0), slot(1)];
  const one = sentenceFormula(messages.lowestStandards([slot(2)], shownSlot, wordSlot), { texts: [...texts, cell("leastList")] });
  const many = sentenceFormula(messages.lowestStandards(MANY, shownSlot, wordSlot), { many: cell("leastList"), texts });
  const every = sentenceFormula(messages.everyStandardAt(shownSlot, wordSlot), { texts });
  const count = sentenceFormula(messages.manyStandardsLowest(numberSlot(0), shownSlot, wordSlot), { texts, numbers: [cell("leastCount")] });
  const named = `IF(${cell("leastCount")}=1,${one},IF(LEN(${many})<=${longest},${many},${count}))`;
  const all = `AND(${cell("leastCount")}>1,${cell("leastCount")}=COUNT(${standards.range}))`;
  return [
    ...extremePieces("least", "MIN", standards, cell),
    { key: "leastWord", label: "Its band", formula: `=IF(${cell("leastCount")}=0,"",${lowerWord(cell("least"), bands)})` },
    {
      key: "lowestSentence",
      label: "Lowest standards",
      formula: `=IF(${cell("leastCount")}=0,${quotedText(messages.noScoresYet())},IF(${all},${every},${named}))`,
    },
  ];
}

export type AverageKey = "outOf" | "averageShown" | "averageWord";

/** An average as the sentences need it. */
export function averagePieces(average: string, bands: BandCells, cell: CellOf<AverageKey>): Piece<AverageKey>[] {
  return [
    { key: "outOf", label: "Out of", formula: outOfFormula(bands) },
    { key: "averageShown", label: "Average as shown", formula: `=IF(ISNUMBER(${average}),${shownFormula(average)},"")` },
    { key: "averageWord", label: "Its band", formula: `=IF(${cell("averageShown")}="","",${lowerWord(average, bands)})` },
  ];
}

/** The cells that a hospital's title is made of. */
export interface TitleCells {
  readonly name: string;
  readonly shown: string;
  readonly word: string;
  readonly outOf: string;
}

/** The twin of `hospitalTitleOf`, as an expression (no "="). */
function hospitalTitleExpression({ name, shown, word, outOf }: TitleCells, longest = TITLE_LENGTH): string {
  const figures = { texts: [shown, word, name], numbers: [outOf] };
  const full = sentenceFormula(messages.hospitalAverageTitle(slot(2), slot(0), numberSlot(0), slot(1)), figures);
  const alone = sentenceFormula(messages.averageAlone(slot(0), numberSlot(0), slot(1)), figures);
  const none = sentenceFormula(messages.hospitalWithoutAverage(slot(2)), figures);
  return `IF(${shown}="",${none},${firstThatFits([full], alone, longest)})`;
}

/** The same, with how many standards are scored where those are not all: an average of few says less than its colour. */
export function partTitleExpression(cells: TitleCells, scored: string, of: string): string {
  const part = sentenceFormula(messages.ofWhichScored(numberSlot(0), numberSlot(1)), { numbers: [scored, of] });
  const longest = TITLE_LENGTH - messages.ofWhichScored(99, 99).length;
  return `IF(AND(${scored}>0,${scored}<${of}),${hospitalTitleExpression(cells, longest)}&${part},${hospitalTitleExpression(cells)})`;
}

export const BEST_KEYS = [
  "best",
  "bestRaw",
  "bestCount",
  "bestList",
  "bestShown",
  "bestWord",
  "outOf",
  "greenCount",
  "amberCount",
  "redCount",
  "bandsRaw",
  "bandsSentence",
  "highestSentence",
  "highestShort",
  "hospitalsTitle",
  "bothSentence",
  "bothShort",
  "title",
] as const;
export type BestKey = (typeof BEST_KEYS)[number];

/**
 * The twins of `hospitalsTitleOf` ("hospitalsTitle") and `benchmarkTitleOf` ("title"), with their pieces.
 * @param bandCounts formulas for how many hospitals are green, amber and red, in this order
 */
export function benchmarkPieces(
  hospitals: FigureCells,
  bandCounts: readonly string[],
  standards: FigureCells,
  bands: BandCells,
  cell: CellOf<BestKey | LowestKey>,
  many: typeof messages.manyHighest = messages.manyHighest,
): Piece<BestKey>[] {
  const scored = `COUNT(${hospitals.range})`;
  const none = quotedText(messages.noScoresYet());
  const own: TitleCells = { name: cell("bestList"), shown: cell("bestShown"), word: cell("bestWord"), outOf: cell("outOf") };
  const allAlike = `OR(${cell("bestCount")}=${scored},${cell("leastCount")}=COUNT(${standards.range}))`;
  const ownTitle = hospitalTitleExpression(own);
  const highest = cell("highestSentence");
  const count = sentenceFormula(many(numberSlot(0), slot(0), numberSlot(1)), {
    texts: [cell("bestShown")],
    numbers: [cell("bestCount"), cell("outOf")],
  });
  const only = sentenceFormula(messages.onlyHospital(slot(0), slot(1), numberSlot(0), slot(2)), {
    texts: [own.name, own.shown, own.word],
    numbers: [own.outOf],
  });
  const short = cell("highestShort");
  const withBands = (sentence: string): string => `${sentence}&IF(${cell("bandsSentence")}="","",". "&${cell("bandsSentence")})`;
  return [
    ...extremePieces("best", "MAX", hospitals, cell),
    { key: "bestWord", label: "Its band", formula: `=IF(${cell("bestCount")}=0,"",${lowerWord(cell("best"), bands)})` },
    { key: "outOf", label: "Out of", formula: outOfFormula(bands) },
    ...bandCountPieces(bandCounts, cell),
    { key: "highestSentence", label: "Highest hospitals", formula: highestFormula(scored, cell) },
    { key: "highestShort", label: "Highest hospitals, shorter", formula: highestShortFormula(scored, cell) },
    {
      key: "hospitalsTitle",
      label: "Title of the hospitals",
      formula: `=IF(${scored}=0,${none},IF(${scored}=1,${hospitalTitleExpression(own, CHART_TITLE_LENGTH)},${firstThatFits([withBands(highest), withBands(short), highest, short], count, CHART_TITLE_LENGTH)}))`,
    },
    { key: "bothSentence", label: "Highest and lowest", formula: bothFormula(messages.highestAndLowest, cell) },
    { key: "bothShort", label: "Highest and lowest, shorter", formula: bothFormula(messages.highestAndLowestShort, cell) },
    {
      key: "title",
      label: "Title of the sheet",
      formula: `=IF(OR(${scored}=0,${cell("leastCount")}=0),${none},IF(${scored}=1,${firstThatFits([only], ownTitle)},IF(${allAlike},${firstThatFits([highest], count)},${firstThatFits([cell("bothSentence"), cell("bothShort"), highest], count)})))`,
    },
  ];
}

/** The twin of `highestSentence`. */
function highestFormula(scored: string, cell: CellOf<BestKey>): string {
  const figures = { texts: [cell("bestShown"), cell("bestList")], numbers: [cell("outOf")], many: cell("bestList") };
  const same = sentenceFormula(messages.allTheSame(slot(0), numberSlot(0)), figures);
  const one = sentenceFormula(messages.highest([slot(1)], slot(0), numberSlot(0)), figures);
  const many = sentenceFormula(messages.highest(MANY, slot(0), numberSlot(0)), figures);
  return `=IF(${cell("bestCount")}=0,"",IF(AND(${scored}>1,${cell("bestCount")}=${scored}),${same},IF(${cell("bestCount")}=1,${one},${many})))`;
}

function highestShortFormula(scored: string, cell: CellOf<BestKey>): string {
  const one = sentenceFormula(messages.highestShort([slot(1)], slot(0)), { texts: [cell("bestShown"), cell("bestList")] });
  return `=IF(OR(${cell("bestCount")}=0,${cell("bestCount")}=${scored}),${cell("highestSentence")},${one})`;
}

/** The twin of `bandCountSentence`. */
function bandCountPieces(bandCounts: readonly string[], cell: CellOf<BestKey>): Piece<BestKey>[] {
  const colours = [
    ["greenCount", RAG_WORDS.green],
    ["amberCount", RAG_WORDS.amber],
    ["redCount", RAG_WORDS.red],
  ] as const;
  const of = (count: number | string, word: string): string => (typeof count === "number" ? messages.countsByBand([{ count, word }]) : "");
  const counts = colours.map(([key, word]) => ({
    name: `${cell(key)}&IF(${cell(key)}=1,${quotedText(of(1, word).replace(/^1/, ""))},${quotedText(of(2, word).replace(/^2/, ""))})`,
    when: `${cell(key)}>0`,
  }));
  const total = `(${colours.map(([key]) => cell(key)).join("+")})`;
  const onlyOne = colours.map(([key, word]) => {
    const all = sentenceFormula(messages.allInBand(numberSlot(0), word), { numbers: [cell(key)] });
    return `IF(${cell(key)}=${total},IF(${total}=1,${quotedText(messages.allInBand(1, word))},${all}),`;
  });
  return [
    ...colours.map(([key, word], index) => ({ key, label: `How many are ${word.toLowerCase()}`, formula: bandCounts[index] ?? "=0" })),
    { key: "bandsRaw", label: "Bands, in parts", formula: `=${rawListFormula(counts)}` },
    {
      key: "bandsSentence",
      label: "Bands",
      formula: `=IF(${total}=0,"",${onlyOne.join("")}${listFormula(cell("bandsRaw"))}${")".repeat(onlyOne.length)})`,
    },
  ];
}

function bothFormula(message: typeof messages.highestAndLowest, cell: CellOf<BestKey | LowestKey>): string {
  const texts = [cell("bestShown"), cell("leastShown")];
  const [names, numbers] = [cell("bestList"), cell("leastList")];
  // Highest, and lowest, may each be one or many: the sentence in four forms would be long, so its two halves are chosen apart.
  const half = (many: boolean, which: 0 | 1): string => {
    const list = many ? MANY : [slot(2)];
    const sentence = message(list, slot(0), list, slot(1));
    const cut = sentence.indexOf("; ");
    const figures = { texts: [...texts, which === 0 ? names : numbers], many: which === 0 ? names : numbers };
    return sentenceFormula(which === 0 ? sentence.slice(0, cut) : sentence.slice(cut), figures);
  };
  return `=IF(OR(${cell("bestCount")}=0,${cell("leastCount")}=0),"",IF(${cell("bestCount")}=1,${half(false, 0)},${half(true, 0)})&IF(${cell("leastCount")}=1,${half(false, 1)},${half(true, 1)}))`;
}

const outOfFormula = (bands: BandCells): string => `=IF(ISNUMBER(${bands.scaleMax}),${bands.scaleMax},"?")`;

/** The first of the sentences that a title holds, else the last resort. */
function firstThatFits(sentences: readonly string[], lastResort: string, longest = TITLE_LENGTH): string {
  return sentences.reduceRight((rest, sentence) => `IF(LEN(${sentence})<=${longest},${sentence},${rest})`, lastResort);
}

/** The highest or lowest value, and all who have it. */
function extremePieces<Name extends "best" | "least">(
  name: Name,
  pick: "MAX" | "MIN",
  { names, values, range }: FigureCells,
  cell: CellOf<Name | `${Name}Raw` | `${Name}Count`>,
): Piece<Name | `${Name}Raw` | `${Name}Count` | `${Name}List` | `${Name}Shown`>[] {
  const at = cell(name);
  const what = pick === "MAX" ? "Highest" : "Lowest";
  const members = names.map((of, index) => {
    const value = values[index] ?? "";
    return { name: of, when: `COUNT(${value})*(ROUND(N(${value}),9)=${at})` };
  });
  return [
    { key: name, label: what, formula: `=IF(COUNT(${range})=0,"",${exactly(`${pick}(${range})`)})` },
    { key: `${name}Raw`, label: `${what}, in parts`, formula: `=${rawListFormula(members)}` },
    { key: `${name}Count`, label: `${what}, how many`, formula: `=${listCount(cell(`${name}Raw`))}` },
    { key: `${name}List`, label: `${what}, which`, formula: `=IF(${cell(`${name}Count`)}=0,"",${listFormula(cell(`${name}Raw`))})` },
    { key: `${name}Shown`, label: `${what}, as shown`, formula: `=IF(ISNUMBER(${at}),${shownFormula(at)},"")` },
  ];
}
