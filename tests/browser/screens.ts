/** Every screen of the pane and what opens inside it, for tests that look at them all and for pictures. */
import type { Frame } from "playwright-core";
import { messages } from "../../src/core/messages";
import { bringInMessages } from "../../src/core/messages/bringIn";
import { compareMessages } from "../../src/core/messages/compare";
import { recheckMessages } from "../../src/core/messages/recheck";
import { useSheetMessages } from "../../src/core/messages/useSheet";
import { sequin } from "../../src/frameworks";
import { VIEWS, type View } from "../../src/taskpane/useView";
import { corpusFile, wardFile } from "./returnedFiles";
import { frameOfPane, type TryIt } from "./tryItPage";

/** A screen, or what it shows after a press or two. */
export interface Scene {
  /** The screen, and what of it: "editFramework: a standard". */
  readonly name: string;
  readonly view: View;
  /** From where the scene before ended; else the screen is loaded. */
  readonly goesOn?: true;
  readonly reach?: (pane: Frame, tryIt: TryIt) => Promise<unknown>;
}

const press = (pane: Frame, name: string | RegExp) =>
  pane
    .getByRole("button", { name, exact: typeof name === "string" })
    .first()
    .click();

/** One for each standard of the area that ships with its standards. */
const SCORES = [4, 4, 3, 3, 4, 4, 4, 5, 4, 2, 4, 4];

/** A table as somebody typed it, with an average that its figures do not give and one that they do. */
const TYPED = ["Standard\tAspen\tBeech\tAverage", "Staff know the strategy\t4\t3\t3.8", "Minutes are shared\t2\t3\t2.5"].join("\n");

/** The standards as a ward of long ago scored them, one score as text. */
const OLD_TABLE = [
  "Standard\tScore\tEvidence",
  ...(sequin.areas.find(({ id }) => id === "involvement")?.standards ?? []).map(
    ({ text }, index) => `${text}\t${index === 3 ? "4 - Good" : (SCORES[index] ?? 3)}\tSeen`,
  ),
].join("\n");

/** Pastes cells where Excel stands. */
async function paste({ page, goTo }: TryIt, cell: string, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await goTo(cell);
  await page.keyboard.press("Control+v");
}

const unfold = (pane: Frame, name: string) => pane.locator("summary", { hasText: name }).click();

/** What a screen shows after a press or two that leaves the workbook as it is, each on from the one before. */
const FOLLOWING: Partial<Readonly<Record<View, readonly Omit<Scene, "view">[]>>> = {
  insertTemplate: [
    {
      name: "insertTemplate: several wards",
      reach: async (pane) => {
        await pane.getByLabel(messages.scope("several")).check();
        await pane.getByLabel(/^One ward on each line/).fill("Aspen\nBeech\nbeech\nA/B");
        await pane.getByText(messages.nameTwiceUsedOnce("beech")).waitFor();
      },
    },
  ],
  scoreTogether: [
    { name: "scoreTogether: notes", reach: (pane) => press(pane, messages.notes()) },
    {
      name: "scoreTogether: does not apply",
      reach: async (pane) => {
        await press(pane, messages.doesNotApply());
        await pane.getByLabel(messages.whyNotApplicable()).waitFor();
      },
    },
  ],
  bringInReturns: [
    {
      name: "bringInReturns: the list",
      reach: async (pane) => {
        await pane
          .locator("input[type=file]")
          .setInputFiles([wardFile("Cedar", SCORES), corpusFile("legend-above.xlsx"), corpusFile("cut-in-half.xlsx")]);
        await pane.getByText(bringInMessages.filesByState(1, 1, 1)).waitFor();
      },
    },
  ],
  editFramework: [
    { name: "editFramework: an area", reach: (pane) => press(pane, /^Involvement/) },
    {
      name: "editFramework: a standard",
      reach: async (pane) => {
        await press(pane, /^1\b/);
        await pane.getByText(messages.stopUsing(), { exact: true }).first().click();
      },
    },
    {
      name: "editFramework: a new standard",
      reach: async (pane) => {
        await press(pane, messages.back());
        await press(pane, messages.addStandard());
      },
    },
  ],
};

