/** What every test file over the built pages begins with: one browser, and for each test a page as new about which the browser may not complain. */
import { AXE_PAGES } from "./barriers";
import { buildPages } from "./buildPages";
import { stage, type Stage, type TryIt } from "./tryItPage";

/** The first test file to ask builds the pages; the others wait. */
const BUILD_AND_BROWSE = 600_000;

/** One browser over the pages as they are shipped. */
function shippedPages(): Pick<Stage, "again"> {
  let browser: Stage | null = null;
  beforeAll(async () => {
    browser = await stage(await buildPages("production"), AXE_PAGES);
  }, BUILD_AND_BROWSE);
  afterAll(() => browser?.stop());
  const begun = (): Stage => {
    if (browser === null) throw new Error("The browser is there once the tests have begun.");
    return browser;
  };
  return { again: () => begun().again() };
}

/** Those who are given the page of each test: the parts of a file of tests share one. */
const keepers: ((tryIt: TryIt) => void)[] = [];

/** A page as new for each test. After it, nothing may have broken the page's policy, asked another server or failed. */
export function pageForEach(keep: (tryIt: TryIt) => void): void {
  keepers.push(keep);
  if (keepers.length > 1) return;
  const browser = shippedPages();
  let page: TryIt | null = null;
  beforeEach(async () => {
    page = await browser.again();
    for (const one of keepers) one(page);
  });
  afterEach(() => expect(page?.complaints).toEqual([]));
}
