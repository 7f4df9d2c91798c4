/** @jest-environment jsdom */
import "./browser";
import "@testing-library/jest-dom";
import { screen, waitFor } from "@testing-library/react";
import { messages } from "../../src/core/messages";
import { sequin } from "../../src/frameworks";
import { openScoreBook } from "../actions/scoreBook";
import type { Workbook } from "../driver/openWorkbook";
import { barriers, button, openPane } from "./pane";

const standards = sequin.areas[0]?.standards ?? [];
const words = (number: number) => standards[number - 1]?.easyRead.text ?? "";

async function scoring(
  book: Parameters<typeof openScoreBook>[0] = {},
): Promise<{ workbook: Workbook; user: ReturnType<typeof openPane>["user"] }> {
  const workbook = await openScoreBook(book);
  workbook.select("Aspen", "A1");
  const { user } = openPane("scoreTogether");
  await button(messages.next());
  return { workbook, user };
}

describe("Score together", () => {
  it("begins at the first standard without a score, in easy words marked as a draft, without barriers", async () => {
    const workbook = await openScoreBook();
    workbook.select("Aspen", "A1");
    workbook.paste("Aspen", "C9", [[4], [3]]);
    openPane("scoreTogether");
    expect(await screen.findByText(words(3))).toBeVisible();
    expect(screen.getByText(messages.standardNOfMFor(3, 12, "everyone"))).toBeVisible();
    expect(screen.getByText(messages.draftWording())).toBeVisible();
    expect(await barriers()).toEqual([]);
  });

  it("writes a choice to the sheet at once, does not jump ahead, and takes it back when pressed again", async () => {
    const { workbook, user } = await scoring();
    await user.click(await button("4"));
    expect(await button("4")).toHaveAttribute("aria-pressed", "true");
    expect(screen.getByText(words(1))).toBeVisible();
    await waitFor(() => expect(workbook.value("Aspen", "C9")).toBe(4));
    await user.click(await button("4"));
    await waitFor(() => expect(workbook.value("Aspen", "C9")).toBe(""));
  });

  it("shows no colour and no average before the end", async () => {
    const { user } = await scoring();
    await user.click(await button("2"));
    expect(screen.queryByText(/green|amber|red/i)).toBeNull();
  });

  it("is worked by keyboard alone: numbers choose, N does not apply, arrows move", async () => {
    const { workbook, user } = await scoring();
    await user.keyboard("5");
    await user.keyboard("{ArrowRight}");
    expect(await screen.findByText(words(2))).toBeVisible();
    await user.keyboard("n");
    expect(await screen.findByLabelText(messages.whyNotApplicable())).toBeVisible();
    await user.keyboard("{ArrowLeft}");
    expect(await screen.findByText(words(1))).toBeVisible();
    await waitFor(() => expect(workbook.values("Aspen", "C9:C10")).toEqual([[5], ["N/A"]]));
  });

  it("types into notes what would else be a key, and saves it when the field is left", async () => {
    const { workbook, user } = await scoring();
    await user.click(await button(messages.notes()));
    await user.type(screen.getByLabelText(messages.howDoWeKnow()), "3 new leaflets");
    await user.tab();
    await waitFor(() => expect(workbook.value("Aspen", "E9")).toBe("3 new leaflets"));
    expect(workbook.value("Aspen", "C9")).toBe("");
    expect(await barriers()).toEqual([]);
  });

  it("keeps what was typed when the pane is closed in the middle of it", async () => {
    const workbook = await openScoreBook();
    workbook.select("Aspen", "A1");
    const { user, view } = openPane("scoreTogether");
    await user.click(await button(messages.notes()));
    await user.type(screen.getByLabelText(messages.whatWillWeDo()), "Ask families");
    view.unmount();
    await waitFor(() => expect(workbook.value("Aspen", "F9")).toBe("Ask families"));
  });

  it("asks both views where the set-up says so, and says when they are far apart", async () => {
    const { workbook, user } = await scoring({ settings: { askBothViews: true } });
    const [mine, theirs] = [messages.serviceUsersView(), messages.staffView()].map((name) => screen.getByRole("group", { name }));
    if (mine === undefined || theirs === undefined) throw new Error("Both views should be asked.");
    const keys = (group: HTMLElement) => [...group.querySelectorAll("button")];
    await user.click(keys(mine)[1] ?? mine);
    await user.click(keys(theirs)[4] ?? theirs);
    expect(await screen.findByText(messages.viewsApart())).toBeVisible();
    await waitFor(() => expect(workbook.values("Aspen", "C9:E9")).toEqual([[2, 5, ""]]));
  });

  it("says why a score could not be written, and shows what the sheet has", async () => {
    const { workbook, user } = await scoring();
    workbook.protect("Aspen");
    await user.click(await button("4"));
    expect(await screen.findByText(new RegExp(messages.somethingProtected().slice(0, 30)))).toBeVisible();
    await waitFor(() => expect(screen.getByRole("button", { name: "4" })).toHaveAttribute("aria-pressed", "false"));
  });

  it("ends with the average and its colour, who took part, and that everyone agrees", async () => {
    const workbook = await openScoreBook();
    workbook.paste(
      "Aspen",
      "C9",
      Array.from({ length: 12 }, (_, index) => [index === 0 ? 2 : 4]),
    );
    workbook.select("Aspen", "A1");
    const { user } = openPane("scoreTogether");
    expect(await screen.findByText(messages.allScored(12))).toBeVisible();
    expect(screen.getByText("3.8")).toBeVisible();
    expect(screen.getByText("Green")).toBeVisible();
    await user.type(screen.getByLabelText(messages.serviceUsersWho()), "5");
    await user.type(screen.getByLabelText(messages.staffWho()), "four");
    await user.tab();
    expect(await screen.findByText(messages.wholeNumberPlease(999))).toBeVisible();
    await user.click(screen.getByLabelText(messages.everyoneAgrees()));
    await waitFor(() => expect(workbook.values("Aspen", "E6:F6")).toEqual([[5, ""]]));
    await waitFor(() => expect(workbook.value("Aspen", "H6")).toBe("Yes"));
    expect(await barriers()).toEqual([]);
  });

  it("names the standards that are left at the end, and goes there", async () => {
    const { user } = await scoring();
    for (let step = 0; step < 12; step += 1) await user.keyboard("{ArrowRight}");
    expect(await screen.findByText(messages.nOfMScored(0, 12))).toBeVisible();
    await user.click(await button(messages.standardNumber("7")));
    expect(await screen.findByText(words(7))).toBeVisible();
  });

  it("asks which score sheet when none is in front, and offers to add one when there is none", async () => {
    const workbook = await openScoreBook();
    workbook.select("Set-up", "A1");
    const { user, view } = openPane("scoreTogether");
    await user.click(await button(/^Aspen, Involvement/));
    expect(await screen.findByText(words(1))).toBeVisible();
    view.unmount();

    workbook.deleteSheet("Aspen");
    openPane("scoreTogether");
    expect(await screen.findByText(messages.noScoreSheets())).toBeVisible();
    expect(await button(messages.addSheetTitle())).toBeVisible();
  });
});
