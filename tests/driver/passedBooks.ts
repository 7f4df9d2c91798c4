/** The workbooks that an action passes through on its way: a failure at any step of its requests leaves one of them. */
import { keepBook, type KeptBook } from "./keepBook";
import type { Workbook } from "./openWorkbook";

export interface PassedBook {
  readonly request: number;
  /** The first step whose failure leaves this workbook. The steps after it that only look change nothing, so theirs leave the same. */
  readonly action: number;
  readonly kept: KeptBook;
}

/** Runs the action to its end, and keeps each workbook that differs from the one before it. */
export async function passedBooks(workbook: Workbook, act: () => Promise<unknown>): Promise<PassedBook[]> {
  const passed: PassedBook[] = [];
  workbook.resetRequests();
  let version = -1;
  workbook.host.faults.watch = (action) => {
    const request = workbook.requests.length;
    const last = passed.at(-1);
    const isSame = last?.request === request && (workbook.book.version === version || last.kept.isUntouched());
    version = workbook.book.version;
    if (isSame) return;
    passed.push({ request, action, kept: keepBook(workbook.book, last?.kept) });
  };
  await act();
  workbook.host.faults.watch = null;
  return passed;
}
