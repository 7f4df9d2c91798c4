/** @jest-environment jsdom */
import "./browser";
import { readInPlace } from "./readerInPlace";
import "@testing-library/jest-dom";
import { screen, within } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildHospitalScore } from "../../src/actions/buildHospitalScore";
import { messages } from "../../src/core/messages";
import { recheckMessages } from "../../src/core/messages/recheck";
import { hospital, openSmallBook, scored, template } from "../actions/smallBook";
import { openWorkbook } from "../driver/openWorkbook";
import { barriers, button, openPane } from "./pane";

readInPlace();

describe("Recheck typed averages", () => {
  it("lists what cannot be repeated first, goes to its cell, and makes a live formula of it", async () => {
    const workbook = await openWorkbook(new Uint8Array(readFileSync(join(__dirname, "../returns/seedTables/involvement2023.xlsx"))));
    workbook.select("Region", "A1");
    const { user } = openPane("recheckAverages");
    expect(await screen.findByText(recheckMessages.typedFigures(32, "Region"), {}, { timeout: 5000 })).toBeVisible();
    expect(screen.getByText(recheckMessages.figuresOfTheirOwn(10))).toBeVisible();
    const piles = screen.getAllByText(/\(\d+\)$/).map(({ textContent }) => textContent);
    expect(piles).toEqual([
      recheckMessages.repeatsHeading("cannot", 8),
      recheckMessages.repeatsHeading("truncated", 8),
      recheckMessages.repeatsHeading("rounded", 16),
    ]);
    expect(await barriers()).toEqual([]);

    await user.click(await button(recheckMessages.goTo("F10")));
    await screen.findByText(recheckMessages.typedFigures(32, "Region"));
    await user.click(await button(recheckMessages.makeLive("F10")));
    expect(await screen.findByText(recheckMessages.madeLive(["F10"]))).toBeVisible();
    expect(screen.getByText(messages.undoWithCtrlZ())).toBeVisible();
    expect(await screen.findByText(recheckMessages.typedFigures(31, "Region"))).toBeVisible();
    expect([workbook.formula("Region", "F10"), workbook.text("Region", "F10"), workbook.activeSheet()]).toEqual([
      "=AVERAGE(C10:E10)",
      "3.9",
      "Region",
    ]);
  });

  it("says what to do where nothing was typed, and shows the first of very many", async () => {
    const workbook = await openWorkbook();
    const { user } = openPane("recheckAverages");
    expect(await screen.findByText(recheckMessages.noTypedFigures("Sheet1"))).toBeVisible();
    expect(screen.getByText(recheckMessages.noTypedFiguresHint())).toBeVisible();

    workbook.paste("Sheet1", "A1", [
      ["Standard", "Aspen", "Beech", "Average"],
      ...Array.from({ length: 41 }, (_, row) => [`We meet ${row}`, 4, 3, 3.5]),
    ]);
    await user.click(await button(recheckMessages.lookAgain()));
    await user.click(await screen.findByText(recheckMessages.repeatsHeading("rounded", 41)));
    expect(screen.getAllByRole("listitem")).toHaveLength(40);
    await user.click(screen.getByText(recheckMessages.showMoreFigures(1, 41)));
    expect(screen.getAllByRole("listitem")).toHaveLength(41);
  });
});

describe("Rechecking a large workbook", () => {
  let { Worker } = globalThis;
  beforeEach(() => {
    ({ Worker } = globalThis);
  });
  afterEach(() => Object.assign(globalThis, { Worker }));

  it("says how far it is, and ends for good when it is stopped", async () => {
    await openWorkbook();
    const ended = jest.fn();
    class Slow {
      onmessage: ((event: { readonly data: unknown }) => void) | null = null;
      postMessage(): void {
        setTimeout(() => this.onmessage?.({ data: { step: { done: 3, of: 60 } } }));
      }
      readonly terminate = ended;
    }
    Object.assign(globalThis, { Worker: Slow });
    const { user } = openPane("recheckAverages");
    const bar = await screen.findByRole("progressbar", { name: recheckMessages.comparingFigures(3, 60) });
    expect([bar.getAttribute("aria-valuenow"), bar.getAttribute("aria-valuemax")]).toEqual(["3", "60"]);
    expect(screen.getByText(recheckMessages.comparingFigures(3, 60))).toBeVisible();
    expect(ended).not.toHaveBeenCalled();
    await user.click(await button(messages.stop()));
    expect(await screen.findByText(messages.stopped())).toBeVisible();
    expect(ended).toHaveBeenCalledTimes(1);
    Object.assign(globalThis, { Worker });
    await user.click(await button(messages.tryAgain()));
    expect(await screen.findByText(recheckMessages.noTypedFigures("Sheet1"))).toBeVisible();
  });
});

describe("Where does this come from?", () => {
  it("shows what is behind the selected figure and what was left out, goes to a cell, and looks again at another", async () => {
    const workbook = await openSmallBook({ hospitals: [hospital("Humber Centre", ["Aspen", "Beech"])] });
    await scored(workbook, template("Humber Centre", ["Aspen", "Beech"]), [1, 2, 3], [4, 5, "N/A"]);
    await scored(workbook, template("Humber Centre", ["Aspen"], { route: "peerReview" }), [5, 5, 5]);
    workbook.type("Aspen", "E9", "The garden book");
    await buildHospitalScore(null);
    workbook.select("Hospital score", "E6");
    const { user } = openPane("whereFrom");
    expect(await screen.findByText(recheckMessages.standardOf("Humber Centre", "1"), {}, { timeout: 5000 })).toBeVisible();
    expect(screen.getByText(recheckMessages.averageOfThese(2, 2))).toBeVisible();
    expect(screen.getByText(recheckMessages.howDoWeKnow("The garden book"))).toBeVisible();
    expect(screen.getByText(`${messages.leftOutBecause("Aspen peer review", messages.becausePeerReview())}.`)).toBeVisible();
    expect(await barriers()).toEqual([]);
    const [aspen] = screen.getAllByRole("listitem");
    await user.click(within(aspen as HTMLElement).getByRole("button", { name: recheckMessages.goToOn("C9", "Aspen") }));
    await user.click(await button(recheckMessages.lookAgain()));
    expect(await screen.findByText(recheckMessages.oneFigure())).toBeVisible();
    expect(workbook.activeSheet()).toBe("Aspen");

    workbook.select("Aspen", "A1");
    await user.click(await button(recheckMessages.lookAgain()));
    expect(await screen.findByText(recheckMessages.nothingBehind("A1", "Aspen"))).toBeVisible();
    expect(screen.getByText(recheckMessages.whereFromHint())).toBeVisible();
    expect(screen.queryByText(recheckMessages.oneFigure())).toBeNull();
  });
});
