import { bandOfAverage, bandOfScore, bandProblems, DEFAULT_BANDS, lowestBand, type Bands } from "../../src/core/band";
import { fraction, fromDecimalText } from "../../src/core/exact";
import { messages } from "../../src/core/messages";
import { ONE_TO_FIVE } from "../../src/core/scale";

const changed = (index: number, change: Partial<Bands[number]>): Bands =>
  DEFAULT_BANDS.map((band, at) => (at === index ? { ...band, ...change } : band));

describe("RAG bands", () => {
  it.each([
    [1, "red"],
    [2, "red"],
    [3, "amber"],
    [4, "green"],
    [5, "green"],
  ])("a single score of %i is %s", (value, band) => {
    expect(bandOfScore({ state: "scored", value }, DEFAULT_BANDS)?.id).toBe(band);
  });

  it("have no colour for N/A and not yet", () => {
    expect(bandOfScore({ state: "notApplicable", reason: "No visits" }, DEFAULT_BANDS)).toBeNull();
    expect(bandOfScore({ state: "notYet" }, DEFAULT_BANDS)).toBeNull();
    expect(bandOfAverage(null, DEFAULT_BANDS)).toBeNull();
  });

  it.each([
    ["5", "green"],
    ["3.5", "green"],
    ["3.45", "green"],
    ["3.4499", "amber"],
    ["3.4", "amber"],
    ["2.5", "amber"],
    ["2.45", "amber"],
    ["2.4499", "red"],
    ["1", "red"],
  ])("colour an average of %s by the value shown: %s", (text, band) => {
    expect(bandOfAverage(fromDecimalText(text), DEFAULT_BANDS)?.id).toBe(band);
  });

  it("make every average green that the report's tables call green, and 3.4 amber", () => {
    expect(
      [fraction(45n, 12n), fraction(44n, 12n), fraction(42n, 12n), fraction(131n, 36n)].map(
        (value) => bandOfAverage(value, DEFAULT_BANDS)?.word,
      ),
    ).toEqual(["Green", "Green", "Green", "Green"]);
  });

  it("compare thresholds exactly: 4.35 shown as 4.4 reaches 4.4", () => {
    expect(bandOfAverage(fromDecimalText("4.35"), changed(0, { averageFrom: 4.4 }))?.id).toBe("green");
  });

  it("know the lowest band", () => {
    expect(lowestBand(DEFAULT_BANDS).id).toBe("red");
  });

  it("are in order by default", () => {
    expect(bandProblems(DEFAULT_BANDS, ONE_TO_FIVE)).toEqual([]);
  });

  it.each<[string, Bands, string[]]>([
    ["out of order", changed(1, { averageFrom: 3.5 }), [messages.bandsOutOfOrder("Green", 3.5, "Amber", 3.5)]],
    ["beyond the scale", changed(0, { averageFrom: 5.5 }), [messages.bandOutOfScale("Green", 5.5, 1, 5)]],
    ["without a figure", changed(1, { scoreFrom: null }), [messages.bandThresholdMissing("Amber")]],
    ["finer than what is shown", changed(0, { averageFrom: 3.45 }), [messages.bandTooFine("Green", 3.45)]],
    ["with a figure on the last", changed(2, { averageFrom: 1 }), [messages.lastBandNeedsNoThreshold("Red")]],
    ["with one letter twice", changed(2, { letter: "G" }), [messages.bandLetterTwice("G")]],
  ])("say what is wrong when %s", (_, bands, problems) => {
    expect(bandProblems(bands, ONE_TO_FIVE)).toEqual(problems);
  });
});
