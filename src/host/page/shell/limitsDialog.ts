import { element } from "../element";
import { LIMITS } from "../limits";
import { words } from "../words";
import { show } from "./dialogs";

export async function showLimits(): Promise<void> {
  const list = element("ul", { class: "limits" }, ...LIMITS.map((limit) => element("li", {}, limit)));
  await show(words.whatItCannotDo, [list], [element("button", { type: "submit", value: "ok", class: "button is-main" }, words.ok)], "ok");
}
