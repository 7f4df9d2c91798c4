/** The charts of a report as slides: hospitals, standards, collaboratives and rounds. The figures are those of the report. */
import { bandOfAverage } from "./band";
import type { BandName } from "./colours";
import type { DeckChart, DeckSeries, DeckSlide, SeriesLook } from "./deck";
import { averageName, enteredNotes, inParts, inWords, sourceLine, titleOf, type DeckSource } from "./deckSource";
import { shown, toNumber, type Fraction } from "./exact";
import { seriesOf, type HistoryUnit } from "./history";
import { messages } from "./messages";
import { compareMessages } from "./messages/compare";
import { reportMessages } from "./messages/report";
import { groupAverage } from "./narrative/hospitals";
import { membersChanged } from "./narrative/members";
import { lowerThanAll, rank } from "./narrative/region";
import { averagesThatMoved, change, earlierRounds } from "./narrative/rounds";
import { comparePeriods, periodShort, samePeriod, type Period } from "./period";
import { groupOf, ownFigures, regionOf, type ReportFacts } from "./report";
import { collaborativesOf } from "./reportCells";
import { highest, highestSentence, lowestStandardsSentence } from "./takeaway";

/** More bars than these do not stand side by side: they lie. */
const UPRIGHT_UP_TO = 8;
const MOST_BARS = 30;
const MOST_STANDARDS = 20;
const MOST_UPRIGHT_STANDARDS = 12;
const MOST_ROUNDS = 16;
const MOST_LINES = 3;
const BAND_NAMES: readonly BandName[] = ["green", "amber", "red"];

type Figure = { readonly name: string; readonly value: Fraction | null };

const value = (figure: Fraction | null | undefined): number | null => (figure === null || figure === undefined ? null : toNumber(figure));
const axisFromZero = (facts: ReportFacts): DeckChart["axis"] => ({ min: 0, max: facts.outOf, step: 1 });

/** Bars in the colours of their bands, one series for each band that there is. */
function bandedBars(figures: readonly Figure[], { bands }: ReportFacts): DeckSeries[] {
  return BAND_NAMES.flatMap((name): DeckSeries[] => {
    const band = bands.find(({ id }) => id === name);
    const values = figures.map((figure) => (bandOfAverage(figure.value, bands)?.id === name ? value(figure.value) : null));
    return band === undefined || values.every((one) => one === null)
      ? []
      : [{ name: band.word, values, look: name, drawn: "bars", labelled: true }];
  });
}

/** Chart A: the hospitals' averages, with their own average and where the highest band begins. */
export function hospitalCharts(source: DeckSource): DeckSlide[] {
  const { facts } = source;
  if (facts.hospitals.length === 0) return [];
  const { average } = ownFigures(facts);
  const figures = facts.hospitals.map(({ name, shortName, average: own }) => ({
    name: facts.hospitals.length > UPRIGHT_UP_TO && shortName !== "" ? shortName : name,
    value: own,
  }));
  // Of one hospital nothing is highest; where many are, their names are no title.
  const best = facts.hospitals.length === 1 ? null : highestSentence(figures, facts.outOf);
  const ahead = best === null ? null : highest(figures);
  const titles = [
    ...(best === null ? [] : [{ text: best }]),
    ...(ahead === null ? [] : [{ text: messages.manyHighest(ahead.names.length, shown(ahead.value), facts.outOf) }]),
    ...groupAverage(facts),
  ];
  const title = titleOf(titles, averageName(facts));
  const parts = inParts(figures, figures.length > UPRIGHT_UP_TO ? MOST_BARS : UPRIGHT_UP_TO);
  return parts.map((part, index) => ({
    title: compareMessages.partOf(title, index + 1, parts.length),
    source: sourceLine(source),
    body: part.length > UPRIGHT_UP_TO || parts.length > 1 ? lyingHospitals(part, average, facts) : standingHospitals(part, average, facts),
  }));
}

