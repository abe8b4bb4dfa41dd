import type { DraftBank } from '../../core/convert/index.js';
import { readBank } from '../../core/document/index.js';
import type { ItemList, ItemReading } from '../../core/model/reading.js';
import type { Importer } from '../import/index.js';
import { linesOfItem } from '../refactor/move-item.js';

/** An item of a draft as it is written, and as it reads. */
export interface DraftItem {
  /** Its lines with the remarks above it, its dash in the first column. */
  readonly lines: readonly string[];
  readonly reading: ItemReading;
}

/** The items of a draft, each as `writeBank` writes it. */
export function itemsOfDraft(
  bank: DraftBank,
  writeBank: Importer['writeBank'],
): Readonly<Record<ItemList, readonly DraftItem[]>> {
  const { questions, flashcards } = bank;
  const document = readBank(writeBank({ title: '-', language: 'en', questions, flashcards }));
  const of = (list: ItemList): readonly DraftItem[] =>
    document.items.flatMap((item) => {
      const span = linesOfItem(document, item);
      if (item.reading.list !== list || span === undefined) return [];
      const lines = document.text.slice(span.start, span.end).split('\n');
      const depth = lines[0]!.search(/\S/);
      return [{ lines: lines.map((line) => line.slice(depth)), reading: item.reading }];
    });
  return { questions: of('questions'), flashcards: of('flashcards') };
}
