import { standardById, type Framework } from "../../src/core/framework";
import { messages } from "../../src/core/messages";
import { frameworkStamps, withChanges, type FrameworkChange } from "../../src/sheets/frameworkChanges";
import { planFrameworkSheet } from "../../src/sheets/frameworkSheet";
import { readFramework } from "../../src/sheets/readFrameworkSheet";
import { PlanGrid } from "./planGrid";
import { framework } from "./samples";

const planned = (of: Framework = framework): PlanGrid => new PlanGrid(planFrameworkSheet(of, "24 Aug 2023"));
const read = (grid: PlanGrid) => readFramework(grid.asWorkbook());
const told = (grid: PlanGrid) => read(grid).problems.map(({ where: { cell }, message }) => [cell, message]);

/** The framework after the changes, which must be possible. */
function changed(changes: readonly FrameworkChange[]): Framework {
  const edit = withChanges(framework, changes, "2024");
  if ("problems" in edit) throw new RangeError(edit.problems.join(" "));
  return edit.framework;
}

/** Where the tables begin: nine areas and four empty rows below row 5, then the standards. */
const FIRST = { area: 6, newArea: 15, standard: 22, newStandard: 34 };

describe("the framework sheet", () => {
  it("gives back the framework as it was planned", () => {
    expect(read(planned())).toEqual({ framework, changes: [], problems: [] });
  });

  it("keeps what is rare: retired, replaced, from the Quality Network, agreed, staff only", () => {
    const [first, ...others] = framework.areas;
    const [one, two, ...rest] = first?.standards ?? [];
    if (!first || !one || !two) throw new RangeError("no standards");
    const rare: Framework = {
      ...framework,
      areas: [
        {
          ...first,
          standards: [
            { ...one, retired: { from: "2024", why: "Said twice" }, qualityNetworkRef: "1.10", view: "staff", version: 3 },
            {
              ...two,
              number: "1.10",
              easyRead: { text: "=You & me", agreed: true },
              replaces: { standardId: one.id, about: "admission", note: "From 2024" },
            },
            ...rest,
          ],
        },
        ...others,
      ],
    };
    expect(read(planned(rare))).toEqual({ framework: rare, changes: [], problems: [] });
  });

  it("stays readable when its rows are sorted and its columns moved", () => {
    const grid = planned().sortDown("A22:S33", 2).insertColumn(3);
    const { framework: found, changes, problems } = read(grid);
    expect({ changes, problems }).toEqual({ changes: [], problems: [] });
    const standards = (of: Framework | null) => of?.areas[0]?.standards.map(({ id }) => id).sort();
    expect(standards(found)).toEqual(standards(framework));
  });

  it("notices words typed over, and makes a new version of the same standard", () => {
    const grid = planned().type("C24", "An easy read policy is on every ward");
    const { framework: recorded, changes } = read(grid);
    expect(recorded).toEqual(framework);
    expect(changes).toMatchObject([
      { kind: "standardReworded", standardId: "involvement.easy-read-policy", text: "An easy read policy is on every ward" },
    ]);
    const after = changed(changes);
    expect(standardById(after, "involvement.easy-read-policy")?.standard).toMatchObject({
      version: 2,
      text: "An easy read policy is on every ward",
    });
  });

  it("notices a standard set to No, a new area, a new name of an area and standards added by hand", () => {
    const grid = planned()
      .type("I22", "no")
      .type("A7", "Care Programme Approach")
      .type("A15", "Sleep")
      .type("A34", "sleep")
      .type("B34", "1")
      .type("C34", "Nights are quiet")
      .type("G34", "staff")
      .type("A35", "Involvement")
      .type("B35", "13")
      .type("C35", "There is a garden")
      .type("J35", "gardens");
    const { changes, problems } = read(grid);
    expect(problems).toEqual([]);
    expect(changes.map(({ kind }) => kind)).toEqual(["areaRenamed", "areaAdded", "standardRetired", "standardAdded", "standardAdded"]);
    const after = changed(changes);
    expect(after.areas.map(({ name }) => name)).toEqual([
      "Involvement",
      "Care Programme Approach",
      ...framework.areas.slice(2).map(({ name }) => name),
      "Sleep",
    ]);
    expect(after.areas[1]?.formerNames).toEqual(["CPA"]);
    expect(after.areas.at(-1)?.standards).toMatchObject([{ number: "1", text: "Nights are quiet", view: "staff", version: 1 }]);
    expect(after.areas[0]?.standards[0]?.retired).toEqual({ from: "2024", why: "" });
    expect(after.areas[0]?.standards.at(-1)).toMatchObject({ number: "13", replaces: { standardId: null, about: "gardens", note: "" } });
  });

  it("finds nothing more once the changes are stamped", () => {
    const grid = planned()
      .type("I22", "No")
      .type("A7", "Care Programme Approach")
      .type("A15", "Sleep")
      .type("A34", "Sleep")
      .type("B34", "1")
      .type("C34", "Nights are quiet")
      .type("C24", "New words");
    const { changes } = read(grid);
    const after = changed(changes);
    for (const { cell, value } of frameworkStamps(changes, after)) grid.type(cell, value);
    const again = read(grid);
    expect({ changes: again.changes, problems: again.problems }).toEqual({ changes: [], problems: [] });
    expect(again.framework).toEqual(after);
  });

  it("says what is wrong with its cell, and never takes one standard for another", () => {
    const [id] = [planned().value("K22")];
    const grid = planned()
      .type("K23", id)
      .type("A24", "Gardening")
      .type("G25", "nobody")
      .type("D26", "A short title that is much too long")
      .type("C27", "");
    expect(told(grid)).toEqual([
      ["C23", messages.standardIdTwice(String(id))],
      ["A24", messages.areaUnknown("Gardening")],
      ["G25", messages.viewUnknown("nobody")],
      ["D26", messages.shortTitleTooLong("A short title that is much too long", 24)],
      ["C27", messages.standardTextMissing("6")],
    ]);
    expect(read(grid).framework?.areas[0]?.standards).toHaveLength(10);
  });

  it("is not read at all without its ids, its words or its tables", () => {
    expect(read(planned().deleteColumn(10))).toMatchObject({ framework: null, changes: [] });
    expect(told(planned().type("C21", "What good looks like"))).toEqual([["A21", messages.frameworkColumnLost("Standard")]]);
    expect(told(planned().type("J21", "Standard"))).toEqual([["A21", messages.frameworkColumnTwice("Standard")]]);
    expect(read(planned().without("SequinStandards")).problems.map(({ message }) => message)).toEqual([messages.frameworkMissing()]);
  });

  it("lies where these tests say it does", () => {
    const grid = planned();
    expect([
      grid.value(`A${FIRST.area}`),
      grid.value(`A${FIRST.newArea}`),
      grid.value(`B${FIRST.standard}`),
      grid.value(`B${FIRST.newStandard}`),
    ]).toEqual(["Involvement", "", "1", ""]);
  });
});
