import type { DraftFlashcard } from '../draft-bank.js';
import { textOfHtml } from '../markup/html-to-markdown.js';
import { clozeToMarkdown } from './cloze-markdown.js';
import { fieldToMarkdown, type MediaAddress } from './field-markdown.js';

/** A note as one of Anki’s formats told it: HTML of what is asked and answered. */
export interface NoteText {
  readonly id: string | undefined;
  readonly tags: readonly string[];
  readonly front: string;
  readonly back: string;
  /** Shown on demand, before the answer. */
  readonly hints?: readonly string[];
  readonly reverse?: boolean;
  /** Whether the front has deletions; then the back is what is shown besides. */
  readonly isCloze: boolean;
}

/** What became of a note. */
export interface CardMade {
  readonly card: DraftFlashcard;
  /** Markdown that is shown behind a card with gaps, which has no place for it. */
  readonly extra: string | undefined;
}

/** A card of a note; a string says why there is none. */
export function draftCard(note: NoteText, address?: MediaAddress): CardMade | string {
  const { id, tags } = note;
  const { html: behind, source } = withoutSource(note.back);
  const named = { ...(id === undefined ? {} : { id }) };
  const hints = (note.hints ?? [])
    .map((hint) => fieldToMarkdown(hint, address))
    .filter((hint) => hint !== '');
  const rest = {
    ...(tags.length === 0 ? {} : { tags }),
    ...(hints.length === 0 ? {} : { hints }),
    ...(source === undefined ? {} : { source }),
  };
  const back = fieldToMarkdown(behind, address);
  if (note.isCloze) {
    if (/\{\{c\d+::image-occlusion:/.test(note.front)) {
      return 'This card hides parts of a picture, which a card here cannot; it was left out.';
    }
    const made = clozeToMarkdown(note.front, address);
    if (made !== undefined) {
      const checks = made.checks.length === 0 ? {} : { checks: made.checks };
      const { card } = made;
      if ('cloze' in card) {
        const extra = back === '' ? undefined : back;
        return { card: { ...named, cloze: card.cloze, ...rest, ...checks }, extra };
      }
      const both = [card.back, back].filter((text) => text !== '').join('\n\n');
      return {
        card: { ...named, front: card.front, back: both, ...rest, ...checks },
        extra: undefined,
      };
    }
  }
  const front = fieldToMarkdown(note.front, address);
  if (front === '') return 'This note has nothing to ask, and was left out.';
  if (back === '') {
    const card = { ...named, front, ...rest, status: 'draft' as const };
    return { card: { ...card, checks: ['there was nothing for the back'] }, extra: undefined };
  }
  const reverse = note.reverse === true ? { reverse: true } : {};
  return { card: { ...named, front, back, ...rest, ...reverse }, extra: undefined };
}

/** Where a card’s facts are from, as our own exports write it at the end of a back. */
function withoutSource(html: string): {
  readonly html: string;
  readonly source: string | undefined;
} {
  const start = html.lastIndexOf('<div class="source">');
  if (start < 0 || !/<\/div>\s*$/.test(html)) return { html, source: undefined };
  const source = textOfHtml(html.slice(start)).replace(/\s+/g, ' ');
  return { html: html.slice(0, start), source: source === '' ? undefined : source };
}
