/**
 * Draws every icon of this folder at the sizes that Office asks for: `node assets/icons/render.mjs`.
 *
 * The drawings stand on a grid of 16, so most sizes fall on whole pixels. The pictures are kept in the repository; only a changed
 * drawing needs this script, and the browser that the tests bring along.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium as playwright } from "playwright-core";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];
const folder = path.dirname(fileURLToPath(import.meta.url));

// The packed browser looks at this before it unpacks the libraries it needs.
process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
const { default: packed } = await import("@sparticuz/chromium");
const browser = await playwright.launch({
  executablePath: process.env.CHROMIUM_PATH ?? (await packed.executablePath()),
  args: ["--no-sandbox", "--headless=shell", "--disable-gpu"],
});
const page = await browser.newPage();
for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
  const drawing = readFileSync(path.join(folder, file), "utf8");
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    await page.screenshot({ path: path.join(folder, `${path.basename(file, ".svg")}-${size}.png`), omitBackground: true });
  }
}
await browser.close();
