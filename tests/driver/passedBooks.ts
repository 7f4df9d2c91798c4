/** The workbooks that an action passes through on its way: a failure at any step of its requests leaves one of them. */
import { changedInSilence, keepBook, sameBook, type KeptBook } from "./keepBook";
import type { Workbook } from "./openWorkbook";

export interface PassedBook {
  readonly request: number;
  /** The first step whose failure leaves this workbook. The steps after it that only look change nothing, so theirs leave the same. */
  readonly action: number;
  readonly kept: KeptBook;
}

/**
 * Runs the action to its end, and keeps each workbook that differs from the one before it, worked out as the host does at the end of a request that
 * failed there. `before`: the workbook as it is now.
 */
export async function passedBooks(workbook: Workbook, act: () => Promise<unknown>, before?: KeptBook): Promise<PassedBook[]> {
  const passed: PassedBook[] = [];
  workbook.resetRequests();
  let version = -1;
  workbook.host.faults.watch = (action) => {
    const request = workbook.requests.length;
    const last = passed.at(-1);
    const goesOn = last?.request === request;
    if (goesOn && workbook.book.version === version) return;
    const kept = keepBook(workbook.book, last?.kept ?? before);
    version = workbook.book.version;
    if (!goesOn || !sameBook(kept, last.kept)) passed.push({ request, action, kept });
  };
  await act();
  workbook.host.faults.watch = null;
  const silent = changedInSilence(workbook.book, before?.sheets ?? []);
  if (silent.length > 0) throw new Error(`Changed without a new version: ${silent.join(", ")}.`);
  return passed;
}
