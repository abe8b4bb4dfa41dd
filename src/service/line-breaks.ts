/**
 * Whether a line ends between two offsets. What is between is cut out first: a search in the whole
 * would go on to the end of a bank that is one line.
 */
export function isBroken(text: string, start: number, end: number): boolean {
  return text.slice(start, end).includes('\n');
}

/** How many characters stand before an offset on its line. */
export function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}
