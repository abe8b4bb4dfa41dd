import type { BankDocument, BlockContent, PlacedBlock } from '../../document/index.js';
import { type Span, shiftSpan } from '../../text/span.js';
import { type Directive, readDirective } from './directive.js';

const known = new WeakMap<BlockContent, readonly Directive[]>();
const none: readonly Directive[] = [];

/**
 * The remarks of a bank that speak to the linter, in order. They are looked for block by block, so
 * that a keystroke costs neither the whole text nor all its comments.
 */
export function directivesOf({ blocks }: BankDocument): readonly Directive[] {
  let found: Directive[] | undefined;
  for (const [i, { content, offset }] of blocks.entries()) {
    let behind: { readonly line: Span | undefined } | undefined;
    const lineBehindBlock = (): Span | undefined =>
      (behind ??= { line: lineBehind(blocks, i) }).line;
    for (const directive of directivesIn(content)) {
      found ??= [];
      found.push(shiftDirective(directive, offset, lineBehindBlock));
    }
  }
  return found ?? none;
}

function directivesIn(block: BlockContent): readonly Directive[] {
  let directives = known.get(block);
  if (directives === undefined) {
    // Nearly every block has no comment, and need not be put together.
    directives = block.comments.length === 0 ? none : readAll(block);
    known.set(block, directives);
  }
  return directives;
}

/** Reads the comments of a block from its end, since of a stack of them each speaks of the same line. */
function readAll({ comments, text }: BlockContent): readonly Directive[] {
  const directives: Directive[] = [];
  let below: LineBelow | undefined;
  for (const comment of comments.toReversed()) {
    const directive = readPlaced(comment, text);
    if (directive?.command === 'disable-next-line') {
      below = contentLine(text, lineEnd(text, comment.end), below);
      directives.push({ ...directive, line: below.line });
    } else if (directive !== undefined) directives.push(directive);
  }
  return directives.reverse();
}

/** Reads a comment of a block with this text. */
function readPlaced({ start, end }: Span, text: string): Directive | undefined {
  const line = { start: text.lastIndexOf('\n', start - 1) + 1, end: lineEnd(text, end) };
  const before = text.slice(line.start, start).trimEnd();
  const removal = before === '' ? line : { start: line.start + before.length, end };
  return readDirective(text.slice(start, end), start, line, removal);
}

/** The first line of content behind a place; `line` is undefined where there is none. */
interface LineBelow {
  readonly from: number;
  readonly line: Span | undefined;
}

/**
 * The next line that is not empty and no remark, for remarks may be stacked.
 *
 * @param below what was found for a place further down.
 */
function contentLine(text: string, from: number, below?: LineBelow): LineBelow {
  for (let at = from; at < text.length;) {
    if (at === below?.from) return { from, line: below.line };
    const end = lineEnd(text, at);
    if (/^[ \t]*[^\s#]/.test(text.slice(at, end))) return { from, line: { start: at, end } };
    at = end;
  }
  return { from, line: undefined };
}

/** The first line of content behind a block, in offsets of that block. */
function lineBehind(blocks: readonly PlacedBlock[], index: number): Span | undefined {
  const { offset: from } = blocks[index] as PlacedBlock;
  for (const { content, offset } of blocks.slice(index + 1)) {
    const { line } = contentLine(content.text, 0);
    if (line !== undefined) return shiftSpan(line, offset - from);
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
