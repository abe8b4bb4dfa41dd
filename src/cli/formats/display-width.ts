/** How many columns a terminal gives to one character, as far as anyone can know. */
function characterWidth(character: string): 0 | 1 | 2 {
  const code = character.codePointAt(0)!;
  if (code < 0x300) return 1;
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) return 0;
  return isWide(code) || /^\p{Emoji_Presentation}$/u.test(character) ? 2 : 1;
}

/** Chinese, Japanese and Korean signs, and forms made as wide as they are; sorted pairs. */
const wide = [
  0x1100, 0x115f, 0x2e80, 0x303e, 0x3041, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xa000, 0xa4cf,
  0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6,
  0x17000, 0x18cff, 0x1b000, 0x1b2ff, 0x1f200, 0x1f2ff, 0x20000, 0x3fffd,
];

function isWide(code: number): boolean {
  if (code < wide[0]!) return false;
  for (let at = 0; at < wide.length; at += 2) {
    if (code <= wide[at + 1]!) return code >= wide[at]!;
  }
  return false;
}

/** Letters of Latin alphabets, and the marks of those who write them. */
const western = /^[\t -~\u00a0-\u00ac\u00ae-\u024f–—‘’“”…]*$/;

/**
 * Whether each sign, but for tabs, is a column by itself, whatever is beside it. To cut other texts into
 * signs begins with tables that take longer to load than a bank to check.
 */
export function hasSingleColumns(text: string): boolean {
  return western.test(text);
}

let segmenter: Intl.Segmenter | undefined;

/** The signs that a reader sees as one, each with its width: a family of emoji is one of two columns. */
export function* cells(text: string): Generator<{ readonly text: string; readonly width: number }> {
  if (/^[\0-\x7f]*$/.test(text) || hasSingleColumns(text)) {
    for (const character of text) yield { text: character, width: 1 };
    return;
  }
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text))
    yield { text: segment, width: cellWidth(segment) };
}

function cellWidth(cell: string): number {
  // A sign followed by U+FE0F is drawn as an emoji; two regional letters are a flag.
  if (cell.includes('\ufe0f') || /^\p{RI}\p{RI}/u.test(cell)) return 2;
  let width = 0;
  for (const character of cell) width = Math.max(width, characterWidth(character));
  return width;
}
