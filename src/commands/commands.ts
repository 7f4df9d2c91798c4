/** Ribbon and cell-menu buttons that need no pane. */
import { applyRag } from "../actions/applyRag";

/** Excel greys the button out until it hears that the command is over, also when it came to nothing. */
function colourTheseNumbers(event: Office.AddinCommands.Event): void {
  void applyRag().finally(() => event.completed());
}

void Office.onReady().then(() => {
  Office.actions.associate("applyRag", colourTheseNumbers);
});
