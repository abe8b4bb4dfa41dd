import type { ShownProgress } from '../../protocol/progress.js';
import { freshId, make } from '../shared/dom.js';
import { draw, drawing, patterns } from './draw.js';
import type { FigureParts } from './figure-box.js';
import type { Words } from './words.js';

/** How well each sort of cards is known, the best first, and how it is filled. */
const sorts = ['mastered', 'known', 'learning', 'fresh'] as const;
type Sort = (typeof sorts)[number];

const height = 26;

/** The cards of the banks, by how well they are known. */
export function cardsFigure({ cards }: ShownProgress, words: Words): FigureParts {
  const { tell, number, percent } = words;
  const names: Readonly<Record<Sort, string>> = {
    mastered: tell('known for three weeks and longer'),
    known: tell('known for less than three weeks'),
    learning: tell('being learnt'),
    fresh: tell('not reviewed yet'),
  };
  const all = sorts.reduce((sum, sort) => sum + cards[sort], 0);
  const summary = words.cards(all);
  const table = make(
    'table',
    { class: 'sorts' },
    make('caption', { class: 'hidden', textContent: tell('Your cards') }),
    make(
      'tbody',
      {},
      ...sorts.map((sort) =>
        make(
          'tr',
          {},
          make('th', { scope: 'row' }, swatch(sort), names[sort]),
          make('td', { textContent: number(cards[sort]) }),
          make('td', { textContent: all === 0 ? '–' : percent(cards[sort] / all) }),
        ),
      ),
    ),
  );
  return {
    key: 'cards',
    title: tell('Your cards'),
    summary,
    draw(width) {
      const id = freshId();
      let x = 0;
      const parts = sorts.flatMap((sort) => {
        if (cards[sort] === 0) return [];
        const own = (cards[sort] / all) * width;
        const part = segment(sort, id, x, Math.max(1, own - 2), height);
        part.append(draw('title', {}, `${names[sort]}: ${number(cards[sort])}`));
        x += own;
        return [part];
      });
      const said = sorts.map((sort) => `${names[sort]}: ${number(cards[sort])}`).join(', ');
      return drawing(width, height, said, patterns(id), ...parts);
    },
    more: [table],
    tableTitle: '',
  };
}

function segment(sort: Sort, id: string, x: number, width: number, tall: number): SVGElement {
  const pattern = sort === 'known' ? 'stripes' : sort === 'learning' ? 'dots' : undefined;
  return draw('rect', {
    class: `sort sort-${sort}`,
    ...{ x: x + 0.5, y: 0.5, width: Math.max(1, width - 1), height: tall - 1, rx: 2 },
    ...(pattern === undefined ? {} : { fill: `url(#${id}-${pattern})` }),
  });
}

function swatch(sort: Sort): SVGElement {
  const id = freshId();
  return draw(
    'svg',
    { class: 'swatch', width: 14, height: 14, viewBox: '0 0 14 14', 'aria-hidden': 'true' },
    patterns(id),
    segment(sort, id, 0, 14, 14),
  );
}
