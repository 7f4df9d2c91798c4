/** The error codes of the Excel JavaScript API that the workbook itself can give. */
export type BookErrorCode =
  | "InvalidArgument"
  | "ItemNotFound"
  | "ItemAlreadyExists"
  | "AccessDenied"
  | "InvalidReference"
  | "InvalidOperation"
  | "GeneralException"
  | "RangeExceedsLimit"
  | "FilteredRangeConflict"
  | "MergedRangeConflict";

/** What the workbook refuses, with the code that Excel gives for it (`Excel.ErrorCodes`). */
export class BookError extends Error {
  constructor(
    readonly code: BookErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "BookError";
  }
}
