/** Python with openpyxl: a reader of Office files that none of us wrote. */
import { spawnSync } from "node:child_process";

let known: string | undefined;

/** A Python that has openpyxl; under CI a missing one is an error, else it is said loudly that tests are left out. */
export function pythonWithOpenpyxl(): string | null {
  known ??= ["python3", "/usr/bin/python3"].find((python) => spawnSync(python, ["-c", "import openpyxl"]).status === 0);
  if (known !== undefined) return known;
  const sentence = "python3 with openpyxl is not installed (Debian package python3-openpyxl).";
  if (process.env.CI) throw new Error(sentence);
  process.stderr.write(`TESTS LEFT OUT: ${sentence}\n`);
  return null;
}
