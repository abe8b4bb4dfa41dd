import { cells } from '../formats/display-width.js';
import type { Paint } from '../formats/paint.js';
import { visible } from '../formats/visible.js';
import { count } from './phrases.js';

/** What a page of figures is written with. */
export interface Layout {
  readonly paint: Paint;
  /** How many columns a line may take. */
  readonly columns: number;
  /** How many entries of a long list are shown. */
  readonly most: number;
}

/** A heading and what stands below it. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** One line of a bar chart. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** A second number, such as what chance would make it. */
  readonly beside?: string;
}

const longestBar = 30;
const shortestBar = 8;
const block = '▇';

/** A bar chart with its numbers; labels that are too long end in `…`. */
export function barChart(
  bars: readonly Bar[],
  { paint, columns }: Layout,
  headings?: { readonly value: string; readonly beside: string },
): string[] {
  const values = bars.map(({ value }) => count(value));
  const valueWidth = widest([headings?.value ?? '', ...values]);
  const besideWidth = widest([headings?.beside ?? '', ...bars.map(({ beside }) => beside ?? '')]);
  const numbers = valueWidth + (besideWidth === 0 ? 0 : besideWidth + 2);
  const room = columns - numbers - 6;
  const labels = widest(bars.map(({ label }) => label));
  const labelWidth = Math.max(4, Math.min(room - shortestBar, labels));
  const barWidth = Math.max(1, Math.min(longestBar, room - labelWidth));
  const most = bars.reduce((all, { value }) => Math.max(all, value), 1);
  const line = (label: string, value: string, beside: string, bar: string): string => {
    const parts = [fit(label, labelWidth), value.padStart(valueWidth)];
    if (besideWidth > 0) parts.push(beside.padStart(besideWidth));
    return `  ${[...parts, bar].join('  ')}`.trimEnd();
  };
  const lines = bars.map(({ label, value, beside = '' }, i) => {
    const length = value === 0 ? 0 : Math.max(1, Math.round((value / most) * barWidth));
    return line(label, values[i]!, beside, length === 0 ? '' : paint(block.repeat(length), 'blue'));
  });
  if (headings === undefined) return lines;
  return [paint(line('', headings.value, headings.beside, ''), 'dim'), ...lines];
}

/** Rows of texts under their headings: the first column to the left, the others to the right. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  { paint, columns }: Layout,
): string[] {
  const widths = headings.map((heading, i) => widest([heading, ...rows.map((row) => row[i]!)]));
  const others = widths.slice(1).reduce((sum, width) => sum + width + 2, 0);
  const first = Math.max(8, Math.min(widths[0]!, columns - others - 2));
  const line = (row: readonly string[]): string =>
    `  ${[fit(row[0]!, first), ...row.slice(1).map((cell, i) => cell.padStart(widths[i + 1]!))].join('  ')}`;
  return [paint(line(headings), 'dim'), ...rows.map(line)].map((each) => each.trimEnd());
}

/** The first entries of a long list, and how many more there are. */
export function shorten<T>(
  entries: readonly T[],
  show: (shown: readonly T[]) => readonly string[],
  { most, paint }: Layout,
): string[] {
  const lines = [...show(entries.slice(0, most))];
  const more = entries.length - most;
  const indent = /^ */.exec(lines.at(-1) ?? '')![0];
  if (more > 0) lines.push(`${indent}${paint(`and ${count(more)} more (--all)`, 'dim')}`);
  return lines;
}

/** A text broken between words, indented. */
export function paragraph(text: string, layout: Layout): string[] {
  return wrap(text, { ...layout, columns: layout.columns - 2 }).map((line) => `  ${line}`);
}

/** A text broken between words. */
export function wrap(text: string, { columns }: Layout): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of text.split(' ')) {
    const wide = widthOf(word);
    if (line !== '' && width + 1 + wide > columns) {
      lines.push(line);
      [line, width] = [word, wide];
    } else {
      width += line === '' ? wide : wide + 1;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** The text in exactly so many columns, cut where it is too long. */
function fit(text: string, width: number): string {
  const shown = visible(text);
  const whole = widthOf(shown);
  if (whole <= width) return shown + ' '.repeat(width - whole);
  let cut = '';
  let used = 0;
  for (const cell of cells(shown)) {
    if (used + cell.width > width - 1) break;
    cut += cell.text;
    used += cell.width;
  }
  return `${cut}…${' '.repeat(width - 1 - used)}`;
}

/** The width of the widest; there may be more texts than a call takes arguments. */
function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(visible(text))), 0);
}

function widthOf(text: string): number {
  let width = 0;
  for (const cell of cells(text)) width += cell.width;
  return width;
}
