import type { ShownMastery } from '../../protocol/progress.js';
import { fill, make } from '../shared/dom.js';
import { dataTable, type TableParts } from './data-table.js';
import { meter } from './draw.js';
import type { FigureParts } from './figure-box.js';
import type { Words } from './words.js';

/** So many are seen at once, the least known first. */
const atOnce = 8;

/** How well what has one tag, or teaches one objective, is known. */
export function masteryFigure(
  key: 'tags' | 'objectives',
  all: readonly ShownMastery[],
  words: Words,
): FigureParts {
  const { tell, number, percent } = words;
  const title = key === 'tags' ? tell('By tag') : tell('By objective');
  const what = key === 'tags' ? tell('Tag') : tell('Objective');
  const heads = [what, tell('Known'), tell('Cards answered')];
  const rowOf = ({ name, cards: count, answered, share }: ShownMastery) => [
    name,
    make('div', { class: 'measured' }, meter(share), make('span', {}, percent(share))),
    fill(tell('{0} of {1}'), [number(answered), number(count)]),
  ];
  const table = (rows: readonly ShownMastery[]): TableParts => ({
    caption: title,
    heads,
    rows: rows.map(rowOf),
  });
  const [weakest] = all;
  const summary =
    weakest === undefined
      ? ''
      : fill(tell('The least known: {0} ({1}).'), [
          weakest.name.replace(/[.!…]$/u, ''),
          percent(weakest.share),
        ]);
  return {
    key,
    title,
    summary,
    note: tell(
      'How likely you are to remember its cards tomorrow; of cards that only came up in quizzes, how right your last answer was.',
    ),
    more: [dataTable(table(all.slice(0, atOnce)))],
    ...(all.length > atOnce ? { table: table(all) } : {}),
    tableTitle: fill(tell('All {0}'), [number(all.length)]),
  };
}
