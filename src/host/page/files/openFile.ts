import { Book } from "../../book/book";
import type { Session } from "../session";
import { ask, tell } from "../shell/dialogs";
import { words } from "../words";

const MEGABYTE = 1024 * 1024;
/** Larger files would keep this page busy for longer than anyone waits. */
const LARGEST_MB = 25;

/** Why a file is not opened, seen from its name, size and first bytes; null when it may be a workbook. */
export function whyNot(name: string, bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (name.startsWith("~$")) return words.lockFile;
  if (bytes.length === 0) return words.emptyFile;
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return words.oldWorkbook;
  if (!(a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04)) return words.notAWorkbook;
  return null;
}

/** The bytes of a file or an answer; null where the browser cannot get at them (a folder, a file that has gone, no network). */
async function bytesOf(read: () => Promise<ArrayBuffer>): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await read());
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return null;
    throw error;
  }
}

/** Opens, saves and begins workbooks. What fails leaves the open workbook as it is. */
export class Files {
  private savedEdits: number;

  constructor(
    private readonly session: Session,
    private readonly notice: (text: string) => void,
  ) {
    this.savedEdits = session.book.edits;
    session.listen({
      opened: () => {
        this.savedEdits = this.session.book.edits;
      },
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.session.book.edits !== this.savedEdits;
  }

  async choose(): Promise<void> {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    input.addEventListener("change", () => {
      if (input.files?.[0]) void this.openFile(input.files[0]);
    });
    input.click();
    await Promise.resolve();
  }

  async openFile(file: File): Promise<void> {
    if (file.size > LARGEST_MB * MEGABYTE) {
      await tell(words.openFailed(file.name), words.tooLarge(Math.round(file.size / MEGABYTE), LARGEST_MB));
      return;
    }
    const bytes = await bytesOf(() => file.arrayBuffer());
    if (bytes) await this.openBytes(bytes, file.name);
    else await tell(words.openFailed(file.name), words.unreadable);
  }

  /** What was dropped on the page. Excel would open each in a window of its own; here is one window. */
  async openDropped(files: readonly File[]): Promise<void> {
    const [file, ...others] = files;
    if (!file) return;
    if (others.length > 0) await tell(words.oneAtATimeTitle, words.oneAtATime(files.length));
    else await this.openFile(file);
  }

  async openExample(url: string): Promise<void> {
    const bytes = await bytesOf(async () => {
      const response = await fetch(url);
      if (!response.ok) throw new TypeError(`${url} is not there.`);
      return response.arrayBuffer();
    });
    if (bytes) await this.openBytes(bytes, words.exampleWorkbook);
    else await tell(words.exampleFailed, words.exampleMissing);
  }

  async openNew(): Promise<void> {
    if (await this.mayLeave()) this.session.open(Book.create(), words.newWorkbook);
  }

  async openBytes(bytes: Uint8Array, name: string): Promise<void> {
    const reason = whyNot(name, bytes);
    if (reason) {
      await tell(words.openFailed(name), reason);
      return;
    }
    this.notice(words.opening(name));
    const { readXlsx } = await import("../../file/openWorkbook");
    let read: Awaited<ReturnType<typeof readXlsx>>;
    try {
      read = await readXlsx(bytes);
    } catch (error) {
      await tell(words.openFailed(name), words.broken(error instanceof Error ? error.message.replace(/\.?$/, ".") : String(error)));
      return;
    }
    // Asked only now: a file that cannot be opened takes nobody's workbook.
    if (!(await this.mayLeave())) {
      this.notice(words.notOpened(name));
      return;
    }
    this.session.open(read.book, name);
    this.notice(words.opened(name));
    if (read.warnings.length > 0) await tell(words.openWarnings, ...read.warnings);
  }

  async save(): Promise<void> {
    const { writeXlsx } = await import("../../file/saveWorkbook");
    const { edits } = this.session.book;
    const bytes = await writeXlsx(this.session.book);
    const name = this.session.fileName.replace(/(\.xlsx)?$/i, ".xlsx");
    const url = URL.createObjectURL(
      new Blob([new Uint8Array(bytes)], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }),
    );
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(url), 10000);
    this.savedEdits = edits;
    this.session.announce("file");
    this.notice(words.saved(name));
  }

  private async mayLeave(): Promise<boolean> {
    if (!this.hasUnsavedChanges) return true;
    return (
      (await ask({
        title: words.discardTitle,
        message: [words.discardMessage(this.session.fileName)],
        answers: [
          { answer: "leave", label: words.discard },
          { answer: "stay", label: words.cancel },
        ],
        otherwise: "stay",
      })) === "leave"
    );
  }
}
