/** Node by default; pane tests ask for jsdom in their first line. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  // Two cores are the least anybody has; jest would leave one of them free.
  maxWorkers: 2,
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "^.+\\.(ts|tsx|js|mjs)$": "<rootDir>/tests/transform.cjs",
  },
  transformIgnorePatterns: ["/node_modules/(?!(@borgar/fx|@cj-tech-master/excelts|fflate|numfmt|pptxgenjs|strip-bom|uuid)/)"],
};
