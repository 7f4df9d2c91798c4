import { DEFAULT_BANDS } from "../../src/core/band";
import { averageOf, hospitalScores } from "../../src/core/average";
import { fraction, fromDecimalText, type Fraction } from "../../src/core/exact";
import { messages } from "../../src/core/messages";
import type { Score } from "../../src/core/score";
import {
  bandCountSentence,
  changeSentence,
  countBands,
  hiddenScores,
  highest,
  highestSentence,
  lowest,
  lowestStandardsSentence,
} from "../../src/core/takeaway";

const of = (text: string): Fraction => fromDecimalText(text) ?? fraction(0n, 1n);
const figure = (name: string, text: string | null) => ({ name, value: text === null ? null : of(text) });
const scored = (value: number): Score => ({ state: "scored", value });

describe("takeaways", () => {
  it("name all who are highest, by exact figures and not by shown ones", () => {
    expect(highest([figure("A", "3.6"), figure("B", "3.64"), figure("C", null), figure("D", "3.64")])).toEqual({
      names: ["B", "D"],
      value: of("3.64"),
    });
    expect(lowest([figure("A", "3.6"), figure("B", "3.64"), figure("C", null)])).toEqual({ names: ["A"], value: of("3.6") });
    expect(highest([figure("A", null)])).toBeNull();
  });

  it("say who is highest, or that all are the same, or nothing", () => {
    expect(highestSentence([figure("A", "3.6"), figure("B", "3.5")], 5)).toBe(messages.highest(["A"], "3.6", 5));
    expect(highestSentence([figure("A", "3.6"), figure("B", "3.6"), figure("C", "3")], 5)).toBe(messages.highest(["A", "B"], "3.6", 5));
    expect(highestSentence([figure("A", "3.6"), figure("B", "3.6"), figure("C", null)], 5)).toBe(messages.allTheSame("3.6", 5));
    expect(highestSentence([figure("A", "3.6")], 5)).toBe(messages.highest(["A"], "3.6", 5));
    expect(highestSentence([], 5)).toBeNull();
  });

  it("say which standards are lowest with their band, or that all are at one score", () => {
    expect(lowestStandardsSentence([figure("1", "4"), figure("4", "3"), figure("12", "3")], DEFAULT_BANDS)).toBe(
      messages.lowestStandards(["4", "12"], "3.0", "Amber"),
    );
    expect(lowestStandardsSentence([figure("1", "4"), figure("2", "4")], DEFAULT_BANDS)).toBe(messages.everyStandardAt("4.0", "Green"));
    expect(lowestStandardsSentence([figure("1", null)], DEFAULT_BANDS)).toBeNull();
  });

  it("count the bands by the shown value", () => {
    const averages = [of("3.45"), of("3.5"), of("2.5"), null];
    expect(countBands(averages, DEFAULT_BANDS).map(({ band, count }) => [band.id, count])).toEqual([
      ["green", 2],
      ["amber", 1],
      ["red", 0],
    ]);
    expect(bandCountSentence(averages, DEFAULT_BANDS)).toBe(
      messages.countsByBand([
        { count: 2, word: "Green" },
        { count: 1, word: "Amber" },
      ]),
    );
    expect(bandCountSentence([of("4"), of("5")], DEFAULT_BANDS)).toBe(messages.allInBand(2, "Green"));
    expect(bandCountSentence([null], DEFAULT_BANDS)).toBeNull();
  });

  it("find the red scores that an amber or green average hides, and only those", () => {
    const sheet = (policy: number, strategy: number, events: number) =>
      new Map([
        ["policy", scored(policy)],
        ["strategy", scored(strategy)],
        ["events", scored(events)],
      ]);
    const units = [
      { name: "Aspen", scores: sheet(3, 3, 1) },
      { name: "Beech", scores: sheet(4, 3, 2) },
      { name: "Cedar", scores: sheet(2, 3, 2) },
    ];
    const averages = hospitalScores(
      ["policy", "strategy", "events"],
      units.map(({ scores }) => scores),
    );
    expect(hiddenScores(averages, units, DEFAULT_BANDS)).toEqual([{ standardId: "policy", units: ["Cedar"], average: of("3") }]);
    expect(hiddenScores(new Map([["gone", averageOf([])]]), units, DEFAULT_BANDS)).toEqual([]);
  });

  it("take gaps exactly and show them once", () => {
    expect(changeSentence(of("3.65"), of("3.14"), "2022")).toBe(messages.upBy("0.5", "2022"));
    expect(changeSentence(of("3.1"), of("3.65"), "2022")).toBe(messages.downBy("0.6", "2022"));
    expect(changeSentence(of("3.50"), of("3.5"), "2022")).toBe(messages.sameAs("2022"));
  });

  it("say a change too small to show without calling it none", () => {
    expect(changeSentence(of("3.64"), of("3.61"), "2022")).toBe(messages.upByLessThanShown("2022"));
    expect(changeSentence(of("3.61"), of("3.64"), "2022")).toBe(messages.downByLessThanShown("2022"));
  });
});
