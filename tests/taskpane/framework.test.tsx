/** @jest-environment jsdom */
import "./browser";
import "@testing-library/jest-dom";
import { screen, waitFor } from "@testing-library/react";
import { STANDARD_TEXT_LENGTH } from "../../src/core/framework";
import { messages } from "../../src/core/messages";
import { sequin } from "../../src/frameworks";
import { readFrameworkFile } from "../../src/taskpane/readFrameworkFile";
import { openScoreBook } from "../actions/scoreBook";
import { openWorkbook } from "../driver/openWorkbook";
import { barriers, button, openPane } from "./pane";

const file = (content: string, name = "ours.json"): File => {
  const made = new File([content], name, { type: "application/json" });
  // A browser's files can be read as text; those of jsdom cannot.
  return Object.assign(made, { text: () => Promise.resolve(content) });
};
const isOff = (element: HTMLElement): boolean => element.getAttribute("aria-disabled") === "true";

describe("Areas and standards", () => {
  it("is reached from Settings, adds an area and a standard, changes its words and view, and stops using it", async () => {
    const workbook = await openScoreBook();
    const { user } = openPane("changeSettings");
    await user.click(await button(messages.frameworkTitle()));
    await user.type(await screen.findByLabelText(messages.areaName()), "Garden");
    expect(await barriers()).toEqual([]);
    await user.click(await button(messages.addArea()));
    await user.click(await button(/^Garden/));
    expect(await screen.findByText(messages.frameworkChanged(), { exact: false })).toBeVisible();
    expect(screen.getByText(messages.countOfStandards(0))).toBeVisible();

    await user.click(await button(messages.addStandard()));
    expect(screen.getByLabelText(/^Number/)).toHaveValue("1");
    expect(isOff(await button(messages.addIt()))).toBe(true);
    await user.type(screen.getByLabelText(/^What good looks like/), "Open");
    await user.selectOptions(screen.getByLabelText(messages.whoseViewLabel()), "staff");
    await user.click(await button(messages.addIt()));
    await user.click(await button(/Open/));

    expect(screen.getByText(messages.standardVersion(1), { exact: false })).toBeVisible();
    expect(isOff(await button(messages.save()))).toBe(true);
    await user.clear(screen.getByLabelText(/^What good looks like/));
    await user.type(screen.getByLabelText(/^What good looks like/), "Open daily");
    await user.click(await button(messages.save()));
    await user.click(await button(/Open daily/));
    expect(screen.getByText(messages.standardVersion(2), { exact: false })).toBeVisible();

    await user.click(screen.getByText(messages.stopUsing(), { selector: "summary" }));
    await user.type(screen.getByLabelText(messages.whyStop()), "Unasked");
    await user.click(await button(messages.stopUsing()));
    expect(await screen.findByText(messages.noLongerAsked())).toBeVisible();
    expect(screen.getByText(/Unasked/)).toBeInTheDocument();
    expect(workbook.values("Framework", "A1:L60").flat()).toContain("Open daily");
  });

  it("lets no standard be saved that is too long, and says why a name will not do", async () => {
    await openScoreBook();
    const { user } = openPane("editFramework");
    await user.click(await button(/^Involvement/));
    await user.click(await button(/^1\b.*/));
    const words = screen.getByLabelText(/^What good looks like/);
    await user.clear(words);
    await user.click(words);
    await user.paste("x".repeat(STANDARD_TEXT_LENGTH + 1));
    expect(screen.getByText(messages.lettersOf(STANDARD_TEXT_LENGTH + 1, STANDARD_TEXT_LENGTH))).toBeVisible();
    expect(isOff(await button(messages.save()))).toBe(true);
    await user.click(await button(messages.cancel()));
    await user.click(screen.getByText(messages.changeAreaName()));
    await user.clear(screen.getByLabelText(messages.areaName()));
    await user.type(screen.getByLabelText(messages.areaName()), "Technology");
    await user.click(await button(messages.save()));
    expect(await screen.findByText(messages.areaNameTaken("Technology"), { exact: false })).toBeVisible();
  });

  it("brings in the selected cells, and a framework file only after a question", async () => {
    const workbook = await openScoreBook();
    workbook.paste("Sheet1", "A1", [
      ["Number", "Standard"],
      ["'1", "There is Wi-Fi"],
    ]);
    workbook.select("Sheet1", "A1:B2");
    const { user } = openPane("editFramework");
    await user.click(await screen.findByText(messages.bringInList()));
    await user.selectOptions(screen.getByLabelText(messages.bringInForArea()), "Technology");
    await user.click(await button(messages.bringInSelected()));
    expect(await button(new RegExp(`^Technology.*${messages.countOfStandards(1)}`))).toBeVisible();

    const ours = { ...sequin, name: "Ours", areas: sequin.areas.slice(0, 2) };
    const chooser = screen.getByLabelText(messages.chooseFrameworkFile());
    await user.upload(chooser, file(JSON.stringify(ours)));
    expect(await screen.findByText(messages.replaceAllWith("ours.json"))).toBeVisible();
    expect(screen.getByText(messages.frameworkOf(sequin.name, sequin.version))).toBeVisible();
    await user.click(await button(messages.replaceThem()));
    expect(await screen.findByText(messages.frameworkOf("Ours", sequin.version))).toBeVisible();

    await user.upload(chooser, file("{"));
    expect(await screen.findByText(messages.notJson())).toBeVisible();
    await user.upload(chooser, file("{}"));
    await user.click(await button(messages.replaceThem()));
    expect(await screen.findByText(messages.notAFramework(), { exact: false })).toBeVisible();
  });

  it("takes no file that is far too large for a framework", async () => {
    const large = Object.assign(file("{}"), {});
    Object.defineProperty(large, "size", { value: 50 * 1024 * 1024 });
    await expect(readFrameworkFile(large)).rejects.toThrow(messages.frameworkFileTooLarge(5));
  });

  it("only shows what a newer version made, and says so", async () => {
    const workbook = await openScoreBook();
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem("Framework").names.getItem("SequinKind").formula = '="framework;2"';
      await context.sync();
    });
    const { user } = openPane("editFramework");
    expect(await screen.findByText(messages.madeByNewer())).toBeVisible();
    await user.type(screen.getByLabelText(messages.areaName()), "Garden");
    expect(isOff(await button(messages.addArea()))).toBe(true);
  });

  it("says why Excel refused, and the screen goes on", async () => {
    const workbook = await openWorkbook();
    const { user } = openPane("editFramework");
    await user.type(await screen.findByLabelText(messages.areaName()), "Garden");
    workbook.failNext({ request: 1, action: 30 });
    await user.click(await button(messages.addArea()));
    expect(await screen.findByText(messages.takenBack(), { exact: false })).toBeVisible();
    await waitFor(() => expect(workbook.sheetNames()).toEqual(["Sheet1"]));
    await user.click(await button(messages.addArea()));
    expect(await button(/^Garden/)).toBeVisible();
  });
});
