import type { QuizGroup } from '../../protocol/quiz.js';
import { make } from '../shared/dom.js';
import type { Tell } from '../shared/tell.js';
import { number, percent } from '../shared/points-of.js';

/** How parts of a quiz went; nothing where there are none. */
export function groupTable(
  caption: string,
  groups: readonly QuizGroup[],
  tell: Tell,
): readonly HTMLElement[] {
  if (groups.length === 0) return [];
  const head = [caption, tell('Right'), tell('Points'), tell('Share')];
  const rows = groups.map(({ name, items, correct, score, points }) => {
    const share = points > 0 ? score / points : correct / Math.max(1, items);
    return make(
      'tr',
      {},
      make('th', { scope: 'row', dir: 'auto' }, name),
      make('td', {}, `${correct}/${items}`),
      make('td', {}, `${number(score)}/${number(points)}`),
      make(
        'td',
        { class: 'share' },
        make('progress', { max: 1, value: share, attributes: { 'aria-hidden': 'true' } }),
        make('span', { class: 'share-number' }, percent(share)),
      ),
    );
  });
  return [
    make(
      'div',
      { class: 'table-box' },
      make(
        'table',
        { class: 'groups' },
        make(
          'thead',
          {},
          make('tr', {}, ...head.map((name) => make('th', { scope: 'col' }, name))),
        ),
        make('tbody', {}, ...rows),
      ),
    ),
  ];
}
