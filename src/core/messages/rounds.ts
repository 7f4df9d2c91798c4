/** Sentences about levels, rounds and what changed since. */

export const roundsMessages = {} as const;
