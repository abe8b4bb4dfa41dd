import { foldText } from '../../core/markdown/fold.js';
import type { ItemReading, PlainData } from '../../core/model/reading.js';

/** What an item can be found by. */
export interface ItemFacets {
  readonly kind: string;
  readonly tags: readonly string[];
  readonly difficulty: string | undefined;
  readonly status: string;
}

/** The same for as long as the reading is. */
const known = new WeakMap<ItemReading, ItemFacets>();
const texts = new WeakMap<ItemReading, string>();

export function facetsOf(reading: ItemReading): ItemFacets {
  let facets = known.get(reading);
  if (facets === undefined) known.set(reading, (facets = look(reading)));
  return facets;
}

/** All that an item says, in one text in which case, dashes and blanks make no difference. */
export function searchTextOf(reading: ItemReading): string {
  let text = texts.get(reading);
  if (text === undefined) {
    const found: string[] = [];
    collect(reading.data, found);
    texts.set(reading, (text = foldText(found.join('\n'))));
  }
  return text;
}

function look({ list, kind, data }: ItemReading): ItemFacets {
  const { tags, difficulty, status } = data;
  return {
    kind: list === 'flashcards' ? 'flashcard' : (kind ?? ''),
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
    difficulty: typeof difficulty === 'string' ? difficulty : undefined,
    status: status === 'draft' || status === 'review' ? status : 'approved',
  };
}

function collect(value: unknown, found: string[]): void {
  if (typeof value === 'string') found.push(value);
  else if (typeof value === 'number') found.push(String(value));
  else if (Array.isArray(value)) for (const entry of value) collect(entry, found);
  else if (typeof value === 'object' && value !== null) {
    for (const entry of Object.values(value as PlainData)) collect(entry, found);
  }
}
