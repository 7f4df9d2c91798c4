/** Why a file cannot be used at all. One file's trouble is an answer, not an exception: the others go on. */
import { returnsMessages } from "../core/messages/returns";

export type WhyNot =
  | "empty"
  | "lockFile"
  | "encrypted"
  | "truncated"
  | "damaged"
  | "tooLarge"
  | "webPage"
  | "otherKind"
  | "notAWorkbook"
  | "noCells"
  // told by those who run the worker
  | "tookTooLong"
  | "stopped"
  | "cancelled"
  | "notReadable";

export interface NotUsable {
  readonly usable: false;
  readonly why: WhyNot;
  /** A whole sentence, with what to do about it where something can be done. */
  readonly sentence: string;
}

const SENTENCES: Readonly<Record<Exclude<WhyNot, "otherKind">, () => string>> = {
  empty: returnsMessages.fileEmpty,
  lockFile: returnsMessages.fileIsLockFile,
  encrypted: returnsMessages.fileEncrypted,
  truncated: returnsMessages.fileTruncated,
  damaged: returnsMessages.fileDamaged,
  tooLarge: returnsMessages.fileTooLarge,
  webPage: returnsMessages.fileIsWebPage,
  notAWorkbook: returnsMessages.fileIsNoWorkbook,
  noCells: returnsMessages.fileHasNoCells,
  tookTooLong: returnsMessages.fileTookTooLong,
  stopped: returnsMessages.fileStoppedReader,
  cancelled: returnsMessages.fileNotReadCancelled,
  notReadable: returnsMessages.fileNotReadable,
};

export const notUsable = (why: Exclude<WhyNot, "otherKind">): NotUsable => ({ usable: false, why, sentence: SENTENCES[why]() });

/** A file of a kind that has a name: "a PDF", "a Word document". */
export const ofOtherKind = (kind: string): NotUsable => ({
  usable: false,
  why: "otherKind",
  sentence: returnsMessages.fileOfOtherKind(kind),
});

export const isNotUsable = (file: object): file is NotUsable => "usable" in file && file.usable === false;

/** Thrown inside the reading of one file and caught at its edge, in `readFile`, which answers its `answer`. */
export class CannotUse extends Error {
  constructor(readonly answer: NotUsable) {
    super(answer.sentence);
    this.name = "CannotUse";
  }
}
