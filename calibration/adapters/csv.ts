/** Rows of a comma-separated file; quotes may hold commas, quotes and line breaks. */
export function readCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const source = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  while (at <= source.length) {
    let value = '';
    if (source[at] === '"') {
      for (at++; at < source.length; at++) {
        if (source[at] !== '"') value += source[at];
        else if (source[at + 1] === '"') value += source[at++];
        else break;
      }
      at++;
    }
    const end = endOfValue(source, at, separator);
    row.push(value + source.slice(at, end));
    at = end + 1;
    if (source[end] !== separator) {
      if (row.length > 1 || row[0] !== '') rows.push(row);
      row = [];
    }
  }
  return rows;
}

function endOfValue(source: string, from: number, separator: string): number {
  let end = from;
  while (end < source.length && source[end] !== separator && source[end] !== '\n') end++;
  return end;
}

/** Rows as maps from the names in the first row. */
export function readRecords(text: string, separator?: string): ReadonlyMap<string, string>[] {
  const [head = [], ...rows] = readCsv(text, separator);
  return rows.map((row) => new Map(head.map((name, i) => [name.trim(), row[i] ?? ''])));
}
