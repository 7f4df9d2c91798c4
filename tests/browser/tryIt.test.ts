import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { pageForEach } from "./ownPages";
import { PROBE } from "./probe";
import type { TryIt } from "./tryItPage";

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

let tryIt: TryIt;
const pageOfNewcomer = pageForEach((page) => {
  tryIt = page;
}, PROBE);

/** Sentences of the dialog that is open. */
const dialog = (page: Page) => page.locator("dialog[open]");

/** The cells are many and the same: a few rows of them are enough, and are looked at once. Axe takes four times as long for twice as many. */
const FEW_ROWS = { width: 1366, height: 480 };

async function violations(page: Page, leftOut: "nothing" | "cells"): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  return page.evaluate(
    `axe.run({ include: [["html"]], exclude: ${leftOut === "cells" ? '[["[role=gridcell]"]]' : "[]"} }, { iframes: false, resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))`,
  );
}

describe("the try-it page by keyboard alone", () => {
  it("takes numbers and formulas, follows changes, and undoes and redoes them", async () => {
    const { page, type, cell } = tryIt;
    await type("3", "4", "=AVERAGE(A1:A2)");
    expect(await cell("A3")).toBe("3.5");
    await page.keyboard.press("Control+Home");
    await type("5");
    expect(await cell("A3")).toBe("4.5");
    await page.keyboard.press("Control+z");
    expect([await cell("A1"), await cell("A3")]).toEqual(["3", "3.5"]);
    await page.keyboard.press("Control+y");
    expect([await cell("A1"), await cell("A3")]).toEqual(["5", "4.5"]);
  });

  it("edits with F2, gives up with Escape, clears with Delete, and goes to the ends of what is filled", async () => {
    const { page, type, cell } = tryIt;
    await type("one", "two", "three");
    await page.keyboard.press("Control+ArrowUp");
    await page.keyboard.press("F2");
    await page.keyboard.type(" more");
    await page.keyboard.press("Tab");
    expect(await cell("A3")).toBe("three more");
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("gone");
    await page.keyboard.press("Escape");
    expect(await cell("A1")).toBe("one");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Delete");
    expect(await cell("A3")).toBe("");
  });

  it("adds a sheet, goes from sheet to sheet, and deletes one only after a question", async () => {
    const { page, type, cell } = tryIt;
    await type("first");
    await page.getByRole("button", { name: "New sheet" }).press("Enter");
    await page.getByRole("tab", { name: "Sheet2" }).waitFor();
    await page.locator("#grid").focus();
    await type('=Sheet1!A1&"!"');
    expect(await cell("A1")).toBe("first!");
    await page.keyboard.press("Control+PageUp");
    expect(await page.getByRole("tab", { name: "Sheet1" }).getAttribute("aria-selected")).toBe("true");
    await page.getByRole("tab", { name: "Sheet1" }).focus();
    await page.keyboard.press("Delete");
    expect(await dialog(page).innerText()).toContain("You cannot undo deleting a sheet");
    await page.keyboard.press("Enter");
    expect(await cell("A1")).toBe("#REF!");
  });
});

describe("the try-it page by mouse", () => {
  it("selects by dragging, inserts rows from a heading's menu, and writes references by pointing", async () => {
    const { page, type, cell } = tryIt;
    await type("1", "2", "=A1+A2");
    await page.locator("#cell-A1").hover();
    await page.mouse.down();
    await page.locator("#cell-B2").hover();
    await page.mouse.up();
    expect(await page.locator("[role=gridcell][aria-selected=true]").count()).toBe(4);
    await page.locator(".row-heading", { hasText: /^2$/ }).click({ button: "right" });
    await page.getByRole("menuitem", { name: "Insert rows" }).click();
    expect([await cell("A1"), await cell("A2"), await cell("A3"), await cell("A4")]).toEqual(["1", "", "2", "3"]);
    await page.locator("#cell-C1").click();
    await page.keyboard.type("=SUM(");
    await page.locator("#cell-A1").hover();
    await page.mouse.down();
    await page.locator("#cell-A3").hover();
    await page.mouse.up();
    await type(")*10");
    expect(await cell("C1")).toBe("30");
  });

  it("renames a sheet by double click, and says why a name will not do", async () => {
    const { page } = tryIt;
    await page.getByRole("tab", { name: "Sheet1" }).dblclick();
    await page.getByLabel("Name of the sheet").fill("Ward 1/2");
    await page.keyboard.press("Enter");
    expect(await dialog(page).getByRole("alert").innerText()).toContain("none of : \\ / ? * [ ]");
    await page.getByLabel("Name of the sheet").fill("St Luke's");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "St Luke's" }).waitFor();
  });
});

