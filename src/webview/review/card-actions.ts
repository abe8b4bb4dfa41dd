import type { ReviewRatingData, ReviewStatus } from '../../protocol/review.js';
import { fill, make } from '../shared/dom.js';
import { icon } from '../shared/icon.js';
import type { Tell } from '../shared/tell.js';
import { actionButton } from '../study/action-button.js';
import type { QuestionView } from '../study/question-view.js';
import { type RatingsHost, ratingsView } from './ratings.js';

/** What can be done with a card. */
export interface CardActionHost {
  turn(): void;
  submit(): void;
  rate(rating: ReviewRatingData): void;
  bury(): void;
  undo(): void;
}

/** What stands below a card; `main` is where the next Enter goes on. */
export interface CardActions {
  readonly elements: readonly HTMLElement[];
  readonly main: HTMLButtonElement;
}

export function cardActions(
  { isSettled, card }: QuestionView,
  { status, suggested }: { readonly status: ReviewStatus; readonly suggested: ReviewRatingData },
  { tell, language }: Pick<RatingsHost, 'tell' | 'language'>,
  host: CardActionHost,
): CardActions {
  const undo = status.canUndo && actionButton(tell('Undo'), 'U', () => host.undo(), 'secondary');
  const bury = actionButton(tell('Not today'), 'K', () => host.bury(), 'secondary');
  const note = status.lapses === undefined ? [] : [hardNote(status.lapses, tell)];
  if (isSettled || card === 'back') {
    const { main, element } = ratingsView(status.due, suggested, {
      tell,
      language,
      rate: (rating) => host.rate(rating),
    });
    return { main, elements: [...note, element, make('div', { class: 'actions' }, bury, undo)] };
  }
  const main =
    card === 'front'
      ? actionButton(tell('Turn the card'), tell('Space'), () => host.turn())
      : actionButton(tell('Check'), 'Enter', () => host.submit());
  return { main, elements: [...note, make('div', { class: 'actions' }, main, bury, undo)] };
}

function hardNote(lapses: number, tell: Tell): HTMLElement {
  return make(
    'p',
    { class: 'hard-note' },
    icon('info'),
    fill(tell('Hard to remember: forgotten {0} times. Press S to write it anew.'), [lapses]),
  );
}
