import { mediaSort } from '../../media/media-address.js';
import type { Tell } from '../../model/kinds/graded.js';
import type { ExportItem } from '../export-bank/export-bank.js';
import type { ItemLoss } from '../export-bank/losses.js';
import { textsOf } from '../export-bank/texts-of.js';
import { mediaOf } from '../markup/markdown-to-html.js';

/** The sounds and films whose description Anki has no place for. */
export function soundLosses(item: ExportItem, tell: Tell): readonly ItemLoss[] {
  return textsOf(item).flatMap(({ text, path, isCloze }) => {
    const file = mediaOf(text, isCloze).find((name) => mediaSort(name) !== 'image');
    if (file === undefined) return [];
    const message = tell('Anki plays “{0}” without what describes it.', file);
    return [{ key: 'media', path, message }];
  });
}
