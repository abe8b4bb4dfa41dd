import { scaleBand, scaleLinear } from 'd3-scale';
import { freshId } from '../shared/dom.js';
import { draw, drawing, patterns } from './draw.js';

export interface Bar {
  /** Undefined where nothing is known: there is no bar then, and no zero. */
  readonly value: number | undefined;
  /** Under the bar; undefined where there is none. */
  readonly label: string | undefined;
  /** The value as it is written above the bar, where there is room. */
  readonly text: string;
  /** All of it, when the mouse rests on it. */
  readonly title: string;
  /** Striped: it stands on little. */
  readonly unsure?: boolean;
}

export interface BarChart {
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly write: (value: number) => string;
  /** Where the axis ends; else at a round number above all bars. */
  readonly top?: number;
  /** Where a dashed line goes across. */
  readonly line?: number;
}

const height = 180;
const above = 18;
const below = 22;
const room = height - above - below;
/** So much room one sign takes, about. */
const signWidth = 6.2;

/** Upright bars over an axis that begins at zero. */
export function barChart(width: number, { label, bars, write, top, line }: BarChart): SVGElement {
  const most = Math.max(1, ...bars.map(({ value = 0 }) => value));
  const axis = scaleLinear()
    .domain([0, top ?? most])
    .range([height - below, above]);
  if (top === undefined) axis.nice(4);
  // Whole numbers only, of cards; shares are between 0 and 1.
  const ticks = axis.ticks(4).filter((tick) => top !== undefined || Number.isInteger(tick));
  const left = 10 + Math.max(...ticks.map((tick) => write(tick).length)) * signWidth;
  const places = scaleBand<number>()
    .domain(bars.keys())
    .range([left, width - 2])
    .padding(0.22);
  const wide = places.bandwidth();
  const longest = Math.max(...bars.map(({ text }) => text.length)) * signWidth;
  const id = freshId();
  const grid = ticks.flatMap((tick) => [
    draw('line', {
      class: tick === 0 ? 'axis' : 'grid',
      ...{ x1: left, x2: width, y1: axis(tick), y2: axis(tick) },
    }),
    draw(
      'text',
      { class: 'tick', x: left - 6, y: axis(tick) + 4, 'text-anchor': 'end' },
      write(tick),
    ),
  ]);
  const drawn = bars.map(({ value, label: name, text, title, unsure = false }, i) => {
    const x = places(i)!;
    const middle = x + wide / 2;
    const y = axis(value ?? 0);
    const hasValue = (value === undefined || value > 0) && longest <= wide * 1.3;
    return {
      bar: draw(
        'g',
        { class: 'bar-place' },
        draw('title', {}, title),
        // All of the column can be pointed at.
        draw('rect', { class: 'bar-room', x, y: above, width: wide, height: room }),
        value !== undefined &&
          value > 0 &&
          draw('rect', {
            class: unsure ? 'bar unsure' : 'bar',
            ...{ x, y, width: wide, height: axis(0) - y, rx: Math.min(2, wide / 4) },
            ...(unsure ? { fill: `url(#${id}-stripes)` } : {}),
          }),
        name !== undefined &&
          draw('text', { class: 'tick', x: middle, y: height - 6, 'text-anchor': 'middle' }, name),
      ),
      value:
        hasValue &&
        draw('text', { class: 'value', x: middle, y: y - 5, 'text-anchor': 'middle' }, text),
    };
  });
  return drawing(
    width,
    height,
    label,
    patterns(id),
    ...grid,
    ...drawn.map(({ bar }) => bar),
    line !== undefined &&
      draw('line', { class: 'aim', x1: left, x2: width, y1: axis(line), y2: axis(line) }),
    // Above the line, so that they can be read.
    ...drawn.map(({ value }) => value),
  );
}
