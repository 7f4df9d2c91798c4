import type { ErrorCode } from "./model";

const CODES: ReadonlySet<string> = new Set<ErrorCode>([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
]);

export function isErrorCode(text: string): text is ErrorCode {
  return CODES.has(text);
}
