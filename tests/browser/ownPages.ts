/** What every test file over the built pages begins with: one browser, and for each test a page as new about which the browser may not complain. */
import { AXE_PAGES } from "./barriers";
import { buildPages } from "./buildPages";
import { stage, type Stage, type TryIt } from "./tryItPage";

/** The first test file to ask builds the pages; the others wait. */
const BUILD_AND_BROWSE = 600_000;

/** One browser over the pages as they are shipped. Pages are opened by the tests themselves. */
export function shippedPages(): Pick<Stage, "open" | "again"> {
  let browser: Stage | null = null;
  beforeAll(async () => {
    browser = await stage(await buildPages("production"), AXE_PAGES);
  }, BUILD_AND_BROWSE);
  afterAll(() => browser?.stop());
  const begun = (): Stage => {
    if (browser === null) throw new Error("The browser is there once the tests have begun.");
    return browser;
  };
  return { open: () => begun().open(), again: () => begun().again() };
}

/** A page as new for each test. After it, nothing may have broken the page's policy, asked another server or failed. */
export function pageForEach(keep: (tryIt: TryIt) => void): void {
  const browser = shippedPages();
  let page: TryIt | null = null;
  beforeEach(async () => {
    page = await browser.again();
    keep(page);
  });
  afterEach(() => expect(page?.complaints).toEqual([]));
}
