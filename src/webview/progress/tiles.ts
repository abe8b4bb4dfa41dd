import type { ProgressRequest, ShownProgress } from '../../protocol/progress.js';
import { fill, make } from '../shared/dom.js';
import type { Words } from './words.js';

interface Tile {
  readonly title: string;
  readonly value: string;
  readonly facts: readonly (string | Node)[];
}

/** What matters today, in large numbers. */
export function tiles(
  { streak, due, days, today, total, forecast, cards }: ShownProgress,
  words: Words,
  canReview: boolean,
  post: (request: ProgressRequest) => void,
): HTMLElement {
  const { tell, number, time, done } = words;
  const now = days.at(-1)?.day === today ? days.at(-1)! : { reviews: 0, attempts: 0, ms: 0 };
  const review = make('button', {
    type: 'button',
    class: 'primary',
    textContent: tell('Review now'),
    attributes: { 'data-key': 'review' },
  });
  review.addEventListener('click', () => post({ type: 'start', what: 'review' }));
  const saved = streak.current > 0 && !streak.countsToday;
  const all: readonly Tile[] = [
    {
      title: tell('Days in a row'),
      value: number(streak.current),
      facts: [
        fill(tell('Longest: {0}'), [words.days(streak.longest)]),
        ...(saved ? [tell('One answer today keeps it going.')] : []),
      ],
    },
    {
      title: tell('Due today'),
      value: number(due),
      facts:
        due === 0
          ? cards.fresh === 0
            ? [tell('Nothing is waiting.')]
            : [
                fill(tell('Nothing comes up again. Not reviewed yet: {0}.'), [
                  words.cards(cards.fresh),
                ]),
                ...(canReview ? [review] : []),
              ]
          : [
              fill(tell('Tomorrow: {0}'), [words.cards(forecast.days[1] ?? 0)]),
              ...(canReview ? [review] : []),
            ],
    },
    {
      title: tell('Done today'),
      value: number(now.reviews + now.attempts),
      facts: [done(now.reviews, now.attempts), ...(now.ms > 0 ? [time(now.ms)] : [])],
    },
    {
      title: tell('Since you began'),
      value: number(total.reviews + total.attempts),
      facts: [done(total.reviews, total.attempts), ...(total.ms > 0 ? [time(total.ms)] : [])],
    },
  ];
  return make(
    'ul',
    { class: 'tiles', attributes: { 'aria-label': tell('In short') } },
    ...all.map(({ title, value, facts }) =>
      make(
        'li',
        { class: 'tile' },
        make('span', { class: 'tile-title', textContent: title }),
        make('strong', { class: 'tile-value', textContent: value }),
        ...facts.map((fact) =>
          typeof fact === 'string' ? make('span', { class: 'tile-fact', textContent: fact }) : fact,
        ),
      ),
    ),
  );
}
