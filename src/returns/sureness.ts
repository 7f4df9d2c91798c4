/**
 * How sure a finding is, from 0 to 1: three shares multiplied, and no more than the gravest doubt allows.
 *
 * heading: how well the headings tell which column counts. standards: the share of rows whose standard is known by its words.
 * contents: the share of filled score cells that read as scores, a cell that does not counting half, since people do mistype.
 */

/** Something that speaks against a finding, and how sure it can be at most. */
export interface Doubt {
  readonly sentence: string;
  /** 1 where it is only told. */
  readonly most: number;
}

/**
 * From here on a finding is used without being looked at. The number is where the contents alone bring it when half of the filled cells do
 * not read as scores, each of which is told by itself: with more than that it is hardly the right column. Anything that leaves open
 * which scores are meant is a doubt that allows less, whatever the shares are.
 */
export const SURE_FROM = 0.75;

/** What a doubt allows that somebody has to settle. */
export const HAS_TO_BE_LOOKED_AT = 0.5;

export interface Evidence {
  readonly heading: number;
  readonly standards: number;
  readonly contents: number;
}

/** A heading that says it in words, or that is known from the set-up. */
export const HEADING_KNOWN = 1;
/** A heading that is called like a ward or hospital, which the set-up does not have. */
export const HEADING_LIKELY = 0.95;
/** Nothing but the numbers themselves. */
export const HEADING_GUESSED = 0.4;

export const surenessOf = ({ heading, standards, contents }: Evidence, doubts: readonly Doubt[]): number =>
  Math.round(Math.min(heading * standards * contents, ...doubts.map(({ most }) => most)) * 100) / 100;

export const told = (sentence: string): Doubt => ({ sentence, most: 1 });
export const ask = (sentence: string): Doubt => ({ sentence, most: HAS_TO_BE_LOOKED_AT });
