import { calendarSchema, entryAfter, entryFor, roundsOf } from "../../src/core/calendar";
import { monthOf, quarterOf } from "../../src/core/period";

const entry = (year: number, quarter: number, areaId: string | null) => ({ period: quarterOf(year, quarter), areaId, due: null, why: "" });
const calendar = calendarSchema.parse({
  id: "ours",
  name: "Ours",
  note: "",
  entries: [entry(2023, 2, "technology"), entry(2023, 1, "involvement"), entry(2022, 1, "involvement"), entry(2023, 3, null)],
});

describe("a calendar", () => {
  it("knows the area of a period", () => {
    expect(entryFor(calendar, quarterOf(2023, 1))?.areaId).toBe("involvement");
    expect(entryFor(calendar, quarterOf(2024, 1))).toBeNull();
    expect(entryFor(calendar, monthOf(2023, 4))).toBeNull();
  });

  it("knows what comes next, whatever the order in which it was typed", () => {
    expect(entryAfter(calendar, quarterOf(2022, 1))?.period).toEqual(quarterOf(2023, 1));
    expect(entryAfter(calendar, quarterOf(2023, 1))?.areaId).toBe("technology");
    expect(entryAfter(calendar, quarterOf(2023, 3))).toBeNull();
  });

  it("lists the rounds of one area, earliest first", () => {
    expect(roundsOf(calendar, "involvement")).toEqual([quarterOf(2022, 1), quarterOf(2023, 1)]);
  });

  it("is refused with one period twice, or a due date that is not a date", () => {
    const twice = { ...calendar, entries: [entry(2023, 1, "a"), entry(2023, 1, "b")] };
    expect(calendarSchema.safeParse(twice).success).toBe(false);
    expect(calendarSchema.safeParse({ ...calendar, entries: [{ ...entry(2023, 1, "a"), due: "end of June" }] }).success).toBe(false);
  });
});
