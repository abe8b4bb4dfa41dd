import type { Tell } from '../../model/kinds/graded.js';
import type { ExportBody } from '../export-bank/export-bank.js';
import type { ItemLoss } from '../export-bank/losses.js';
import { isPlainLine } from '../markup/markdown-to-html.js';

type Matching = Extract<ExportBody, { readonly type: 'matching' }>;

/** Moodle has plain text on the right of pairs, as it stands in menus. */
export function rightLosses(
  { pairs, distractors }: Matching,
  format: string,
  tell: Tell,
): readonly ItemLoss[] {
  const message = tell(
    '{0} has no place for formatting and math here: it becomes plain text.',
    format,
  );
  return [
    ...pairs.map(({ right }, i) => ({ right, path: ['pairs', i, 'right'] })),
    ...distractors.map((right, i) => ({ right, path: ['distractors', i] })),
  ].flatMap(({ right, path }) => (isPlainEnough(right) ? [] : [{ key: 'markup', path, message }]));
}

/** Nothing but words on a line, with signs that only HTML means. */
function isPlainEnough(markdown: string): boolean {
  return isPlainLine(markdown.replace(/[&<>"]/g, ''));
}
