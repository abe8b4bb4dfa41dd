import { textOfScalar } from '../../core/model/data-of-node.js';
import { type Edit, shiftSpan } from '../../core/text/span.js';
import type { SeqNode } from '../../core/yaml/index.js';
import type { PlacedName } from './bank-names.js';
import { removeEntries } from './remove-entries.js';

/** Places where a tag is written anew, and the edits that take it away where the new one is there. */
export interface Merged {
  readonly places: readonly PlacedName[];
  readonly edits: readonly Edit[];
}

/** A tag may get the name of another. An item that had both would then have one tag twice. */
export function mergeTags(places: readonly PlacedName[], to: string): Merged {
  const byList = new Map<SeqNode, PlacedName[]>();
  for (const place of places) {
    const { list, aliased } = place.use;
    if (list === undefined || aliased !== undefined || !hasText(list, to)) continue;
    const known = byList.get(list);
    if (known === undefined) byList.set(list, [place]);
    else known.push(place);
  }
  const edits: Edit[] = [];
  const gone = new Set<PlacedName>();
  for (const [list, doubles] of byList) {
    const [{ use, offset }] = doubles as [PlacedName];
    const indexes = doubles.map(({ use: { node } }) =>
      list.entries.findIndex(({ value }) => value === node),
    );
    for (const edit of removeEntries(list, indexes, use.source) ?? []) {
      edits.push({ ...shiftSpan(edit, offset), text: edit.text });
      for (const place of doubles) gone.add(place);
    }
  }
  return { places: gone.size === 0 ? places : places.filter((place) => !gone.has(place)), edits };
}

function hasText(list: SeqNode, text: string): boolean {
  return list.entries.some(({ value }) => value?.type === 'scalar' && textOfScalar(value) === text);
}
