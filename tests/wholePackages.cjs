/**
 * Packages of hundreds of small modules, which jest would load one by one for every test file that asks for one of them: as much as three seconds.
 * Each becomes one module, as it does on the pages.
 */
const { readdirSync, readFileSync } = require("node:fs");
const { join, resolve, sep } = require("node:path");

/** By the file that they are asked for: what that file gives, what it shares with others and must not have a copy of, and where it runs if not on a page. */
const PACKAGES = {
  "@cj-tech-master/excelts/dist/cjs/index.js": { gives: () => 'export * from "@cj-tech-master/excelts";', shares: [], platform: "node" },
  "@fluentui/react-components/lib-commonjs/index.cjs": { gives: fluentOfThePane, shares: ["react", "react-dom", "scheduler"] },
  "@testing-library/dom/dist/index.js": { gives: () => 'export * from "@testing-library/dom";', shares: [] },
  "@testing-library/jest-dom/dist/index.js": { gives: () => 'import "@testing-library/jest-dom";', shares: [] },
  "@testing-library/react/dist/index.js": {
    gives: () => 'export * from "@testing-library/react";',
    shares: ["react", "react-dom", "@testing-library/dom"],
  },
  "@testing-library/user-event/dist/cjs/index.js": {
    gives: () => 'export * from "@testing-library/user-event"; export { default } from "@testing-library/user-event";',
    shares: ["@testing-library/dom"],
  },
  "zod/index.cjs": { gives: () => 'export * from "zod";', shares: [] },
  "zod/locales/index.cjs": { gives: () => 'export * from "zod/locales";', shares: [] },
  "zod/mini/index.cjs": { gives: () => 'export * from "zod/mini";', shares: [] },
};

const NODE_MODULES = `${sep}node_modules${sep}`;

/** The package that a file is the entry of: `gives` as code, `shares` as names of packages, `platform` where it is not the browser. Null for every other file. */
exports.wholePackage = (path) => {
  const inside = path
    .slice(path.lastIndexOf(NODE_MODULES) + NODE_MODULES.length)
    .split(sep)
    .join("/");
  const found = PACKAGES[inside];
  return found === undefined ? null : { ...found, gives: found.gives() };
};

/** The whole of Fluent is two thousand modules; the pane uses a tenth of them. */
function fluentOfThePane() {
  const pane = resolve(__dirname, "../src/taskpane");
  const sources = readdirSync(pane, { recursive: true }).filter((name) => /\.tsx?$/.test(name));
  const lists = sources.flatMap((name) => [
    ...readFileSync(join(pane, name), "utf8").matchAll(/import \{([^}]*)\} from "@fluentui\/react-components"/g),
  ]);
  const names = lists
    .flatMap(([, list]) => list.split(",").map((name) => name.trim()))
    .filter((name) => name !== "" && !name.startsWith("type "));
  return `export { ${[...new Set(names)].sort().join(", ")} } from "@fluentui/react-components";`;
}
