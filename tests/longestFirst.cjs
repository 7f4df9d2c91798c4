/**
 * Longest first, or one core is idle at the end while the other is at a long file. Jest knows how long each took the last time; in a fresh
 * checkout it would go by the size of the file, which says little here.
 */
const Sequencer = require("@jest/test-sequencer").default;

/**
 * Seconds on two cores, roughly; the first that fits. One file of those in the browser comes before all others: it builds the pages while the
 * other core is busy with what needs none.
 */
const SECONDS = [
  [/browser\/pane\./, 40],
  [/actions\/faults(WhileBuilding|OfRounds)\./, 25],
  [/browser\/ways\./, 24],
  [/secondOpinion\//, 20],
  [/browser\/tryIt\./, 15],
  [/browser\//, 8],
  [/taskpane\//, 6],
  [/(actions|demo)\//, 4],
];
const ANY_OTHER = 1;

module.exports = class extends Sequencer {
  /** Milliseconds. */
  time(test) {
    const { rootDir } = test.context.config;
    const path = test.path.slice(rootDir.length).replaceAll("\\", "/");
    const [, seconds] = SECONDS.find(([like]) => like.test(path)) ?? [null, ANY_OTHER];
    return super.time(test) ?? seconds * 1000;
  }
};