describe("the keyboard", () => {
  it("is back in the cells after a ribbon button, a sheet tab or Save, and what is being typed is entered first", async () => {
    const { page, type, cell } = tryIt;
    await page.keyboard.type("one");
    await page.getByRole("tab", { name: "Home" }).click();
    await page.getByRole("button", { name: "Bold" }).click();
    await page.keyboard.press("Enter");
    await page.keyboard.type("two");
    await page.getByRole("button", { name: "New sheet" }).click();
    await page.keyboard.type("=1+");
    await page.getByRole("tab", { name: "Sheet1" }).click();
    await page.locator("#cell-A3").click();
    await type("5");
    await type("on the second");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save (Ctrl+S)" }).click()]);
    expect(download.suggestedFilename()).toBe("Workbook.xlsx");
    await page.getByRole("tab", { name: "Sheet1" }).click();
    await page.keyboard.press("ArrowDown");
    await type("three");
    await page.keyboard.type("four");
    await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    expect([await cell("A1"), await cell("A2"), await cell("A3"), await cell("A4")]).toEqual(["one", "two", "three", "four"]);
    expect(await page.locator(".file-state").innerText()).toBe("");
    await page.getByRole("tab", { name: "Sheet2" }).click();
    expect([await cell("A1"), await cell("A2")]).toEqual(["1", "on the second"]);
  });

  it("fills by the corner of the selection and with Ctrl+D", async () => {
    const { page, type, cell, goTo } = tryIt;
    await type("1", "3");
    await goTo("A1:A2");
    await page.locator(".fill-handle").hover();
    await page.mouse.down();
    await page.locator("#cell-A4").hover();
    await page.mouse.up();
    await goTo("B1");
    await type("=A1*2");
    await goTo("B1:B4");
    await page.keyboard.press("Control+d");
    expect([await cell("A4"), await cell("B1"), await cell("B4")]).toEqual(["7", "2", "14"]);
  });
});

describe("the parts of the window", () => {
  it("are gone round with F6, into the pane and out of it again, although office.js keeps the Tab key", async () => {
    const { page, pane } = tryIt;
    const focused = () => page.evaluate(() => document.activeElement?.className.split(" ")[0] ?? "");
    await page.keyboard.press("Shift+F6");
    expect(await focused()).toBe("name-box");
    await page.keyboard.press("Shift+F6");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await pane();
    expect(await focused()).toBe("pane-frame");
    await page.keyboard.press("Tab");
    await page.waitForFunction(() => document.activeElement?.classList.contains("ribbon-tab"));
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("grid");
    await page.keyboard.press("F6");
    await page.keyboard.press("F6");
    expect(await focused()).toBe("pane-frame");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.id === "grid");
  });
});

