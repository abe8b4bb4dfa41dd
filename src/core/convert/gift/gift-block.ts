import type { Span } from '../../text/span.js';

/** A question of a GIFT file: lines between blank ones. */
export interface GiftBlock extends Span {
  /**
   * Its lines without comments, with each escaped sign as one of `marks`, so that what is looked for next
   * is not found where it is escaped.
   */
  readonly text: string;
  /** Where each sign of the text stands in the source. */
  readonly places: readonly number[];
  /** What stands in comments above it. */
  readonly comments: readonly string[];
}

/** A sign that no text has stands for each that was escaped. */
const marks: Readonly<Record<string, string>> = {
  ':': '\ue110',
  '#': '\ue111',
  '=': '\ue112',
  '{': '\ue113',
  '}': '\ue114',
  '~': '\ue115',
  n: '\ue116',
};

const signs = new Map(
  Object.entries(marks).map(([sign, mark]) => [mark, sign === 'n' ? '\n' : sign]),
);

/** The text with the signs that were escaped. */
export function unmarked(text: string): string {
  return text.replace(/[\ue110-\ue116]/g, (mark) => signs.get(mark) ?? mark);
}

/**
 * Splits a file as Moodle does: on blank lines, before anything else is read. A blank line in a question
 * ends it, also between braces.
 */
export function giftBlocks(source: string): readonly GiftBlock[] {
  const blocks: GiftBlock[] = [];
  let lines: { readonly start: number; readonly text: string }[] = [];
  const end = (): void => {
    if (lines.length > 0) blocks.push(blockOf(lines));
    lines = [];
  };
  for (const match of source.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)) {
    const text = match[0].replace(/[\r\n]+$/, '');
    if (text.trim() === '') end();
    else lines.push({ start: match.index, text });
    if (match.index + match[0].length >= source.length) break;
  }
  end();
  return blocks;
}

function blockOf(lines: readonly { readonly start: number; readonly text: string }[]): GiftBlock {
  let text = '';
  const places: number[] = [];
  const comments: string[] = [];
  const add = (sign: string, place: number): void => {
    text += sign;
    places.push(place);
  };
  for (const { start, text: line } of lines) {
    if (line.trimStart().startsWith('//')) {
      comments.push(line.trim().slice(2).trim());
      continue;
    }
    if (text !== '') add('\n', start);
    for (let at = 0; at < line.length; at++) {
      const next = line[at + 1] ?? '';
      const isMark = line[at] === '\\' && (next === '\\' || Object.hasOwn(marks, next));
      if (isMark) add(next === '\\' ? '\\' : marks[next]!, start + at++);
      else if (!signs.has(line[at]!)) add(line[at]!, start + at);
    }
  }
  const first = lines[0]!;
  const last = lines.at(-1)!;
  return { text, places, comments, start: first.start, end: last.start + last.text.length };
}

/** Where a part of a block's text stands in the source. */
export function sourceSpan({ places, end }: GiftBlock, from: number, to: number): Span {
  const start = places[from] ?? end;
  return { start, end: to > from ? (places[to - 1] ?? end - 1) + 1 : start };
}
