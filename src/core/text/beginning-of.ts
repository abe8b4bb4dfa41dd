/** As much of the beginning of a text as fits; no sign is cut in two. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = Math.max(0, most);
  const isBetween = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(end - 1, end + 1));
  return text.slice(0, isBetween ? end - 1 : end);
}

/** A text on one line, cut where it is longer; one sign says so. */
export function shortLine(text: string, most: number): string {
  const all = text.trim();
  // Most of a long text is not looked at.
  const some = beginningOf(all, most * 4);
  const line = some.replace(/\s+/g, ' ').trim();
  if (line.length <= most && some.length === all.length) return line;
  return `${beginningOf(line, most - 1).trimEnd()}…`;
}
