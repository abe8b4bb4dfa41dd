import type { PlacedItem } from '../model/reading.js';
import type { KindName } from '../model/schema/shapes.js';
import type { SourceText } from './source-text.js';

/** New items that are asked for. */
export type ItemRequest =
  | {
      readonly task: 'questions';
      readonly text: SourceText;
      readonly count: number;
      readonly kinds: readonly KindName[];
    }
  | { readonly task: 'flashcards'; readonly text: SourceText; readonly count: number }
  | { readonly task: 'variant'; readonly item: PlacedItem; readonly toward: 'easier' | 'harder' };
