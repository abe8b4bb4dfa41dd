import type { BankDocument } from '../../core/document/index.js';
import type { PlacedItem } from '../../core/model/reading.js';
import { choicesSaying } from '../../core/rules/shared/option-meaning.js';
import { quantitiesOf } from '../../core/rules/shared/quantities.js';
import { reorderChoices } from '../../core/rules/shared/reorder-choices.js';
import { speaksOfPlaces } from '../../core/rules/shared/speaks-of-places.js';
import { type Edit, shiftSpan, type Span } from '../../core/text/span.js';
import { type ChoiceView, ItemView } from '../../core/view/index.js';
import { nodeAt, type SeqEntry } from '../../core/yaml/index.js';
import type { Tell } from '../tell.js';
import { comesOutAs, withItem } from './comes-out-as.js';
import { randomFrom } from '../../core/chance/random.js';
import type { Refactoring } from './refactoring.js';

/** Sorting and shuffling the choices of a question, where their order means nothing to its texts. */
export function orderChoices(
  document: BankDocument,
  item: PlacedItem,
  tell: Tell,
): readonly Refactoring[] {
  const view = new ItemView(item.reading, document.head.language);
  const free = freeChoices(view);
  if (free === undefined || free.length < 2) return [];
  const offered: Refactoring[] = [];
  const offer = (title: string, choices: readonly ChoiceView[]): void => {
    const edits = reordered(document, item, orderWith(free, choices, view.choices.length));
    if (edits !== undefined && edits.length > 0) offered.push({ title, sort: 'rewrite', edits });
  };
  offer(tell('Sort the choices'), sorted(view, free));
  offer(tell('Shuffle the choices'), shuffled(free, item.reading.source));
  return offered;
}

/** A choice one place up or down. */
export function moveChoice(
  document: BankDocument,
  item: PlacedItem,
  index: number,
  by: -1 | 1,
): { readonly edits: readonly Edit[]; readonly shift: number } | undefined {
  const { length } = choiceEntries(item);
  const to = index + by;
  if (index < 0 || index >= length || to < 0 || to >= length) return undefined;
  const order = Array.from({ length }, (_, i) => (i === index ? to : i === to ? index : i));
  const made = remade(document, item, order);
  if (made === undefined) return undefined;
  const before = item.offset + choiceEntries(item)[index]!.start;
  const moved = made.after.items[document.items.indexOf(item)]!;
  return { edits: made.edits, shift: moved.offset + choiceEntries(moved)[to]!.start - before };
}

/** The index of the choice that a span of the bank lies in; -1 outside of all. */
export function choiceAt(item: PlacedItem, { start, end }: Span): number {
  return choiceEntries(item).findIndex((entry) => {
    const own = shiftSpan(entry, item.offset);
    return own.start <= start && end <= Math.max(own.end, lineEndOf(item, entry));
  });
}

export function choiceEntries({ reading }: PlacedItem): readonly SeqEntry[] {
  const list = nodeAt(reading.node, ['choices']);
  return list?.type === 'seq' ? list.entries : [];
}

/** A cursor at the end of a choice's line, behind its remark, is on it too. */
function lineEndOf({ reading, offset }: PlacedItem, { end }: Span): number {
  const list = nodeAt(reading.node, ['choices']);
  if (list?.type !== 'seq' || list.flow) return end + offset;
  const newline = reading.source.indexOf('\n', end);
  return offset + (newline < 0 ? reading.source.length : newline);
}

/** The choices that may stand elsewhere; undefined where some text names choices by their places. */
function freeChoices(view: ItemView): readonly ChoiceView[] | undefined {
  const { choices } = view;
  if (choices.length !== choiceEntries({ reading: view.reading } as PlacedItem).length) {
    return undefined;
  }
  if (speaksOfPlaces(view)) return undefined;
  const speaking = new Set([...choicesSaying('all', view), ...choicesSaying('none', view)]);
  return choices.filter((choice) => !choice.pinned && !speaking.has(choice));
}

function sorted(view: ItemView, free: readonly ChoiceView[]): readonly ChoiceView[] {
  const stated = new Map(quantitiesOf(view).map(({ choice, quantity }) => [choice, quantity]));
  if (free.every((choice) => stated.has(choice))) {
    return free.toSorted((a, b) => {
      const [one, other] = [stated.get(a)!, stated.get(b)!];
      // Infinite ends cannot be subtracted.
      if (one.low !== other.low) return one.low < other.low ? -1 : 1;
      return one.high < other.high ? -1 : one.high > other.high ? 1 : 0;
    });
  }
  const { compare } = collatorFor(view.tag);
  return free.toSorted((a, b) => compare(a.prose.text, b.prose.text));
}

function collatorFor(tag: string): Intl.Collator {
  try {
    return new Intl.Collator(tag, { numeric: true });
  } catch {
    // A tag that is none is told elsewhere.
    return new Intl.Collator('en', { numeric: true });
  }
}

/** Another order than now; the question's own text is the seed, so that it can be played again. */
function shuffled(free: readonly ChoiceView[], seed: string): readonly ChoiceView[] {
  const random = randomFrom(seed);
  const choices = [...free];
  do {
    for (let i = choices.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [choices[i], choices[j]] = [choices[j]!, choices[i]!];
    }
  } while (choices.every((choice, i) => choice === free[i]));
  return choices;
}

function orderWith(
  free: readonly ChoiceView[],
  fresh: readonly ChoiceView[],
  length: number,
): number[] {
  const order = Array.from({ length }, (_, i) => i);
  for (const [i, { index }] of free.entries()) order[index] = fresh[i]!.index;
  return order;
}

function reordered(
  document: BankDocument,
  item: PlacedItem,
  order: readonly number[],
): readonly Edit[] | undefined {
  return remade(document, item, order)?.edits;
}

function remade(
  document: BankDocument,
  item: PlacedItem,
  order: readonly number[],
): { readonly edits: readonly Edit[]; readonly after: BankDocument } | undefined {
  const { reading, offset } = item;
  const own = reorderChoices(reading, order);
  if (own === undefined) return undefined;
  const edits = own.map((edit) => ({ ...edit, ...shiftSpan(edit, offset) }));
  const choices = reading.data['choices'] as readonly unknown[];
  const data = { ...reading.data, choices: order.map((from) => choices[from]) };
  const after = comesOutAs(document, edits, { items: withItem(item, { data }) });
  return after && { edits, after };
}