function standingHospitals(figures: readonly Figure[], average: Fraction | null, facts: ReportFacts): DeckChart {
  const [best] = facts.bands;
  const from = best?.averageFrom ?? null;
  const level = (name: string, at: number, look: SeriesLook): DeckSeries => ({
    name,
    values: figures.map(() => at),
    look,
    drawn: "line",
    labelled: false,
  });
  const named = average === null ? "" : compareMessages.seriesWithFigure(averageName(facts), shown(average));
  const threshold = best === undefined || from === null ? "" : messages.bandFrom(best.word, from.toFixed(1));
  return {
    kind: "chart",
    bars: "upright",
    categories: figures.map(({ name }) => name),
    axis: axisFromZero(facts),
    alt: [inWords(figures), ...(average === null ? [] : [`${named}.`]), ...(from === null ? [] : [`${threshold}.`])].join(" "),
    series: [
      {
        name: reportMessages.averageWord(),
        values: figures.map((figure) => value(figure.value)),
        look: "own",
        drawn: "bars",
        labelled: true,
      },
      ...(average === null ? [] : [level(named, toNumber(average), "average")]),
      ...(from === null ? [] : [level(threshold, from, "threshold")]),
    ],
  };
}

function lyingHospitals(figures: readonly Figure[], average: Fraction | null, facts: ReportFacts): DeckChart {
  const own = { name: averageName(facts), value: average };
  const all = average === null ? [...figures] : [...figures, own];
  const withoutOwn = all.map((figure) => (figure === own ? { ...figure, value: null } : figure));
  return {
    kind: "chart",
    bars: "across",
    categories: all.map(({ name }) => name),
    axis: axisFromZero(facts),
    alt: inWords(all),
    series: [
      ...bandedBars(withoutOwn, facts),
      ...(average === null
        ? []
        : [
            {
              name: own.name,
              values: all.map((figure) => (figure === own ? toNumber(average) : null)),
              look: "average" as const,
              drawn: "bars" as const,
              labelled: true,
            },
          ]),
    ],
  };
}

/** Chart B: the average of each standard in its order, in the colour of its band. */
export function standardsCharts(source: DeckSource): DeckSlide[] {
  const { facts } = source;
  const { scores } = ownFigures(facts);
  const figures = facts.standards.map(({ id, number, shortTitle }) => ({
    number,
    name: `${number} ${shortTitle}`,
    value: scores.get(id) ?? null,
  }));
  if (figures.every((figure) => figure.value === null)) return [];
  const lowest = lowestStandardsSentence(
    figures.map((figure) => ({ ...figure, name: figure.number })),
    facts.bands,
  );
  const title = titleOf(lowest === null ? [] : [{ text: lowest }], compareMessages.deckItem("standards"));
  const parts = inParts(figures, MOST_STANDARDS);
  return parts.map((part, index) => ({
    title: compareMessages.partOf(title, index + 1, parts.length),
    source: sourceLine(source),
    body: {
      kind: "chart",
      bars: "across",
      categories: part.map(({ name }) => name),
      axis: axisFromZero(facts),
      alt: inWords(part),
      series: bandedBars(part, facts),
    },
  }));
}

/** Chart C: the collaborative's own standards as columns, up to two others as points, the region as a line. */
export function regionCharts(source: DeckSource): DeckSlide[] {
  const { facts } = source;
  if (facts.collaborative === null || facts.others.length === 0 || facts.hospitals.length === 0) return [];
  const [own, ...others] = collaborativesOf(facts);
  if (own === undefined) return [];
  const looks: readonly SeriesLook[] = ["comparatorOne", "comparatorTwo"];
  const title = titleOf([...lowerThanAll(facts), ...rank(facts)], compareMessages.deckItem("region"));
  const parts = inParts(facts.standards, MOST_UPRIGHT_STANDARDS);
  return parts.map((part, index) => {
    const regional = part.map(({ id }) => regionOf(facts, id).ofCollaboratives.value);
    const drawn: DeckSeries[] = [
      { name: own.called, values: part.map(({ id }) => value(own.scores.get(id))), look: "own", drawn: "bars", labelled: true },
      // More kinds of points than two are not told apart: then the region stands for them.
      ...(others.length > looks.length
        ? []
        : others.map(({ called, scores }, place): DeckSeries => ({
            name: called,
            values: part.map(({ id }) => value(scores.get(id))),
            look: looks[place] ?? "comparatorTwo",
            drawn: "markers",
            labelled: false,
          }))),
      { name: reportMessages.ofCollaboratives(facts.region), values: regional.map(value), look: "wider", drawn: "line", labelled: false },
    ];
    return {
      title: compareMessages.partOf(title, index + 1, parts.length),
      source: sourceLine(source, ...enteredNotes(facts)),
      body: {
        kind: "chart",
        bars: "upright",
        categories: part.map(({ number, shortTitle }) => `${number} ${shortTitle}`),
        axis: axisFromZero(facts),
        alt: [own, ...others]
          .map(
            ({ called, scores }) =>
              `${called}: ${inWords(part.map(({ id, number }) => ({ name: number, value: scores.get(id) ?? null })))}`,
          )
          .join(" "),
        series: drawn,
      },
    };
  });
}

