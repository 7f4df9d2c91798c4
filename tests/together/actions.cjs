require("./groups.cjs").runGroup("actions");
