/** Numbers of standards stand as numbers, unless one of them ("1.10") would be changed by it: then the column is text. */
export const isPlainNumber = ({ number }: { readonly number: string }): boolean => /^(?:0|[1-9]\d{0,8})$/.test(number);
