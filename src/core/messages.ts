/**
 * Every sentence a user can meet, as a function. Plain British English, whole sentences, the words of
 * the glossary. Tests compare with the function, never with the text.
 *
 * Each topic has a file in `messages/`; what more than one screen says is reached through `messages`, the words of one screen alone are
 * imported by it and loaded with it.
 */
import { checksMessages } from "./messages/checks";
import { figuresMessages } from "./messages/figures";
import { madeSheetsMessages } from "./messages/madeSheets";
import { paneMessages } from "./messages/pane";
import { refusalsMessages } from "./messages/refusals";
import { scoreSheetsMessages } from "./messages/scoreSheets";
import { screensMessages } from "./messages/screens";
import { serviceUserPagesMessages } from "./messages/serviceUserPages";
import { setUpMessages } from "./messages/setUp";
import { takeawaysMessages } from "./messages/takeaways";

export const messages = {
  ...checksMessages,
  ...figuresMessages,
  ...madeSheetsMessages,
  ...paneMessages,
  ...refusalsMessages,
  ...scoreSheetsMessages,
  ...screensMessages,
  ...serviceUserPagesMessages,
  ...setUpMessages,
  ...takeawaysMessages,
} as const;
