import { monthOf, quarterOf } from "../../src/core/period";
import { besideEachOther, identityKey, ownScoresTwice, sameSheetTwice, type SheetIdentity } from "../../src/core/sheetIdentity";

const aspen: SheetIdentity = {
  unit: { hospital: "St Luke's", ward: "Aspen" },
  areaId: "involvement",
  period: quarterOf(2023, 1),
  route: "selfAssessment",
};

describe("the identity of a score sheet", () => {
  it("is the same however the names are typed", () => {
    expect(identityKey({ ...aspen, unit: { hospital: "ST LUKE’S ", ward: " aspen" } })).toBe(identityKey(aspen));
  });

  it.each<[string, Partial<SheetIdentity>]>([
    ["the ward", { unit: { hospital: "St Luke's", ward: "Beech" } }],
    ["the whole hospital", { unit: { hospital: "St Luke's", ward: null } }],
    ["a ward whose name says whole", { unit: { hospital: "St Luke's", ward: "null" } }],
    ["the hospital", { unit: { hospital: "Humber Centre", ward: "Aspen" } }],
    ["the area", { areaId: "technology" }],
    ["the quarter", { period: quarterOf(2023, 2) }],
    ["a month instead", { period: monthOf(2023, 4) }],
    ["the route", { route: "peerReview" }],
  ])("changes with %s", (_, change) => {
    expect(identityKey({ ...aspen, ...change })).not.toBe(identityKey(aspen));
  });

  it("finds the same sheet twice, and keeps the peer review apart", () => {
    const copy = { ...aspen, unit: { hospital: "St Luke's", ward: "ASPEN" } };
    const peer: SheetIdentity = { ...aspen, route: "peerReview" };
    expect(sameSheetTwice([aspen, peer, copy])).toEqual([[aspen, copy]]);
    expect(sameSheetTwice([aspen, peer])).toEqual([]);
  });

  it("finds two own scores of one ward by different routes, never a peer review", () => {
    const group: SheetIdentity = { ...aspen, route: "involvementGroup" };
    const peer: SheetIdentity = { ...aspen, route: "peerReview" };
    expect(ownScoresTwice([aspen, peer, group])).toEqual([[aspen, group]]);
    expect(ownScoresTwice([aspen, peer, peer])).toEqual([]);
  });

  it("knows which sheets stand beside each other", () => {
    expect(besideEachOther(aspen, { ...aspen, route: "peerReview" })).toBe(true);
    expect(besideEachOther(aspen, { ...aspen, period: quarterOf(2022, 1) })).toBe(false);
    expect(besideEachOther(aspen, { ...aspen, areaId: "technology" })).toBe(false);
  });
});
