import { basename } from "node:path";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { startBrowser } from "./browser";
import { serve, type Serving } from "./serve";

/** The try-it page in a browser, with what a person does there. */
export interface TryIt {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly serving: Serving;
  /** Breaches of the content security policy, requests to other servers and errors of scripts, in every frame. */
  readonly complaints: string[];
  /** The text of a cell as shown. */
  readonly cell: (address: string) => Promise<string>;
  /** Types into the active cell and presses Enter. */
  readonly type: (...entries: readonly string[]) => Promise<void>;
  /** Goes to a cell or name through the name box. */
  readonly goTo: (address: string) => Promise<void>;
  /** Opens a file through the page's own dialog. */
  readonly openFile: (path: string) => Promise<void>;
  /** The same with one that can be opened: once it is there. Panes begin anew then, and what was pressed before would be lost. */
  readonly openWorkbook: (path: string) => Promise<void>;
  /** The frame of a pane, once its office.js is ready. */
  readonly pane: (index?: number) => Promise<Frame>;
  readonly close: () => Promise<void>;
}

export interface Stage {
  /** A page in a profile of its own, as of somebody who never was here. */
  open(): Promise<TryIt>;
  /** The same page for every test, as new: sooner there, since its scripts are. Its clock must be left alone. */
  again(): Promise<TryIt>;
  /** The browser is closed too, also where others share it. */
  stop(): Promise<void>;
}

/** A small laptop's screen. */
const WINDOW = { width: 1366, height: 768 };

/** A server of the pages, with others that only tests have, and a browser over it. */
export async function stage(
  folder: string,
  others: Readonly<Record<string, string>> = {},
  begun: Promise<Browser> = startBrowser("tested"),
): Promise<Stage> {
  const [serving, browser] = await Promise.all([serve(folder, others), begun]);
  let kept: TryIt | null = null;
  return {
    open: () => openPage(browser, serving),
    again: async () => {
      if (kept === null) return (kept = await openPage(browser, serving));
      await emptied(kept);
      return kept;
    },
    stop: async () => {
      await browser.close();
      await serving.stop();
    },
  };
}

/** Takes away all that the test before left in the browser. What the page still says while it goes is of no test. */
async function emptied({ page, context, serving, complaints }: TryIt): Promise<void> {
  await Promise.all(
    context
      .pages()
      .filter((other) => other !== page)
      .map((other) => other.close()),
  );
  await page.unrouteAll();
  await page.setViewportSize(WINDOW);
  await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, reducedMotion: null });
  await page.evaluate(() => window.localStorage.clear());
  await page.goto("about:blank");
  complaints.splice(0);
  await page.goto(serving.url);
  await page.waitForSelector(".grid-row");
}

async function openPage(browser: Browser, serving: Serving): Promise<TryIt> {
  const context = await browser.newContext({
    viewport: WINDOW,
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(serving.url) && !/^(blob|data|about):/.test(request.url()))
      complaints.push(`foreign request: ${request.url()}`);
  });
  await page.goto(serving.url);
  await page.waitForSelector(".grid-row");
  const type = async (...entries: readonly string[]): Promise<void> => {
    for (const entry of entries) {
      await page.keyboard.type(entry);
      await page.keyboard.press("Enter");
    }
  };
  const openFile = async (path: string): Promise<void> => {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("#grid").press("Control+o")]);
    await chooser.setFiles(path);
  };
  return {
    page,
    context,
    serving,
    complaints,
    type,
    cell: async (address) => {
      await drawn(page);
      return (await page.locator(`#cell-${address}`).innerText()).trim();
    },
    goTo: async (address) => {
      await page.getByLabel("Name box").fill(address);
      await page.keyboard.press("Enter");
    },
    openFile,
    openWorkbook: async (path) => {
      await openFile(path);
      await page.getByText(`Opened ${basename(path)}`, { exact: true }).waitFor();
    },
    pane: async (index = 0) => {
      const frame = await frameOfPane(page, index);
      await frame.waitForSelector("body[data-ready]", { state: "attached" });
      return frame;
    },
    close: () => context.close(),
  };
}

/** The frame of a pane, which may still be loading. */
export async function frameOfPane(page: Page, index = 0): Promise<Frame> {
  const frame = await (await page.waitForSelector(`iframe.pane-frame >> nth=${index}`)).contentFrame();
  if (!frame) throw new Error("The pane has no frame.");
  return frame;
}

/** The grid draws what changed before the next frame. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
