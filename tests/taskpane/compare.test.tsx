/** @jest-environment jsdom */
import "./browser";
import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import { messages } from "../../src/core/messages";
import { compareMessages } from "../../src/core/messages/compare";
import { reportMessages } from "../../src/core/messages/report";
import { roundsMessages } from "../../src/core/messages/rounds";
import { openExample } from "../actions/exampleRound";
import type { Workbook } from "../driver/openWorkbook";
import { barriers, button, openPane } from "./pane";

/** The row of one thing that can be made. */
async function row(title: string): Promise<HTMLElement> {
  const found = (await screen.findByRole("heading", { name: title })).closest("li");
  if (found === null) throw new Error(`${title} has no row.`);
  return found;
}

/** What was put on the clipboard, by type. */
function clipboard(): Map<string, string> {
  const copied = new Map<string, string>();
  class Item {
    constructor(readonly parts: Readonly<Record<string, Promise<Blob>>>) {}
  }
  const readBlob = (blob: Blob): Promise<string> =>
    new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(typeof reader.result === "string" ? reader.result : "");
      reader.readAsText(blob);
    });
  const write = async ([item]: Item[]): Promise<void> => {
    for (const [type, part] of Object.entries(item?.parts ?? {})) copied.set(type, await readBlob(await part));
  };
  Object.assign(globalThis, { ClipboardItem: Item });
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { write } });
  return copied;
}

