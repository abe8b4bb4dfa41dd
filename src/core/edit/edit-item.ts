import { type BankDocument, updateBank } from '../document/index.js';
import { orderOfItem } from '../format/index.js';
import type { PlacedItem } from '../model/reading.js';
import { flashcardShape, questionShape } from '../model/schema/shapes.js';
import type { Path } from '../problem/path.js';
import { lineBreakAt } from '../rules/shared/line-break.js';
import { type Edit, shiftSpan, type Span } from '../text/span.js';
import type { ItemChange } from './change.js';
import { insertEntry, moveEntry } from './change-list.js';
import { composeEdits } from './compose-edits.js';
import { isCopy, placeOf } from './edit-place.js';
import { dataAt, patchData, writtenPath } from './patch-data.js';
import { removedSpan, waysToRemove } from './remove-entry.js';
import { isAsWanted, isNothing } from './same-else.js';
import { waysToSet } from './set-value.js';

/** What a bank is after changes, and the edits that make it so. */
export interface EditedBank {
  readonly document: BankDocument;
  readonly edits: readonly Edit[];
}

/**
 * The smallest edits after which an item says what the changes ask for, and everything else of the bank
 * what it said: other items, the head, every remark. Each way of writing a change is tried out and read
 * again before it is taken. Undefined where none of them holds, as with texts that other items repeat.
 * The question stays of its kind, or becomes of `kind` where that is given.
 */
export function editItem(
  document: BankDocument,
  item: PlacedItem,
  changes: readonly ItemChange[],
  kind: string | undefined = item.reading.kind,
): EditedBank | undefined {
  const index = document.items.findIndex(({ reading }) => reading === item.reading);
  if (index < 0) return undefined;
  let edited: EditedBank = { document, edits: [] };
  for (const change of changes) {
    const next = makeChange(edited.document, index, change);
    if (next === undefined) return undefined;
    edited = append(edited, next, document.text.length);
  }
  const made = edited.document.items[index]?.reading.kind;
  if (made === kind || kind === undefined || item.reading.list === 'flashcards') return edited;
  // Its keys can be read in two ways now: then the kind has to be said.
  const said = makeChange(edited.document, index, { type: 'set', path: ['kind'], value: kind });
  if (said === undefined || said.document.items[index]?.reading.kind !== kind) return undefined;
  return append(edited, said, document.text.length);
}

/** Two lots of edits as one. */
export function append(first: EditedBank, next: EditedBank, length: number): EditedBank {
  return { document: next.document, edits: composeEdits(length, first.edits, next.edits) };
}

function makeChange(
  document: BankDocument,
  index: number,
  change: ItemChange,
): EditedBank | undefined {
  const item = document.items[index]!;
  const { reading, offset } = item;
  const said = patchData(reading.data, change);
  if (said === undefined) return undefined;
  for (const { edits: own, lost } of waysTo(change, item, said)) {
    const edits = own
      .map((edit) => ({ ...shiftSpan(edit, offset), text: edit.text }))
      .filter(({ start, end, text }) => document.text.slice(start, end) !== text);
    if (edits.length === 0) return { document, edits };
    const after = updateBank(document, edits);
    const items = document.items.map((each, i) =>
      i === index ? { said, list: reading.list } : each,
    );
    const isRight = isAsWanted(document, after, {
      items,
      lost: lost === undefined ? undefined : shiftSpan(lost, offset),
    });
    if (isRight) return { document: after, edits };
  }
  return undefined;
}

interface Way {
  readonly edits: readonly Edit[];
  readonly lost?: Span | undefined;
}

/** Ways to make a change, the smallest first: at its place, then by writing anew what it stands in. */
function* waysTo(
  change: ItemChange,
  { reading }: PlacedItem,
  said: Readonly<Record<string, unknown>>,
): Generator<Way> {
  const { map, source, data, list, kind } = reading;
  if (map === null) return;
  const shape = list === 'questions' ? questionShape() : flashcardShape();
  const lineBreak = lineBreakAt(source, map.start);
  const order = orderOfItem(list, kind);
  const find = (path: Path): ReturnType<typeof placeOf> => {
    const written = writtenPath(data, path);
    return written === undefined ? undefined : placeOf(map, shape, source, written);
  };
  const place = find(change.path);
  let lost: Span | undefined;
  if (place !== undefined) {
    const { value: node, inFlow } = place;
    if (change.type === 'remove') {
      lost = removedSpan(place, source);
      for (const edits of waysToRemove(place, source)) yield { edits, lost };
    } else if (change.type !== 'set' && node?.type === 'seq' && !isCopy(node, source)) {
      const edits =
        change.type === 'insert'
          ? insertEntry(node, change.index, change.value, place.shape, source, {
              lineBreak,
              inFlow: inFlow || node.flow,
            })
          : moveEntry(node, change.from, change.to, keyEndOf(place), source);
      if (edits !== undefined) yield { edits };
    }
  }
  const isOwn = change.type === 'set' || change.type === 'remove';
  for (let n = change.path.length - (change.type === 'remove' ? 1 : 0); n > 0; n--) {
    const path = change.path.slice(0, n);
    const above = find(path);
    if (above === undefined) continue;
    const value = dataAt(said, writtenPath(said, path) ?? path);
    const isEmpty = isNothing(value);
    const keys = n === 1 ? order : undefined;
    const own = isOwn && lost !== undefined ? lost : undefined;
    if (isEmpty) for (const edits of waysToRemove(above, source)) yield { edits, lost: own };
    else {
      for (const edits of waysToSet(above, value, source, lineBreak, keys))
        yield { edits, lost: own };
    }
  }
}

function keyEndOf(place: NonNullable<ReturnType<typeof placeOf>>): number {
  if ('pair' in place.in) return place.in.pair?.colon ?? 0;
  return place.in.entry.start;
}
