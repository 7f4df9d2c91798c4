/** @jest-environment jsdom */
import "./browser";
import { readInPlace } from "./readerInPlace";
import "@testing-library/jest-dom";
import { webcrypto } from "node:crypto";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { messages } from "../../src/core/messages";
import { bringInMessages } from "../../src/core/messages/bringIn";
import { returnsMessages } from "../../src/core/messages/returns";
import { ROUTES } from "../../src/core/route";
import { HOSPITALS, returnedBytes, type ReturnedText } from "../actions/returnedFiles";
import { openSmallBook } from "../actions/smallBook";
import { barriers, button, openPane } from "./pane";

readInPlace();

Object.defineProperty(globalThis, "crypto", { value: webcrypto });

const fileOf = (name: string, bytes: Uint8Array): File => {
  const file = new File([bytes as BlobPart], name);
  // jsdom's files cannot be read this way yet.
  return Object.assign(file, {
    arrayBuffer: () => Promise.resolve(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)),
  });
};
const returned = (name: string, text: ReturnedText): File => fileOf(name, returnedBytes(text));

const ASPEN = returned("Aspen.csv", { rows: [[4, "Seen"], [3], [5]] });
const BEECH_LATER = returned("Beech.csv", { title: "Humber Centre, Beech ward, Quarter 1 2023/24", rows: [[2], [2], [2]] });
/** Two columns could be the score, in two files of one shape. */
const unsure = (ward: string): File =>
  fileOf(
    `${ward}.csv`,
    new TextEncoder().encode(
      [
        `Humber Centre, ${ward} ward, Quarter 1 2023/24`,
        "",
        "Standard,Meeting,Day room",
        "The garden is open every day,4,1",
        "There are tools for everyone,3,2",
        "There is a place in the shade,5,3",
      ].join("\n"),
    ),
  );
/** Of the same shape, and its title asks for an answer of its own. */
const UNSURE_TWICE = fileOf(
  "Later.csv",
  new TextEncoder().encode(
    [
      "Humber Centre, Aspen ward, Quarter 2 2023/24",
      "Scale: 1 to 4",
      "Standard,Meeting,Day room",
      "The garden is open every day,4,1",
      "There are tools for everyone,3,2",
      "There is a place in the shade,4,3",
    ].join("\n"),
  ),
);
const PICTURE = fileOf("photo.xlsx", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]));

const choose = async (user: ReturnType<typeof openPane>["user"], files: readonly File[]): Promise<void> => {
  await button(/^Choose/);
  await user.upload(screen.getByLabelText(bringInMessages.chooseFiles(), { selector: "input" }), [...files]);
};
const counts = (ready: number, asks: number, unusable: number): Promise<HTMLElement> =>
  screen.findByText(bringInMessages.filesByState(ready, asks, unusable));