export interface RoundsOfUnits {
  readonly categories: readonly string[];
  readonly lines: readonly { readonly name: string; readonly figures: readonly (Fraction | null)[]; readonly isGroup: boolean }[];
}

/** The averages of the collaborative and its hospitals by round, this one last; null without an earlier round. */
export function roundsOfUnits(facts: ReportFacts): RoundsOfUnits | null {
  const rounds = earlierRounds(facts).slice(-(MOST_ROUNDS - 1));
  if (rounds.length === 0) return null;
  const line = (name: string, unit: HistoryUnit, now: Fraction | null, isGroup: boolean) => ({
    name,
    isGroup,
    figures: [...seriesOf(facts.history, unit, null, facts.area.id, rounds).map(({ score }) => score), now],
  });
  const group =
    facts.collaborative === null
      ? []
      : [line(averageName(facts), { level: "collaborative", unit: facts.collaborative.name, partOf: "" }, ownFigures(facts).average, true)];
  return {
    categories: [...rounds.map((round) => labelOf(facts, round)), periodShort(facts.period)],
    lines: [
      ...facts.hospitals.map(({ name, unit, average }) => line(name, { level: "hospital", unit, partOf: "" }, average, false)),
      ...group,
    ],
  };
}

/** "Q1 2022/23", or with what its figures are. */
function labelOf({ history, area }: ReportFacts, round: Period): string {
  const mark = history.find((row) => row.areaId === area.id && samePeriod(row.period, round) && row.mark !== null)?.mark ?? null;
  return mark === null ? periodShort(round) : reportMessages.roundMarked(periodShort(round), mark);
}

/** What is made up or typed from print among the earlier rounds, and whether the average was one of other hospitals. */
export function roundsNotes(facts: ReportFacts): string[] {
  const { history, area, period } = facts;
  const marks = new Set(history.filter((row) => row.areaId === area.id && comparePeriods(row.period, period) < 0).map(({ mark }) => mark));
  return [
    ...membersChanged(facts).map(({ text }) => text),
    ...(marks.has("example") ? [compareMessages.exampleRoundsNote()] : []),
    ...(marks.has("entered") ? [compareMessages.enteredRoundsNote()] : []),
  ];
}

/** Chart D: lines by round; of more than three hospitals only the collaborative, for no one could tell the lines apart. */
export function roundsCharts(source: DeckSource): DeckSlide[] {
  const { facts, framework } = source;
  const rounds = roundsOfUnits(facts);
  if (rounds === null) return [];
  const hospitals = rounds.lines.filter(({ isGroup }) => !isGroup);
  const shownLines = hospitals.length > MOST_LINES ? rounds.lines.filter(({ isGroup }) => isGroup) : rounds.lines;
  if (shownLines.length === 0) return [];
  const looks: readonly SeriesLook[] = ["yearOne", "yearTwo", "yearThree"];
  const moved = averagesThatMoved(facts).flatMap((one) => change(one));
  return [
    {
      title: titleOf(moved, reportMessages.roundsTitle(groupOf(facts))),
      source: sourceLine(source, ...roundsNotes(facts)),
      body: {
        kind: "chart",
        bars: "upright",
        categories: rounds.categories,
        axis: { min: framework.scale.lowest, max: facts.outOf, step: 1 },
        alt: shownLines
          .map(
            ({ name, figures }) =>
              `${name}: ${inWords(figures.map((figure, index) => ({ name: rounds.categories[index] ?? "", value: figure })))}`,
          )
          .join(" "),
        series: shownLines.map(({ name, figures, isGroup }, index) => ({
          name,
          values: figures.map(value),
          look: isGroup ? "wider" : (looks[index] ?? "yearThree"),
          drawn: "line",
          labelled: shownLines.length === 1,
        })),
      },
    },
  ];
}
