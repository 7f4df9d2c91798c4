import fc from "fast-check";
import { messages } from "../../src/core/messages";
import { quarterOf } from "../../src/core/period";
import type { SheetIdentity } from "../../src/core/sheetIdentity";
import { allowedTabName, freeTabName, LONGEST_TAB_NAME, scoreTabName, type TakenTab } from "../../src/sheets/sheetName";
import { framework } from "./samples";

const aspen: SheetIdentity = {
  unit: { hospital: "Humber Centre", ward: "Aspen" },
  areaId: "involvement",
  period: quarterOf(2023, 1),
  route: "selfAssessment",
};
const tab = (name: string, change: Partial<SheetIdentity> | null = null): TakenTab => ({
  name,
  identity: change === null ? null : { ...aspen, ...change },
});
const nameOf = (identity: SheetIdentity, ...taken: TakenTab[]): string => scoreTabName(identity, taken, framework).name;

describe("the name of a tab", () => {
  it.each([
    ["Aspen", "Aspen", null],
    ["  St Luke's  ward ", "St Luke's ward", null],
    ["Aspen/Beech", "Aspen-Beech", messages.nameForbidden("Aspen/Beech", "/")],
    ["[Aspen]: why?", "-Aspen-- why-", messages.nameForbidden("[Aspen]: why?", "[ ] : ?")],
    ["'Aspen'", "Aspen", messages.nameApostrophe("'Aspen'")],
    ["history", "history sheet", messages.nameReserved("history")],
    ["", "Score sheet", messages.nameMissing()],
    ["''", "Score sheet", messages.nameApostrophe("''")],
    [
      "Psychiatric Intensive Care Unit for Women",
      "Psychiatric Intensive Care",
      messages.nameTooLong("Psychiatric Intensive Care Unit for Women", 30),
    ],
    ["A".repeat(40), "A".repeat(30), messages.nameTooLong("A".repeat(40), 30)],
  ])("%p becomes %p", (wanted, name, why) => {
    expect(allowedTabName(wanted)).toEqual({ name, why });
  });

  it("is the ward's, the hospital's, or that of a peer review", () => {
    expect(nameOf(aspen)).toBe("Aspen");
    expect(nameOf({ ...aspen, unit: { hospital: "Humber Centre", ward: null } })).toBe("Humber Centre");
    expect(nameOf({ ...aspen, route: "peerReview" }, tab("Aspen", {}))).toBe("Aspen peer review");
  });

  it("says what sets the sheet apart from the one that has the name", () => {
    expect(nameOf({ ...aspen, unit: { hospital: "Clifton House", ward: "Aspen" } }, tab("ASPEN", {}))).toBe("Aspen (Clifton House)");
    expect(nameOf({ ...aspen, period: quarterOf(2023, 2) }, tab("Aspen", {}))).toBe("Aspen Q2");
    expect(nameOf({ ...aspen, period: quarterOf(2024, 1) }, tab("Aspen", {}))).toBe("Aspen Q1 2024-25");
    expect(nameOf({ ...aspen, areaId: "technology" }, tab("Aspen", {}))).toBe("Aspen Technology");
    expect(nameOf({ ...aspen, route: "involvementGroup" }, tab("Aspen", {}))).toBe("Aspen involvement group");
    expect(nameOf({ ...aspen, period: quarterOf(2023, 2), route: "peerReview" }, tab("Aspen peer review", { route: "peerReview" }))).toBe(
      "Aspen Q2 peer review",
    );
  });

  it("counts where nothing is known of the sheet in the way, or all is taken", () => {
    expect(nameOf(aspen, tab("aspen"))).toBe("Aspen 2");
    expect(nameOf({ ...aspen, period: quarterOf(2023, 2) }, tab("Aspen", {}), tab("Aspen Q2"))).toBe("Aspen Q2 2");
    expect(freeTabName("Benchmark", ["Benchmark", "benchmark 2"])).toEqual({
      name: "Benchmark 3",
      why: messages.sheetNameTaken("Benchmark"),
    });
  });

  it("keeps what sets it apart when it has to be shortened", () => {
    const long = { ...aspen, unit: { hospital: "Humber Centre", ward: "Psychiatric Intensive Care Unit" } };
    expect(nameOf({ ...long, route: "peerReview" })).toBe("Psychiatric peer review");
    expect(
      scoreTabName({ ...aspen, unit: { hospital: "The Humberside Secure Hospital", ward: "Aspen" } }, [tab("Aspen", {})], framework).name
        .length,
    ).toBeLessThanOrEqual(LONGEST_TAB_NAME);
  });

  it("is always one that Excel takes and no other sheet has", () => {
    const names = fc.string({ maxLength: 45, unit: fc.constantFrom(...Array.from("Aspen'/:?*[]\\ \u00e9\u{1F600}History1")) });
    fc.assert(
      fc.property(names, names, fc.array(names, { maxLength: 6 }), (ward, hospital, others) => {
        const taken = [...others.map((name) => allowedTabName(name).name), allowedTabName(ward).name].map((name, index) =>
          tab(name, index % 2 === 0 ? { unit: { hospital: "H", ward: name } } : null),
        );
        const { name } = scoreTabName({ ...aspen, unit: { hospital, ward } }, taken, framework);
        expect(name).toMatch(/^(?!')[^:\\/?*[\]]{1,30}(?<!')$/);
        expect(name.toLowerCase()).not.toBe("history");
        expect(taken.map((other) => other.name.toLowerCase())).not.toContain(name.toLowerCase());
        expect(allowedTabName(name)).toEqual({ name, why: null });
      }),
    );
  });
});
