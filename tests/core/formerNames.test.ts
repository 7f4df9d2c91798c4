import { asKnownNow, perhapsRenamed } from "../../src/core/formerNames";
import type { HistoryRow } from "../../src/core/history";
import type { Units } from "../../src/core/unit";
import { past, year } from "./narrative/reportSamples";

const row = (unit: string, first: number, score: string, other: Partial<HistoryRow> = {}): HistoryRow =>
  past(unit, year(first), score, { level: "hospital", partOf: "North", ...other });
/** A name, and those before it. */
type Called = readonly [name: string, ...formerNames: string[]];
const units = (...hospitals: readonly Called[]): Units => ({
  region: null,
  collaboratives: [{ name: "North", shortName: "", region: "" }],
  hospitals: hospitals.map(([name, ...formerNames]) => ({ name, shortName: "", collaborative: "North", wards: [], formerNames })),
});
const named = (rows: readonly HistoryRow[]): unknown[] =>
  rows.map(({ unit, writtenAs, period }) => [unit, period.year, writtenAs ?? "as it is"]);

describe("a unit that has another name now", () => {
  it("has the rounds that were closed under each of its names, and its wards go with it", () => {
    const ward = row("Aspen", 2020, "3", { level: "ward", partOf: "Yew" });
    const { rows, broken } = asKnownNow(
      [row("Yew", 2020, "3"), row("YEW  House", 2021, "3.5"), ward, row("Ash", 2020, "2")],
      units(["Yew Tree House", "Yew", "Yew House"], ["Ash"]),
    );
    expect(named(rows)).toEqual([
      ["Yew Tree House", 2020, "Yew"],
      ["Yew Tree House", 2021, "YEW  House"],
      ["Aspen", 2020, "as it is"],
      ["Ash", 2020, "as it is"],
    ]);
    expect([rows[2]?.partOf, broken]).toEqual(["Yew Tree House", []]);
  });

  it("is one unit still where a round was closed under both names with the same figures", () => {
    const { rows, broken } = asKnownNow([row("Yew", 2020, "3"), row("Yew House", 2020, "3")], units(["Yew House", "Yew"]));
    expect([named(rows), broken]).toEqual([
      [
        ["Yew House", 2020, "Yew"],
        ["Yew House", 2020, "as it is"],
      ],
      [],
    ]);
  });
});

describe("units that became one, or one that became several", () => {
  const before = [row("Ash", 2020, "2"), row("Elm", 2020, "4"), row("Ash and Elm", 2021, "3.5")];

  it("keep the figure that each was closed with, and nothing is averaged", () => {
    const { rows, broken } = asKnownNow(before, units(["Ash and Elm", "Ash", "Elm"]));
    expect([rows, broken]).toEqual([before, [{ level: "hospital", unit: "Ash and Elm", from: ["Ash", "Elm"], how: "formed" }]]);
  });

  it("keep it also where the one that is left has the name of one of them", () => {
    const kept = [row("Ash", 2020, "2"), row("Elm", 2020, "4"), row("Elm", 2021, "3.5")];
    const { rows, broken } = asKnownNow(kept, units(["Elm", "Ash"]));
    expect(named(rows)).toEqual([
      ["Ash", 2020, "as it is"],
      ["Elm (as it was)", 2020, "Elm"],
      ["Elm", 2021, "as it is"],
    ]);
    expect(broken).toEqual([{ level: "hospital", unit: "Elm", from: ["Ash", "Elm (as it was)"], how: "formed" }]);
  });

  it("keep it where two say that they were the same", () => {
    const { rows, broken } = asKnownNow([row("Oak", 2020, "2")], units(["Oak North", "Oak"], ["Oak South", "Oak"]));
    expect(named(rows)).toEqual([["Oak", 2020, "as it is"]]);
    expect(broken.map(({ unit, from, how }) => [unit, from, how])).toEqual([
      ["Oak North", ["Oak"], "divided"],
      ["Oak South", ["Oak"], "divided"],
    ]);
  });

  it("take no name that another unit has now", () => {
    const rows = [row("Ash", 2020, "2"), row("Elm", 2021, "4")];
    expect(asKnownNow(rows, units(["Elm", "Ash"], ["Ash"]))).toEqual({ rows, asWritten: rows, broken: [] });
  });
});

describe("who may be the same", () => {
  const asked = (rows: readonly HistoryRow[], ...hospitals: readonly Called[]) =>
    perhapsRenamed(asKnownNow(rows, units(...hospitals)), units(...hospitals)).map(({ unit, since, before, until }) => [
      unit,
      since?.year ?? null,
      before,
      until.year,
    ]);

  it("is asked where the rounds of one end before those of another begin, or before it has any", () => {
    const rows = [row("Yew", 2020, "3"), row("Yew", 2021, "3"), row("Ash", 2020, "2"), row("Ash", 2022, "2")];
    expect(asked(rows, ["Ash"], ["Tree House"])).toEqual([["Tree House", null, "Yew", 2021]]);
    expect(asked([...rows, row("Tree House", 2022, "3")], ["Ash"], ["Tree House"])).toEqual([["Tree House", 2022, "Yew", 2021]]);
  });

  it("is not asked where somebody has said so, where both have one round, or where nobody is gone", () => {
    const rows = [row("Yew", 2020, "3"), row("Yew House", 2021, "3")];
    expect(asked(rows, ["Yew House", "Yew"])).toEqual([]);
    expect(asked([...rows, row("Yew House", 2020, "2")], ["Yew House"])).toEqual([]);
    expect(asked(rows, ["Yew House"], ["Yew"])).toEqual([]);
    expect(asked([row("Ash", 2020, "2"), row("Elm", 2020, "4"), row("Ash and Elm", 2021, "3.5")], ["Ash and Elm", "Ash", "Elm"])).toEqual(
      [],
    );
  });

  it("is asked of several only where their names share a word", () => {
    const rows = [row("Yew House", 2020, "3"), row("Oak House", 2020, "3")];
    expect(asked(rows, ["Yew Lodge"], ["Birch House"])).toEqual([["Yew Lodge", null, "Yew House", 2020]]);
  });
});
