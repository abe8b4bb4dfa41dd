import type { BankDocument } from '../document/index.js';
import { textOf } from '../model/kinds/shown.js';
import { type CardSize, cardLayouts, cardSizes, letterSizes, lettersFor } from './card-room.js';
import { type Card, cardsOf } from './cards.js';
import { escapeHtml } from './html.js';
import { pageItems } from './page-items.js';
import type { PageContext, PageOptions, Part } from './page-options.js';
import { missing } from './parts.js';

interface NumberedCard extends Card {
  readonly number: number;
}

/**
 * Cards to be cut out: a page of fronts, then one of their backs. The backs stand mirrored, so that each is
 * behind its front once the sheet is printed on both sides and flipped on its long edge.
 */
export function* flashcardSheet(
  bank: BankDocument,
  context: PageContext,
  options: PageOptions,
): Generator<undefined, readonly Part[]> {
  const { words } = context;
  const cards: NumberedCard[] = [];
  for (const item of yield* pageItems(bank, 'flashcards', options)) {
    for (const card of cardsOf(item, context)) cards.push({ ...card, number: cards.length + 1 });
    yield;
  }
  if (cards.length === 0) {
    return [{ sheet: 'flashcards', html: missing(words.nothingToPrint) }];
  }
  const title = context.text.plain(textOf(bank.head.data['title']) ?? '');
  let html = `<p class="screen-note">${escapeHtml(words.duplex)}</p>`;
  const bySize = new Map<CardSize, NumberedCard[]>(cardSizes.map((size) => [size, []]));
  for (const card of cards) bySize.get(sizeOf(card))!.push(card);
  for (const [size, sized] of bySize) {
    const { columns, rows } = cardLayouts[size];
    for (let at = 0; at < sized.length; at += columns * rows) {
      const onPage = sized.slice(at, at + columns * rows);
      html +=
        page(onPage, size, 'front', title) + page(mirrored(onPage, columns), size, 'back', title);
      yield;
    }
  }
  return [{ sheet: 'flashcards', html }];
}

function sizeOf({ written: { front, back } }: Card): CardSize {
  const fits = (size: CardSize): boolean =>
    lettersFor(front, size) !== undefined && lettersFor(back, size) !== undefined;
  return cardSizes.find(fits) ?? 'page';
}

/** Each row from its end, with a place kept for what is not there. */
function mirrored(
  cards: readonly NumberedCard[],
  columns: number,
): readonly (NumberedCard | undefined)[] {
  const out: (NumberedCard | undefined)[] = [];
  for (let at = 0; at < cards.length; at += columns) {
    for (let column = columns - 1; column >= 0; column--) out.push(cards[at + column]);
  }
  return out;
}

function page(
  cards: readonly (NumberedCard | undefined)[],
  size: CardSize,
  side: 'front' | 'back',
  title: string,
): string {
  const cells = cards.map((card) => {
    if (card === undefined) return '<div class="card is-none"></div>';
    const letters = lettersFor(card.written[side], size) ?? letterSizes.at(-1)!;
    return (
      `<div class="card"><div class="card-text" style="font-size: ${letters}pt">${card[side]}</div>` +
      `<div class="card-foot">${title}<span>${card.number}</span></div></div>`
    );
  });
  return `<section class="card-page is-${size} is-${side}">${cells.join('')}</section>`;
}