describe("Bring in returned files", () => {
  it("shows the state of each file, takes an answer for all of one shape, and adds what is ready", async () => {
    const workbook = await openSmallBook({ hospitals: HOSPITALS });
    const { user } = openPane("bringInReturns");
    await choose(user, [ASPEN, unsure("Beech"), unsure("Cedar"), UNSURE_TWICE, PICTURE]);
    await counts(1, 3, 1);
    expect(screen.getByText(returnsMessages.otherFileKind("picture"), { exact: false })).toBeVisible();
    expect(screen.getByText(bringInMessages.willAdd(1))).toBeVisible();
    expect(screen.getByText(bringInMessages.tookRoute(ROUTES.selfAssessment.name))).toBeInTheDocument();
    expect(screen.getByText(bringInMessages.stillToCome(["Clifton House"]))).toBeVisible();
    expect(await barriers()).toEqual([]);

    await user.click(await button(`${bringInMessages.answerTitle()}: Beech.csv`));
    const scores = await screen.findByLabelText(bringInMessages.scoresAreIn());
    expect(await barriers()).toEqual([]);
    await user.selectOptions(scores, bringInMessages.columnChoice("B", "Meeting"));
    expect(screen.getByLabelText(bringInMessages.useForFilesLikeIt(2))).toBeChecked();
    await user.click(await button(bringInMessages.useThis()));
    await counts(3, 1, 1);
    expect(screen.getByText(returnsMessages.onSheet("Later", returnsMessages.otherScale("Scale: 1 to 4", 1, 5)))).toBeVisible();
    await user.click(await button(`${bringInMessages.answerTitle()}: Later.csv`));
    await user.click(await button(bringInMessages.leaveOutFile()));
    await counts(3, 0, 1);
    expect(screen.getByText(bringInMessages.willAdd(3))).toBeVisible();
    expect(workbook.sheetNames()).toEqual(["Sheet1", "Set-up", "Framework"]);

    await user.click(await button(bringInMessages.bringIn(3)));
    expect(await screen.findByText(bringInMessages.broughtIn(3, 0, "Returns"), { exact: false })).toBeVisible();
    expect(["Aspen", "Beech", "Cedar"].map((sheet) => workbook.values(sheet, "C9:C11").flat())).toEqual([
      [4, 3, 5],
      [4, 3, 5],
      [4, 3, 5],
    ]);
    await waitFor(() => expect(screen.getByText(bringInMessages.fileNames(bringInMessages.stateWord("there"), 3))).toBeVisible());
    expect(await button(messages.checkTitle())).toBeVisible();
  });

  it("remembers in the workbook where scores stand, and reads the next file of the shape without asking", async () => {
    const workbook = await openSmallBook({ hospitals: HOSPITALS });
    const first = openPane("bringInReturns");
    await choose(first.user, [unsure("Beech")]);
    await first.user.click(await button(`${bringInMessages.answerTitle()}: Beech.csv`));
    await first.user.selectOptions(
      await screen.findByLabelText(bringInMessages.scoresAreIn()),
      bringInMessages.columnChoice("C", "Day room"),
    );
    await first.user.click(await button(bringInMessages.useThis()));
    await first.user.click(await button(bringInMessages.bringIn(1)));
    await screen.findByText(bringInMessages.broughtIn(1, 0, "Returns"), { exact: false });
    first.view.unmount();

    const { user } = openPane("bringInReturns");
    await choose(user, [unsure("Cedar")]);
    await counts(1, 0, 0);
    await user.click(await button(bringInMessages.bringIn(1)));
    await screen.findByText(bringInMessages.broughtIn(1, 0, "Returns"), { exact: false });
    expect(workbook.values("Cedar", "C9:C11").flat()).toEqual([1, 2, 3]);
  });

  it("asks whose scores they are where a file does not say, and what shall happen where a ward has a sheet", async () => {
    const workbook = await openSmallBook({ hospitals: HOSPITALS });
    const { user } = openPane("bringInReturns");
    await choose(user, [returned("scores.csv", { title: "Our scores", rows: [[3], [3], [3]] })]);
    await counts(0, 1, 0);
    await user.click(await button(`${bringInMessages.answerTitle()}: scores.csv`));
    await user.type(await screen.findByLabelText(new RegExp(`^${bringInMessages.hospitalLabel()}`)), "Humber Centre");
    await user.type(screen.getByLabelText(bringInMessages.wardLabel()), "Beech");
    await user.click(await button(bringInMessages.useThis()));
    await user.click(await button(bringInMessages.bringIn(1)));
    await screen.findByText(bringInMessages.broughtIn(1, 0, "Returns"), { exact: false });
    expect(workbook.values("Beech", "C9:C11").flat()).toEqual([3, 3, 3]);

    await choose(user, [BEECH_LATER]);
    expect(await screen.findByText(bringInMessages.scoredAlready("Beech ward", "Beech"))).toBeVisible();
    expect(await button(bringInMessages.bringIn(0))).toHaveAttribute("aria-disabled", "true");
    await user.click(screen.getByLabelText(bringInMessages.replaceChoice(), { exact: false }));
    expect(screen.getByText(bringInMessages.willAddAndReplace(0, ["Beech"]))).toBeVisible();
    expect(await barriers()).toEqual([]);
    await user.click(await button(bringInMessages.bringIn(1)));
    await screen.findByText(bringInMessages.broughtIn(0, 1, "Returns"), { exact: false });
    expect(workbook.values("Beech", "C9:C11").flat()).toEqual([2, 2, 2]);
  });

  it("sets a file aside that another program holds, and reads the others", async () => {
    await openSmallBook({ hospitals: HOSPITALS });
    const { user } = openPane("bringInReturns");
    const held = Object.assign(new File([], "held.xlsx"), {
      arrayBuffer: () => Promise.reject(new DOMException("It is in use.", "NotReadableError")),
    });
    await choose(user, [held, ASPEN]);
    await counts(1, 0, 1);
    expect(screen.getByText(returnsMessages.fileNotReadable())).toBeVisible();
  });

  it("takes files that are dropped on it, leaves one out when told to, and asks again when that is taken back", async () => {
    await openSmallBook({ hospitals: HOSPITALS });
    const { user } = openPane("bringInReturns");
    await button(/^Choose/);
    const dataTransfer = { files: [unsure("Beech")] };
    expect(fireEvent.dragOver(document.body, { dataTransfer })).toBe(false);
    expect(fireEvent.drop(document.body, { dataTransfer })).toBe(false);
    await counts(0, 1, 0);
    await user.click(await button(`${bringInMessages.answerTitle()}: Beech.csv`));
    await user.click(await button(bringInMessages.leaveOutFile()));
    await counts(0, 0, 0);
    await user.click(await button(`${bringInMessages.takeBackAnswer()}: Beech.csv`));
    await counts(0, 1, 0);
  });
});
