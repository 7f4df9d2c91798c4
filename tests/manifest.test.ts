/** What a schema cannot see: that everything the manifest points to is there, and is what it says. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { VIEWS } from "../src/taskpane/useView";

const ROOT = join(__dirname, "..");
const HOME = "https://localhost:3000/";
const text = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const manifest = new JSDOM(text, { contentType: "text/xml" }).window.document;

const all = (name: string): Element[] => [...manifest.getElementsByTagName(name)];
const valueOf = (element: Element): string => element.getAttribute("DefaultValue") ?? "";
const resources = ["bt:Image", "bt:Url", "bt:String"].flatMap((kind) => all(kind).filter((element) => element.hasAttribute("id")));
const resource = (id: string): string => {
  const found = resources.find((element) => element.getAttribute("id") === id);
  if (found === undefined) throw new Error(`There is no resource ${id}.`);
  return valueOf(found);
};
const used = [...manifest.querySelectorAll("[resid]")].map((element) => element.getAttribute("resid") ?? "");
const twice = (names: readonly string[]): string[] => names.filter((name, index) => names.indexOf(name) !== index);

/** Width and height of a PNG, from its header. */
function pictureSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  if (bytes.toString("latin1", 1, 4) !== "PNG") throw new Error(`${file} is no PNG.`);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Screens of the second step: what leads to them is a button of another screen. */
const REACHED_FROM_SCREENS: readonly (typeof VIEWS)[number][] = ["editFramework"];

describe("the manifest", () => {
  it("points to no resource that is not there, and has none that is not used", () => {
    const ids = resources.map((element) => element.getAttribute("id") ?? "");
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !used.includes(id))).toEqual([]);
    expect(twice(ids)).toEqual([]);
  });

  it("gives every tab, group and control an id of its own", () => {
    const ids = ["CustomTab", "Group", "Control"].flatMap((kind) => all(kind).map((element) => element.getAttribute("id") ?? ""));
    expect(twice(ids)).toEqual([]);
    expect(ids).not.toContain("");
  });

  it("keeps its texts within what Office shows", () => {
    const [short, long] = [all("bt:ShortStrings"), all("bt:LongStrings")].map((lists) =>
      lists.flatMap((list) => [...list.children]).map(valueOf),
    );
    expect(short?.filter((words) => words === "" || words.length > 125)).toEqual([]);
    expect(long?.filter((words) => words === "" || words.length > 250)).toEqual([]);
    expect(valueOf(all("Description")[0] ?? manifest.documentElement).length).toBeLessThanOrEqual(250);
    expect(resources.map((element) => element.getAttribute("id") ?? "").filter((id) => id.length > 32)).toEqual([]);
  });

  it("has every address on https, at one place", () => {
    const addresses = [...manifest.querySelectorAll("[DefaultValue]")].map(valueOf).filter((value) => /^[a-z]+:\/\//i.test(value));
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !address.startsWith(HOME))).toEqual([]);
    expect(all("AppDomain").map((element) => `${element.textContent}/`)).toEqual([HOME]);
  });

  it("gives every button its icon at 16, 32 and 80, and each picture has the size it is said to have", () => {
    for (const icon of all("Icon")) {
      expect([...icon.children].map((image) => image.getAttribute("size"))).toEqual(["16", "32", "80"]);
      for (const image of icon.children) {
        const size = Number(image.getAttribute("size"));
        const file = join(ROOT, resource(image.getAttribute("resid") ?? "").slice(HOME.length));
        expect({ file, size: pictureSize(file) }).toEqual({ file, size: [size, size] });
      }
    }
    const own = ["IconUrl", "HighResolutionIconUrl"].map((name) =>
      pictureSize(join(ROOT, valueOf(all(name)[0] ?? manifest.documentElement).slice(HOME.length))),
    );
    expect(own).toEqual([
      [32, 32],
      [64, 64],
    ]);
  });

  it("gives no two buttons of the ribbon the same picture", () => {
    const pictures = all("Control")
      .filter((control) => control.closest("Group") !== null)
      .map((control) => control.querySelector("Icon [size='16']")?.getAttribute("resid") ?? "");
    expect(twice(pictures)).toEqual([]);
  });

  it("opens the pane only at screens that there are, always in the same pane", () => {
    const opening = all("Action").filter((action) => action.getAttribute("xsi:type") === "ShowTaskpane");
    const views = opening.map((action) =>
      new URL(resource(action.querySelector("SourceLocation")?.getAttribute("resid") ?? "")).searchParams.get("view"),
    );
    expect(views.filter((view) => !VIEWS.some((known) => known === view))).toEqual([]);
    expect([...new Set([...views, ...REACHED_FROM_SCREENS])].sort()).toEqual([...VIEWS].sort());
    expect([...new Set(opening.map((action) => action.querySelector("TaskpaneId")?.textContent))]).toEqual(["SequinPane"]);
  });

  it("names only functions that the commands page has", () => {
    const code = readFileSync(join(ROOT, "src/commands/commands.ts"), "utf8");
    const offered = [...code.matchAll(/Office\.actions\.associate\("(\w+)"/g)].map(([, name]) => name);
    const named = all("FunctionName").map((element) => element.textContent);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !offered.includes(name))).toEqual([]);
    for (const page of ["taskpane", "commands"]) {
      expect([...manifest.querySelectorAll("[DefaultValue]")].some((element) => valueOf(element).startsWith(`${HOME}${page}.html`))).toBe(
        true,
      );
      expect(existsSync(join(ROOT, `src/${page}/${page}.html`))).toBe(true);
    }
  });

  it("asks for ExcelApi 1.9 and no more, in both places", () => {
    const sets = [...all("Set"), ...all("bt:Set")].map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
    expect(sets).toEqual([
      ["ExcelApi", "1.9"],
      ["ExcelApi", "1.9"],
    ]);
    expect(all("Host").map((host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"))).toEqual(["Workbook", "Workbook"]);
  });

  it("puts three entries on the menu of cells", () => {
    const menu = all("OfficeMenu").map((element) => [
      element.getAttribute("id"),
      ...[...element.children].map((control) => resource(control.querySelector("Label")?.getAttribute("resid") ?? "")),
    ]);
    expect(menu).toEqual([["ContextMenuCell", "Colour these numbers", "Check these scores", "Where does this come from?"]]);
  });

  it("has the pages keep to their own place and office.js, without inline scripts or styles", () => {
    for (const page of ["taskpane", "commands"]) {
      const html = readFileSync(join(ROOT, `src/${page}/${page}.html`), "utf8");
      const policy = /content="(default-src[^"]+)"/.exec(html)?.[1] ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/);
    }
  });
});
