/** Sentences about slides and about figures for other programs. */

export const slidesMessages = {} as const;
