import type { MarkdownText } from '../../markdown/markdown-text.js';
import type { ItemContext } from '../rule.js';

/** The text with gaps of an item, read once for all rules; undefined where there is none. */
export function clozeOf({ item, view }: ItemContext): MarkdownText | undefined {
  const text = item.data['cloze'];
  return typeof text === 'string' ? view.markdown(text, ['cloze']) : undefined;
}
