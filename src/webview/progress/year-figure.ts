import type { ShownProgress } from '../../protocol/progress.js';
import { fill, make } from '../shared/dom.js';
import { draw, drawing } from './draw.js';
import type { FigureParts } from './figure-box.js';
import { dateOf, type Words } from './words.js';
import { levelOf, levelsOf, type YearLayout, yearLayout } from './year-layout.js';

type Day = ShownProgress['days'][number];

const heading = 16;
const labels = 34;
/** How much of a day’s square is filled at each level: what colour alone must not tell. */
const sizes = [0, 0.42, 0.62, 0.82, 1] as const;

/** The last year, day by day. */
export function yearFigure({ today, days }: ShownProgress, words: Words): FigureParts {
  const { tell, number, date, done } = words;
  const byDay = new Map(days.map((each) => [each.day, each]));
  const countOf = (day: number): number => sumOf(byDay.get(day));
  const levels = levelsOf(days.map(sumOf));
  const best = days.reduce<Day | undefined>((a, b) => (sumOf(b) > sumOf(a) ? b : a), undefined);
  const summary =
    best === undefined
      ? tell('Nothing was done in the last year.')
      : fill(tell('You learnt on {0} of the last 365 days; the most on {1}: {2}.'), [
          ...[number(days.length), date(best.day), done(best.reviews, best.attempts)],
        ]);
  const titleOf = (day: number): string => {
    const { reviews = 0, attempts = 0 } = byDay.get(day) ?? {};
    const what = reviews + attempts === 0 ? tell('nothing') : done(reviews, attempts);
    return `${date(day)}: ${what}`;
  };
  return {
    key: 'year',
    title: tell('The last year'),
    summary,
    draw: (width) => drawYear(width, today, words, { countOf, levels, titleOf, summary }),
    more: levels.length === 0 ? [] : [legend(levels, words)],
    tableTitle: tell('The numbers, week by week'),
    table: weekTable(today, countOf, words),
  };
}

interface Painted {
  readonly countOf: (day: number) => number;
  readonly levels: readonly number[];
  readonly titleOf: (day: number) => string;
  readonly summary: string;
}

function drawYear(width: number, today: number, words: Words, painted: Painted): SVGElement {
  const layout = yearLayout(today, words.firstDay, width - labels);
  const { bands, perBand, pitch } = layout;
  const bandHeight = heading + 7 * pitch;
  const total = bands * bandHeight + (bands - 1) * 8;
  const parts: SVGElement[] = [];
  for (let band = 0; band < bands; band++) {
    const top = band * (bandHeight + 8) + heading;
    parts.push(
      ...weekdayNames(layout, top, words),
      ...monthNames(layout, band, top, today, words),
      ...squares(layout, band, top, today, painted),
    );
  }
  return drawing(labels + perBand * pitch, total, painted.summary, ...parts);
}

function weekdayNames({ from, pitch }: YearLayout, top: number, words: Words): SVGElement[] {
  return [0, 2, 4, 6].map((place) =>
    draw(
      'text',
      { class: 'tick', x: 0, y: top + (place + 0.5) * pitch + 3 },
      words.weekday(from + place, 'short'),
    ),
  );
}

/** Above the week that the month begins in. */
function monthNames(
  { from, perBand, pitch, weeks }: YearLayout,
  band: number,
  top: number,
  today: number,
  words: Words,
): SVGElement[] {
  const names: SVGElement[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (let column = 0; column < perBand; column++) {
    const week = band * perBand + column;
    if (week >= weeks) break;
    const end = Math.min(from + week * 7 + 6, today);
    const beginsHere = dateOf(end).getUTCDate() <= 7;
    // The month that goes on at the left edge is named where its name has room.
    const goesOn = column === 0 && dateOf(end).getUTCDate() < 15;
    if (!beginsHere && !goesOn) continue;
    const x = labels + column * pitch;
    const name = words.month(dateOf(end), 'short');
    const room = labels + perBand * pitch - x;
    if (x < last + 4 || room < name.length * 6) continue;
    names.push(draw('text', { class: 'tick', x, y: top - 5 }, name));
    last = x + name.length * 6;
  }
  return names;
}

function squares(
  { from, perBand, pitch, weeks }: YearLayout,
  band: number,
  top: number,
  today: number,
  { countOf, levels, titleOf }: Painted,
): SVGElement[] {
  const days: SVGElement[] = [];
  for (let week = band * perBand; week < Math.min(weeks, (band + 1) * perBand); week++) {
    for (let place = 0; place < 7; place++) {
      const day = from + week * 7 + place;
      if (day <= today - 365 || day > today) continue;
      const x = labels + (week - band * perBand) * pitch;
      days.push(
        draw(
          'g',
          { class: day === today ? 'day today' : 'day', 'data-count': countOf(day) },
          draw('title', {}, titleOf(day)),
          ...square(x, top + place * pitch, pitch - 2, levelOf(countOf(day), levels)),
        ),
      );
    }
  }
  return days;
}

/** The larger the fuller: an empty square with a smaller one in it. */
function square(x: number, y: number, size: number, level: number): SVGElement[] {
  const inner = size * sizes[level]!;
  const inset = (size - inner) / 2;
  return [
    draw('rect', { class: 'day-room', x, y, width: size, height: size, rx: 2 }),
    ...(level === 0
      ? []
      : [
          draw('rect', {
            class: 'day-done',
            ...{ x: x + inset, y: y + inset, width: inner, height: inner, rx: 2 },
          }),
        ]),
  ];
}

function legend(levels: readonly number[], { tell, number }: Words): HTMLElement {
  const rangeOf = (level: number): string => {
    const from = levels[level - 1]!;
    const next = levels[level];
    if (next === undefined) return fill(tell('{0} and more'), [number(from)]);
    return next - 1 === from ? number(from) : `${number(from)}–${number(next - 1)}`;
  };
  const swatch = (level: number): SVGElement =>
    draw(
      'svg',
      { class: 'swatch', width: 14, height: 14, viewBox: '0 0 14 14', 'aria-hidden': 'true' },
      ...square(1, 1, 12, level),
    );
  return make(
    'ul',
    { class: 'legend', attributes: { 'aria-label': tell('Answers and reviews on a day') } },
    make('li', {}, swatch(0), tell('nothing')),
    ...levels.map((_, i) => make('li', {}, swatch(i + 1), rangeOf(i + 1))),
  );
}

function weekTable(
  today: number,
  countOf: (day: number) => number,
  words: Words,
): FigureParts['table'] {
  const { tell, number, shortDate, weekday } = words;
  const { from, weeks } = yearLayout(today, words.firstDay, 0);
  const places = [0, 1, 2, 3, 4, 5, 6];
  const rows = Array.from({ length: weeks }, (_, week) => {
    const own = places.map((place) => from + week * 7 + place);
    const inYear = (day: number): boolean => day > today - 365 && day <= today;
    const sum = own.filter(inYear).reduce((all, day) => all + countOf(day), 0);
    const year = dateOf(own[6]!).getUTCFullYear();
    return [
      `${shortDate(own[0]!)} – ${shortDate(own[6]!)} ${year}`,
      ...own.map((day) => (inYear(day) ? number(countOf(day)) : '')),
      number(sum),
    ];
  });
  return {
    caption: tell('Answers and reviews on a day'),
    heads: [tell('Week'), ...places.map((place) => weekday(from + place, 'short')), tell('Sum')],
    // The present first.
    rows: rows.reverse(),
  };
}

function sumOf(day: Day | undefined): number {
  return day === undefined ? 0 : day.reviews + day.attempts;
}
