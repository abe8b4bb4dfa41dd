import type { ReviewMessage } from '../../protocol/review.js';
import { fill, freshId, make } from '../shared/dom.js';
import type { Tell } from '../shared/tell.js';
import { actionButton } from '../study/action-button.js';
import { dueWords } from './interval-words.js';
import { allRatings, ratingName } from './ratings.js';

export type DoneMessage = Extract<ReviewMessage, { readonly type: 'done' }>;

export interface DoneHost {
  readonly tell: Tell;
  readonly language: string | undefined;
  afterwards(next: 'go-on' | 'quiz' | 'progress'): void;
  undo(): void;
  leave(): void;
}

/** What was done, when there is something to do again, and what can be done instead. */
export function doneView(
  done: DoneMessage,
  host: DoneHost,
): { readonly element: HTMLElement; readonly heading: HTMLElement } {
  const { tell } = host;
  const reviewed = done.ratings.reduce((sum, count) => sum + count, 0);
  const heading = make(
    'h2',
    { class: 'result-title', tabIndex: -1, id: freshId() },
    titleOf(done, reviewed, tell),
  );
  const element = make(
    'section',
    { class: 'result done', attributes: { 'aria-labelledby': heading.id } },
    heading,
    ...nextWords(done, host).map((words) => make('p', {}, words)),
    reviewed > 0 && facts(done, reviewed, tell),
    buttons(done, host),
  );
  return { element, heading };
}

function titleOf({ isChosen, nextDue }: DoneMessage, reviewed: number, tell: Tell): string {
  if (isChosen) return tell('That is all of them');
  if (nextDue === 0) return tell('Well done');
  return reviewed === 0 ? tell('Nothing is due now') : tell('That is all for today');
}

function nextWords({ nextDue, buried, held }: DoneMessage, { tell, language }: DoneHost): string[] {
  const said: string[] = [];
  if (buried === 1) said.push(tell('One card is put off until tomorrow.'));
  else if (buried > 1) said.push(fill(tell('{0} cards are put off until tomorrow.'), [buried]));
  if (held.newCards > 0) {
    said.push(
      held.newCards === 1
        ? tell('One more new card waits: today’s limit of new cards is reached.')
        : fill(tell('{0} more new cards wait: today’s limit of new cards is reached.'), [
            held.newCards,
          ]),
    );
  }
  if (held.reviews > 0) {
    said.push(
      held.reviews === 1
        ? tell('One more card is due: today’s limit of cards is reached.')
        : fill(tell('{0} more cards are due: today’s limit of cards is reached.'), [held.reviews]),
    );
  }
  if (nextDue === 0) said.push(tell('There is more, whenever you like.'));
  else if (nextDue !== undefined) {
    said.push(fill(tell('The next card is due {0}.'), [dueWords(nextDue, language)]));
  }
  return said;
}

function facts({ ratings, ms }: DoneMessage, reviewed: number, tell: Tell): HTMLElement {
  const fact = (name: string, value: string, look = ''): HTMLElement =>
    make('div', { class: look }, make('dt', {}, name), make('dd', {}, value));
  const minutes = Math.round(ms / 60_000);
  return make(
    'dl',
    { class: 'summary-facts' },
    fact(tell('Reviewed'), String(reviewed)),
    fact(tell('Minutes'), ms > 0 && minutes === 0 ? '< 1' : String(minutes)),
    ...allRatings.map((rating) =>
      fact(ratingName(rating, tell), String(ratings[rating - 1] ?? 0), `fact-rating-${rating}`),
    ),
  );
}

function buttons({ nextDue, canUndo, isChosen }: DoneMessage, host: DoneHost): HTMLElement {
  const { tell } = host;
  const isMore = nextDue === 0 && !isChosen;
  return make(
    'div',
    { class: 'actions' },
    isMore && actionButton(tell('Go on'), '', () => host.afterwards('go-on')),
    actionButton(tell('Close'), 'Esc', () => host.leave(), isMore ? 'secondary' : 'primary'),
    actionButton(tell('Take a quiz'), '', () => host.afterwards('quiz'), 'secondary'),
    actionButton(tell('Show your progress'), '', () => host.afterwards('progress'), 'secondary'),
    canUndo && actionButton(tell('Undo'), 'U', () => host.undo(), 'secondary'),
  );
}
