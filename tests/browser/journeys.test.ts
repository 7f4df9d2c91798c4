/** Long ways through the shipped pane, each as one person goes it: by keyboard alone, with the framework and the easy-read pages, and in trouble. */
import { readFile } from "node:fs/promises";
import type { Frame, Page } from "playwright-core";
import { messages } from "../../src/core/messages";
import { pageForEach } from "./ownPages";
import { pressRibbon } from "./screens";
import { frameOfPane, type TryIt } from "./tryItPage";

let tryIt: TryIt;
pageForEach((page) => {
  tryIt = page;
});

/** More stops than any screen has. */
const MOST_STOPS = 60;

interface Stop {
  readonly name: string;
  readonly isSeen: boolean;
}

/** What has the keyboard in the pane; `isSeen`: it shows that it has, and nothing lies over it. */
const stop = (pane: Frame): Promise<Stop> =>
  pane.evaluate(() => {
    const one = document.activeElement;
    if (one === null || one === document.body) return { name: "", isSeen: false };
    const [labelled] =
      one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement
        ? [...(one.labels ?? [])]
        : [];
    const label = one.getAttribute("aria-label") ?? labelled?.textContent ?? "";
    const box = (one.closest("label") ?? one).getBoundingClientRect();
    const over = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 40) / 2);
    const isSeen =
      one.matches(":focus-visible") &&
      over !== null &&
      (one.contains(over) || over.contains(one) || (one.parentElement?.contains(over) ?? false));
    return { name: (label === "" ? one.textContent : label).trim(), isSeen };
  });

/** Presses Tab until what begins with `name` has the keyboard. Every stop on the way must be seen. */
async function tabTo(page: Page, pane: Frame, name: string): Promise<void> {
  const passed: Stop[] = [];
  while (passed.length < MOST_STOPS) {
    await page.keyboard.press("Tab");
    const here = await stop(pane);
    passed.push(here);
    if (here.name.startsWith(name)) {
      expect(passed.filter(({ isSeen }) => !isSeen)).toEqual([]);
      return;
    }
  }
  throw new Error(`The keyboard does not come to "${name}", only to ${passed.map((one) => one.name.slice(0, 30)).join(", ")}.`);
}

const heading = async (pane: Frame, title: string): Promise<void> => {
  await pane.waitForFunction((wanted) => document.activeElement?.tagName === "H1" && document.activeElement.textContent === wanted, title);
};

/** What the workbook holds, as an add-in reads it: the tabs, and of each whether it is finished where it is one of ours. */
const tabs = (pane: Frame): Promise<string[]> =>
  pane.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/names/items/name");
      await context.sync();
      return worksheets.items.map(({ name, names }) =>
        name === "Sheet1" || names.items.some((one) => one.name === "SequinKind") ? name : `${name}: not finished`,
      );
    }),
  );