describe("the try-it page and an add-in", () => {
  it("is Excel on the web for Microsoft's office.js, and tells it what happens", async () => {
    const { page, type, pane, cell } = tryIt;
    await page.getByRole("button", { name: "Open probe" }).click();
    const frame = await pane();
    expect(await frame.locator("body").getAttribute("data-ready")).toBe("Excel OfficeOnline true");
    await page.locator("#cell-B3").click();
    await type("7");
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("B5").formulas = [["=B3*2"]];
        await context.sync();
      }),
    );
    expect(await cell("B5")).toBe("14");
    await frame.getByText("by ThisLocalAddin").waitFor();
    expect(await frame.locator("#heard li").allInnerTexts()).toEqual([
      "selected B3",
      "changed B3 by Unknown",
      "selected B4",
      "changed B5 by ThisLocalAddin",
    ]);
  });

  it("runs a button's function, serves two panes at once, and survives a pane that is loaded again in mid-action", async () => {
    const { page, pane, cell } = tryIt;
    await page.getByRole("button", { name: "Colour", exact: true }).click();
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector("#cell-A1") ?? document.body).backgroundColor === "rgb(255, 0, 0)",
    );
    await page.getByRole("button", { name: "Open probe" }).click();
    await page.getByRole("button", { name: "Open second" }).click();
    const [first, second] = [await pane(0), await pane(1)];
    const write = (address: string) =>
      `Excel.run(async (context) => { context.workbook.worksheets.getActiveWorksheet().getRange("${address}").values = [["${address}"]]; await context.sync(); })`;
    await Promise.all([first.evaluate(write("C1")), second.evaluate(write("C2"))]);
    await first.evaluate(`void ${write("C3")}; location.reload()`);
    const again = await pane(0);
    await again.evaluate(write("C4"));
    expect([await cell("C1"), await cell("C2"), await cell("C3"), await cell("C4")]).toEqual(["C1", "C2", "C3", "C4"]);
  });

  it("says so when a button's page does not load, and the next press tries again", async () => {
    // Of its own, for its clock.
    const { page, complaints, close } = await pageOfNewcomer();
    await page.route("**/probe.html", (route) => route.fulfill({ status: 503, body: "Not now" }));
    await page.clock.install();
    await page.getByRole("button", { name: "Colour", exact: true }).click();
    await page.clock.fastForward(16_000);
    expect(await dialog(page).innerText()).toContain("The add-in did not answer");
    await page.keyboard.press("Enter");
    await page.unroute("**/probe.html");
    await page.clock.resume();
    await page.getByRole("button", { name: "Colour", exact: true }).click();
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector("#cell-A1") ?? document.body).backgroundColor === "rgb(255, 0, 0)",
    );
    expect(complaints).toEqual([]);
    await close();
  });

  it("lets validation stop what is typed and not what is pasted, and protection stop both", async () => {
    const { page, pane, type, cell, goTo } = tryIt;
    await page.getByRole("button", { name: "Open probe" }).click();
    await (
      await pane()
    ).evaluate(() =>
      Excel.run(async (context) => {
        const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A3");
        dataValidation.rule = { list: { inCellDropDown: true, source: "1,2,3,N/A" } };
        dataValidation.prompt = { showPrompt: true, title: "Score", message: "1 to 3" };
        dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Not a score", message: "Type 1, 2, 3 or N/A." };
        await context.sync();
      }),
    );
    await goTo("A1");
    expect(await page.getByRole("note").innerText()).toContain("1 to 3");
    await type("9");
    expect(await dialog(page).innerText()).toContain("Type 1, 2, 3 or N/A.");
    await page.keyboard.press("Escape");
    expect(await cell("A1")).toBe("");
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.type("n");
    await page.keyboard.press("Enter");
    expect(await cell("A1")).toBe("N/A");
    await page.evaluate(() => navigator.clipboard.writeText('8\t"two\nlines"\r\n9\tx'));
    await page.keyboard.press("Control+v");
    expect([await cell("A1"), await cell("A2"), await cell("B2")]).toEqual(["8", "9", "x"]);
    await page.getByRole("button", { name: "Excel says no" }).click();
    await page.getByRole("menuitemcheckbox", { name: "Protect this sheet" }).click();
    await page.locator("#grid").focus();
    await type("1");
    expect(await dialog(page).innerText()).toContain("on a protected sheet");
    await page.keyboard.press("Enter");
    expect(await cell("A1")).toBe("8");
  });

  it("fails the request that a tester ordered, loses an answer, and waits while somebody types in a cell", async () => {
    const { page, pane, cell } = tryIt;
    await page.getByRole("button", { name: "Open probe" }).click();
    const frame = await pane();
    const write = (text: string, options = "{}") =>
      frame.evaluate(
        `Excel.run(${options}, async (context) => { context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["${text}"]]; await context.sync(); }).then(() => "done", ({ code }) => code)`,
      );
    const order = async (where: string, code: string): Promise<void> => {
      await page.getByRole("button", { name: "Excel says no" }).click();
      await page.getByRole("menuitem", { name: "Fail a request" }).click();
      await page.getByLabel("It fails").selectOption(where);
      await page.getByLabel("With the error").selectOption(code);
      await page.getByRole("button", { name: "Order it" }).click();
    };
    await order("before", "AccessDenied");
    expect([await write("one"), await cell("A1")]).toEqual(["AccessDenied", ""]);
    await order("lost", "GeneralException");
    expect(await write("two")).not.toBe("done");
    expect(await cell("A1")).toBe("two");
    await page.locator("#cell-C3").dblclick();
    expect(await write("three")).toBe("InvalidOperationInCellEditMode");
    const waiting = write("four", "{ delayForCellEdit: true }");
    await page.keyboard.press("Escape");
    expect([await waiting, await cell("A1")]).toEqual(["done", "four"]);
  });
});

