import type { ReviewRatingData } from '../../protocol/review.js';
import { fill, freshId, make } from '../shared/dom.js';
import type { Tell } from '../shared/tell.js';
import { intervalWords } from './interval-words.js';

export const allRatings: readonly ReviewRatingData[] = [1, 2, 3, 4];

export function ratingName(rating: ReviewRatingData, tell: Tell): string {
  switch (rating) {
    case 1:
      return tell('Again');
    case 2:
      return tell('Hard');
    case 3:
      return tell('Good');
    case 4:
      return tell('Easy');
  }
}

export interface RatingsHost {
  readonly tell: Tell;
  readonly language: string | undefined;
  readonly rate: (rating: ReviewRatingData) => void;
}

/** Four buttons, each with when the card would come again; `main` is the one that Enter takes. */
export function ratingsView(
  due: readonly number[],
  suggested: ReviewRatingData,
  { tell, language, rate }: RatingsHost,
): { readonly element: HTMLElement; readonly main: HTMLButtonElement } {
  const title = make(
    'p',
    { id: freshId(), class: 'ratings-title' },
    tell('How well did you know it?'),
  );
  const buttons = allRatings.map((rating) => {
    const words = intervalWords(due[rating - 1] ?? 0, language);
    const isSuggested = rating === suggested;
    return make(
      'button',
      {
        type: 'button',
        class: `rating rating-${rating}${isSuggested ? ' is-suggested' : ''}`,
        onclick: () => rate(rating),
      },
      make(
        'span',
        { class: 'rating-name' },
        make('kbd', { attributes: { 'aria-hidden': 'true' } }, String(rating)),
        ratingName(rating, tell),
      ),
      make('span', { class: 'hidden' }, ', '),
      make(
        'span',
        { class: 'rating-due' },
        make('span', { class: 'hidden' }, fill(tell('comes back after {0}'), [words])),
        make('span', { attributes: { 'aria-hidden': 'true' } }, words),
      ),
      isSuggested && make('span', { class: 'hidden' }, `, ${tell('suggested')}`),
    );
  });
  return {
    main: buttons[suggested - 1]!,
    element: make(
      'div',
      { class: 'ratings', attributes: { role: 'group', 'aria-labelledby': title.id } },
      title,
      make('div', { class: 'ratings-row' }, ...buttons),
      make('p', { class: 'ratings-note' }, tell('Enter takes the marked one.')),
    ),
  };
}
