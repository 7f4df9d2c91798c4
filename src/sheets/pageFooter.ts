/** The line at the foot of every printed page, in Excel's codes for headers and footers. */

export const PAGE_NUMBERS = "Page &P of &N";

/** Excel keeps 255 characters of a footer; the codes for the right side need some of them. */
const LONGEST = 220;

/** Parts joined with " - ", empty ones left out. A "&" begins a code in a footer, so the parts' own are doubled. */
export function footerText(parts: readonly string[]): string {
  const text = parts.filter((part) => part !== "").join(" - ");
  return (text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}...` : text).replace(/&/g, "&&");
}
