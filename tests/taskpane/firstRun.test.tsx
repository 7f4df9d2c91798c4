/** @jest-environment jsdom */
import "./browser";
import "@testing-library/jest-dom";
import { act, screen, waitFor } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { messages } from "../../src/core/messages";
import { isKept, openMemory, recall, remember } from "../../src/taskpane/memory";
import { openWorkbook, type Workbook } from "../driver/openWorkbook";
import { barriers, button, openPane } from "./pane";

const EXAMPLE = readFileSync("examples/example.xlsx");

/** The server beside the pane. */
function serve(answer: () => Promise<{ ok: boolean; arrayBuffer: () => Promise<ArrayBuffer> }>): void {
  Object.assign(window, { fetch: answer });
}
const withExample = () => Promise.resolve({ ok: true, arrayBuffer: () => Promise.resolve(new Uint8Array(EXAMPLE).buffer) });

function watched(workbook: Workbook): Uint8Array[] {
  const shown: Uint8Array[] = [];
  workbook.host.showWorkbook = (file) => shown.push(file ?? new Uint8Array());
  return shown;
}

beforeEach(async () => {
  window.localStorage.clear();
  await openMemory();
});

describe("the first run", () => {
  it("opens the example in a new workbook, leaves this one alone, and does not ask again", async () => {
    const workbook = await openWorkbook();
    const shown = watched(workbook);
    serve(withExample);
    const { user, view } = openPane("start");
    expect(await screen.findByText(messages.newHere())).toBeVisible();
    expect(await barriers()).toEqual([]);
    await user.click(await button(messages.tryExample()));
    expect(await screen.findByText(messages.exampleOpened(), { exact: false })).toBeVisible();
    expect(screen.getByText(messages.nothingToTakeBack())).toBeVisible();
    expect(shown.map((file) => Buffer.from(file).equals(EXAMPLE))).toEqual([true]);
    expect(workbook.sheetNames()).toEqual(["Sheet1"]);
    view.unmount();
    await openMemory();
    workbook.resetRequests();
    openPane("start");
    // The pane that went stops watching, this one begins to, and reads in two requests.
    await waitFor(() => expect(workbook.requests).toHaveLength(4));
    await act(() => new Promise((done) => setTimeout(done, 50)));
    expect(screen.getByText(messages.whatToDo())).toBeVisible();
    expect(screen.queryByText(messages.newHere())).toBeNull();
  });

  it("takes 'Not now' for an answer", async () => {
    await openWorkbook();
    const { user } = openPane("start");
    await user.click(await button(messages.notNow()));
    expect(screen.queryByText(messages.newHere())).toBeNull();
    expect(window.localStorage.getItem("sequin-scoring.firstRun")).toBe("answered");
  });

  it("says why when the example does not arrive, or Excel refuses it, and asks on", async () => {
    const workbook = await openWorkbook();
    const shown = watched(workbook);
    serve(() => Promise.reject(new TypeError("Failed to fetch")));
    const { user } = openPane("start");
    await user.click(await button(messages.tryExample()));
    expect(await screen.findByText(messages.exampleNotLoaded())).toBeVisible();
    serve(withExample);
    workbook.failNext({ code: "ServiceNotAvailable" });
    await user.click(await button(messages.tryExample()));
    expect(await screen.findByText(`${messages.excelBusy()} ${messages.nothingChanged()}`)).toBeVisible();
    expect(shown).toEqual([]);
    expect(screen.getByText(messages.newHere())).toBeVisible();
  });

  it("opens a workbook whose every sheet says that it is an example", async () => {
    const workbook = await openWorkbook(new Uint8Array(EXAMPLE));
    expect(workbook.sheetNames().filter((name) => !name.endsWith(" (example)"))).toEqual([]);
    expect(workbook.sheetNames()).toContain(messages.exampleTab("Hospital score"));
    openPane("buildHospitalScore");
    expect(await screen.findAllByText(messages.completeWord())).toHaveLength(5);
  });
});

describe("what the pane remembers", () => {
  it("compares the collaborative that was compared last, where the workbook has it", async () => {
    await openWorkbook(new Uint8Array(EXAMPLE));
    const first = openPane("buildBenchmark");
    const choice = await screen.findByLabelText(messages.reportFor());
    expect(choice).toHaveValue("Humber");
    expect(await screen.findByText(/^Made \d/)).toBeVisible();
    await first.user.selectOptions(choice, messages.everyHospitalHere());
    first.view.unmount();
    await openMemory();
    const second = openPane("buildBenchmark");
    expect(await screen.findByLabelText(messages.reportFor())).toHaveValue("");
    second.view.unmount();
    await remember("compared", "Somewhere else");
    openPane("buildBenchmark");
    expect(await screen.findByLabelText(messages.reportFor())).toHaveValue("Humber");
  });

  it("outlasts the pane: the size of the text, and nothing under names of others", async () => {
    window.localStorage.setItem("textSize", "A++");
    await openMemory();
    expect(recall("textSize")).toBeNull();
    await remember("textSize", "A+");
    await openMemory();
    expect([recall("textSize"), isKept()]).toEqual(["A+", true]);
  });

  it("lasts until the pane is closed where the browser refuses, and Help says so", async () => {
    const refusing = (): never => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    };
    await openMemory(refusing);
    await remember("textSize", "A+");
    expect([recall("textSize"), isKept()]).toEqual(["A+", false]);
    await openWorkbook();
    openPane("help");
    await waitFor(() => expect(screen.getByText(messages.choicesNotKept())).toBeVisible());
  });

  it("goes on without the disk when that is full", async () => {
    const full = {
      getItem: () => null,
      setItem: (): never => {
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      },
    };
    await openMemory(() => full as unknown as Storage);
    expect(isKept()).toBe(true);
    await remember("compared", "Humber");
    expect([recall("compared"), isKept()]).toEqual(["Humber", false]);
  });

  it("hides no fault of its own", async () => {
    await expect(
      openMemory((): never => {
        throw new RangeError("Broken.");
      }),
    ).rejects.toThrow("Broken.");
  });
});
