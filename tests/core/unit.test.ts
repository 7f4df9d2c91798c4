import fc from "fast-check";
import {
  hospitalByName,
  hospitalsOf,
  isScoredDirectly,
  letterOf,
  sameName,
  sameUnit,
  shortNameOf,
  unitName,
  unitsSchema,
} from "../../src/core/unit";

const units = unitsSchema.parse({
  region: { name: "Yorkshire and Humber", shortName: "Y&H" },
  collaboratives: [{ name: "Humber", shortName: "HNY" }],
  hospitals: [
    { name: "Stockton Hall", collaborative: "Humber" },
    { name: "St Luke's", shortName: "Luke", collaborative: "South", wards: [{ name: "Aspen" }] },
    { name: "Clifton House", collaborative: "humber " },
  ],
});

describe("units", () => {
  it.each([
    ["St Luke's", "st  luke’s"],
    ["St Luke's", "St Lukeʼs"],
    ["St Luke's", "St Luke`s\u00A0"],
    ["Low-secure", "low–secure"],
    ["Café", "Cafe\u0301"],
  ])("know %j and %j as one name", (a, b) => {
    expect(sameName(a, b)).toBe(true);
  });

  it.each([
    ["St Luke's", "St Lukes"],
    ["Aspen", "Aspen 2"],
    ["Ward 1", "Ward 11"],
  ])("know %j and %j as two", (a, b) => {
    expect(sameName(a, b)).toBe(false);
  });

  it("call a ward a ward, once", () => {
    expect(["Aspen", "Ward 4", "Aspen Ward", "Newark", null].map((ward) => unitName({ hospital: "Humber Centre", ward }))).toEqual([
      "Aspen ward",
      "Ward 4",
      "Aspen Ward",
      "Newark ward",
      "Humber Centre",
    ]);
  });

  it("tell a whole hospital from its ward, and one hospital's Aspen from another's", () => {
    expect(sameUnit({ hospital: "A", ward: "Aspen" }, { hospital: "a ", ward: "ASPEN" })).toBe(true);
    expect(sameUnit({ hospital: "A", ward: null }, { hospital: "A", ward: null })).toBe(true);
    expect(sameUnit({ hospital: "A", ward: null }, { hospital: "A", ward: "Aspen" })).toBe(false);
    expect(sameUnit({ hospital: "A", ward: "Aspen" }, { hospital: "B", ward: "Aspen" })).toBe(false);
  });

  it("keep the order of the set-up sheet, never a rank or the alphabet", () => {
    expect(hospitalsOf(units, "Humber").map(({ name }) => name)).toEqual(["Stockton Hall", "Clifton House"]);
  });

  it("are found by name or short name", () => {
    expect([hospitalByName(units, "st luke’s"), hospitalByName(units, "LUKE")].map((hospital) => hospital?.name)).toEqual([
      "St Luke's",
      "St Luke's",
    ]);
    expect(hospitalByName(units, "")).toBeNull();
  });

  it("show the name where there is no short one", () => {
    expect(units.hospitals.map(shortNameOf)).toEqual(["Stockton Hall", "Luke", "Clifton House"]);
    expect(units.hospitals.map(isScoredDirectly)).toEqual([true, false, true]);
  });

  it("are lettered A to Z, then AA", () => {
    expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(letterOf)).toEqual(["A", "B", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"]);
    expect(() => letterOf(-1)).toThrow(RangeError);
  });

  it("never share a letter", () => {
    fc.assert(fc.property(fc.nat(5000), fc.nat(5000), (a, b) => (letterOf(a) === letterOf(b)) === (a === b)));
  });
});
