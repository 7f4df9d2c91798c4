import { parseRoute, ROUTE_ORDER, routeCounts, ROUTES } from "../../src/core/route";

describe("routes", () => {
  it("are read by their names on the sheet", () => {
    expect(ROUTE_ORDER.map((route) => parseRoute(ROUTES[route].name))).toEqual(ROUTE_ORDER);
    expect(["self assessment", "SELFASSESSMENT ", "peer-review", "by post", ""].map(parseRoute)).toEqual([
      "selfAssessment",
      "selfAssessment",
      "peerReview",
      null,
      null,
    ]);
  });

  it("count, save for a peer review that nobody chose to count", () => {
    expect(ROUTE_ORDER.map((route) => routeCounts(route, false))).toEqual([true, true, false]);
    expect(ROUTE_ORDER.map((route) => routeCounts(route, true))).toEqual([true, true, true]);
  });
});
