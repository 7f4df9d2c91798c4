import { messages } from "../../src/core/messages";
import { quarterOf } from "../../src/core/period";
import { benchmarkSources } from "../../src/sheets/benchmarkSources";
import { hospitalSources } from "../../src/sheets/hospitalSources";
import { NOTHING_KEPT } from "../../src/sheets/hospitalSource";
import type { HospitalSheetReading } from "../../src/sheets/readHospitalSheet";
import { bookOf, hny, hnySheets, involvement, readings, round } from "./rounds";

const all = readings(bookOf(hnySheets), hnySheets);
const scores = hospitalSources(all, round);
const sheet: HospitalSheetReading = {
  sheet: "Hospital score",
  hospital: "Humber Centre",
  area: involvement,
  period: round.period,
  made: "",
  places: { ids: "$L$6:$L$17", scores: "$F$6:$F$17", serviceUsers: "$F$19", staff: "$F$20" },
  hasScores: true,
  kept: NOTHING_KEPT,
};
const want = { area: involvement, period: round.period, units: hny, collaborative: "Humber", names: "shown" } as const;

describe("which hospitals a benchmark compares", () => {
  it("are those of the collaborative in set-up order, through the hospital sheet or the score sheet", () => {
    const { hospitals, missing, leftOut } = benchmarkSources([sheet], scores, want);
    expect(hospitals.map(({ name, sheet: on, isSingle, scores: at }) => [name, on, isSingle, at])).toEqual([
      ["Humber Centre", "Hospital score", false, "$F$6:$F$17"],
      ["Clifton House", "Clifton House", true, all[3]?.places?.counted],
      ["Stockton Hall", "Stockton Hall", true, all[4]?.places?.counted],
    ]);
    expect([missing, leftOut]).toEqual([[], []]);
  });

  it("asks for the hospital score where there are only ward sheets, and says who has not sent", () => {
    const { hospitals, missing } = benchmarkSources([], hospitalSources(all.slice(0, 4), round), want);
    expect(hospitals.map(({ name }) => name)).toEqual(["Clifton House"]);
    expect(missing).toEqual([
      messages.hospitalMissing("Humber Centre", messages.becauseHospitalScoreFirst()),
      messages.hospitalWithoutScores("Stockton Hall"),
    ]);
  });

  it.each([
    ["another round", { ...sheet, period: quarterOf(2022, 1) }],
    ["another area", { ...sheet, area: null }],
    ["no scores", { ...sheet, hasScores: false }],
    ["a lost table", { ...sheet, places: null }],
  ])("does not take a hospital sheet with %s", (_what, other) => {
    expect(benchmarkSources([other], scores, want).missing).toEqual([
      messages.hospitalMissing("Humber Centre", messages.becauseHospitalScoreFirst()),
    ]);
  });

  it("uses the first of two hospital sheets of one round and names the other", () => {
    const { hospitals, leftOut } = benchmarkSources([sheet, { ...sheet, sheet: "Old" }], scores, want);
    expect(hospitals[0]?.sheet).toBe("Hospital score");
    expect(leftOut).toEqual([{ what: "Old", because: messages.becauseTwice() }]);
  });

  it("writes letters for their places on Set-up when names are not to be shown", () => {
    const { hospitals } = benchmarkSources([sheet], scores, { ...want, names: "letters" });
    expect(hospitals.map(({ name, shortName }) => [name, shortName])).toEqual([
      ["Hospital A", "A"],
      ["Hospital B", "B"],
      ["Hospital C", "C"],
    ]);
    expect(benchmarkSources([], hospitalSources([], round), { ...want, names: "letters" }).missing[0]).toBe(
      messages.hospitalWithoutScores("Hospital A"),
    );
  });

  it("compares all that there are without a collaborative, and those that the sheets name without Set-up", () => {
    const noSetUp = { ...hny, hospitals: [] };
    const found = benchmarkSources([sheet], hospitalSources(all, { ...round, units: noSetUp }), {
      ...want,
      units: noSetUp,
      collaborative: null,
    });
    expect(found.hospitals.map(({ name }) => name)).toEqual(["Humber Centre", "Clifton House", "Stockton Hall"]);
    expect(benchmarkSources([sheet], scores, { ...want, collaborative: null }).hospitals).toHaveLength(3);
    expect(benchmarkSources([sheet], scores, { ...want, collaborative: "South" })).toEqual({ hospitals: [], missing: [], leftOut: [] });
  });
});
