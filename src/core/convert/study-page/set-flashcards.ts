import type { DraftFlashcard } from '../draft-bank.js';
import { stripWholeEmphasis } from './emphasis.js';
import { foldText } from './fold-text.js';
import { toMarkdown } from './markdown-text.js';
import type { Repeat } from './repeats.js';
import { isSignUp } from './site-words.js';

/** Builds the flashcard of a term and what stands below it; a draft where that is hidden. */
export function buildFlashcard({ head, body }: Repeat): DraftFlashcard {
  const front = toFront(head.map(({ text }) => text));
  const lines = body.map(({ text }) => text).filter((text) => !isSignUp(text));
  return toFlashcard(front, toMarkdown(lines));
}

/** The front of a card or the stem of a question, without the bold that only styles it. */
export function toFront(texts: readonly string[]): string {
  const [only] = texts;
  return texts.length === 1 && only !== undefined ? stripWholeEmphasis(only) : toMarkdown(texts);
}

/** A card, or its draft where the back is missing or only says the front again. */
export function toFlashcard(
  front: string,
  back: string,
  checks: readonly string[] = [],
): DraftFlashcard {
  if (back === '') return { front, status: 'draft', ...(checks.length > 0 && { checks }) };
  if (saysTheSame(front, back)) {
    return { front, status: 'draft', checks: [...checks, 'the back only repeated the front'] };
  }
  return { front, back, ...(checks.length > 0 && { checks }) };
}

function saysTheSame(front: string, back: string): boolean {
  // Folding a long text is not free, and letters fold to a few letters at most.
  return Math.abs(front.length - back.length) < 20 && foldText(back) === foldText(front);
}
