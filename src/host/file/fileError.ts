export type FileErrorCode = "NotAWorkbook" | "Encrypted" | "OldFormat" | "TooLarge" | "Damaged";

/** Why a file cannot be opened. The message is a sentence for the person who chose the file. */
export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "FileError";
  }
}
