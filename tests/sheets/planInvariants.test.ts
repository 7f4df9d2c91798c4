import type { Framework } from "../../src/core/framework";
import { monthOf } from "../../src/core/period";
import { defaultSettings } from "../../src/core/settings";
import { formula, type SheetPlan } from "../../src/sheets/plan";
import { planFrameworkSheet } from "../../src/sheets/frameworkSheet";
import { planScoreSheet } from "../../src/sheets/scoreSheet";
import { planSetUpSheet } from "../../src/sheets/setUpSheet";
import { faultsOf } from "./checkPlan";
import { area, aspen, framework, setUp } from "./samples";

const oddNumbers: Framework["areas"][number] = {
  ...area(),
  standards: area().standards.map((standard, index) => ({ ...standard, number: `1.${index + 1}0` })),
};
const zeroToTen: Framework = { ...framework, scale: { ...framework.scale, lowest: 0, highest: 10, notApplicableWord: "None" } };

const plans: [string, SheetPlan][] = [
  ["a ward", planScoreSheet(aspen)],
  ["a ward with both views", planScoreSheet({ ...aspen, askBothViews: true })],
  [
    "a whole hospital, in a month",
    planScoreSheet({ ...aspen, name: "St Luke's", unit: { hospital: "St Luke's & St John's", ward: null }, period: monthOf(2024, 2) }),
  ],
  ["standards numbered 1.10", planScoreSheet({ ...aspen, area: oddNumbers })],
  ["another scale", planScoreSheet({ ...aspen, framework: zeroToTen })],
  ["set-up", planSetUpSheet(setUp, framework, "24 Aug 2023")],
  [
    "an empty set-up",
    planSetUpSheet(
      { settings: defaultSettings, units: { region: null, collaboratives: [], hospitals: [] }, calendar: null },
      framework,
      "24 Aug 2023",
    ),
  ],
  ["the framework", planFrameworkSheet(framework, "24 Aug 2023")],
];

describe("every plan", () => {
  it.each(plans)("is sound: %s", (_name, plan) => {
    expect(faultsOf(plan)).toEqual([]);
  });

  it("is checked by a check that finds faults", () => {
    const [, sound] = plans[0] ?? [];
    if (sound === undefined) throw new RangeError("no plan");
    const broken: SheetPlan = {
      ...sound,
      name: "Aspen/Beech",
      blocks: [
        ...sound.blocks,
        { at: "B2", cells: [[formula("=TEXTJOIN(1,Z99,SequinNothing")]] },
        { at: "C9", cells: [["text"]] },
        { at: "E9", cells: [[formula("=1")], [5]] },
        { at: "E6", cells: [["five"]] },
      ],
      rules: [{ range: "A1", formula: "='Set-up'!A1=1", look: {} }],
      names: sound.names.slice(0, -1),
      validations: [{ range: "C9", allow: { list: "a,b" }, prompt: { title: "t".repeat(33), message: "m".repeat(256) } }],
      heights: [{ rows: "1:1", points: 410 }],
    };
    expect(faultsOf(broken)).toEqual(
      expect.arrayContaining([
        "The tab Aspen/Beech is not allowed.",
        "B2: TEXTJOIN is not a published function.",
        "B2: brackets do not match.",
        "B2: Z99 lies beyond the sheet.",
        "B2: SequinNothing is no name of the workbook.",
        "E9: a formula in a text cell stays text.",
        "E10: a number in a text cell becomes text.",
        "E6: text where 0 stands.",
        "rule on A1: looks beyond its sheet.",
        "The kind is not the last name.",
        "Rows 1:1 are 410 points high.",
        "C9: what may not be typed is not said.",
      ]),
    );
  });
});
