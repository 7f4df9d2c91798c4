/** Why Excel refused, by its error code, in a sentence that says what to do. */
import { messages } from "../core/messages";

const SENTENCES: Readonly<Record<string, () => string>> = {
  AccessDenied: messages.somethingProtected,
  InvalidOperationInCellEditMode: messages.finishTyping,
  ItemNotFound: messages.sheetGone,
  InvalidReference: messages.sheetGone,
  InvalidObjectPath: messages.sheetGone,
  RequestPayloadSizeLimitExceeded: messages.tooMuchAtOnce,
  ResponsePayloadSizeLimitExceeded: messages.tooMuchAtOnce,
  ApiNotFound: messages.excelTooOld,
  RequestAborted: messages.excelBusy,
  ServiceNotAvailable: messages.excelBusy,
  Conflict: messages.excelBusy,
};

/** `code` is that of an `OfficeExtension.Error`; one we have no better words for is named, so that a helpdesk can look it up. */
export function explainRefusal(code: string): string {
  return SENTENCES[code]?.() ?? messages.excelRefused(code);
}
