/**
 * The published report of Quarter 1 2023, recomputed from the figures printed in it: hospital scores
 * (table Q1103) and the printed averages of West and South (table Q1105). The published tables follow
 * no single rule, so they are no oracle; the last two tests name where they leave ours.
 */
import {
  hospitalAverage,
  hospitalScores,
  collaborativeAverage,
  collaborativeScores,
  regionFigure,
  averageOfAverages,
} from "../../src/core/average";
import { bandOfAverage, DEFAULT_BANDS } from "../../src/core/band";
import { fraction, fromDecimalText, mean, shown, type Fraction } from "../../src/core/exact";
import type { Score } from "../../src/core/score";
import { highest, highestSentence, lowestStandardsSentence, bandCountSentence } from "../../src/core/takeaway";
import { messages } from "../../src/core/messages";
import { longhandCut, longhandMean } from "./longhand";

const STANDARDS = Array.from({ length: 12 }, (_, index) => String(index + 1));
const HOSPITALS = {
  "Humber Centre": [4, 4, 3, 3, 4, 4, 4, 4, 4, 4, 4, 3],
  "Clifton House": [4, 4, 4, 3, 4, 4, 4, 3, 4, 3, 4, 3],
  "Stockton Hall": [4, 4, 4, 3, 4, 4, 2, 4, 4, 3, 3, 3],
};
const WEST = ["3.8", "3.8", "2.3", "2.5", "2", "4.3", "3.3", "4", "4.3", "4.3", "3.3", "3.8"];
const SOUTH = ["4", "5", "2", "4", "5", "5", "4", "5", "5", "5", "5", "5"];
const PRINTED = {
  "Humber Centre": "3.8",
  "Clifton House": "3.6",
  "Stockton Hall": "3.5",
  HNY: "3.6",
  WEST: "3.4",
  SOUTH: "4.4",
  "Y&H": "3.6",
};
const PRINTED_HNY = ["4", "4", "3.6", "3", "4", "4", "3.3", "3.6", "4", "3.3", "3.6", "3"];
const PRINTED_REGION = ["3.7", "4.7", "2.6", "3.1", "3.6", "4.1", "3.5", "4.2", "4.4", "4.2", "3.8", "3.9"];

const entered = (text: string): Fraction => fromDecimalText(text) ?? fraction(0n, 1n);
const exact = (value: Fraction | null): string => (value === null ? "none" : `${value.numerator}/${value.denominator}`);
const oneDecimal = (value: Fraction | null): string => (value === null ? "none" : shown(value));

const hospitals = Object.entries(HOSPITALS).map(([name, scores]) => {
  const sheet = new Map(scores.map((value, index): [string, Score] => [String(index + 1), { state: "scored", value }]));
  const byStandard = hospitalScores(STANDARDS, [sheet]);
  return { name, byStandard, average: hospitalAverage(byStandard) };
});
const hnyByStandard = collaborativeScores(
  STANDARDS,
  hospitals.map(({ byStandard }) => byStandard),
);
const hny = collaborativeAverage(hospitals.map(({ average }) => average));
const west = averageOfAverages(WEST.map((text) => ({ value: entered(text) })));
const south = averageOfAverages(SOUTH.map((text) => ({ value: entered(text) })));

const regionByStandard = STANDARDS.map((standard, index) =>
  regionFigure([
    { name: "West", known: "entered", average: entered(WEST[index] ?? "") },
    { name: "Humber", known: "hospitals", hospitals: hospitals.map(({ byStandard }) => byStandard.get(standard)?.value ?? null) },
    { name: "South", known: "entered", average: entered(SOUTH[index] ?? "") },
  ]),
);
const region = regionFigure([
  { name: "West", known: "entered", average: west.value },
  { name: "Humber", known: "hospitals", hospitals: hospitals.map(({ average }) => average.value) },
  { name: "South", known: "entered", average: south.value },
]);

