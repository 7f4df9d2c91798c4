/**
 * What the pane remembers for one person on this computer, from one visit to the next. Nothing of a workbook's contents is in it.
 * A browser may keep a page from storing anything (private windows, blocked third parties, a full disk): then choices last until the
 * pane is closed, and Help says so.
 */
const CHOICES = ["firstRun", "textSize", "compared"] as const;
/** `compared`: the collaborative compared last. */
export type Choice = (typeof CHOICES)[number];

/** Other pages of the same server may store things too. */
const PREFIX = "sequin-scoring.";

const remembered = new Map<Choice, string>();
let storage: Storage | null = null;

/** Reads what was kept before. To be called once, before the pane is drawn; without it, or where storing is refused, nothing outlasts the pane. */
export async function openMemory(open: () => Storage | null = () => window.localStorage): Promise<void> {
  remembered.clear();
  storage = await withoutStorage(() => {
    const opened = open();
    for (const choice of CHOICES) {
      const kept = opened?.getItem(PREFIX + choice);
      if (typeof kept === "string") remembered.set(choice, kept);
    }
    return opened;
  });
}

export function recall(choice: Choice): string | null {
  return remembered.get(choice) ?? null;
}

/** Holds at once; kept for the next visit where the browser allows it. */
export async function remember(choice: Choice, value: string): Promise<void> {
  remembered.set(choice, value);
  storage = await withoutStorage(() => {
    storage?.setItem(PREFIX + choice, value);
    return storage;
  });
}

/** Whether choices outlast the pane here. */
export const isKept = (): boolean => storage !== null;

/** Null where the browser refuses; anything else that goes wrong is not for this file to hide. */
function withoutStorage(use: () => Storage | null): Promise<Storage | null> {
  return Promise.resolve()
    .then(use)
    .then(null, (error: unknown) => {
      if (error instanceof DOMException) return null;
      throw error;
    });
}
