/** Node by default; pane tests ask for jsdom in their first line. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  // Two cores are the least anybody has; jest would leave one of them free.
  maxWorkers: 2,
  testSequencer: "<rootDir>/tests/longestFirst.cjs",
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "^.+\\.(ts|tsx|js|cjs|mjs)$": "<rootDir>/tests/transform.cjs",
  },
  // Those that are modern modules, and those that become one module each.
  transformIgnorePatterns: [
    "/node_modules/(?!(@borgar/fx|@cj-tech-master/excelts|@fluentui/react-components|@testing-library|fflate|numfmt|pptxgenjs|strip-bom|uuid|zod)/)",
  ],
};
