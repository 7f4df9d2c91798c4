require("./groups.cjs").runGroup("others");
