/** The lines of a paragraph as one: line breaks, also those made by a backslash, are blanks. */
export function onOneLine(text: string): string {
  const lines = text.trim().split('\n');
  // Line by line: one pattern for all would go through a run of blanks from each of its places.
  return lines
    .map((line, i) => {
      const own = i === 0 ? line : line.replace(/^[ \t>]+/, '');
      if (i === lines.length - 1) return own;
      return (own.endsWith('\\') ? own.slice(0, -1) : own).trimEnd();
    })
    .join(' ');
}
