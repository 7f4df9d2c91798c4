import { startPage } from "./page";

const root = document.getElementById("page");
if (!root) throw new Error("The page has no place to put itself.");
void startPage(root);
