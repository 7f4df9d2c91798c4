/** What leaves the pane: a workbook in a tab of its own, and a window that says why a ribbon button did nothing. */
import { messages } from "../../src/core/messages";
import { keepPicture } from "./keepPicture";
import { pageForEach } from "./ownPages";
import { frameOfPane, type TryIt } from "./tryItPage";

let tryIt: TryIt;
pageForEach((page) => {
  tryIt = page;
});

const picture = (name: string): Promise<void> => keepPicture(tryIt.page, name);

const ribbon = (name: string) => tryIt.page.getByRole("button", { name, exact: true });
const paneFrame = async () => {
  const frame = await frameOfPane(tryIt.page);
  await frame.waitForSelector("main > *");
  return frame;
};

it("opens the example in a tab of its own on the first run; the workbook at hand keeps what was typed", async () => {
  await tryIt.type("mine");
  await ribbon("SeQuIn Scoring").click();
  const pane = await paneFrame();
  await pane.getByText(messages.newHere()).waitFor();
  await picture("firstRun");
  const [other] = await Promise.all([
    tryIt.context.waitForEvent("page"),
    pane.getByRole("button", { name: messages.tryExample(), exact: true }).click(),
  ]);
  await other.getByRole("tab", { name: messages.exampleTab("Hospital score") }).waitFor();
  await pane.getByText(messages.nothingToTakeBack()).waitFor();
  expect(await tryIt.cell("A1")).toBe("mine");
  await other.reload();
  await other.getByRole("tab", { name: messages.exampleTab("Hospital score") }).waitFor();
  await ribbon("SeQuIn Scoring").click();
  await tryIt.page.reload();
  await ribbon("SeQuIn Scoring").click();
  const again = await paneFrame();
  await again.getByText(messages.whatToDo()).waitFor();
  // The screen reads in two requests, and a pane's requests are answered in their order.
  for (let request = 0; request < 3; request += 1)
    await again.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.load("name");
        await context.sync();
      }),
    );
  expect(await again.getByText(messages.newHere()).count()).toBe(0);
});

it("says in a window why no numbers were coloured, and the button works again once that is closed", async () => {
  await ribbon("Colour numbers").click();
  const window = tryIt.page.locator(".add-in-dialog");
  await window.waitFor();
  await tryIt.page.frameLocator(".add-in-dialog iframe").getByText(messages.ragNothingSelected()).waitFor();
  await picture("colourNumbers");
  await tryIt.page.keyboard.press("Escape");
  await window.waitFor({ state: "detached" });
  await tryIt.goTo("A1");
  await tryIt.type("2");
  await tryIt.goTo("A1");
  await ribbon("Colour numbers").click();
  await tryIt.page.locator("#cell-A1", { hasText: /R$/ }).waitFor();
});
