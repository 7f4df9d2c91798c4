/** Typed averages and where a figure comes from, in a real browser: from the ribbon and the menu of cells to the cell they lead to. */
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { messages } from "../../src/core/messages";
import { bringInMessages } from "../../src/core/messages/bringIn";
import { recheckMessages } from "../../src/core/messages/recheck";
import { useSheetMessages } from "../../src/core/messages/useSheet";
import { keepPicture } from "./keepPicture";
import { pageForEach } from "./ownPages";
import { frameOfPane, type TryIt } from "./tryItPage";

let tryIt: TryIt;
pageForEach((page) => {
  tryIt = page;
});

const picture = (name: string): Promise<void> => keepPicture(tryIt.page.locator("iframe.pane-frame"), name);

async function paneOf(view: string): Promise<Frame> {
  const frame = await frameOfPane(tryIt.page);
  await frame.waitForURL(new RegExp(`view=${view}`));
  return frame;
}

/** The pane says what it found before it has selected it: that is a request of its own. */
const selected = (cell: string): Promise<unknown> =>
  tryIt.page.waitForFunction((wanted) => document.querySelector<HTMLInputElement>(".name-box")?.value === wanted, cell);

it("rechecks the averages of a report that somebody typed, and makes one of them live", async () => {
  await tryIt.openWorkbook(join(__dirname, "../returns/seedTables/involvement2023.xlsx"));
  await tryIt.page.getByRole("tab", { name: "Region" }).click();
  await tryIt.page.getByRole("button", { name: "Recheck averages", exact: true }).click();
  const pane = await paneOf("recheckAverages");
  await pane.getByText(recheckMessages.typedFigures(32, "Region")).waitFor();
  await picture("recheckAverages");
  await pane.getByRole("button", { name: recheckMessages.goTo("F10") }).click();
  await pane.getByRole("button", { name: recheckMessages.makeLive("F10") }).click();
  await tryIt.page.locator("#cell-F10", { hasText: "3.9" }).waitFor();
  await pane.getByText(recheckMessages.typedFigures(31, "Region")).waitFor();
  await picture("recheckAverages-made-live");
});

it("leads from a cell of the hospital score, by its menu, to the ward's own cell", async () => {
  await tryIt.openWorkbook(join(__dirname, "../../examples/example.xlsx"));
  await tryIt.page
    .getByRole("tab", { name: /Hospital score|Humber/ })
    .first()
    .click();
  await tryIt.goTo("F6");
  await tryIt.page.locator("#cell-F6").click({ button: "right" });
  await tryIt.page.getByRole("menuitem", { name: recheckMessages.whereFromTitle() }).click();
  const pane = await paneOf("whereFrom");
  await pane.getByText(recheckMessages.behindThis()).waitFor();
  await picture("whereFrom");
  const [first] = await pane.getByRole("button", { name: /^Go to / }).all();
  const [, cell = ""] = /^Go to ([A-Z]+\d+) on/.exec((await first?.innerText()) ?? "") ?? [];
  await first?.click();
  await pane.getByRole("button", { name: recheckMessages.lookAgain() }).click();
  await pane.getByText(recheckMessages.oneFigure()).waitFor();
  await selected(cell);
  await picture("whereFrom-one-score");
});

it("uses a sheet of an old workbook where it stands: selected, coloured, checked", async () => {
  await tryIt.openWorkbook(join(__dirname, "../returns/corpus/sections-with-averages.xlsx"));
  await tryIt.page.getByRole("button", { name: messages.useSheetTitle(), exact: true }).click();
  const pane = await paneOf("useThisSheet");
  await pane.getByText(useSheetMessages.scoresFoundAt("C4:C21")).waitFor();
  await picture("useThisSheet");
  await selected("C4");
  await pane.getByRole("combobox", { name: bringInMessages.hospitalLabel(), exact: true }).fill("Humber Centre");
  await pane.getByText(useSheetMessages.leftOut(4)).click();
  await picture("useThisSheet-answered");
  await pane.getByRole("button", { name: messages.useSheetTitle(), exact: true }).click();
  await pane.getByText(useSheetMessages.isUsedAlready("Involvement")).waitFor();
  await tryIt.page.locator("#cell-C6", { hasText: /^[1-5] [GAR]$/ }).waitFor();
  await picture("useThisSheet-used");
  await keepPicture(tryIt.page, "useThisSheet-page");
  await pane.getByRole("button", { name: messages.checkTitle(), exact: true }).click();
  await pane.getByText(messages.thingsToPutRight(0)).waitFor();
});
