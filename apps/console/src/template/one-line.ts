/** The text without line breaks, as a field of one line takes what is pasted. */
export const oneLineOf = (text: string): string => text.replaceAll(/\s*[\r\n]+\s*/g, ' ');
