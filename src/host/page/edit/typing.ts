import { BookError } from "../../book/book";
import { cellArea } from "../../book/area";
import type { Validation } from "../../book/model";
import type { Place } from "../grid/selection";
import type { Session } from "../session";
import { ask, tell } from "../shell/dialogs";
import { words } from "../words";
import { widenForNumber } from "./fitColumn";
import { isLocked } from "./protection";

/** "again": the person wants to mend the entry. "dropped": the entry is given up. */
export type Outcome = "entered" | "again" | "dropped";

/** Enters typed text into one or more cells, after protection and validation have been asked. */
export async function typeInto(session: Session, places: readonly Place[], text: string): Promise<Outcome> {
  const { book, sheet } = session;
  if (places.some(({ row, column }) => isLocked(session, cellArea(row, column)))) {
    await tell(words.protectedTitle, words.protectedSheet);
    return "dropped";
  }
  for (const { row, column } of places) {
    const accepted = book.accepts(sheet, row, column, text);
    if (accepted.ok) continue;
    const answer = await alertOf(accepted.validation);
    if (answer !== "entered") return answer;
  }
  try {
    session.edit("Typing", () => {
      for (const { row, column } of places) {
        book.enter(sheet, row, column, text);
        widenForNumber(session, row, column);
      }
    });
    return "entered";
  } catch (error) {
    if (!(error instanceof BookError)) throw error;
    await tell(
      text.startsWith("=") ? words.formulaTitle : words.refusedTitle,
      error.message,
      ...(text.startsWith("=") ? [words.formulaHelp] : []),
    );
    return "again";
  }
}

/** Stop keeps the entry out, a warning and an information let it through if the person wants. */
async function alertOf({ alert }: Validation): Promise<Outcome> {
  if (!alert.show) return "entered";
  const title = alert.title || words.stopTitle;
  const message = [alert.message || words.stopMessage];
  if (alert.style === "Stop") {
    const answers = [
      { answer: "again", label: words.retry },
      { answer: "dropped", label: words.cancel },
    ] as const;
    return ask<Outcome>({ title, message, answers, otherwise: "dropped" });
  }
  if (alert.style === "Warning") {
    const answers = [
      { answer: "entered", label: words.yes },
      { answer: "again", label: words.no },
      { answer: "dropped", label: words.cancel },
    ] as const;
    return ask<Outcome>({ title, message: [...message, words.warningContinue], answers, otherwise: "dropped" });
  }
  return ask<Outcome>({
    title,
    message,
    answers: [
      { answer: "entered", label: words.ok },
      { answer: "dropped", label: words.cancel },
    ],
    otherwise: "dropped",
  });
}