/** What screens show of a workbook that was brought there, in this order. */
const LATER: readonly Scene[] = [
  {
    name: "scoreTogether: the end",
    view: "scoreTogether",
    reach: async (pane, tryIt) => {
      await tryIt.goTo("C9");
      await tryIt.type(...SCORES.map(String));
      await pane.goto(pane.url(), { waitUntil: "commit" });
      await pane.getByLabel(messages.everyoneAgrees()).waitFor();
    },
  },
  {
    name: "buildHospitalScore: the result",
    view: "buildHospitalScore",
    reach: async (pane) => {
      await press(pane, messages.makeHospitalScore());
      await pane.getByText(messages.workOnThisYear()).waitFor();
    },
  },
  {
    name: "whereFrom: a hospital score",
    view: "whereFrom",
    reach: async (pane, tryIt) => {
      await tryIt.page.getByRole("tab", { name: "Hospital score" }).click();
      await tryIt.goTo("D6");
      await press(pane, recheckMessages.lookAgain());
      await pane.getByText(recheckMessages.behindThis()).waitFor();
    },
  },
  {
    name: "recheckAverages: typed ones",
    view: "recheckAverages",
    reach: async (pane, tryIt) => {
      await tryIt.page.getByRole("tab", { name: "Sheet1" }).click();
      await paste(tryIt, "A1", TYPED);
      await press(pane, recheckMessages.lookAgain());
      await pane.getByText(recheckMessages.typedFigures(2, "Sheet1")).waitFor();
    },
  },
  {
    name: "useThisSheet: what was found",
    view: "useThisSheet",
    reach: async (pane, tryIt) => {
      await tryIt.page.getByRole("tab", { name: "Sheet1" }).click();
      await paste(tryIt, "A1", OLD_TABLE);
      await press(pane, recheckMessages.lookAgain());
      await pane.getByText(useSheetMessages.cellsToLookAt(1)).click();
    },
  },
  {
    name: "bringInReturns: an answer",
    view: "bringInReturns",
    reach: async (pane) => {
      await pane.locator("input[type=file]").setInputFiles([corpusFile("two-columns-called-score.xlsx")]);
      await press(pane, /two-columns/);
      await pane.getByLabel(bringInMessages.scoresAreIn()).waitFor();
    },
  },
  {
    name: "bringInReturns: whose scores",
    view: "bringInReturns",
    reach: async (pane) => {
      await pane.locator("input[type=file]").setInputFiles([wardFile("Cedar", SCORES)]);
      await press(pane, /Cedar/);
      await pane.getByLabel(/^Hospital/).waitFor();
    },
  },
  {
    name: "bringInReturns: brought in",
    view: "bringInReturns",
    goesOn: true,
    reach: async (pane) => {
      await pane.getByLabel(/^Hospital/).fill("Humber Centre");
      await press(pane, bringInMessages.useThis());
      await press(pane, bringInMessages.bringIn(1));
      await pane.getByText(bringInMessages.broughtIn(1, 0, "Returns")).waitFor();
    },
  },
  {
    name: "buildBenchmark: every choice, and what was made",
    view: "buildBenchmark",
    reach: async (pane) => {
      await press(pane, messages.makeBenchmark());
      await press(pane, compareMessages.makeOutput("slides"));
      await pane.getByRole("link", { name: /\.pptx/ }).waitFor();
      await unfold(pane, compareMessages.moreChoices());
      await unfold(pane, compareMessages.chooseSlides());
      await unfold(pane, compareMessages.addPastRounds());
      await press(pane, compareMessages.makeFiles());
      await pane.getByRole("link", { name: /scores\.csv/ }).waitFor();
    },
  },
  {
    name: "start: why a button did nothing",
    view: "start",
    goesOn: true,
    reach: async (pane) => {
      await pane.goto(`${new URL("taskpane.html", pane.url())}?says=${encodeURIComponent(messages.ragNothingSelected())}`, {
        waitUntil: "commit",
      });
      await pane.getByText(messages.ragNothingSelected()).waitFor();
    },
  },
];

/** Every screen that there is as it opens, with what follows on it, then those of a fuller workbook: none can be left out. */
export const SCENES: readonly Scene[] = [
  ...VIEWS.flatMap((view): readonly Scene[] => [
    { name: view, view },
    ...(FOLLOWING[view] ?? []).map((scene) => ({ ...scene, view, goesOn: true as const })),
  ]),
  ...LATER,
];

/** The frame of the pane, once it has read the workbook. */
async function settled(tryIt: TryIt): Promise<Frame> {
  const frame = await frameOfPane(tryIt.page);
  await frame.waitForSelector("main > *");
  return frame;
}

/** Presses a ribbon button and waits for its screen. */
export async function pressRibbon(tryIt: TryIt, name: string, view: View): Promise<Frame> {
  await tryIt.page.getByRole("button", { name, exact: true }).click();
  const frame = await frameOfPane(tryIt.page);
  await frame.waitForURL(new RegExp(`view=${view}`));
  return settled(tryIt);
}

/** Brings the pane, which is open already, to a screen by its address, also to those without a button in the ribbon; or on from the scene before. */
export async function show(tryIt: TryIt, { view, goesOn, reach }: Scene): Promise<Frame> {
  const open = await frameOfPane(tryIt.page);
  if (!goesOn) await open.goto(`${tryIt.serving.url}taskpane.html?view=${view}`, { waitUntil: "commit" });
  const pane = await settled(tryIt);
  await reach?.(pane, tryIt);
  return pane;
}

/** Score sheets made from the pane: of the wards, or of the hospital as a whole. The first is in front. */
export async function withScoreSheets(tryIt: TryIt, ...wards: readonly string[]): Promise<Frame> {
  const pane = await pressRibbon(tryIt, "Add a score sheet", "insertTemplate");
  if (wards.length > 0) {
    await pane.getByLabel(messages.scope("several")).check();
    await pane.getByLabel(/^One ward on each line/).fill(wards.join("\n"));
  }
  await pane.getByLabel(/^Hospital/).fill("Humber Centre");
  const count = Math.max(1, wards.length);
  await pane.getByRole("button", { name: messages.addSheets(count) }).click();
  await pane.getByText(messages.readyToScore(count), { exact: true }).waitFor();
  return pane;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Excel's pane at 1366 x 768, at its narrowest. */
export const SMALLEST: Size = { width: 320, height: 378 };

/** Gives the pane's frame a size of its own, over the page; null takes it back to its place. */
export async function resizePane(tryIt: TryIt, size: Size | null): Promise<void> {
  await tryIt.page.evaluate((wanted) => {
    const frame = document.querySelector<HTMLIFrameElement>("iframe.pane-frame");
    if (wanted && frame)
      frame.style.cssText = `position:fixed;left:0;top:0;z-index:9999;border:0;min-height:0;max-width:none;width:${wanted.width}px;height:${wanted.height}px`;
    else frame?.removeAttribute("style");
  }, size);
}
