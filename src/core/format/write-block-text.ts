import type { ScalarNode } from '../yaml/index.js';
import { readBlockHeader } from '../yaml/block-scalar.js';
import { type Written, written } from './layout.js';
import { isBlank, linesOf, trimEnd } from './lines.js';
import { isTextSlot } from './slots.js';
import type { ScalarPlace } from './write-scalar.js';

/**
 * Writes a text after `|` or `>` with its lines two columns deeper than its key. Where blank space
 * around a text does not count, there is none around it, and `>` becomes `|` if that is the same
 * text. Undefined where the text is not sure to stay the same.
 */
export function writeBlockText(node: ScalarNode, place: ScalarPlace): Written | undefined {
  const { source, base, slot } = place;
  const header = readBlockHeader(source, node.start + base);
  if (header === undefined) return undefined;
  const isText = isTextSlot(slot);
  // Empty lines at its end would be part of the value, and meet the empty lines of the layout.
  if (header.chomp === 'keep' && !isText && /^$|\n$/.test(withoutBreak(node.text)))
    return undefined;
  const lines = header.folded
    ? foldedLines(source, header, node.end + base, place)
    : linesOf(withoutBreak(node.text));
  if (lines === undefined) return undefined;
  while (lines.length > 0 && trimEnd(lines.at(-1)!) === '') lines.pop();
  if (lines.length === 0) return written(flags(header.folded, '', header.chomp), [], true);
  const isLiteral = !header.folded || (isText && lines.join('\n').trim() === node.text.trim());
  if (isText && isLiteral) {
    while (trimEnd(lines[0]!) === '') lines.shift();
    lines[0] = lines[0]!.trimStart();
  }
  const first = lines.find((line) => line !== '')!;
  const digit = isBlank(first.charCodeAt(0)) ? '2' : '';
  let chomp = header.chomp;
  if (isText && chomp === 'keep') chomp = 'clip';
  // At the end of a file without a last break the value has none either.
  if (!isText && chomp === 'clip' && !node.text.endsWith('\n')) chomp = 'strip';
  return written(flags(!isLiteral, digit, chomp), lines, true);
}

function withoutBreak(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text;
}

function flags(folded: boolean, digit: string, chomp: 'clip' | 'strip' | 'keep'): string {
  const sign = chomp === 'strip' ? '-' : chomp === 'keep' ? '+' : '';
  return `${folded ? '>' : '|'}${digit}${sign}`;
}

/** The lines of a folded text as they are typed, without the indentation of the whole. */
function foldedLines(
  source: string,
  header: { readonly end: number; readonly indent: number },
  end: number,
  place: ScalarPlace,
): string[] | undefined {
  const lines = linesOf(source.slice(header.end, end)).slice(1);
  let column = header.indent > 0 ? Math.max(place.column(place.start), 0) + header.indent : -1;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const most = column < 0 ? line.length : column;
    let blanks = 0;
    while (line.charCodeAt(blanks) === 32 && blanks < most) blanks++;
    if (blanks < line.length && column < 0) column = blanks;
    if (blanks < line.length && blanks < column) {
      // Less deep than the text: blanks, or tabs that only look deep enough.
      if (trimEnd(line) !== '') return undefined;
      lines[i] = '';
    } else lines[i] = column < 0 ? '' : line.slice(column);
  }
  return lines;
}
