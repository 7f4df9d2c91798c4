/** @jest-environment jsdom */
import "./browser";
import "@testing-library/jest-dom";
import { screen, waitFor } from "@testing-library/react";
import { messages } from "../../src/core/messages";
import { bringInMessages } from "../../src/core/messages/bringIn";
import { recheckMessages } from "../../src/core/messages/recheck";
import { useSheetMessages } from "../../src/core/messages/useSheet";
import { OLD, openOldBook } from "../actions/oldSheet";
import { button, openPane } from "./pane";

describe("Use this sheet", () => {
  it("shows what was found and selects it on the sheet, takes other columns, puts the sheet to use, and lets it go", async () => {
    const workbook = await openOldBook();
    workbook.paste(OLD, "D7", [["4 - Good"]]);
    const { user } = openPane("useThisSheet");
    expect(await screen.findByText(useSheetMessages.scoresFoundAt("D3:D7"), {}, { timeout: 5000 })).toBeVisible();
    expect(screen.getByText(bringInMessages.fairlySure())).toBeVisible();
    await waitFor(() => expect(workbook.sheet(OLD).selection).toMatchObject({ top: 2, left: 3, bottom: 6, right: 3 }));
    expect(screen.getByText(useSheetMessages.willCount(2, 3))).toBeVisible();
    expect(screen.getByText(useSheetMessages.cellsToLookAt(1))).toBeVisible();
    expect(screen.getByText(useSheetMessages.willWrite("G:O", false))).toBeVisible();

    const scores = screen.getByLabelText(bringInMessages.scoresAreIn());
    await user.selectOptions(scores, bringInMessages.columnChoice("C", "Last year"));
    expect(await screen.findByText(useSheetMessages.scoresFoundAt("C3:C7"))).toBeVisible();
    await user.selectOptions(scores, bringInMessages.columnChoice("D", "Score"));
    await user.clear(screen.getByLabelText(new RegExp(`^${bringInMessages.hospitalLabel()}`)));
    expect(screen.getByText(useSheetMessages.chooseWhose())).toBeVisible();
    expect(screen.getByText(messages.useSheetTitle(), { selector: "button" })).toHaveAttribute("aria-disabled", "true");
    await user.paste("Humber Centre");
    await user.type(screen.getByLabelText(useSheetMessages.staffLabel()), "4");
    await user.click(screen.getByLabelText(useSheetMessages.coloursLabel()));
    await user.click(screen.getByText(messages.useSheetTitle(), { selector: "button" }));

    expect(
      await screen.findByText(useSheetMessages.sheetUsed(OLD, "Aspen ward, Garden, Q1 2023/24, Self-assessment", "G:O")),
    ).toBeVisible();
    expect(await screen.findByText(useSheetMessages.isUsedAlready(OLD))).toBeVisible();
    expect([workbook.text(OLD, "D5"), workbook.value(OLD, "D7")]).toEqual(["4", "4 - Good"]);
    await user.click(screen.getByText(useSheetMessages.stopUsing()));
    expect(await screen.findByText(useSheetMessages.sheetNoLongerUsed(OLD))).toBeVisible();
    expect(await screen.findByText(useSheetMessages.scoresFoundAt("D3:D7"))).toBeVisible();
  });

  it("says why a sheet cannot be used, and looks again at another", async () => {
    const workbook = await openOldBook();
    workbook.select("Set-up", "A1");
    const { user } = openPane("useThisSheet");
    expect(await screen.findByText(useSheetMessages.isOwnSheet("Set-up"), {}, { timeout: 5000 })).toBeVisible();
    workbook.select(OLD, "A1");
    await user.click(await button(recheckMessages.lookAgain()));
    expect(await screen.findByText(useSheetMessages.scoresFoundAt("D3:D7"))).toBeVisible();
  });
});
