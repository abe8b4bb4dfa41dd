/** The lines of a paragraph as one: line breaks, also those made by a backslash, are blanks. */
export function onOneLine(text: string): string {
  return text.trim().replaceAll(/[ \t]*\\?\n[ \t>]*/g, ' ');
}
