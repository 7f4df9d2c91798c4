/** What every test file over the built pages begins with: one browser for all of them, and for each test a page as new about which the browser may not complain. */
import type { Browser } from "playwright-core";
import { AXE_PAGES } from "./barriers";
import { startBrowser } from "./browser";
import { buildPages } from "./buildPages";
import { stage, type Stage, type TryIt } from "./tryItPage";

// A way through the pages is long, and a machine may be slow.
jest.setTimeout(180_000);

/** The first test file to ask builds the pages. */
const BUILD_AND_BROWSE = 600_000;

let browser: Promise<Browser> | null = null;
const stages = new Map<Pages, Promise<Stage>>();
/** Test files that are not at their end: they are all declared before the first begins. */
let waiting = 0;

/** Pages that only tests have, by path, beside those that are shipped or in their place. */
type Pages = Readonly<Record<string, string>>;

/** The pages as they are shipped, and others. */
function shippedPages(others: Pages): Promise<Stage> {
  browser ??= startBrowser("tested");
  const shared = browser;
  const begun = stages.get(others) ?? buildPages("production").then((folder) => stage(folder, others, shared));
  stages.set(others, begun);
  return begun;
}

/**
 * A page as new for each test. After it, nothing may have broken the page's policy, asked another server or failed.
 * Gives a function that opens a page in a profile of its own, as of somebody who never was here; the test closes it.
 */
export function pageForEach(keep: (tryIt: TryIt) => void, others: Pages = AXE_PAGES): () => Promise<TryIt> {
  let page: TryIt | null = null;
  waiting += 1;
  beforeAll(() => shippedPages(others), BUILD_AND_BROWSE);
  beforeEach(async () => {
    page = await (await shippedPages(others)).again();
    keep(page);
  });
  afterEach(() => expect(page?.complaints).toEqual([]));
  afterAll(async () => {
    waiting -= 1;
    if (waiting === 0) for (const begun of stages.values()) await (await begun).stop();
  });
  return async () => (await shippedPages(others)).open();
}
