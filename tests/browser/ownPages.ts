/** What every test file over the built pages begins with: one browser, and a page for each test about which the browser may not complain. */
import { buildPages } from "./buildPages";
import { stage, type Stage, type TryIt } from "./tryItPage";

/** The first test file to ask builds the pages; the others wait. */
const BUILD_AND_BROWSE = 600_000;

/** One browser over the pages as they are shipped. Pages are opened by the tests themselves. */
export function shippedPages(): Pick<Stage, "open"> {
  let browser: Stage | null = null;
  beforeAll(async () => {
    browser = await stage(await buildPages("production"));
  }, BUILD_AND_BROWSE);
  afterAll(() => browser?.stop());
  return {
    open: () => {
      if (browser === null) throw new Error("The browser is there once the tests have begun.");
      return browser.open();
    },
  };
}

/** A page for each test. After it, nothing may have broken the page's policy, asked another server or failed. */
export function pageForEach(keep: (tryIt: TryIt) => void): void {
  const browser = shippedPages();
  let page: TryIt | null = null;
  beforeEach(async () => {
    page = await browser.open();
    keep(page);
  });
  afterEach(async () => {
    if (page === null) throw new Error("No page was opened.");
    const { complaints } = page;
    await page.close();
    page = null;
    expect(complaints).toEqual([]);
  });
}
