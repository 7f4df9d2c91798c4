/** Ribbon and cell-menu buttons that need no pane. */
import { applyRag } from "../actions/applyRag";
import { messages } from "../core/messages";
import { UserError } from "../core/userError";
import { showSentence } from "./showSentence";

/** Colours can be seen; why there are none must be said. Excel greys the button out until it hears that the command is over. */
function colourTheseNumbers(event: Office.AddinCommands.Event): void {
  void applyRag()
    .then(null, (error: unknown) => showSentence(sentenceOf(error)))
    .finally(() => event.completed());
}

function sentenceOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  return messages.unexpected(error instanceof Error ? error.message : String(error));
}

void Office.onReady().then(() => {
  Office.actions.associate("applyRag", colourTheseNumbers);
});
