/**
 * A loader for Fluent's icons: their package holds all of them in 26 files of 15 MB together, Fluent's own controls draw these few, and
 * webpack would read them all. Ours are in `src/taskpane/glyphs.tsx`. An icon that is missing here stops the build, by its name.
 */
const DRAWN = new Set([
  "Checkmark12Filled", "Checkmark16Filled", "CheckmarkCircle12Filled", "ChevronDownRegular", "CircleFilled", "DiamondDismiss12Filled",
  "Square12Filled", "Square16Filled", "Warning12Filled",
]);
/** One icon a line. */
const ICON = /^export const (\w+) = .*$/gm;

module.exports = (source) => source.replace(ICON, (line, name) => (DRAWN.has(name) ? line : ""));
