/** @jest-environment jsdom */
// It tidies the page up after each test of whichever file loads it: of all files.
require("@testing-library/react");
require("./groups.cjs").runGroup("pane");
