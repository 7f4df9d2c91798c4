/** Sentences about returned files, sheets that are used as they are, typed averages, and where a number comes from. */

export const returnsMessages = {} as const;
