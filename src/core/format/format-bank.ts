import { type BankDocument, readBank } from '../document/index.js';
import { START_STATE } from '../document/segment-state.js';
import { type SegmentCut, splitSegments } from '../document/split-segments.js';
import type { Span } from '../text/span.js';
import { findDifferences } from './same-meaning.js';
import { tryLayouts } from './try-layouts.js';
import type { ReadCut } from './unsure.js';

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
  if (cuts.some(isOpenMargin)) return leaveAll(text);
  const tried = tryLayouts(document, cuts, new Set(), (formatted) =>
    formatted === text ? [] : findDifferences(document, readBank(formatted)),
  );
  if (tried === undefined) return leaveAll(text);
  return { text: tried.text, isBank: true, left: leftOf(tried.parts) };
}

function leaveAll(text: string): FormattedBank {
  return { text, isBank: true, left: [{ name: '', start: 0, end: text.length }] };
}

/** A merge conflict that begins before the first key may be about anything. */
export function isOpenMargin({ kind, conflicts }: SegmentCut): boolean {
  return kind === 'margin' && conflicts.length > 0;
}

/** Whether there is any of the keys that make a bank. */
export function isBank({ head, items }: BankDocument): boolean {
  const keys = ['quizwright', 'questions', 'flashcards', 'notes'];
  return items.length > 0 || keys.some((key) => key in head.data);
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
