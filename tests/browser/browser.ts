import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** A page of a test lives for seconds: optimising its scripts took a third of the work, and they were gone before it paid. */
const NOT_OPTIMISED = "--js-flags=--no-turbofan --no-maglev --min-semi-space-size=16";

/** The certificates of our servers are made on the spot. Forgiven later, page by page, nothing that came under them would be kept from one loading to the next. */
const OWN_CERTIFICATES = "--ignore-certificate-errors";

/** What the pages are opened for: to see what they do, or how long it takes them. */
export type Purpose = "tested" | "measured";

/**
 * Chromium for the browser tests: the one that comes in npm (Linux, x64), else CHROMIUM_PATH, else an installed Chrome or Edge.
 * Throws where there is none, so that nobody takes skipped tests for passed ones.
 */
export async function startBrowser(purpose: Purpose): Promise<Browser> {
  const named = process.env["CHROMIUM_PATH"];
  const args = [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--font-render-hinting=none",
    OWN_CERTIFICATES,
    ...(purpose === "tested" ? [NOT_OPTIMISED] : []),
  ];
  if (named) return chromium.launch({ executablePath: named, args });
  const packed = await packedPath();
  if (packed) return chromium.launch({ executablePath: packed, args });
  for (const channel of ["chrome", "msedge"]) {
    const path = installedPath(channel);
    if (path) return chromium.launch({ channel, args });
  }
  throw new Error("No browser: set CHROMIUM_PATH to a Chromium, Chrome or Edge.");
}

/** The package unpacks its browser once into the temporary folder. It looks at this variable when it is loaded. */
async function packedPath(): Promise<string | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs20.x";
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}

const INSTALLED: Readonly<Record<string, readonly string[]>> = {
  chrome: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "/opt/google/chrome/chrome",
  ],
  msedge: [
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    "/opt/microsoft/msedge/msedge",
  ],
};

function installedPath(channel: string): string | undefined {
  return INSTALLED[channel]?.find((path) => existsSync(path));
}
