import type { ProgressRequest, ShownHardItem } from '../../protocol/progress.js';
import { fill, make } from '../shared/dom.js';
import { meter } from './draw.js';
import type { FigureParts } from './figure-box.js';
import type { Words } from './words.js';

/** The items that are answered wrong most; each leads to its line. */
export function hardestFigure(
  items: readonly ShownHardItem[],
  words: Words,
  post: (request: ProgressRequest) => void,
): FigureParts {
  const { tell } = words;
  const entries = items.map((each) => {
    const { bank, item, label, title } = each;
    const button = make('button', {
      type: 'button',
      class: 'link-button',
      textContent: label,
      attributes: { 'data-key': `item-${bank}\n${item}` },
    });
    button.addEventListener('click', () => post({ type: 'open-item', bank, item }));
    return make(
      'li',
      {},
      button,
      make(
        'div',
        { class: 'hard-facts' },
        meter(each.share),
        make('span', { textContent: factsOf(each, words) }),
        make('span', { class: 'hard-bank', textContent: title }),
      ),
    );
  });
  return {
    key: 'hardest',
    title: tell('Hardest items'),
    summary:
      items.length === 0
        ? tell('None so far: an item is listed after three answers that were not all right.')
        : tell('A click opens the item in its bank. Perhaps it is better written anew.'),
    ...(items.length === 0 ? {} : { more: [make('ol', { class: 'hardest' }, ...entries)] }),
    tableTitle: '',
  };
}

function factsOf({ answers, share, lapses }: ShownHardItem, words: Words): string {
  const { tell, number, percent } = words;
  const right = fill(tell('{0} of {1} right'), [percent(share), words.answers(answers)]);
  if (lapses === 0) return right;
  const forgotten =
    lapses === 1 ? tell('forgotten once') : fill(tell('forgotten {0} times'), [number(lapses)]);
  return `${right}, ${forgotten}`;
}