/** Every printed average beside ours, and beside the mean of the same exact inputs cut off. */
const figures = [
  ...hospitals.map(({ name, average }) => ({ item: name, printed: PRINTED[name as keyof typeof PRINTED], value: average.value })),
  { item: "HNY", printed: PRINTED.HNY, value: hny.value },
  ...STANDARDS.map((standard, index) => ({
    item: `HNY ${standard}`,
    printed: PRINTED_HNY[index],
    value: hnyByStandard.get(standard)?.value ?? null,
  })),
  { item: "WEST", printed: PRINTED.WEST, value: west.value },
  { item: "SOUTH", printed: PRINTED.SOUTH, value: south.value },
  ...STANDARDS.map((standard, index) => ({
    item: `Y&H ${standard}`,
    printed: PRINTED_REGION[index],
    value: regionByStandard[index]?.ofCollaboratives.value ?? null,
  })),
  { item: "Y&H", printed: PRINTED["Y&H"], value: region.ofCollaboratives.value },
].map(({ item, printed, value }) => ({
  item,
  printed: oneDecimal(fromDecimalText(printed ?? "")),
  exact: exact(value),
  ours: oneDecimal(value),
  cut: cutOff(value),
}));

function cutOff(value: Fraction | null): string {
  return value === null ? "none" : String(Number((value.numerator * 10n) / value.denominator) / 10).replace(/^(\d+)$/, "$1.0");
}

const itemsWhere = (test: (figure: (typeof figures)[number]) => boolean) => figures.filter(test).map(({ item }) => item);

