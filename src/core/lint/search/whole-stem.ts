/** A text that begins like none that YAML or a hurried author means otherwise, and has no colon or remark in it. */
const bare = /^[ \t]*(?![-?,][ \t])[^\s"'#:,[\]{}|>&*!%@`][^\n\r#:]*$/;
/** One between quotes, with no sign in it that is written by others. */
const quoted = /^[ \t]*(?:"[^"\\\n\r]*"|'[^'\n\r]*')[ \t]*$/;
/** What a block begins with: its depth is that of its first line, and nothing in it is a remark. */
const block = /^[ ]*[|>][+-]?[ ]*\r?\n[^\t#]*$/;

/**
 * Whether a region holds the words of one stem and nothing else: one that can be read in one way only. Few
 * are asked for.
 */
export function isWholeStem(bytes: string, start: number, end: number): boolean {
  const text = bytes.slice(start, end);
  // Such signs may be written by their numbers, and then the words of both readings are in the region’s.
  if (text.includes('\\') && text.includes('"')) return false;
  if (block.test(text)) return isOneBlock(text.split('\n').slice(1), keyColumn(bytes, start));
  return (
    quoted.test(text) || (bare.test(text) && !(text.includes(',') && mayBeInBraces(bytes, start)))
  );
}

/** Whether all lines are a block's that stands deeper than its key. */
function isOneBlock(lines: readonly string[], column: number): boolean {
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.search(/[^ ]/));
  return depths.length > 0 && depths[0]! > column && depths.every((depth) => depth >= depths[0]!);
}

/** How far in the key of the line stands. */
function keyColumn(bytes: string, at: number): number {
  const from = bytes.lastIndexOf('\n', at - 1) + 1;
  return bytes.slice(from, at).search(/[^ \t-]/);
}

/** Between braces and brackets a comma ends a text. There, lines before a key end with an opening one or a comma. */
function mayBeInBraces(bytes: string, start: number): boolean {
  let end = bytes.lastIndexOf('\n', start);
  while (end > 0) {
    const from = bytes.lastIndexOf('\n', end - 1) + 1;
    const line = bytes.slice(from, end).trimEnd();
    if (line !== '') return /[{[,]$|#/.test(line);
    end = from - 1;
  }
  return false;
}
