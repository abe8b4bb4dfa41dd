/**
 * Rewrites what stands between two signs, each time, in time proportional to the text: a pattern would look
 * for an end that is not there from every beginning anew. Case makes no difference.
 */
export function replaceBetween(
  text: string,
  open: string,
  close: string,
  write: (inner: string) => string,
): string {
  const folded = foldAscii(text);
  let from = 0;
  let written = '';
  for (;;) {
    const start = folded.indexOf(open, from);
    const end = start < 0 ? -1 : folded.indexOf(close, start + open.length);
    if (end < 0) return written + text.slice(from);
    written += text.slice(from, start) + write(text.slice(start + open.length, end));
    from = end + close.length;
  }
}

/** Without changing its length, which other letters do in small. */
function foldAscii(text: string): string {
  return /[A-Z]/.test(text) ? text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : text;
}
