/**
 * How the pane answers while returned files are read, in Chromium with the production build: keys are pressed all the while, and the browser
 * itself measures from each press to the frame that shows it, and every task of more than 50 ms. It counts in steps of 8 ms.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bringInMessages } from "../../src/core/messages/bringIn";
import { frameOfPane, type Stage } from "../browser/tryItPage";
import { returnedFile } from "./returnedFiles";

const BETWEEN_PRESSES = 40;

export interface Reading {
  /** From the choosing to the list with all of them, in milliseconds. */
  readonly whole: number;
  readonly presses: number;
  readonly slowestPress: number;
  /** 0 where none took 50 ms. */
  readonly longestTask: number;
}

interface Marks {
  answers: number[];
  tasks: number[];
}

/** So many files of three sheets of forty rows each. Throws where one of them is not read. */
export async function whileReading(theatre: Stage, files: number): Promise<Reading> {
  const folder = mkdtempSync(join(tmpdir(), "reading-"));
  const paths = Array.from({ length: files }, (_, index) => join(folder, `${index}.xlsx`));
  paths.forEach((path, index) => writeFileSync(path, returnedFile(index)));
  const tryIt = await theatre.open();
  await tryIt.page.getByRole("button", { name: "Bring in", exact: true }).click();
  const pane = await frameOfPane(tryIt.page);
  await pane.getByText(bringInMessages.bringInHow()).waitFor();
  await pane.evaluate(() => {
    const marks: Marks = { answers: [], tasks: [] };
    Object.assign(window, { marks });
    const options: PerformanceObserverInit & { readonly durationThreshold: number } = { type: "event", durationThreshold: 16 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ("interactionId" in entry && entry.interactionId !== 0) marks.answers.push(entry.duration);
    }).observe(options);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) marks.tasks.push(duration);
    }).observe({ type: "longtask" });
  });
  const before = performance.now();
  let isRead = false;
  let presses = 0;
  const pressing = async (): Promise<void> => {
    while (!isRead) {
      await tryIt.page.keyboard.press("Tab");
      presses += 1;
      await tryIt.page.waitForTimeout(BETWEEN_PRESSES);
    }
  };
  await pane.locator("input[type=file]").setInputFiles(paths);
  const pressed = pressing();
  await pane
    .getByText(bringInMessages.filesByState(0, files, 0))
    .waitFor()
    .finally(() => {
      isRead = true;
    });
  const whole = performance.now() - before;
  await pressed;
  const { answers, tasks } = await pane.evaluate(() => (window as unknown as { marks: Marks }).marks);
  await tryIt.close();
  rmSync(folder, { recursive: true });
  return { whole, presses, slowestPress: Math.max(0, ...answers), longestTask: Math.max(0, ...tasks) };
}
