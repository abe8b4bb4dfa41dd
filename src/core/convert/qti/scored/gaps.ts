import { findMath } from '../../../markdown/index.js';

/** What stands in a gap, before it is written. */
export interface GapSaid {
  readonly answers: readonly string[];
  /** The wrong entries of a dropdown; undefined where one types. */
  readonly others?: readonly string[];
}

/** Signs for private use: a place in a text that becomes a gap. */
const [open, close] = ['\ue120', '\ue121'];

/** Stands for a gap while HTML becomes Markdown. */
export function gapMark(index: number): string {
  return `${open}${index}${close}`;
}

/** Puts gaps where they were marked; those that have no place stand at the end. */
export function withGaps(markdown: string, gaps: readonly GapSaid[]): string {
  const placed = new Set<number>();
  const text = withoutGaps(markdown).replace(/\ue120(\d+)\ue121/g, (_, digits: string) => {
    const index = Number(digits);
    const gap = gaps[index];
    if (gap === undefined || placed.has(index)) return '…';
    placed.add(index);
    return gapText(gap);
  });
  const rest = gaps.filter((_, i) => !placed.has(i)).map(gapText);
  return rest.length === 0 ? text : `${text}\n\n${rest.join(' ')}`.trim();
}

/** The text with a blank line for one to write on in the place of each gap. */
export function withBlanks(markdown: string): string {
  return markdown.replace(/\ue120\d+\ue121/g, '\\_\\_\\_\\_\\_').trim();
}

/** What would be read as a gap is text; formulas have no gaps. */
function withoutGaps(markdown: string): string {
  let text = '';
  let from = 0;
  const escaped = (part: string): string =>
    part.replace(
      /(\\*)\{\{/g,
      (_, signs: string) => `${signs}${signs.length % 2 === 0 ? '\\' : ''}{{`,
    );
  for (const { start, end } of findMath(markdown)) {
    text += escaped(markdown.slice(from, start)) + markdown.slice(start, end);
    from = end;
  }
  return text + escaped(markdown.slice(from));
}

function gapText({ answers, others }: GapSaid): string {
  const [first = '…', ...more] = answers.map(inGap);
  if (others === undefined) return `{{${[first, ...more].join('|')}}}`;
  return `{{=${[first, ...others.map(inGap)].join('~')}}}`;
}

/** Changes what is no formula: in a gap, too, those stand as they are where their braces pair up. */
function withoutMath(line: string, change: (part: string) => string): string {
  let text = '';
  let from = 0;
  for (const { start, end } of findMath(line)) {
    const math = line.slice(start, end);
    if (!isPaired(math)) continue;
    text += change(line.slice(from, start)) + math;
    from = end;
  }
  return text + change(line.slice(from));
}

function isPaired(math: string): boolean {
  let depth = 0;
  for (const sign of math) {
    if (sign === '{') depth++;
    else if (sign === '}' && --depth < 0) return false;
  }
  return depth === 0 && !/\\[{}]/.test(math);
}

/** A text on one line, with the signs that mean something in a gap escaped. */
function inGap(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return '…';
  const escaped = withoutMath(line, (part) => part.replace(/[{}|:~=]/g, '\\$&'));
  // It would escape the end of the gap.
  return escaped.endsWith('\\') ? `${escaped} ` : escaped;
}
