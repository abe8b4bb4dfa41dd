/** The addresses of a `text/uri-list`, as drags carry it: one a line, comments left out, each once. */
export function urisInList(list: string): readonly string[] {
  const lines = list.split(/\r?\n/).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== '' && !line.startsWith('#')))];
}
