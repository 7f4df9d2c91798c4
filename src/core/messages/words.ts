/** Lists, counts and small words, as sentences need them. */

/** "Aspen", "Aspen and Beech", "Aspen, Beech and Cedar". */
export function listOf(names: readonly (string | number)[]): string {
  const last = names[names.length - 1];
  if (last === undefined) return "";
  return names.length === 1 ? String(last) : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** "1 sheet", "3 sheets"; `many` where an s is not enough. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const isOrAre = (count: number): string => (count === 1 ? "is" : "are");
export const wasOrWere = (count: number): string => (count === 1 ? "was" : "were");
export const lower = (word: string): string => word.toLowerCase();
/** "Involvement" begins small inside a sentence, "CPA" does not. */
export const insideSentence = (name: string): string => (/^[A-Z][a-z]/.test(name) ? `${lower(name.slice(0, 1))}${name.slice(1)}` : name);