/** What the links to files lead to, by the file's name. jsdom has no addresses for what is in memory. */
function filesToSave(): (name: string) => Blob | undefined {
  const made: Blob[] = [];
  Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${made.push(blob) - 1}`, revokeObjectURL: () => undefined });
  return (name) =>
    made[
      Number(
        screen
          .getByRole("link", { name: compareMessages.saveFile(name) })
          .getAttribute("href")
          ?.slice("blob:".length),
      )
    ];
}

describe("Compare and report, with the published round", () => {
  let workbook: Workbook;
  beforeEach(async () => {
    workbook = await openExample();
  });

  it("says which sheets there are and hold, closes the round once, and makes the others", async () => {
    const { user } = openPane("buildBenchmark");
    const benchmark = await row(compareMessages.outputTitle("benchmark"));
    await user.click(await button(messages.updateBenchmark()));
    expect(await within(benchmark).findByText(compareMessages.isRight(), { exact: false })).toBeVisible();
    const trend = await row(compareMessages.outputTitle("trend"));
    expect(within(trend).getByText(compareMessages.trendNeedsClosing())).toBeVisible();
    expect(await barriers()).toEqual([]);

    await user.click(await button(compareMessages.closeRound()));
    expect(await screen.findByText(compareMessages.roundIsClosed("Involvement", "Quarter 1 2023/24"))).toBeVisible();
    await user.click(await button(compareMessages.closeRound()));
    expect(await screen.findByText(roundsMessages.roundClosedAlready("Involvement", "Quarter 1 2023/24"), { exact: false })).toBeVisible();
    expect(screen.queryByRole("button", { name: roundsMessages.takeNewFigures() })).toBeNull();
    const region = "Yorkshire and Humber";
    // A score is put right after the round was closed: what was closed stays until somebody takes the new figures.
    workbook.paste("Clifton House (example)", "C9", [[5]]);
    await user.click(await button(compareMessages.closeRound()));
    await user.click(await button(roundsMessages.takeNewFigures()));
    expect(
      await screen.findByText(roundsMessages.newFiguresTaken(["Clifton House", "Humber", region, roundsMessages.ofHospitals(region)], 8), {
        exact: false,
      }),
    ).toBeVisible();
    expect(screen.queryByRole("button", { name: roundsMessages.takeNewFigures() })).toBeNull();

    for (const output of ["report", "trend", "region"] as const) {
      await user.click(await button(compareMessages.makeOutput(output)));
      expect(await button(compareMessages.updateOutput(output))).toBeVisible();
      await within(await row(compareMessages.outputTitle(output))).findByText(compareMessages.isRight(), { exact: false });
    }
    expect(screen.getByText(messages.benchmarkMade("Region Y&H"), { exact: false })).toBeVisible();
    expect(await barriers()).toEqual([]);
    expect(workbook.sheetNames()).toEqual(
      expect.arrayContaining([reportMessages.reportTab("HNY"), roundsMessages.trendTab("HNY"), roundsMessages.regionTab("Y&H")]),
    );
  });

  it("puts the report on the clipboard with headings and tables, and says where it cannot", async () => {
    const { user } = openPane("buildBenchmark");
    await user.click(await button(compareMessages.makeOutput("report")));
    const copy = await button(compareMessages.copyForWord());
    const copied = clipboard();
    await user.click(copy);
    expect(await screen.findByText(reportMessages.reportCopied(), { exact: false })).toBeVisible();
    expect(copied.get("text/html")).toContain("<h1");
    expect(copied.get("text/html")).toContain("Humber Centre");
    expect(copied.get("text/plain")).toContain(reportMessages.reportTitle("SeQuIn", "Involvement"));
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { write: () => Promise.reject(new Error("not allowed")) } });
    await user.click(copy);
    expect(await screen.findByText(compareMessages.cannotCopyReport(), { exact: false })).toBeVisible();
  });

  it("says what is wrong with a selection that holds no past rounds, and writes letters in place of names at once", async () => {
    const { user } = openPane("buildBenchmark");
    const fold = await screen.findByText(compareMessages.addPastRounds());
    await user.click(fold);
    workbook.select(workbook.sheetNames()[0] ?? "", "A1:A2");
    await user.click(screen.getByRole("button", { name: compareMessages.addSelected() }));
    expect(await screen.findByText(messages.problemWord())).toBeVisible();
    workbook.addSheet("Pasted");
    workbook.paste("Pasted", "A1", [
      ["Period", "Area", "Unit", "Level", "Score"],
      ["Q1 2022/23", "Involvement", "Clifton Hall", "Hospital", 3.2],
    ]);
    workbook.select("Pasted", "A1:E2");
    await user.click(screen.getByRole("button", { name: compareMessages.addSelected() }));
    expect(await screen.findByText(roundsMessages.unitHasNoRounds("Clifton House", null, "Clifton Hall", "Q1 2022/23"))).toBeVisible();
    const same = roundsMessages.theyAreTheSameNamed("Clifton House", "Clifton Hall");
    expect(await barriers()).toEqual([]);
    await user.click(await button(same));
    expect(await screen.findByText(roundsMessages.knownBeforeAs("Clifton House", "Clifton Hall"), { exact: false })).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("button", { name: same })).toBeNull());
    await user.click(await screen.findByText(compareMessages.moreChoices()));
    await user.click(screen.getByRole("radio", { name: messages.namesChoice("letters") }));
    expect(await screen.findByText(messages.settingsSaved(), { exact: false })).toBeVisible();
    await waitFor(() => expect(screen.getByRole("radio", { name: messages.namesChoice("letters") })).toBeChecked());
    const benchmark = await row(compareMessages.outputTitle("benchmark"));
    expect(await within(benchmark).findByText(compareMessages.isRightNoMore(), { exact: false })).toBeVisible();
  });

  it("makes slides of what is chosen, copies one table, and gives the scores to other programs", async () => {
    const fileNamed = filesToSave();
    const { user } = openPane("buildBenchmark");
    await user.click(await screen.findByText(compareMessages.chooseSlides()));
    await user.click(await screen.findByRole("checkbox", { name: compareMessages.deckItem("hospitals") }));
    expect(screen.queryByRole("checkbox", { name: compareMessages.deckItem("rounds") })).toBeNull();
    const copied = clipboard();
    await user.click(await button(compareMessages.copyTableOf(compareMessages.deckItem("matrix"))));
    expect(await screen.findByText(compareMessages.tableCopied(), { exact: false })).toBeVisible();
    expect(copied.get("text/plain")).toContain("Average\t3.8 G\t3.7 G\t3.5 G\t3.6 G");
    await user.click(await button(compareMessages.makeOutput("slides")));
    const name = "HNY Involvement Q1 2023-24.pptx";
    expect(await screen.findByRole("link", { name: compareMessages.saveFile(name) })).toHaveAttribute("download", name);
    expect(fileNamed(name)?.size).toBeGreaterThan(20_000);
    expect(screen.getByText(compareMessages.noFileComes())).toBeVisible();

    await user.click(await button(compareMessages.makeFiles()));
    expect(await screen.findByText(compareMessages.scoresReady(60), { exact: false })).toBeVisible();
    expect(fileNamed("scores.csv")?.type).toBe("text/csv");
    expect(fileNamed("datapackage.json")?.type).toBe("application/json");
    expect(await barriers()).toEqual([]);
  });
});
