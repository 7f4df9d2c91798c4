/** Sentences of the quarterly report; which of them holds is decided in `narrative.ts`. */

export const reportMessages = {} as const;
