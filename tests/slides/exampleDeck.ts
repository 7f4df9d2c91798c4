/** A deck with each kind of slide: the figures of the example hospitals. */
import type { Deck, DeckSeries } from "../../src/core/deck";

const HOSPITALS = ["Humber Centre", "Clifton House", "Stockton Hall"];
const TITLES = [
  "Admission",
  "Information",
  "Easy read policy",
  "Strategy",
  "Named lead",
  "Service user feedback",
  "Family feedback",
  "Feedback acted on",
  "Support to take part",
  "Regular meetings",
  "Decision makers attend",
  "External opportunities",
];
const HNY = [4, 4, 11 / 3, 3, 4, 4, 10 / 3, 11 / 3, 4, 10 / 3, 11 / 3, 3];
const SOURCE = "36 of 36 scored by 3 of 3 hospitals. Quarter 1 2023/24. Involvement, version 2023.";

const banded = (look: "green" | "amber" | "red", from: number, below: number): DeckSeries => ({
  name: look,
  look,
  drawn: "bars",
  labelled: true,
  values: HNY.map((value) => (value >= from && value < below ? value : null)),
});

export const EXAMPLE_DECK: Deck = {
  title: "Involvement in HNY",
  subtitle: ["Quarter 1 2023/24 (April to June)", "39 service users and 28 staff took part"],
  slides: [
    {
      title: "Humber Centre is highest, at 3.8 out of 5",
      source: SOURCE,
      body: {
        kind: "chart",
        bars: "upright",
        categories: HOSPITALS,
        axis: { min: 0, max: 5, step: 1 },
        alt: "Humber Centre 3.8, Clifton House 3.7, Stockton Hall 3.5. HNY average 3.6. Green from 3.5.",
        series: [
          { name: "Average", look: "own", drawn: "bars", labelled: true, values: [3.75, 44 / 12, 3.5] },
          { name: "HNY average 3.6", look: "average", drawn: "line", labelled: false, values: [131 / 36, 131 / 36, 131 / 36] },
          { name: "Green from 3.5", look: "threshold", drawn: "line", labelled: false, values: [3.5, 3.5, 3.5] },
        ],
      },
    },
    {
      title: "Standards 4 and 12 are lowest, at 3.0 (amber)",
      source: SOURCE,
      body: {
        kind: "chart",
        bars: "across",
        categories: TITLES.map((title, index) => `${index + 1} ${title}`),
        axis: { min: 0, max: 5, step: 1 },
        alt: "The average of each standard.",
        series: [banded("green", 3.5, 6), banded("amber", 2.5, 3.5)],
      },
    },
    {
      title: "HNY is lowest of the three on standards 10, 12, 8, 6 and 9",
      source: `${SOURCE} West and South: entered.`,
      body: {
        kind: "chart",
        bars: "upright",
        categories: TITLES,
        axis: { min: 0, max: 5, step: 1 },
        alt: "HNY beside West, South and the region.",
        series: [
          { name: "HNY", look: "own", drawn: "bars", labelled: true, values: HNY },
          { name: "West", look: "comparatorOne", drawn: "markers", labelled: false, values: HNY.map((value) => value - 0.4) },
          { name: "South", look: "comparatorTwo", drawn: "markers", labelled: false, values: HNY.map((value) => Math.min(5, value + 0.9)) },
          { name: "Yorkshire and Humber", look: "wider", drawn: "line", labelled: false, values: HNY.map((value) => value + 0.2) },
        ],
      },
    },
    {
      title: "Humber Centre is up by 0.5 since 2022",
      source: `${SOURCE} Earlier rounds: example.`,
      body: {
        kind: "chart",
        bars: "upright",
        categories: ["2020", "2021", "2022", "2023"],
        axis: { min: 1, max: 5, step: 1 },
        alt: "Lines by year.",
        series: [
          { name: "Humber Centre", look: "yearOne", drawn: "line", labelled: false, values: [3.1, null, 3.25, 3.75] },
          { name: "Clifton House", look: "yearTwo", drawn: "line", labelled: false, values: [3.4, 3.5, 3.5, 3.6667] },
          { name: "Stockton Hall", look: "yearThree", drawn: "line", labelled: false, values: [2.9, 3.1, 3.3, 3.5] },
        ],
      },
    },
    {
      title: "Scores by standard and hospital",
      source: SOURCE,
      body: {
        kind: "table",
        headings: ["No.", "Standard", ...HOSPITALS, "HNY"],
        widths: [1, 5, 2, 2, 2, 1.5],
        hasFoot: true,
        rows: [
          ...TITLES.map((title, index) => [
            { text: String(index + 1) },
            { text: title },
            { text: "4 G", band: "green" as const },
            { text: "3 A", band: "amber" as const },
            { text: "2 R", band: "red" as const },
            { text: "3.0 A", band: "amber" as const },
          ]),
          [{ text: "" }, { text: "Average" }, { text: "3.8 G" }, { text: "3.7 G" }, { text: "3.5 G" }, { text: "3.6 G" }],
        ],
      },
    },
    {
      title: "What we will work on",
      source: SOURCE,
      body: {
        kind: "lines",
        lines: ["Stockton Hall: named lead for involvement, by December 2023", 'Clifton House & "Rose" <ward>: not sent yet'],
      },
    },
  ],
};
