require("./groups.cjs").runGroup("secondOpinion");
