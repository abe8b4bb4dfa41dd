import type { BankDocument } from '../../core/document/index.js';
import type { Span } from '../../core/text/span.js';
import { breakOf, columnOf, lineEnd, lineStart } from '../refactor/source-lines.js';
import { placeAt } from '../place.js';

/** An image in Markdown: what stands before and behind the words that describe it. */
export interface ImageInsertion {
  readonly before: string;
  readonly after: string;
}

/** A line whose key waits for its value, or whose dash does. */
const waiting = /^([ \t]*(?:-[ \t]+)*)(?:-|[a-z-]+:[ \t]*)?$/;

/**
 * How an image is written at a place, so that it is read as one. An exclamation mark that begins a value
 * means something to YAML: there, the text goes on its own lines after `|`. Undefined where no text can
 * stand.
 */
export function imageInsertionAt(
  document: BankDocument,
  at: number,
  reference: string,
): ImageInsertion | undefined {
  const { text } = document;
  const image = { before: '![', after: `](${reference})` };
  const place = placeAt(document, at);
  const line = text.slice(lineStart(text, at), at);
  const behind = text.slice(at, lineEnd(text, at));
  if (place?.on === 'value' && place.text !== undefined && place.text !== '') {
    if (place.key?.shape !== undefined && !takesMarkdown(place.key.shape)) return undefined;
    return inText(text, at, place.span, image);
  }
  if (isBelowBlock(document, at, line + behind)) return image;
  const open = waiting.exec(line);
  if (open === null || behind.trim() !== '' || !/[:-][ \t]*$/.test(line)) return undefined;
  const eol = breakOf(text);
  const isEntry = line.trimEnd().endsWith('-');
  const indent = ' '.repeat(isEntry ? line.trimEnd().length + 1 : open[1]!.length + 2);
  const gap = /[ \t]$/.test(line) ? '' : ' ';
  return { before: `${gap}|${eol}${indent}${image.before}`, after: image.after };
}

/** A new line below a text after `|`, as deep as that: its next line. */
function isBelowBlock(document: BankDocument, at: number, line: string): boolean {
  if (line.trim() !== '') return false;
  const { text } = document;
  const above = text.slice(0, at).trimEnd().length;
  const block = placeAt(document, above);
  if (block?.on !== 'value' || !/[|>]/.test(text[block.span.start]!)) return false;
  const first = lineStart(text, above);
  const depth = text.slice(first).search(/\S/);
  return first > block.span.start && columnOf(text, at) >= depth;
}

function inText(
  text: string,
  at: number,
  { start, end }: Span,
  image: ImageInsertion,
): ImageInsertion | undefined {
  const first = text[start];
  // Between quotes, and on lines of its own, it is letters like others.
  if (first === '|' || first === '>') {
    return at > lineEnd(text, start) ? image : undefined;
  }
  if (first === '"' || first === "'") return start < at && at < end ? image : undefined;
  const isInFlow = isBetweenBrackets(text, start);
  if (isInFlow) return undefined;
  const isBlankBefore = at > start && /\s/.test(text[at - 1]!);
  if (at > start) {
    const isBlankBehind = at === end || /\s/.test(text[at]!);
    return {
      before: (isBlankBefore ? '' : ' ') + image.before,
      after: image.after + (isBlankBehind ? '' : ' '),
    };
  }
  // Before all of a bare text: it moves onto its own lines.
  if (text.slice(start, end).includes('\n')) return undefined;
  const eol = breakOf(text);
  const dash = /^[ \t]*(?:-[ \t]+)*/.exec(text.slice(lineStart(text, start), start))![0].length;
  const isEntry = columnOf(text, start) === dash;
  const indent = ' '.repeat(isEntry ? dash : dash + 2);
  return {
    before: `|${eol}${indent}${image.before}`,
    after: `${image.after}${eol}${indent}`,
  };
}

/** Seen from the line alone: a text in brackets ends at the next sign of theirs. */
function isBetweenBrackets(text: string, start: number): boolean {
  const line = text.slice(lineStart(text, start), start);
  return /^[ \t]*(?:-[ \t]+)*(?:[a-z-]+:[ \t]+)?[[{]/.test(line);
}

function takesMarkdown(shape: { readonly type: string; readonly markdown?: boolean }): boolean {
  if (shape.type === 'text') return shape.markdown === true;
  return shape.type !== 'number' && shape.type !== 'boolean' && shape.type !== 'enum';
}