describe("a quarter by keyboard alone", () => {
  it("goes from the ribbon through scores and hospital score to the benchmark; the keyboard is always seen and never lost", async () => {
    const { page } = tryIt;
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press("Shift+F6", "Shift+F6", "ArrowDown", "Enter");
    const pane = await frameOfPane(page);
    await pane.getByText(messages.whatToDo()).waitFor();

    await tabTo(page, pane, messages.scoreTitle());
    await press("Enter");
    await pane.getByText(messages.whatAreYouScoring()).waitFor();
    await heading(pane, messages.addSheetTitle());
    await tabTo(page, pane, messages.scope("whole"));
    await press("ArrowDown", "ArrowDown");
    await tabTo(page, pane, messages.hospitalLabel());
    await page.keyboard.type("Humber Centre");
    await tabTo(page, pane, messages.wardsLabel());
    await page.keyboard.type("Aspen");
    await press("Enter");
    await page.keyboard.type("Beech");
    await tabTo(page, pane, messages.addSheets(2));
    await press("Enter");
    await pane.getByText(messages.readyToScore(2)).waitFor();
    await heading(pane, messages.addSheetTitle());

    await tabTo(page, pane, messages.scoreTogetherTitle());
    await press("Enter");
    await heading(pane, messages.scoreTogetherTitle());
    await pane.getByRole("button", { name: "1", exact: true }).waitFor();
    for (const score of [4, 4, 3, 3, 4, 4, 4, 5, 4, 2, 4, 4]) await press(String(score), "ArrowRight");
    await pane.getByLabel(messages.everyoneAgrees()).waitFor();
    await tabTo(page, pane, messages.everyoneAgrees());
    await press("Space");
    await tabTo(page, pane, messages.doneWord());
    await press("Enter");
    await heading(pane, messages.paneTitle());

    await tabTo(page, pane, messages.hospitalTitle());
    await press("Enter");
    await heading(pane, messages.hospitalScoreTitle());
    await pane.getByRole("button", { name: messages.makeHospitalScore() }).waitFor();
    await tabTo(page, pane, messages.makeHospitalScore());
    await press("Enter");
    await pane.getByText(messages.workOnThisYear()).waitFor();
    await heading(pane, messages.hospitalScoreTitle());
    await press("Shift+Tab");
    expect(await stop(pane)).toEqual({ name: messages.back(), isSeen: true });
    await press("Enter");
    await heading(pane, messages.paneTitle());

    await tabTo(page, pane, messages.compareTitle());
    await press("Enter");
    await heading(pane, messages.compareTitle());
    await pane.getByRole("button", { name: messages.makeBenchmark() }).waitFor();
    await tabTo(page, pane, messages.makeBenchmark());
    await press("Enter");
    await pane.getByRole("button", { name: messages.updateBenchmark() }).waitFor();
    expect(await stop(pane)).toEqual({ name: messages.updateBenchmark(), isSeen: true });
    expect(await tabs(pane)).toEqual(["Sheet1", "Set-up", "Framework", "Aspen", "Beech", "Hospital score", "Benchmark"]);
    await press("Escape");
    await page.waitForFunction(() => document.activeElement?.id === "grid");
    expect([await tryIt.cell("C6"), await tryIt.cell("C15")]).toEqual(["4.0 G", "2.0 R"]);
  });
});

/** Goes to the cell of the sheet in front that holds a text, and gives what the grid shows there. */
async function cellWith(pane: Frame, text: string): Promise<string> {
  const address = await pane.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const found = context.workbook.worksheets.getActiveWorksheet().getUsedRange().find(wanted, { completeMatch: true });
        found.load("address");
        await context.sync();
        return found.address.slice(found.address.lastIndexOf("!") + 1);
      }),
    text,
  );
  await tryIt.goTo(address);
  return tryIt.cell(address);
}

describe("the words of the standards", () => {
  it("are added to, changed and no longer asked, the Framework sheet and the next score sheet show it; then the pages in easy words", async () => {
    const { page } = tryIt;
    const [added, changed, dropped] = [
      "People choose the music in the day room",
      "Everybody who comes is made welcome",
      "Information about different ways to be involved is available; in ways that everyone can understand",
    ];
    const pane = await pressRibbon(tryIt, "Settings", "changeSettings");
    const press = (name: string | RegExp) =>
      pane
        .getByRole("button", { name, exact: typeof name === "string" })
        .first()
        .click();
    await press(messages.frameworkTitle());
    await press(/^Involvement/);
    await press(messages.addStandard());
    expect(await pane.getByLabel(messages.numberLabel()).inputValue()).toBe("13");
    await pane.getByLabel(messages.wordsLabel()).fill(added);
    await press(messages.addIt());
    await pane.getByText(messages.countOfStandards(13)).waitFor();
    await press(/^1\D/);
    await pane.getByLabel(messages.wordsLabel()).fill(changed);
    await press(messages.save());
    await pane.getByRole("button", { name: changed }).waitFor();
    await press(/^2\D/);
    await pane.locator("summary", { hasText: messages.stopUsing() }).click();
    await press(messages.stopUsing());
    await pane.getByText(messages.countOfStandards(12)).waitFor();
    for (const words of [added, changed, dropped]) expect(await cellWith(pane, words)).toBe(words);

    const adding = await pressRibbon(tryIt, "Add a score sheet", "insertTemplate");
    await adding.getByLabel(/^Hospital/).fill("Humber Centre");
    await adding.getByRole("button", { name: messages.addSheets(1) }).click();
    await adding.getByText(messages.readyToScore(1), { exact: true }).waitFor();
    for (const words of [added, changed]) expect(await cellWith(adding, words)).toBe(words);
    expect(
      await adding.evaluate(() =>
        Excel.run(async (context) => {
          const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
          used.load("values");
          await context.sync();
          return used.values.flat();
        }),
      ),
    ).not.toContain(dropped);

    await adding.getByRole("button", { name: messages.easyReadSheet() }).click();
    await page.getByRole("tab", { name: messages.easyReadTab("Involvement") }).waitFor();
    await page.getByRole("tab", { name: "Humber Centre", exact: true }).click();
    await tryIt.goTo("C9");
    await tryIt.type("4", "5", "2");
    const start = await pressRibbon(tryIt, "SeQuIn Scoring", "start");
    await start.getByText(messages.compareTitle()).click();
    await start.getByRole("button", { name: messages.makePageFor("Humber Centre") }).click();
    await page.getByRole("tab", { name: messages.resultsTab("Humber Centre") }).waitFor();
    expect(await tabs(start)).toEqual([
      "Sheet1",
      "Set-up",
      "Framework",
      "Humber Centre",
      messages.easyReadTab("Involvement"),
      messages.resultsTab("Humber Centre"),
    ]);
  });
});

