/**
 * Takes a picture of every screen of the pane, small, wide, dark, in forced colours and zoomed, for somebody to look at.
 * `npx tsx tests/browser/pictures.ts FOLDER [folder of built pages]`
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildPages } from "./buildPages";
import { resizePane, SCENES, show, SMALLEST, withScoreSheets, type Size } from "./screens";
import { stage } from "./tryItPage";

type Media = { readonly colorScheme: "light" | "dark"; readonly forcedColors: "none" | "active"; readonly reducedMotion: "reduce" };
const LIGHT: Media = { colorScheme: "light", forcedColors: "none", reducedMotion: "reduce" };
const MODES: readonly { readonly mode: string; readonly size: Size; readonly media: Media }[] = [
  { mode: "320", size: SMALLEST, media: LIGHT },
  { mode: "450", size: { width: 450, height: 640 }, media: LIGHT },
  { mode: "dark", size: { width: 320, height: 640 }, media: { colorScheme: "dark", forcedColors: "none", reducedMotion: "reduce" } },
  { mode: "forced", size: { width: 320, height: 640 }, media: { colorScheme: "light", forcedColors: "active", reducedMotion: "reduce" } },
  { mode: "zoomed", size: { width: 160, height: 189 }, media: LIGHT },
];

async function main(): Promise<void> {
  const folder = process.argv[2];
  if (folder === undefined) throw new RangeError("Say into which folder the pictures go.");
  mkdirSync(folder, { recursive: true });
  const theatre = await stage(process.argv[3] ?? (await buildPages("production")));
  const tryIt = await theatre.open();
  await withScoreSheets(tryIt, "Aspen", "Beech");
  for (const scene of SCENES) {
    await show(tryIt, scene);
    for (const { mode, size, media } of MODES) {
      await tryIt.page.emulateMedia(media);
      await resizePane(tryIt, size);
      const clip = { x: 0, y: 0, ...size };
      await tryIt.page.screenshot({ path: join(folder, `${scene.name.replace(/[: ]+/g, "-")}.${mode}.png`), clip, scale: "css" });
    }
    await tryIt.page.emulateMedia(LIGHT);
    await resizePane(tryIt, null);
    process.stdout.write(`${scene.name}\n`);
  }
  await theatre.stop();
}

void main();
