import { createHash } from 'node:crypto';

import type { Problem } from '../../core/problem/problem.js';
import type { FileReport } from '../lint/job.js';
import { createPositions } from './positions.js';

/**
 * A name for each problem of a file that stays the same when lines move: made of the rule, the item
 * and the text that is underlined, with blanks and case folded; problems alike in all of it are
 * numbered.
 */
export function fingerprints({ text, problems }: FileReport): readonly string[] {
  const positions = createPositions(text);
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const key = [problem.rule, itemName(problem), ...underlined(problem, text, positions)].join(
      '\0',
    );
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return createHash('sha256').update(`${key}\0${occurrence}`).digest('hex').slice(0, 32);
  });
}

/** `questions[3]` is another question once one is added above it; only ids last. */
function itemName({ item }: Problem): string {
  return item?.replace(/^(questions|flashcards)\[\d+\]$/, '$1') ?? '';
}

const longest = 1000;

/** The text of the span, and the line it begins on: many spans are a single sign. */
function underlined(
  { start, end }: Problem,
  text: string,
  positions: (offset: number) => { readonly column: number },
): readonly [string, string] {
  const lineStart = start - (positions(start).column - 1);
  const lineEnd = /[\r\n]|$/g;
  lineEnd.lastIndex = start;
  const line = text.slice(lineStart, lineEnd.exec(text)?.index);
  return [fold(text.slice(start, Math.min(end, start + longest))), fold(line.slice(0, longest))];
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
