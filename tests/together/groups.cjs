/**
 * Which test files run together in one world (`npm test`). Jest begins a new world for each file: it loads the add-in, the workbook host and
 * Microsoft's library again and runs them before V8 has compiled them, half of all processor time for our many files. A file belongs to the
 * first group that it fits, so none can be left out. The longest group comes first, or one core is idle at the end.
 */
const { readdirSync, readFileSync } = require("node:fs");
const { join, sep } = require("node:path");

const TESTS = join(__dirname, "..");

const FITS = {
  browser: (path) => path.startsWith("browser/"),
  actions: (path) => path.startsWith("actions/"),
  pane: (path) => readFileSync(join(TESTS, path), "utf8").startsWith("/** @jest-environment jsdom */"),
  secondOpinion: (path) => /^(secondOpinion|demo)\//.test(path),
  others: () => true,
};

/** The names of the groups, which are those of the files beside this one; the longest first. */
exports.GROUPS = Object.keys(FITS);

/** Declares all tests of a group. What a file sets up for its tests, it sets up for no other. */
exports.runGroup = (group) => {
  const files = readdirSync(TESTS, { recursive: true })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => /\.test\.tsx?$/.test(path))
    .sort();
  for (const path of files) {
    if (exports.GROUPS.find((one) => FITS[one](path)) !== group) continue;
    describe(path, () => {
      require(join(TESTS, path));
    });
  }
};
