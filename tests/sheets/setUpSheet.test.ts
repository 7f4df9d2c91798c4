import { messages } from "../../src/core/messages";
import { quarterOf } from "../../src/core/period";
import { defaultSettings } from "../../src/core/settings";
import { dayOfSerial, serialOfDay } from "../../src/sheets/excelDate";
import { readSetUp } from "../../src/sheets/readSetUpSheet";
import { planSetUpSheet } from "../../src/sheets/setUpSheet";
import { PlanGrid } from "./planGrid";
import { framework, setUp, units } from "./samples";

const planned = (): PlanGrid => new PlanGrid(planSetUpSheet(setUp, framework, "24 Aug 2023"));
const read = (grid: PlanGrid) => readSetUp(grid.asWorkbook(), framework);
const told = (grid: PlanGrid) => read(grid).problems.map(({ where: { cell }, message }) => [cell, message]);

describe("the set-up sheet", () => {
  it("gives back what was planned", () => {
    const { problems, settings, units: unitsRead, calendar } = read(planned());
    expect(problems).toEqual([]);
    expect(settings).toEqual(setUp.settings);
    expect(unitsRead).toEqual(units);
    expect(calendar).toEqual({ ...setUp.calendar, id: "workbook", note: "" });
  });

  it("begins empty, with the defaults", () => {
    const empty = { settings: defaultSettings, units: { region: null, collaboratives: [], hospitals: [] }, calendar: null };
    expect(read(new PlanGrid(planSetUpSheet(empty, framework, "24 Aug 2023")))).toEqual({ ...empty, problems: [] });
  });

  it("keeps the lead's part folded away, with the bands by name", () => {
    const plan = planSetUpSheet(setUp, framework, "24 Aug 2023");
    expect(plan.folds).toEqual([{ rows: "19:56" }]);
    expect(plan.names.filter(({ name }) => /From$/.test(name)).map(({ name, refersTo }) => [name, refersTo])).toEqual([
      ["SequinGreenFrom", { range: "B19" }],
      ["SequinAmberFrom", { range: "B20" }],
      ["SequinAverageGreenFrom", { range: "B21" }],
      ["SequinAverageAmberFrom", { range: "B22" }],
    ]);
  });

  it("takes what people type: other spellings, a new ward of a new hospital, a hospital named only above", () => {
    const grid = planned()
      .type("B5", "Stockton Hall")
      .type("D10", "Newton Lodge")
      .type("E10", "Elm")
      .type("B6", "collaborative  RISK assessment")
      .type("B7", "Q2 23/24")
      .type("B23", "yes");
    const { units: found, settings, problems } = read(grid);
    expect(problems).toEqual([]);
    expect(found.hospitals.map(({ name, wards }) => [name, wards.length])).toEqual([
      ["Humber Centre", 3],
      ["Clifton House", 0],
      ["St Luke's", 0],
      ["Stockton Hall", 0],
      ["Newton Lodge", 1],
    ]);
    expect([settings.areaId, settings.period, settings.askBothViews]).toEqual(["shared-risk-assessment", quarterOf(2023, 2), true]);
  });

  it("takes a collaborative by its short name too", () => {
    expect(read(planned().type("F23", "hny")).units.hospitals[2]?.collaborative).toBe("Humber and North Yorkshire");
  });

  it("says what cannot be used, with its cell, and goes by the default there", () => {
    const grid = planned().type("B6", "Gardening").type("B7", "Q4 2023").type("B19", "4").type("B23", "perhaps").type("B26", "castle");
    expect(told(grid)).toEqual([
      ["B19", messages.setUpValue("Green: single scores from", "4")],
      ["B23", messages.setUpValue("Ask service users and staff separately too", "perhaps")],
      ["B26", messages.setUpValue("What we call a hospital", "castle")],
      ["B6", messages.setUpValue("Area", "Gardening")],
      ["B7", messages.setUpValue("Quarter or month", "Q4 2023")],
    ]);
    expect(read(grid).settings.bands).toEqual(setUp.settings.bands);
  });

  it("says when bands are out of order or beyond the scale", () => {
    expect(told(planned().type("B20", 4.5))).toEqual([["B19", messages.bandsOutOfOrder("Green", 4, "Amber", 4.5)]]);
    expect(told(planned().type("B19", 7))).toEqual([["B19", messages.bandOutOfScale("Green", 7, 1, 5)]]);
  });

  it("says what is there twice or belongs nowhere", () => {
    const grid = planned()
      .type("D25", "CLIFTON house")
      .type("F23", "West")
      .type("D9", "Humber Centre")
      .type("E9", "aspen")
      .type("E10", "Oak")
      .type("D42", "Quarter 1 2023/24");
    expect(told(grid)).toEqual([
      ["F23", messages.collaborativeUnknown("St Luke's", "West")],
      ["D25", messages.hospitalTwice("CLIFTON house")],
      ["E9", messages.wardTwice("aspen", "Humber Centre")],
      ["E10", messages.wardWithoutHospital("Oak")],
      ["D42", messages.calendarTwice("Quarter 1 2023/24")],
    ]);
  });

  it("is not missed where nothing of ours is, and nothing is made up but the defaults", () => {
    const { problems, settings, units: none } = readSetUp({}, framework);
    expect(problems).toEqual([]);
    expect({ settings, hospitals: none.hospitals }).toEqual({ settings: defaultSettings, hospitals: [] });
  });
});

describe("days as Excel numbers them", () => {
  it.each([
    ["2023-09-30", 45199],
    ["1900-03-01", 61],
    ["2024-02-29", 45351],
  ])("%s is %i", (day, serial) => {
    expect(serialOfDay(day)).toBe(serial);
    expect(dayOfSerial(serial + 0.75)).toBe(day);
  });

  it("refuses what is no day", () => {
    expect(() => serialOfDay("30/9/2023")).toThrow(RangeError);
    expect(() => serialOfDay("2023-13-01")).toThrow(RangeError);
    expect([dayOfSerial(0), dayOfSerial(NaN), dayOfSerial(3_000_000)]).toEqual([null, null, null]);
  });
});
