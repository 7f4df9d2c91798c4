/** Reads the chosen files in a worker, each to its state: ready, to be answered, or not usable. The workbook is not touched. */
import { parseCorrection } from "../returns/keptCorrections";
import type { Knowledge } from "../returns/finding";
import type { FileTriage } from "../returns/triage";
import { triageFiles } from "../returns/triageFiles";
import type { KeptShape } from "../sheets/returnsSheet";
import type { ReturnsBook } from "./openReturns";
import { startReader } from "./startReader";

export type ReturnedFile = FileTriage;

/** One leaves the other core to the pane, and answers in the order of the files. */
const WORKERS = 1;

export interface ReadingReturns {
  /** After each file, in their order. */
  readonly onDone: (file: ReturnedFile, done: number) => void;
  readonly signal: AbortSignal;
}

/** In the order of the files. `shapes`: where the lead said that scores stand, earlier and now. */
export function readReturns(
  files: readonly File[],
  book: ReturnsBook,
  shapes: readonly KeptShape[],
  { onDone, signal }: ReadingReturns,
): Promise<readonly ReturnedFile[]> {
  return triageFiles(
    files.map((file) => ({ file: file.name, bytes: () => bytesOf(file) })),
    { start: startReader, workers: WORKERS, knowledge: knowledgeOf(book, shapes), signal, onDone: (triage, done) => onDone(triage, done) },
  );
}

/** Null for a file that another program holds, or that is gone since it was chosen: the others go on. */
const bytesOf = (file: File): Promise<Uint8Array | null> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    (error: unknown) => {
      if (error instanceof DOMException) return null;
      throw error;
    },
  );

const knowledgeOf = ({ framework, hospitals }: ReturnsBook, shapes: readonly KeptShape[]): Knowledge => ({
  framework,
  hospitals,
  corrections: shapes.flatMap(({ correction }) => parseCorrection(correction) ?? []),
});
