/**
 * Where elements nest deeper than `most`, or undefined. Looked for before anything reads them, for a
 * reader goes as deep as they do. What is no XML is left to the reader.
 */
export function nestsTooDeep(text: string, most: number): number | undefined {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const start = at;
    at = endOfTag(text, at);
    if (at < 0) return undefined;
    const second = text[start + 1];
    if (second === '!' || second === '?') continue;
    if (second === '/') depth--;
    else if (text[at - 2] !== '/' && ++depth > most) return start;
  }
  return undefined;
}

/** Behind the sign that ends what begins with `<`; -1 where nothing does. */
function endOfTag(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4);
  if (text.startsWith('<![CDATA[', at)) return behind(text, ']]>', at + 9);
  if (text.startsWith('<?', at)) return behind(text, '?>', at + 2);
  if (text.startsWith('<!DOCTYPE', at)) return endOfDoctype(text, at);
  for (let i = at + 1; i < text.length; i++) {
    const sign = text[i];
    if (sign === '>') return i + 1;
    if (sign !== '"' && sign !== "'") continue;
    i = text.indexOf(sign, i + 1);
    if (i < 0) return -1;
  }
  return -1;
}

function endOfDoctype(text: string, at: number): number {
  const end = behind(text, '>', at);
  const bracket = text.indexOf('[', at);
  return bracket < 0 || bracket > end ? end : behind(text, '>', behind(text, ']', bracket));
}

function behind(text: string, end: string, from: number): number {
  const found = from < 0 ? -1 : text.indexOf(end, from);
  return found < 0 ? -1 : found + end.length;
}
