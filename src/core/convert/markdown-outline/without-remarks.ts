/** A text without the remarks of HTML, and where the first stood; one that is never closed is text. */
export function withoutRemarks(text: string): {
  readonly text: string;
  readonly first: number | undefined;
} {
  let rest = '';
  let from = 0;
  let first: number | undefined;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at + 4);
    if (end < 0) break;
    first ??= at;
    rest += text.slice(from, at);
    from = end + 3;
    if (text[from] === '\n') from++;
  }
  return { text: rest + text.slice(from), first };
}
