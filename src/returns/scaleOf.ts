/**
 * The scale that a sheet itself says it goes by, in its headings and its key: 1 to 4, out of 10, or 1 for the best. Scores of another
 * scale look just like ours and mean something else.
 */
import { returnsMessages } from "../core/messages/returns";
import type { Scale } from "../core/scale";
import type { Grid } from "./grid";
import { plain } from "./plainWords";
import { ask, type Doubt } from "./sureness";

type Ends = Pick<Scale, "lowest" | "highest">;

const RANGE = /(?<![\d/.-])(\d{1,3})\s*(?:-|\u2013|\u2014|to|i)\s*(\d{1,3})(?![\d/%-]|\.\d)/i;
const OUT_OF = /(?:\bout of|\ballan o|\/)\s*(\d{1,3})(?![\d/])/i;

/** What headings of score columns say; none where they say nothing of a scale, or ours. */
export function headingScaleDoubts(headings: readonly string[], scale: Scale): Doubt[] {
  return headings.flatMap((heading) =>
    isOtherScale(heading, scale) ? [ask(returnsMessages.otherScale(heading, scale.lowest, scale.highest))] : [],
  );
}

function isOtherScale(text: string, { lowest, highest }: Ends): boolean {
  if (/%|\bper ?cent|\bcanran\b/i.test(text)) return true;
  const outOf = /\d{1,2}\/\d{2,4}/.test(text) ? null : OUT_OF.exec(text);
  if (outOf !== null && Number(outOf[1]) !== highest) return true;
  const range = RANGE.exec(text);
  return range !== null && Number(range[1]) < Number(range[2]) && (Number(range[1]) !== lowest || Number(range[2]) !== highest);
}

const EXPLAINED = /(?<![\d.,/-])(\d{1,2})\s*(?:=|:|\u2013|-|means|is|\.)\s*["'\u2018\u201C(]?(\p{L}[\p{L} ]*)/giu;
/** Whatever is explained has this in it, and hardly any text has. */
const MAY_EXPLAIN = /\d\s*(?:[=:\u2013.-]|means|is)\s*["'\u2018\u201C(]?\p{L}/iu;
const HIGH_WORDS =
  /\b(?:excellent|fully|full|always|outstanding|very good|best|highest|strongly agree|completely|good|ardderchog|bob amser|met)\b/;
const LOW_WORDS = /\b(?:poor|very poor|not at all|never|none|worst|lowest|strongly disagree|bad|inadequate|not met|not|gwael|byth|unmet)\b/;

/**
 * What the key of a sheet says, where it has one: "1 = poor ... 5 = excellent" in one cell, or number and words side by side.
 * @param isBody rows of standards, in which a number beside words is a score
 */
export function keyDoubts({ rows }: Grid, isBody: (row: number) => boolean, { lowest, highest }: Scale): Doubt[] {
  const pairs: { readonly number: number; readonly words: string; readonly seen: string }[] = [];
  const saysOther: string[] = [];
  rows.forEach((line, row) => {
    if (line.length === 0 || isBody(row)) return;
    line.forEach(({ value, text }, column) => {
      if (typeof value === "string") {
        const inside = !MAY_EXPLAIN.test(value)
          ? []
          : [...value.matchAll(EXPLAINED)].map(([, number, words]) => ({
              number: Number(number),
              words: plain(words ?? ""),
              seen: text.trim(),
            }));
        if (inside.length > 1 || /^\s*\d+\s*(?:=|means)/.test(value) || isStep(value, inside[0]?.words ?? "")) pairs.push(...inside);
        if (/\b(?:scale|score|scored|rate|rating|key|graddfa)\b/i.test(value) && isOtherScale(value, { lowest, highest }))
          saysOther.push(text.trim());
      } else if (typeof value === "number" && Number.isInteger(value)) {
        const beside = line[column + 1]?.value;
        const words = typeof beside === "string" ? plain(beside) : "";
        if (HIGH_WORDS.test(words) || LOW_WORDS.test(words))
          pairs.push({ number: value, words, seen: `${value} ${String(beside).trim()}` });
      }
    });
  });
  const [lowestPair, highestPair] = [
    pairs.find(({ number }) => number === Math.min(...pairs.map((pair) => pair.number))),
    pairs.find(({ number }) => number === Math.max(...pairs.map((pair) => pair.number))),
  ];
  const [other] = saysOther;
  if (other !== undefined) return [ask(returnsMessages.otherScale(other, lowest, highest))];
  if (lowestPair === undefined || highestPair === undefined || lowestPair === highestPair) return [];
  if (isHigh(lowestPair.words) && isLow(highestPair.words)) return [ask(returnsMessages.scaleUpsideDown(lowestPair.seen))];
  const isWhole = (isLow(lowestPair.words) && isHigh(highestPair.words)) || new Set(pairs.map(({ number }) => number)).size >= FEWEST_STEPS;
  return isWhole && (lowestPair.number !== lowest || highestPair.number !== highest)
    ? [ask(returnsMessages.otherScale(highestPair.seen, lowest, highest))]
    : [];
}

/** "1 - excellent" in a cell of its own: a step of a scale, and no point of a list. */
const isStep = (text: string, words: string): boolean =>
  /^\s*\d+\s*[-\u2013:]\s/.test(text) && words.split(" ").length <= MOST_WORDS && (HIGH_WORDS.test(words) || LOW_WORDS.test(words));

const MOST_WORDS = 3;
const FEWEST_STEPS = 3;
const isLow = (words: string): boolean => LOW_WORDS.test(words);
const isHigh = (words: string): boolean => HIGH_WORDS.test(words) && !isLow(words);
