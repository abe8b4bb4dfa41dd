import type { BankDocument } from '../../document/index.js';
import { type Span, shiftSpan } from '../../text/span.js';
import { type Directive, readDirective } from './directive.js';

/** A run of whole lines of the bank, with the places of its comments. */
interface TextSegment {
  readonly source: string;
  readonly comments: readonly Span[];
}

/** A run of segments that stays the same object as long as its text does. */
interface TextBlock {
  readonly segments: readonly TextSegment[];
  readonly length: number;
}

const known = new WeakMap<TextBlock, readonly Directive[]>();
const none: readonly Directive[] = [];

/**
 * The remarks of a bank that speak to the linter, in order. They are looked for block by block, so
 * that a keystroke costs neither the whole text nor all its comments.
 */
export function directivesOf(document: BankDocument): readonly Directive[] {
  const blocks = blocksOf(document);
  let found: Directive[] | undefined;
  let offset = 0;
  for (const [i, block] of blocks.entries()) {
    const own = directivesIn(block);
    if (own.length > 0) {
      found ??= [];
      for (const directive of own)
        found.push(shiftDirective(directive, offset, () => lineBehind(blocks, i)));
    }
    offset += block.length;
  }
  return found ?? none;
}

function blocksOf(document: BankDocument): readonly TextBlock[] {
  if ('parts' in document) return document.parts as readonly TextBlock[];
  const { text, comments } = document;
  return [{ segments: [{ source: text, comments }], length: text.length }];
}

function directivesIn(block: TextBlock): readonly Directive[] {
  let directives = known.get(block);
  if (directives === undefined) {
    directives = none;
    let offset = 0;
    for (const { source, comments } of block.segments) {
      for (const { start, end } of comments) {
        const text = source.slice(start, end);
        if (!text.includes('quizwright-')) continue;
        const directive = readPlaced(text, offset + start, block);
        if (directive !== undefined) directives = [...directives, directive];
      }
      offset += source.length;
    }
    known.set(block, directives);
  }
  return directives;
}

/** Reads a comment that stands at `start` of its block. */
function readPlaced(comment: string, start: number, block: TextBlock): Directive | undefined {
  const text = block.segments.map(({ source }) => source).join('');
  const end = start + comment.length;
  const line = { start: text.lastIndexOf('\n', start - 1) + 1, end: lineEnd(text, end) };
  const before = text.slice(line.start, start).trimEnd();
  const removal = before === '' ? line : { start: line.start + before.length, end };
  const directive = readDirective(comment, start, line, removal);
  if (directive?.command !== 'disable-next-line') return directive;
  return { ...directive, line: contentLine(text, line.end) };
}

/** The next line that is not empty and no remark, for remarks may be stacked; undefined for none. */
function contentLine(text: string, from: number): Span | undefined {
  for (let at = from; at < text.length;) {
    const end = lineEnd(text, at);
    if (/^[ \t]*[^\s#]/.test(text.slice(at, end))) return { start: at, end };
    at = end;
  }
  return undefined;
}

/** The first line of content behind a block, in offsets of that block. */
function lineBehind(blocks: readonly TextBlock[], index: number): Span | undefined {
  let offset = (blocks[index] as TextBlock).length;
  for (const block of blocks.slice(index + 1)) {
    const line = contentLine(block.segments.map(({ source }) => source).join(''), 0);
    if (line !== undefined) return shiftSpan(line, offset);
    offset += block.length;
  }
  return undefined;
}

/** Behind the break of the line that `at` is on. */
function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

function shiftDirective(
  directive: Directive,
  by: number,
  lineBehindBlock: () => Span | undefined,
): Directive {
  const line = directive.line ?? lineBehindBlock();
  return {
    ...directive,
    ...shiftSpan(directive, by),
    line: line && shiftSpan(line, by),
    removal: shiftSpan(directive.removal, by),
    word: { ...directive.word, ...shiftSpan(directive.word, by) },
    names: directive.names.map((name) => ({ ...name, ...shiftSpan(name, by) })),
  };
}
