import { BookError } from "./bookError";

const LONGEST = 31;

/**
 * Excel's rule for names of sheets: 1 to 31 characters, none of : \ / ? * [ ], no apostrophe at either end, not "History".
 * @throws BookError InvalidArgument
 */
export function checkSheetName(name: string): void {
  const bad =
    name.length === 0 ||
    name.length > LONGEST ||
    /[:\\/?*[\]\u0000-\u001f]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toUpperCase() === "HISTORY";
  if (bad) throw new BookError("InvalidArgument", `"${name}" cannot be the name of a sheet.`);
}

/** "Ward A" -> "Ward A (2)", "Ward A (2)" -> "Ward A (3)", shortened where it would be too long: as Excel names copies. */
export function nameOfCopy(name: string, taken: (name: string) => boolean): string {
  const stem = / \(\d+\)$/.test(name) ? name.replace(/ \(\d+\)$/, "") : name;
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const candidate = stem.slice(0, LONGEST - ending.length) + ending;
    if (!taken(candidate)) return candidate;
  }
}
