import type { BankDocument } from '../../core/document/index.js';
import type { PlacedItem } from '../../core/model/reading.js';
import { insertKey } from '../../core/rules/shared/insert-key.js';
import { idFromText, IdMint } from '../../core/rules/shared/mint-id.js';
import { type Edit, shiftSpan } from '../../core/text/span.js';
import { askingKey } from '../../core/view/index.js';
import type { Tell } from '../tell.js';
import { comesOutAs, withItem } from './comes-out-as.js';
import type { Refactoring } from './refactoring.js';

/** The edits that write ids, and how many there are. */
export interface AddedIds {
  readonly edits: readonly Edit[];
  readonly count: number;
}

/**
 * Gives every item of a bank that has no id one. Each is as good as alone: numbers are dealt out in the
 * order of the file, as `lint --fix` deals them, and items that are half typed are left.
 */
export function addIds(document: BankDocument): AddedIds {
  const edits = [...mint(document).values()].map(({ edit }) => edit);
  return { edits, count: edits.length };
}

/** The same for one item, which gets what it would get among all. */
export function addId(
  document: BankDocument,
  item: PlacedItem,
  tell: Tell,
): Refactoring | undefined {
  if (item.reading.id !== undefined) return undefined;
  const given = mint(document).get(item);
  if (given === undefined) return undefined;
  const { edit, id } = given;
  const { reading } = item;
  const fresh = { ...reading, data: { id, ...reading.data } };
  const after = comesOutAs(document, [edit], { items: withItem(item, fresh) });
  return after && { title: tell('Write `id: {0}`', id), sort: 'rewrite', edits: [edit] };
}

function mint({ items }: BankDocument): ReadonlyMap<PlacedItem, { edit: Edit; id: string }> {
  const taken = new Set(items.map(({ reading }) => reading.id));
  const ids = new IdMint((id) => taken.has(id));
  const given = new Map<PlacedItem, { edit: Edit; id: string }>();
  for (const item of items) {
    const { reading, offset } = item;
    const { map, data, source, findings } = reading;
    if (map === null || map.pairs.some(({ key }) => key.text === 'id')) continue;
    if (source[map.start] === '*' || findings.some(({ rule }) => rule === 'syntax')) continue;
    const text = data[askingKey(reading)] ?? data['title'];
    if (typeof text !== 'string' || text.trim() === '') continue;
    const id = ids.mint(idFromText(text));
    const edit = insertKey(reading, 'id', id);
    if (edit !== undefined) given.set(item, { edit: { ...edit, ...shiftSpan(edit, offset) }, id });
  }
  return given;
}
