import { make } from '../../dom.js';
import { icon } from '../../icon.js';
import type { BodyContext, BodyOf, BodyView } from '../body-view.js';
import { recordOf } from '../kept-entries.js';
import { note, textOr } from '../parts.js';

/** A card that is turned by a click, or by its button from the keyboard. */
export const flashcardView: BodyView<'flashcard'> = (body, context) => {
  const { tell, answers } = context;
  return make(
    'div',
    { class: 'item-body' },
    answers ? bothSides(body, context) : turnable(body, context),
    body.reverse && note(tell('Also asked from back to front.')),
  );
};

function sideOf(
  side: 'front' | 'back',
  body: BodyOf<'flashcard'>,
  context: BodyContext,
): HTMLElement {
  const { tell } = context;
  const isFront = side === 'front';
  return make(
    'div',
    { class: `card-side is-${side}` },
    make('div', { class: 'item-label' }, isFront ? tell('Front') : tell('Back')),
    make(
      'div',
      { class: 'card-text' },
      isFront
        ? textOr(body.front, tell('The front is not written yet.'), context)
        : textOr(body.back, tell('The back is not written yet.'), context),
    ),
  );
}

function bothSides(body: BodyOf<'flashcard'>, context: BodyContext): HTMLElement {
  return make(
    'div',
    { class: 'flip-card' },
    sideOf('front', body, context),
    sideOf('back', body, context),
  );
}

/** What has a use of its own inside a card, so that a click on it turns nothing. */
const ofItsOwn = 'a[href], button, input, select, textarea, audio, video, summary, [tabindex]';

function turnable(body: BodyOf<'flashcard'>, context: BodyContext): HTMLElement {
  const { tell, state, change } = context;
  let isFlipped = recordOf(state)['flipped'] === true;
  const sides = make('div', { class: 'card-sides', attributes: { 'aria-live': 'polite' } });
  const words = make('span');
  const button = make(
    'button',
    { type: 'button', class: 'item-button card-button', onclick: () => turn() },
    icon('flip'),
    words,
  );
  const paint = (): void => {
    // The side that is not seen is nowhere in the page.
    sides.replaceChildren(sideOf(isFlipped ? 'back' : 'front', body, context));
    words.textContent = isFlipped ? tell('Show the front') : tell('Show the back');
  };
  const turn = (): void => {
    isFlipped = !isFlipped;
    paint();
    sides.classList.add('is-turned');
    change({ flipped: isFlipped });
  };
  const card = make('div', { class: 'flip-card is-turnable' }, sides, button);
  card.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest(ofItsOwn) !== null) return;
    // Who marks words to copy them does not turn the card.
    if (getSelection()?.isCollapsed === false) return;
    turn();
  });
  paint();
  return card;
}
