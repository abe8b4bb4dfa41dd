import { MarkdownText } from '../../markdown/markdown-text.js';
import type { ItemReading } from '../../model/reading.js';
import { nodeAt } from '../../yaml/index.js';

const read = new WeakMap<ItemReading, MarkdownText>();

/** The text with gaps of an item, read once for all rules; undefined where there is none. */
export function clozeOf(item: ItemReading): MarkdownText | undefined {
  if (typeof item.data['cloze'] !== 'string') return undefined;
  let text = read.get(item);
  if (text === undefined) {
    const node = nodeAt(item.node, ['cloze']);
    if (node?.type !== 'scalar') return undefined;
    text = new MarkdownText(node.text, ['cloze'], true);
    read.set(item, text);
  }
  return text;
}
