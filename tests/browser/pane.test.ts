/** The task pane in a real browser, beside the stand-in for Excel: from ribbon button to cells, in every light and at the smallest size. */
import type { Frame } from "playwright-core";
import { messages } from "../../src/core/messages";
import { darkTheme, lightTheme } from "../../src/taskpane/theme";
import { barriers } from "./barriers";
import { pageForEach } from "./ownPages";
import { pressRibbon, resizePane, SCENES, show, SMALLEST, withScoreSheets } from "./screens";
import type { TryIt } from "./tryItPage";

let tryIt: TryIt;
pageForEach((page) => {
  tryIt = page;
});

/** The pane hears of another light or size in one frame and is drawn in it in a later one; colours may still be on their way then. */
async function drawn(pane: Frame, ink: string, forcedColors: "active" | "none"): Promise<void> {
  await pane.evaluate(
    async ([wanted, forced, longest]) => {
      const isInLight = (): boolean => {
        const themed = document.querySelector(".fui-FluentProvider");
        const inInk = themed !== null && getComputedStyle(themed).getPropertyValue("--paneInk").trim() === wanted;
        return inInk && matchMedia(`(forced-colors: ${forced})`).matches;
      };
      const until = performance.now() + longest;
      while (!isInLight()) {
        if (performance.now() > until) throw new Error(`The pane did not come in ink ${wanted}, forced colours ${forced}.`);
        await new Promise(requestAnimationFrame);
      }
      const isEnding = (one: Animation): boolean => Number.isFinite(one.effect?.getComputedTiming().endTime);
      // What inherits a colour may set off on its own way only when that of its parent has ended.
      for (let still = 0; still < 3; still += 1) {
        await new Promise(requestAnimationFrame);
        const moving = document.getAnimations().filter(isEnding);
        if (moving.length > 0) still = 0;
        await Promise.allSettled(moving.map((one) => one.finished));
      }
    },
    [ink, forcedColors, LONGEST] as const,
  );
}
const LONGEST = 30_000;

/** What reaches over the right edge: nobody should have to scroll sideways. */
const wider = (pane: Frame): Promise<string[]> =>
  pane.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("main")].some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      ? [...document.querySelectorAll("main *, header *")]
          .filter((one) => one.getBoundingClientRect().right > innerWidth)
          .map((one) => `wider than ${innerWidth}: ${one.outerHTML.slice(0, 120)}`)
      : [],
  );

/** Without motion: colours that are still on their way from one light to the other would be judged. */
const LIGHTS = [
  { light: "light", rules: "all", ink: lightTheme.paneInk, media: { colorScheme: "light", forcedColors: "none", reducedMotion: "reduce" } },
  {
    light: "dark",
    rules: "colours",
    ink: darkTheme.paneInk,
    media: { colorScheme: "dark", forcedColors: "none", reducedMotion: "reduce" },
  },
  {
    light: "system colours",
    rules: "colours",
    ink: lightTheme.paneInk,
    media: { colorScheme: "light", forcedColors: "active", reducedMotion: "reduce" },
  },
] as const;

/** As narrow, and so high that no screen goes on below its edge: colours are judged only where they are seen. */
const WHOLE = { ...SMALLEST, height: 2400 };
/** Twice the size: the narrowest pane is then half as wide and half as high. */
const ZOOMED = { width: SMALLEST.width / 2, height: SMALLEST.height / 2 };

it("has no barriers on any screen in any light, and nothing wider than the narrowest pane, also at twice the size", async () => {
  await withScoreSheets(tryIt, "Aspen", "Beech");
  await resizePane(tryIt, SMALLEST);
  const found: Record<string, readonly string[]> = {};
  for (const [index, scene] of SCENES.entries()) {
    // There and back: every change of light draws the whole window anew.
    const lights = index % 2 === 0 ? LIGHTS : [...LIGHTS].reverse();
    if (index === 0) await tryIt.page.emulateMedia(LIGHTS[0].media);
    const pane = await show(tryIt, scene);
    await resizePane(tryIt, WHOLE);
    for (const [turn, { light, rules, ink, media }] of lights.entries()) {
      if (turn > 0) await tryIt.page.emulateMedia(media);
      await drawn(pane, ink, media.forcedColors);
      found[`${scene.name}, ${light}`] = [...(await barriers(pane, rules)), ...(await wider(pane))];
    }
    await resizePane(tryIt, ZOOMED);
    await drawn(pane, LIGHTS[2].ink, (index % 2 === 0 ? LIGHTS[2] : LIGHTS[0]).media.forcedColors);
    found[`${scene.name}, zoomed`] = await wider(pane);
    await resizePane(tryIt, SMALLEST);
  }
  expect(Object.entries(found).filter(([, these]) => these.length > 0)).toEqual([]);
});

it("adds a sheet, scores it together, the sheet's words and colours follow, and Check follows the sheet", async () => {
  const pane = await withScoreSheets(tryIt);
  await pane.getByRole("button", { name: messages.scoreTogetherTitle() }).click();
  await pane.getByRole("button", { name: "4", exact: true }).click();
  await pane.getByRole("button", { name: messages.next() }).click();
  await pane.getByRole("button", { name: "2", exact: true }).click();
  await tryIt.page.locator("#cell-D10", { hasText: "Red" }).waitFor();
  expect([await tryIt.cell("C9"), await tryIt.cell("D9"), await tryIt.cell("C10")]).toEqual(["4", "Green", "2"]);
  const checks = await pressRibbon(tryIt, "Check scores", "checkScores");
  await checks.getByText(messages.thingsToPutRight(10)).waitFor();
  await tryIt.goTo("C11");
  await tryIt.type("4", "3");
  await checks.getByText(messages.thingsToPutRight(8)).waitFor();
});

it("shows the longest standard with all its keys and the foot in the smallest pane, and keeps the keys at the largest letters", async () => {
  await withScoreSheets(tryIt);
  const pane = await pressRibbon(tryIt, "Score together", "scoreTogether");
  await resizePane(tryIt, SMALLEST);
  for (let number = 1; number <= 12; number += 1) {
    for (const size of ["A++", "A"]) {
      await pane.getByRole("button", { name: size, exact: true }).click();
      const inSight = await pane.evaluate(() => {
        const foot = document.querySelector("footer")?.getBoundingClientRect();
        return [...document.querySelectorAll("main button, footer button")].every((one) => {
          const box = one.getBoundingClientRect();
          return box.top >= 0 && box.bottom <= (one.closest("footer") ? innerHeight : (foot?.top ?? 0)) && box.right <= innerWidth;
        });
      });
      expect({ number, size, inSight }).toEqual({ number, size, inSight: true });
    }
    await pane.getByRole("button", { name: messages.next() }).click();
  }
});