describe("files", () => {
  const folder = mkdtempSync(join(tmpdir(), "try-it-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("says in a sentence what is wrong with a file, and goes on with the workbook that was open", async () => {
    const { page, type, cell, openFile } = tryIt;
    await type("kept");
    const refused = async (name: string, bytes: Uint8Array): Promise<string> => {
      writeFileSync(join(folder, name), bytes);
      await openFile(join(folder, name));
      const said = await dialog(page).innerText();
      await page.keyboard.press("Enter");
      await dialog(page).waitFor({ state: "detached" });
      return said;
    };
    expect(await refused("notes.xlsx", Buffer.from("just text"))).toContain("not an Excel workbook");
    expect(await refused("secret.xlsx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))).toContain("protected with a password");
    expect(await refused("huge.xlsx", Buffer.alloc(50 * 1024 * 1024))).toContain("50 MB");
    expect(await refused("cut.xlsx", Buffer.from("PK\u0003\u0004 and no more"))).toContain("The workbook that was open is still here");
    const dropped = async (...files: readonly string[]): Promise<string> => {
      await page.evaluate(`{ const dropped = new DragEvent("drop", { bubbles: true, cancelable: true });
        Object.defineProperty(dropped, "dataTransfer", { value: { types: ["Files"], files: [${files.join()}] } }); document.dispatchEvent(dropped); }`);
      const said = await dialog(page).innerText();
      await page.keyboard.press("Enter");
      return said;
    };
    // A folder comes as a file that cannot be read.
    expect(
      await dropped(`{ name: "Wards", size: 0, arrayBuffer: () => Promise.reject(new DOMException("gone", "NotFoundError")) }`),
    ).toContain("it is a folder");
    expect(await dropped('new File([], "a.xlsx")', 'new File([], "b.xlsx")')).toContain("One workbook at a time");
    expect(await cell("A1")).toBe("kept");
    await type("more");
    expect(await cell("A2")).toBe("more");
  });

  it("saves a workbook that it opens again with the same values, formulas and sheets, and asks before it leaves unsaved changes", async () => {
    const { page, type, cell, openFile, goTo } = tryIt;
    await type("Ward", "=2+3.5", "'007");
    await page.getByRole("button", { name: "New sheet" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#grid").press("Control+s")]);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    await type("unsaved");
    await openFile(path);
    expect(await dialog(page).innerText()).toContain("not saved on your computer");
    await page.getByRole("button", { name: "Leave without saving" }).click();
    await page.getByRole("status").getByText("Opened Workbook.xlsx").waitFor();
    expect(await page.getByRole("tablist", { name: "Sheets" }).getByRole("tab").allInnerTexts()).toEqual(["Sheet1", "Sheet2"]);
    await goTo("Sheet1!A2");
    expect([
      await cell("A1"),
      await cell("A2"),
      await cell("A3"),
      await page.getByRole("textbox", { name: "Formula bar" }).inputValue(),
    ]).toEqual(["Ward", "5.5", "007", "=2+3.5"]);
  });
});

describe("accessibility", () => {
  it("finds nothing against the page, its menus and its dialogs", async () => {
    const { page } = tryIt;
    await page.setViewportSize(FEW_ROWS);
    expect(await violations(page, "nothing")).toEqual([]);
    await page.getByRole("tab", { name: "Home" }).click();
    await page.locator("#cell-B2").click({ button: "right" });
    expect(await violations(page, "cells")).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "What it cannot do" }).click();
    expect(await violations(page, "cells")).toEqual([]);
  });
});
