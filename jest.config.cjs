/** One test file, or a few: `npx jest tests/core/exact.test.ts`. For all of them together see tests/together. Node by default; pane tests ask for jsdom in their first line. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  // Two cores are the least anybody has; jest would leave one of them free.
  maxWorkers: 2,
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "^.+\\.(ts|tsx|js|cjs|mjs)$": "<rootDir>/tests/transform.cjs",
  },
  // Those that are modern modules.
  transformIgnorePatterns: ["/node_modules/(?!(@borgar/fx|@cj-tech-master/excelts|fflate|numfmt|pptxgenjs|strip-bom|uuid)/)"],
};