describe("the report of Quarter 1 2023, recomputed", () => {
  it("gives the hospitals 3.8, 3.7 and 3.5 and HNY 3.6, from exact figures", () => {
    expect(figures.slice(0, 4)).toEqual([
      { item: "Humber Centre", printed: "3.8", exact: "15/4", ours: "3.8", cut: "3.7" },
      { item: "Clifton House", printed: "3.6", exact: "11/3", ours: "3.7", cut: "3.6" },
      { item: "Stockton Hall", printed: "3.5", exact: "7/2", ours: "3.5", cut: "3.5" },
      { item: "HNY", printed: "3.6", exact: "131/36", ours: "3.6", cut: "3.6" },
    ]);
    expect(hospitals.map(({ average }) => [average.scored, average.of])).toEqual([
      [12, 12],
      [12, 12],
      [12, 12],
    ]);
  });

  it("gives HNY standards 3, 8 and 11 as 3.7 and 7 and 10 as 3.3", () => {
    expect(STANDARDS.map((standard) => oneDecimal(hnyByStandard.get(standard)?.value ?? null))).toEqual([
      "4.0",
      "4.0",
      "3.7",
      "3.0",
      "4.0",
      "4.0",
      "3.3",
      "3.7",
      "4.0",
      "3.3",
      "3.7",
      "3.0",
    ]);
  });

  it("gives WEST 3.475 shown as 3.5, and SOUTH 4.5", () => {
    expect([exact(west.value), oneDecimal(west.value), exact(south.value), oneDecimal(south.value)]).toEqual([
      "139/40",
      "3.5",
      "9/2",
      "4.5",
    ]);
  });

  it("gives the region by standard as the mean of collaboratives", () => {
    expect(regionByStandard.map(({ ofCollaboratives }) => shown(ofCollaboratives.value ?? fraction(0n, 1n), 4))).toEqual([
      "3.9333",
      "4.2667",
      "2.6556",
      "3.1667",
      "3.6667",
      "4.4333",
      "3.5444",
      "4.2222",
      "4.4333",
      "4.2111",
      "3.9889",
      "3.9333",
    ]);
    expect(regionByStandard.map(({ ofCollaboratives }) => oneDecimal(ofCollaboratives.value))).toEqual([
      "3.9",
      "4.3",
      "2.7",
      "3.2",
      "3.7",
      "4.4",
      "3.5",
      "4.2",
      "4.4",
      "4.2",
      "4.0",
      "3.9",
    ]);
  });

  it("gives the region 3.8713 shown as 3.9 from collaboratives, and cannot give it from hospitals", () => {
    expect(shown(region.ofCollaboratives.value ?? fraction(0n, 1n), 4)).toBe("3.8713");
    expect(oneDecimal(region.ofCollaboratives.value)).toBe("3.9");
    expect(region.ofHospitals).toEqual({ state: "cannotBeGiven", enteredOnly: ["West", "South"] });
  });

  it("is repeated by reckoning on paper wherever the inputs are decimals", () => {
    const onPaper = [...Object.values(HOSPITALS).map((scores) => scores.map(String)), WEST, SOUTH];
    const ours = [...hospitals.map(({ average }) => average.value), west.value, south.value];
    expect(ours.map(oneDecimal)).toEqual(onPaper.map((inputs) => longhandMean(inputs, 1)));
    expect(ours.map(cutOff)).toEqual(onPaper.map((inputs) => longhandCut(inputs, 1)));
  });

  it("differs from print in fourteen figures", () => {
    expect(itemsWhere(({ printed, ours }) => printed !== ours)).toEqual([
      "Clifton House",
      "HNY 3",
      "HNY 8",
      "HNY 11",
      "WEST",
      "SOUTH",
      "Y&H 1",
      "Y&H 2",
      "Y&H 3",
      "Y&H 4",
      "Y&H 5",
      "Y&H 6",
      "Y&H 11",
      "Y&H",
    ]);
  });

  it("finds six printed figures that follow neither rounded nor cut off", () => {
    expect(itemsWhere(({ printed, ours, cut }) => printed !== ours && printed !== cut)).toEqual([
      "SOUTH",
      "Y&H 1",
      "Y&H 2",
      "Y&H 6",
      "Y&H 11",
      "Y&H",
    ]);
  });

  it("colours all three hospitals and HNY green", () => {
    expect([...hospitals.map(({ average }) => average), hny].map(({ value }) => bandOfAverage(value, DEFAULT_BANDS)?.word)).toEqual([
      "Green",
      "Green",
      "Green",
      "Green",
    ]);
  });

  it("says who is highest, which standards are lowest, and that all are green", () => {
    const averages = hospitals.map(({ name, average }) => ({ name, value: average.value }));
    const standards = STANDARDS.map((name) => ({ name, value: hnyByStandard.get(name)?.value ?? null }));
    expect(highestSentence(averages, 5)).toBe(messages.highest(["Humber Centre"], "3.8", 5));
    expect(lowestStandardsSentence(standards, DEFAULT_BANDS)).toBe(messages.lowestStandards(["4", "12"], "3.0", "Amber"));
    expect(
      bandCountSentence(
        averages.map(({ value }) => value),
        DEFAULT_BANDS,
      ),
    ).toBe(messages.allInBand(3, "Green"));
  });

  it("sees what the report did not: HNY is lowest of the three on standards 6, 8, 9, 10 and 12", () => {
    const lowestAt = STANDARDS.filter((standard, index) => {
      const own = hnyByStandard.get(standard)?.value ?? null;
      const others = [WEST, SOUTH].map((texts) => entered(texts[index] ?? ""));
      const turned = [own ?? fraction(9n, 1n), ...others].map((value, at) => ({
        name: String(at),
        value: fraction(-value.numerator, value.denominator),
      }));
      return highest(turned)?.names.join() === "0";
    });
    expect(lowestAt).toEqual(["6", "8", "9", "10", "12"]);
  });

  it("lets WEST's printed cells fit four hospitals with a mean of 3.4375, which shows as 3.4", () => {
    const fitting = WEST.map((text) =>
      [...Array(17).keys()].map((step) => fraction(BigInt(step + 4), 4n)).filter((value) => shown(value) === oneDecimal(entered(text))),
    );
    expect(fitting.map((values) => values.length)).toEqual(Array(12).fill(1));
    expect(exact(mean(fitting.flat()))).toBe("55/16");
  });
});