describe("in trouble", () => {
  it("leaves only finished sheets where the pane is loaded again in mid-action, or two panes add the same, and says so", async () => {
    const { page } = tryIt;
    // Two panes: Excel opens one for each id.
    await page.route("**/manifest.xml", async (route) => {
      const manifest = await readFile("manifest.xml", "utf8");
      await route.fulfill({ body: manifest.replace(/(id="Sequin\.help"[\s\S]*?<TaskpaneId>)SequinPane/, "$1SecondPane") });
    });
    await page.reload();
    await page.waitForSelector(".grid-row");
    const slow = async (delay: string): Promise<void> => {
      await page.getByRole("button", { name: "Excel says no" }).click();
      await page
        .getByRole("menuitemradio", { name: delay })
        .or(page.getByRole("menuitemcheckbox", { name: delay }))
        .or(page.getByRole("menuitem", { name: delay }))
        .click();
    };
    const first = await pressRibbon(tryIt, "Add a score sheet", "insertTemplate");
    await first.getByLabel(/^Hospital/).fill("Humber Centre");
    await slow("Requests take 1 s");
    const writing = page.evaluate(
      () =>
        new Promise<void>((begun) => {
          addEventListener("message", ({ data }) => {
            if (String(data).includes("score;1")) begun();
          });
        }),
    );
    await first.getByRole("button", { name: messages.addSheets(1) }).click();
    await first.getByRole("progressbar").waitFor();
    await writing;
    await first.goto(first.url().replace("insertTemplate", "start"), { waitUntil: "commit" });
    await slow("Requests at once");
    await first.getByText(messages.nOfMScoredLeft(0, 12)).waitFor();
    expect(await tabs(first)).toEqual(["Sheet1", "Set-up", "Framework", "Humber Centre"]);

    const open = async (index: number): Promise<Frame> => {
      const pane = await frameOfPane(page, index);
      await pane.goto(`${tryIt.serving.url}taskpane.html?view=insertTemplate`, { waitUntil: "commit" });
      await pane.getByLabel(messages.scope("several")).check();
      await pane.getByLabel(/^One ward on each line/).fill("Aspen\nBeech");
      await pane.getByLabel(/^Hospital/).fill("Clifton House");
      return pane;
    };
    await page.getByRole("button", { name: "Help", exact: true }).click();
    const [one, other] = [await open(0), await open(1)];
    await slow("Requests take 0.3 s");
    await Promise.all([one, other].map((pane) => pane.getByRole("button", { name: messages.addSheets(2) }).click()));
    const done = (pane: Frame) => pane.getByText(messages.readyToScore(2), { exact: true });
    const refused = (pane: Frame) => pane.getByText(messages.problemWord());
    await Promise.all([one, other].map((pane) => done(pane).or(refused(pane)).first().waitFor()));
    expect((await Promise.all([one, other].map(async (pane) => [await done(pane).count(), await refused(pane).count()]))).sort()).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect((await tabs(one)).sort()).toEqual(["Aspen", "Beech", "Framework", "Humber Centre", "Set-up", "Sheet1"]);
  });
});
