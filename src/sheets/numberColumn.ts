/** Numbers of standards stand as numbers, unless one of them ("1.10") would be changed by it: then the column is text. */
export const isPlainNumber = ({ number }: { readonly number: string }): boolean => /^(?:0|[1-9]\d{0,8})$/.test(number);

/** The number of a standard as a cell of such a column holds it; other text stays text. */
export const numberAsTyped = (number: string): number | string => (isPlainNumber({ number }) ? Number(number) : number);
