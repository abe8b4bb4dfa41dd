import type { ShownProgress } from '../../protocol/progress.js';
import { fill } from '../shared/dom.js';
import { barChart } from './bar-chart.js';
import type { FigureParts } from './figure-box.js';
import type { Words } from './words.js';

/** So wide a label of a day is, about. */
const labelWidth = 48;

/** What comes up again in the next thirty days. */
export function forecastFigure({ today, forecast }: ShownProgress, words: Words): FigureParts {
  const { tell, number, date, shortDate, cards } = words;
  const { days, later } = forecast;
  const sum = days.reduce((a, b) => a + b, 0);
  const summary =
    later === 0
      ? fill(tell('{0} in the next {1} days.'), [cards(sum), days.length])
      : fill(tell('{0} in the next {1} days, {2} later.'), [
          ...[cards(sum), days.length, number(later)],
        ]);
  const nameOf = (i: number): string =>
    i === 0 ? tell('today') : i === 1 ? tell('tomorrow') : date(today + i);
  return {
    key: 'forecast',
    title: tell('What comes up again'),
    summary,
    note: tell('If nothing new is learnt. What is not reviewed on its day waits.'),
    draw(width) {
      const every = Math.max(1, Math.ceil((labelWidth * days.length) / (width - 40)));
      // A whole number of weeks, so that the same day of the week is named.
      const step = every <= 1 ? 1 : Math.ceil(every / 7) * 7;
      return barChart(width, {
        label: summary,
        write: number,
        bars: days.map((value, i) => ({
          value,
          text: number(value),
          label: i % step > 0 ? undefined : i === 0 ? tell('today') : shortDate(today + i),
          title: `${nameOf(i)}: ${cards(value)}`,
        })),
      });
    },
    tableTitle: tell('The numbers, day by day'),
    table: {
      caption: summary,
      heads: [tell('Day'), tell('Cards')],
      rows: [...days.map((value, i) => [nameOf(i), number(value)]), [tell('later'), number(later)]],
    },
  };
}
