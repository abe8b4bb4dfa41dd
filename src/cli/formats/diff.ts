import { createTwoFilesPatch } from 'diff';

import { createPaint, type Style } from './paint.js';
import { visible } from './visible.js';

const styles: Readonly<Record<string, Style>> = { '+': 'green', '-': 'red', '@': 'blue' };

/**
 * What changed in a file, as a unified diff that `git apply` takes. On a terminal it is only for
 * reading, so what a terminal would obey is written out there.
 */
export function describeChanges(
  name: string,
  before: string,
  after: string,
  { colour, isTerminal }: { readonly colour: boolean; readonly isTerminal: boolean },
): string {
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, '', '', {
    context: 3,
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
  if (!isTerminal && !colour) return patch;
  const paint = createPaint(colour);
  return patch
    .split('\n')
    .map((line) => {
      const style = styles[line[0] ?? ''];
      const shown = visible(line.replace(/\r$/, ''));
      return style === undefined ? shown : paint(shown, style);
    })
    .join('\n');
}
