require("./groups.cjs").runGroup("browser");
