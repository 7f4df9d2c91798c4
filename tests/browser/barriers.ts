/** What assistive technology would stumble over, by axe in a real browser, where colours count too. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";

/** Where a page of a test gets axe: under a name that the browser keeps, compiled, from one screen to the next. */
const AXE = "/axe.00000000.js";

/** For `serve`. */
export const AXE_PAGES: Readonly<Record<string, string>> = {
  [AXE]: readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8"),
};

/** Names and roles are the same in every light: only the first needs all the rules. */
export type Rules = "all" | "colours";

export async function barriers(pane: Frame, rules: Rules = "all"): Promise<string[]> {
  return pane.evaluate(
    async ([wanted, address]) => {
      if (!("axe" in window))
        await new Promise((loaded, failed) => {
          document.head.append(Object.assign(document.createElement("script"), { src: address, onload: loaded, onerror: failed }));
        });
      const { axe } = window as unknown as {
        axe: { run(context: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const only = wanted === "colours" ? { runOnly: ["color-contrast"] } : { rules: { region: { enabled: false } } };
      const { violations } = await axe.run({ exclude: [["[data-tabster-dummy]"]] }, { ...only, resultTypes: ["violations"] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    },
    [rules, AXE] as const,
  );
}
