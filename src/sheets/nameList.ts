/** Several names in one cell, with ; between. */

export const namesText = (names: readonly string[]): string => names.join("; ");

export const namesIn = (text: string): string[] =>
  text
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");
