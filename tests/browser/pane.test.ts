/** The task pane in a real browser, beside the stand-in for Excel: from ribbon button to cells, in every light and at the smallest size. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";
import { messages } from "../../src/core/messages";
import { VIEWS, type View } from "../../src/taskpane/useView";
import { buildPages } from "./buildPages";
import { stage, type Stage, type TryIt } from "./tryItPage";

const BUILD_AND_BROWSE = 600_000;
jest.setTimeout(120_000);

/** Excel's pane at 1366 x 768, at its narrowest. */
const SMALLEST = { width: 320, height: 378 };

let browser: Stage;
beforeAll(async () => {
  browser = await stage(await buildPages("production"));
}, BUILD_AND_BROWSE);
afterAll(() => browser.stop());

/** Screens with a button of their own; the others are reached from these. */
const RIBBON: Readonly<Partial<Record<View, string>>> = {
  start: "SeQuIn Scoring",
  insertTemplate: "Add a score sheet",
  scoreTogether: "Score together",
  checkScores: "Check scores",
  buildHospitalScore: "Hospital score",
  buildBenchmark: "Compare",
  changeSettings: "Settings",
  help: "Help",
};

/** Presses a ribbon button and waits for its screen. */
async function openScreen(tryIt: TryIt, view: View): Promise<Frame> {
  await tryIt.page.getByRole("button", { name: RIBBON[view] ?? view, exact: true }).click();
  const frame = await (await tryIt.page.waitForSelector("iframe.pane-frame")).contentFrame();
  if (!frame) throw new Error("The pane has no frame.");
  await frame.waitForURL(new RegExp(`view=${view}`));
  await frame.waitForSelector("h1");
  await frame.waitForSelector("main > *");
  return frame;
}

/** A whole hospital's score sheet, made from the pane. */
async function withScoreSheet(tryIt: TryIt): Promise<Frame> {
  const pane = await openScreen(tryIt, "insertTemplate");
  await pane.getByLabel(/^Hospital/).fill("Humber Centre");
  await pane.getByRole("button", { name: messages.addSheets(1) }).click();
  await pane.getByText(messages.readyToScore(1), { exact: true }).waitFor();
  return pane;
}

async function resizePane(tryIt: TryIt, { width, height }: typeof SMALLEST): Promise<void> {
  await tryIt.page.evaluate(
    ([wide, high]) => {
      const frame = document.querySelector("iframe");
      if (frame)
        frame.style.cssText = `position:fixed;left:0;top:0;z-index:9999;border:0;min-height:0;max-width:none;width:${wide}px;height:${high}px`;
    },
    [width, height] as const,
  );
}

const axeSource = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

async function barriers(pane: Frame): Promise<string[]> {
  await pane.evaluate(axeSource);
  return pane.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(context: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({ exclude: [["[data-tabster-dummy]"]] }, { rules: { region: { enabled: false } } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

describe("the task pane beside a workbook", () => {
  it("adds a sheet, scores it together, and the sheet's own words and colours follow", async () => {
    const tryIt = await browser.open();
    const pane = await withScoreSheet(tryIt);
    await pane.getByRole("button", { name: messages.scoreTogetherTitle() }).click();
    await pane.getByRole("button", { name: "4", exact: true }).click();
    await pane.getByRole("button", { name: messages.next() }).click();
    await pane.getByRole("button", { name: "2", exact: true }).click();
    await tryIt.page.locator("#cell-D10", { hasText: "Red" }).waitFor();
    expect([await tryIt.cell("C9"), await tryIt.cell("D9"), await tryIt.cell("C10")]).toEqual(["4", "Green", "2"]);
    expect(tryIt.complaints).toEqual([]);
    await tryIt.close();
  });

  it("checks again by itself when somebody types on the sheet", async () => {
    const tryIt = await browser.open();
    await withScoreSheet(tryIt);
    const pane = await openScreen(tryIt, "checkScores");
    await pane.getByText(messages.thingsToPutRight(12)).waitFor();
    await tryIt.goTo("C9");
    await tryIt.type("4", "3");
    await pane.getByText(messages.thingsToPutRight(10)).waitFor();
    await tryIt.close();
  });

  it.each([
    ["light", { colorScheme: "light", forcedColors: "none" }],
    ["dark", { colorScheme: "dark", forcedColors: "none" }],
    ["system colours", { colorScheme: "light", forcedColors: "active" }],
  ] as const)("has no barriers on any screen in %s, and nothing wider than the narrowest pane", async (_name, media) => {
    const tryIt = await browser.open();
    await tryIt.page.emulateMedia(media);
    await withScoreSheet(tryIt);
    for (const view of VIEWS.filter((one) => RIBBON[one] !== undefined)) {
      const pane = await openScreen(tryIt, view);
      await resizePane(tryIt, SMALLEST);
      expect({ view, barriers: await barriers(pane) }).toEqual({ view, barriers: [] });
      expect({
        view,
        wide: await pane.evaluate(() =>
          [document.documentElement, ...document.querySelectorAll("main")].every(
            ({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth,
          ),
        ),
      }).toEqual({ view, wide: true });
      await tryIt.page.evaluate(() => document.querySelector("iframe")?.removeAttribute("style"));
    }
    expect(tryIt.complaints).toEqual([]);
    await tryIt.close();
  });

  it("shows the longest standard with all its keys and the foot in the smallest pane, and keeps the keys at the largest letters", async () => {
    const tryIt = await browser.open();
    await withScoreSheet(tryIt);
    const pane = await openScreen(tryIt, "scoreTogether");
    await resizePane(tryIt, SMALLEST);
    for (let number = 1; number <= 12; number += 1) {
      for (const size of ["A++", "A"]) {
        await pane.getByRole("button", { name: size, exact: true }).click();
        const inSight = await pane.evaluate(() => {
          const foot = document.querySelector("footer")?.getBoundingClientRect();
          return [...document.querySelectorAll("main button, footer button")].every((one) => {
            const box = one.getBoundingClientRect();
            return box.top >= 0 && box.bottom <= (one.closest("footer") ? innerHeight : (foot?.top ?? 0)) && box.right <= innerWidth;
          });
        });
        expect({ number, size, inSight }).toEqual({ number, size, inSight: true });
      }
      await pane.getByRole("button", { name: messages.next() }).click();
    }
    await tryIt.close();
  });
});
