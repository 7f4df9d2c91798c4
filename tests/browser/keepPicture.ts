/** Pictures for looking at: `SCREENS=folder` in the environment keeps them, else none is taken. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";

const folder = process.env["SCREENS"];

export async function keepPicture(of: Page | Locator, name: string): Promise<void> {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await of.screenshot({ path: join(folder, `${name}.png`) });
}
