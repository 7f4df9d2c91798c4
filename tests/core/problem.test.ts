import { pileOf, problem } from "../../src/core/problem";

describe("problems", () => {
  it("go on the pile of their kind, so that advice never buries a fault", () => {
    expect(
      ["missing", "numberAsText", "evidenceMissing", "peopleMissing", "nhsNumber", "email"].map((kind) =>
        pileOf(kind as Parameters<typeof pileOf>[0]),
      ),
    ).toEqual(["putRight", "putRight", "couldAdd", "couldAdd", "mayIdentify", "mayIdentify"]);
  });

  it("carry their place, and a mend only where there is one", () => {
    const where = { sheet: "Aspen", cell: "E12", standardId: "involvement.strategy" };
    expect(problem("missing", where, "There is no score yet.")).toEqual({
      pile: "putRight",
      kind: "missing",
      where,
      message: "There is no score yet.",
    });
    expect(problem("numberAsText", where, "It is text.", { value: 4, says: "Change to 4" })).toEqual({
      pile: "putRight",
      kind: "numberAsText",
      where,
      message: "It is text.",
      mend: { value: 4, says: "Change to 4" },
    });
  });
});
