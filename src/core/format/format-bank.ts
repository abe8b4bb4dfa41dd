import { type BankDocument, readBank } from '../document/index.js';
import { START_STATE } from '../document/segment-state.js';
import { splitSegments } from '../document/split-segments.js';
import type { Span } from '../text/span.js';
import { lineBreakOf } from './lines.js';
import { printBank } from './bank-layout.js';
import { readLayout } from './read-layout.js';
import { type Difference, findDifferences } from './same-meaning.js';
import { type ReadCut, readCuts } from './unsure.js';

/** A part that was left as it is, since it is not sure what is meant there. */
export interface LeftPart extends Span {
  /** The item's id or place, or the key. */
  readonly name: string;
}

export interface FormattedBank {
  readonly text: string;
  /** Whether the text holds a bank at all; one that does not stays as it is. */
  readonly isBank: boolean;
  readonly left: readonly LeftPart[];
}

/** Each try leaves more as it is; past so many, all is left. */
const MOST_TRIES = 6;

/**
 * Writes a bank in the canonical layout: what it says, its remarks and what they turn off stay the
 * same, and formatting it again changes nothing. The result is read again before it is given out;
 * whatever would say something else is left as it was. Never throws on content.
 */
export function formatBank(text: string): FormattedBank {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const { text: formatted, ...result } = format(text.slice(mark.length));
  return { ...result, text: mark + formatted };
}

function format(text: string): FormattedBank {
  const document = readBank(text);
  if (!isBank(document)) return { text, isBank: false, left: [] };
  const { cuts } = splitSegments(text, START_STATE);
  // A merge conflict that begins before the first key may be about anything.
  if (cuts.some(({ kind, conflicts }) => kind === 'margin' && conflicts.length > 0)) {
    return leaveAll(text);
  }
  const eol = lineBreakOf(text);
  const alsoLeft = new Set<number>();
  for (let i = 0; i < MOST_TRIES; i++) {
    const parts = readCuts(text, cuts, document, alsoLeft);
    const read = readLayout(text, document, parts, eol);
    if (read === undefined) break;
    const before = alsoLeft.size;
    for (const cut of read.unsure) alsoLeft.add(cut.start);
    if (alsoLeft.size === before) {
      const formatted = printBank(read.layout, eol);
      const differences = formatted === text ? [] : findDifferences(document, readBank(formatted));
      if (differences.length === 0) return { text: formatted, isBank: true, left: leftOf(parts) };
      for (const start of differences.flatMap((each) => startsOf(each, document))) {
        alsoLeft.add(start);
      }
    }
    if (alsoLeft.size === before) break;
  }
  return leaveAll(text);
}

function leaveAll(text: string): FormattedBank {
  return { text, isBank: true, left: [{ name: '', start: 0, end: text.length }] };
}

/** Whether there is any of the keys that make a bank. */
function isBank({ head, items }: BankDocument): boolean {
  const keys = ['quizwright', 'questions', 'flashcards', 'notes'];
  return items.length > 0 || keys.some((key) => key in head.data);
}

function startsOf(difference: Difference, { head }: BankDocument): number[] {
  if (difference === undefined) return [];
  if ('reading' in difference) return [difference.offset];
  return head.entries
    .filter(({ pair }) => pair.key.text === difference.key)
    .map(({ offset }) => offset);
}

function leftOf(parts: readonly ReadCut[]): LeftPart[] {
  return parts
    .filter(({ cut, isLeft }) => isLeft && cut.kind !== 'rest')
    .map(({ cut, items, entries }) => ({
      name: items[0]?.name ?? entries[0]?.pair.key.text ?? '',
      start: cut.start,
      end: cut.end,
    }));
}
