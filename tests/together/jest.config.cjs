/** All tests, many files in one world (groups.cjs says why). `npx jest FILE` runs a file in a world of its own. */
const { GROUPS } = require("./groups.cjs");

module.exports = {
  ...require("../../jest.config.cjs"),
  rootDir: "../..",
  testMatch: GROUPS.map((group) => `<rootDir>/tests/together/${group}.cjs`),
  testSequencer: "<rootDir>/tests/together/longestFirst.cjs",
};
