/** Returned files as text, read and settled as the pane does, for tests of what is brought in. */
import { returnsOf, type Defaults, type FileAnswer, type Return } from "../../src/returns/returnsOf";
import { readFile } from "../../src/returns/readFile";
import { triageFile, type FileTriage } from "../../src/returns/triage";
import { hashOf } from "../../src/returns/triageFiles";
import { hospital, PERIOD, smallFramework } from "./smallBook";

export const HOSPITALS = [hospital("Humber Centre", ["Aspen", "Beech", "Cedar"]), hospital("Clifton House")];
export const KNOWN: Defaults = { framework: smallFramework, hospitals: HOSPITALS, period: PERIOD };

const GARDEN = ["The garden is open every day", "There are tools for everyone", "There is a place in the shade"];

export interface ReturnedText {
  readonly file?: string;
  readonly title?: string;
  /** Score, evidence, action for each of the three standards. */
  readonly rows: readonly (readonly [score: string | number, evidence?: string, action?: string])[];
}

/** A table of comma-separated values, as a small ward would send it. */
export function returnedBytes({ title = "Humber Centre, Aspen ward, Quarter 1 2023/24", rows }: Omit<ReturnedText, "file">): Uint8Array {
  const quoted = (text: string | number): string => `"${String(text).replace(/"/g, '""')}"`;
  const lines = [
    [title],
    [],
    ["Standard", "Score", "Evidence", "Action"],
    ...rows.map(([score, evidence = "", action = ""], index) => [GARDEN[index] ?? "", score, evidence, action]),
  ];
  return new TextEncoder().encode(lines.map((line) => line.map(quoted).join(",")).join("\r\n"));
}

async function triaged({ file = "Aspen.csv", ...text }: ReturnedText): Promise<FileTriage> {
  const bytes = returnedBytes(text);
  return triageFile({ file, sha256: await hashOf(bytes), read: readFile(bytes, file) }, { ...KNOWN, corrections: [] });
}

/** Throws where the file is not ready, or not wholly answered. */
export async function returned(text: ReturnedText, answer: FileAnswer | null = null): Promise<Return[]> {
  const triage = await triaged(text);
  const { returns, open } = returnsOf(triage, answer, KNOWN);
  if (returns.length === 0 || open.length > 0) throw new Error([triage.verdict, triage.reason, ...open].join("; "));
  return [...returns];
}
