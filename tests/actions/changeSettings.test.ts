import { changeSettings } from "../../src/actions/changeSettings";
import { openScoreSheet } from "../../src/actions/openScoreSheet";
import { DEFAULT_BANDS } from "../../src/core/band";
import { messages } from "../../src/core/messages";
import { quarterOf } from "../../src/core/period";
import { UserError } from "../../src/core/userError";
import { openWorkbook, type Workbook } from "../driver/openWorkbook";
import { openScoreBook } from "./scoreBook";

const bandsFrom = (green: number, averageGreen: number) =>
  DEFAULT_BANDS.map((band) => (band.id === "green" ? { ...band, scoreFrom: green, averageFrom: averageGreen } : band));

/** Label and value of every setting on the sheet. */
function settingsOn(workbook: Workbook): Record<string, unknown> {
  const rows = workbook.values("Set-up", "A1:B60").filter(([label]) => label !== "");
  return Object.fromEntries(rows.map(([label, value]) => [String(label), value]));
}

describe("changing settings", () => {
  it("writes only what has changed, in two requests, and says that Ctrl+Z takes it back", async () => {
    const workbook = await openScoreBook();
    const before = settingsOn(workbook);
    const done = await changeSettings({
      askBothViews: true,
      endWords: { lowest: "Never", highest: "Always" },
      names: "letters",
      areaId: null,
      period: quarterOf(2024, 2),
      contact: "3-4 Network team",
    });
    expect(workbook.requests).toHaveLength(2);
    expect(done).toEqual({ sentence: messages.settingsSaved(), undo: "ctrlZ" });
    expect(settingsOn(workbook)).toEqual({
      ...before,
      "Ask service users and staff separately too": "Yes",
      "Words under the lowest score": "Never",
      "Words under the highest score": "Always",
      "Names of hospitals": "Letters",
      Area: "",
      "Quarter or month": "Quarter 2 2024/25",
      "Contact line on reports": "3-4 Network team",
    });
  });

  it("recolours the sheets through their live formulas when a band moves", async () => {
    const workbook = await openScoreBook();
    workbook.type("Aspen", "C9", 4);
    expect(workbook.value("Aspen", "D9")).toBe("Green");
    await changeSettings({ bands: bandsFrom(5, 4.5) });
    expect(workbook.value("Aspen", "D9")).toBe("Amber");
    const opened = await openScoreSheet("Aspen");
    expect(opened.found && opened.session.bands).toEqual(bandsFrom(5, 4.5));
  });

  it("sends no second request when nothing has changed", async () => {
    const workbook = await openScoreBook();
    await changeSettings({ askBothViews: false });
    expect(workbook.requests).toHaveLength(1);
  });

  it("refuses bands that cannot be, a workbook without Set-up, and a line that is gone; nothing is changed", async () => {
    const workbook = await openScoreBook();
    const before = settingsOn(workbook);
    await expect(changeSettings({ bands: bandsFrom(3, 3.5) })).rejects.toThrow(
      new UserError(messages.bandsOutOfOrder("Green", 3, "Amber", 3)),
    );
    expect(settingsOn(workbook)).toEqual(before);

    const rows = workbook.values("Set-up", "A1:A60").map(([label]) => String(label));
    workbook.clear("Set-up", `A${rows.indexOf("Contact line on reports") + 1}`);
    await expect(changeSettings({ contact: "Us", askBothViews: true })).rejects.toThrow(
      new UserError(messages.settingGone("Contact line on reports")),
    );
    expect(settingsOn(workbook)["Ask service users and staff separately too"]).toBe("No");

    await openWorkbook();
    await expect(changeSettings({ contact: "Us" })).rejects.toThrow(new UserError(messages.setUpMissing()));
  });

  it("puts every line back when the request breaks off half-way", async () => {
    const workbook = await openScoreBook();
    const before = settingsOn(workbook);
    for (const action of [0, 1, 2, 3, 4, 5]) {
      workbook.failNext({ request: 1, action });
      await expect(changeSettings({ askBothViews: true, contact: "Us", bands: bandsFrom(5, 4.5) })).rejects.toThrow(UserError);
      expect(settingsOn(workbook)).toEqual(before);
    }
  });
});
