import { readGaps } from '../markdown/gaps.js';
import { escapeHtml } from './html.js';
import type { PageItem } from './page-items.js';
import type { PageContext, WriteGap } from './page-options.js';

/** A card to be cut out. */
export interface Card {
  /** HTML. */
  readonly front: string;
  readonly back: string;
  /** What is written on each side, by which its room is judged. */
  readonly written: { readonly front: string; readonly back: string };
}

/** The cards that a flashcard makes: one, two with `reverse`, one for each gap or number of a cloze. */
export function cardsOf({ item }: PageItem, context: PageContext): readonly Card[] {
  const { words, text } = context;
  const { body } = item;
  if (body.type === 'cloze') return clozeCards(body.text, context);
  if (body.type !== 'flashcard') return [];
  const [front, back] = [body.front, body.back].map((side) => text.richOr(side, words.empty));
  const card: Card = {
    front: front!,
    back: back!,
    written: { front: body.front, back: body.back },
  };
  if (!body.reverse) return [card];
  const { written } = card;
  return [
    card,
    { front: card.back, back: card.front, written: { front: written.back, back: written.front } },
  ];
}

function clozeCards(markdown: string, { text }: PageContext): readonly Card[] {
  const { gaps } = readGaps(markdown.trim());
  // Gaps of one number are asked together.
  const asked = new Map<string, Set<number>>();
  for (const [index, { number }] of gaps.entries()) {
    const key = number === undefined ? `gap ${index}` : `number ${number}`;
    asked.set(key, (asked.get(key) ?? new Set<number>()).add(index));
  }
  const said: WriteGap = ({ gap }) => text.plain(gap.answers[0]?.text ?? '…');
  const written = { front: markdown, back: markdown };
  return [...asked.values()].map((indexes) => ({
    front: text.rich(markdown, {
      gap(slot) {
        if (!indexes.has(slot.index)) return said(slot);
        const hint = slot.gap.hint?.text ?? '';
        return `<span class="card-gap">${hint === '' ? '…' : text.plain(hint)}</span>`;
      },
    }),
    back: text.rich(markdown, {
      gap(slot) {
        if (!indexes.has(slot.index)) return said(slot);
        const [, ...others] = slot.gap.answers.map((answer) => answer.text);
        const besides = others.length === 0 ? '' : ` (${escapeHtml(others.join(', '))})`;
        return `<strong class="card-answer">${said(slot)}</strong>${besides}`;
      },
    }),
    written,
  }));
}
