import type { ShownProgress } from '../../protocol/progress.js';
import { fill } from '../shared/dom.js';
import { barChart } from './bar-chart.js';
import type { FigureParts } from './figure-box.js';
import type { Words } from './words.js';

/** A share of fewer reviews than this says little. */
const fewReviews = 10;
/** So wide a bar must be for the name of its month. */
const nameWidth = 34;

/** How much of what was known is remembered, month by month. */
export function retentionFigure({ retention }: ShownProgress, words: Words): FigureParts {
  const { tell, number, percent, reviews, month } = words;
  const { months, aim } = retention;
  const summary =
    retention.reviews === 0
      ? tell('Not known yet: no card came up again after its first steps.')
      : fill(tell('{0} remembered, of {1} of cards that were known before.'), [
          ...[percent(retention.kept / retention.reviews), reviews(retention.reviews)],
        ]);
  const each = months.map((of) => ({
    ...of,
    date: new Date(`${of.month}-01`),
    share: of.reviews === 0 ? undefined : of.kept / of.reviews,
  }));
  const isUnsure = (count: number): boolean => count > 0 && count < fewReviews;
  const hasUnsure = months.some((of) => isUnsure(of.reviews));
  return {
    key: 'retention',
    title: tell('What stays'),
    summary,
    note: [
      fill(tell('The dashed line is what reviews aim at: {0}.'), [percent(aim)]),
      ...(hasUnsure
        ? [fill(tell('Striped: fewer than {0} reviews, which says little.'), [fewReviews])]
        : []),
    ].join(' '),
    draw: (width) =>
      barChart(width, {
        label: summary,
        top: 1,
        write: percent,
        line: aim,
        bars: each.map(({ date, share, reviews: count }, i) => ({
          value: share,
          text: share === undefined ? '–' : number(Math.round(share * 100)),
          // Every third, up to the present one, where there is no room for all.
          label:
            (width - 40) / months.length >= nameWidth || i % 3 === (months.length - 1) % 3
              ? month(date, 'short')
              : undefined,
          title: `${month(date, 'long')}: ${said(share, count, words)}`,
          unsure: isUnsure(count),
        })),
      }),
    tableTitle: tell('The numbers, month by month'),
    table: {
      caption: tell('What stays'),
      heads: [tell('Month'), tell('Reviews'), tell('Remembered'), tell('Share')],
      rows: each.map(({ date, share, reviews: count, kept }) => [
        month(date, 'long'),
        number(count),
        number(kept),
        share === undefined ? '–' : percent(share),
      ]),
    },
  };
}

function said(share: number | undefined, count: number, { tell, percent, reviews }: Words): string {
  if (share === undefined) return tell('no reviews');
  return fill(tell('{0} of {1}'), [percent(share), reviews(count)]);
}
