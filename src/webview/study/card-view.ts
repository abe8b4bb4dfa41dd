import type { ShownItem } from '../../core/render/index.js';
import type { QuizEntryData } from '../../protocol/study.js';
import { fill, make } from '../shared/dom.js';
import { gapAnswer } from '../shared/item/bodies/gap-answer.js';
import { hintsView } from '../shared/item/hints-view.js';
import type { ItemContext } from '../shared/item/item-view.js';
import { itemView } from '../shared/item/item-view.js';
import { recordOf } from '../shared/item/kept-entries.js';
import { namedPart, plain } from '../shared/item/parts.js';

/** A card, or a question that is looked at like one: its front, and once it is turned its back, too. */
export function cardView(
  item: ShownItem,
  { card, gaps }: QuizEntryData,
  isTurned: boolean,
  context: ItemContext,
): HTMLElement {
  const { tell } = context;
  const { body } = item;
  if (card === 'question') {
    return make('div', { class: 'card' }, itemView(item, { ...context, answers: isTurned }));
  }
  if (body.type === 'cloze') {
    return make(
      'div',
      { class: 'card' },
      clozeCard(body.text, new Set(gaps), isTurned, context),
      hintsOf(item, isTurned, context),
      whyOf(item, isTurned, context),
    );
  }
  if (body.type !== 'flashcard') return itemView(item, { ...context, answers: isTurned });
  const isReverse = card === 'reverse';
  const side = (name: 'front' | 'back'): HTMLElement =>
    make(
      'div',
      { class: `card-face is-${name}` },
      make('div', { class: 'card-name' }, name === 'front' ? tell('Front') : tell('Back')),
      make('div', { class: 'card-words' }, textOf(body[name], context)),
    );
  return make(
    'div',
    { class: 'card' },
    side(isReverse ? 'back' : 'front'),
    isTurned && side(isReverse ? 'front' : 'back'),
    // They are meant for who sees the front.
    !isReverse && hintsOf(item, isTurned, context),
    whyOf(item, isTurned, context),
  );
}

/** Why it is so, once the other side is seen. */
function whyOf({ explanation }: ShownItem, isTurned: boolean, context: ItemContext) {
  if (!isTurned || explanation === undefined) return undefined;
  const part = namedPart(context.tell('Explanation'), textOf(explanation, context));
  return make('div', { class: 'card-hints' }, part);
}

/** The hints of a card, for as long as its other side is not seen. */
function hintsOf(
  { hints }: ShownItem,
  isTurned: boolean,
  context: ItemContext,
): HTMLElement | false {
  if (isTurned || hints.length === 0) return false;
  const { state, changed } = context;
  const kept = recordOf(state);
  return make(
    'div',
    { class: 'card-hints' },
    hintsView(hints, {
      ...context,
      answers: isTurned,
      shown: typeof kept['hints'] === 'number' ? kept['hints'] : 0,
      change: (count) => changed({ ...kept, hints: count }),
    }),
  );
}

/** The text with what is asked left open, or marked once the card is turned; other gaps are words. */
function clozeCard(
  cloze: string,
  asked: ReadonlySet<number>,
  isTurned: boolean,
  context: ItemContext,
): HTMLElement {
  const { tell, language } = context;
  const words = context.text(cloze, {
    gap(slot) {
      const { gap, index } = slot;
      if (!asked.has(index)) return plain('span', gap.answers[0]?.text ?? '…', { language });
      if (isTurned) return gapAnswer(slot, context);
      const hint = gap.hint?.text ?? '';
      return make(
        'span',
        { class: 'card-gap' },
        make('span', { class: 'hidden' }, `${fill(tell('Gap {0}'), [index + 1])} `),
        hint === ''
          ? make('span', { attributes: { 'aria-hidden': 'true' } }, '…')
          : make('span', { lang: language, dir: 'auto' }, hint),
      );
    },
  });
  words.lang = language;
  return make('div', { class: 'card-face item-view' }, make('div', { class: 'card-words' }, words));
}

function textOf(markdown: string, { text, language }: ItemContext): HTMLElement {
  const element = text(markdown);
  element.lang = language;
  return element;
}
