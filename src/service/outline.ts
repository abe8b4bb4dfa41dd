import type { BankDocument } from '../core/document/index.js';
import type { ItemReading, PlacedItem } from '../core/model/reading.js';
import { type Span, shiftSpan } from '../core/text/span.js';
import { askingKey } from '../core/view/index.js';
import { atOnce } from './in-steps.js';
import { shortMarkdown, shortText } from './short-text.js';
import type { Tell } from './tell.js';

/** A line of a bank's outline: a section, or an item under one. */
export interface OutlineEntry {
  readonly name: string;
  /** Beside the name: the kind of a question, how many items there are. */
  readonly detail: string;
  readonly sort: 'section' | 'question' | 'flashcard';
  /** All of it, and what to put the cursor on. */
  readonly span: Span;
  readonly target: Span;
  readonly children: readonly OutlineEntry[];
}

/** So many items are looked at between two moments at which the host may do something else. */
const STEP = 128;

/** The keys of a bank in their order, with the items of its lists under them. */
export function outlineOf(document: BankDocument, tell: Tell): readonly OutlineEntry[] {
  return atOnce(outlineInSteps(document, tell));
}

/** The same, part by part: of a large bank it takes longer than an editor may be still. */
export function* outlineInSteps(
  document: BankDocument,
  tell: Tell,
): Generator<undefined, readonly OutlineEntry[]> {
  const { head, items, text } = document;
  const entries: OutlineEntry[] = [];
  for (const [i, { pair, offset }] of head.entries.entries()) {
    yield;
    const start = pair.key.start + offset;
    const next = head.entries[i + 1];
    const end = next === undefined ? text.length : next.pair.key.start + next.offset;
    const span = { start, end: trimEnd(text, start, end) };
    const name = pair.key.text;
    const isList = name === 'questions' || name === 'flashcards';
    const own = isList ? items.filter((item) => item.offset >= offset && item.offset < end) : [];
    const value = pair.value?.type === 'scalar' ? shortText(pair.value.text) : '';
    const children: OutlineEntry[] = [];
    for (const item of own) {
      if (children.length % STEP === 0) yield;
      children.push(toEntry(item, span, tell));
    }
    entries.push({
      name,
      detail: isList ? String(own.length) : value,
      sort: 'section',
      span,
      target: clamp({ start, end: pair.key.end + offset }, span),
      children,
    });
  }
  return entries;
}

const names = new WeakMap<ItemReading, string>();

/** What an item asks, in a line; empty where it asks nothing. The same for as long as the reading is. */
function nameOf(reading: ItemReading): string {
  let name = names.get(reading);
  if (name === undefined) {
    const key = askingKey(reading);
    const asked = reading.data[key];
    name = typeof asked === 'string' ? shortMarkdown(asked, key) : '';
    names.set(reading, name);
  }
  return name;
}

function toEntry(item: PlacedItem, section: Span, tell: Tell): OutlineEntry {
  const { reading, offset } = item;
  const { span: own, source, kind, list } = reading;
  const named = nameOf(reading);
  const all = shiftSpan(own ?? { start: 0, end: source.length }, offset);
  const span = clamp(all, section);
  const place = own === undefined ? span : shiftSpan(reading.asked, offset);
  return {
    name: named === '' ? nameless(item, tell) : named,
    detail: list === 'flashcards' ? '' : (kind ?? tell('no answer yet')),
    sort: list === 'flashcards' ? 'flashcard' : 'question',
    span,
    target: clamp(place, span),
    children: [],
  };
}

/** What an item is called that asks nothing yet. */
function nameless({ reading: { id, list }, index }: PlacedItem, tell: Tell): string {
  if (id !== undefined) return id;
  return list === 'questions'
    ? tell('Question {0}, without a text', index + 1)
    : tell('Flashcard {0}, without a text', index + 1);
}

/** Editors want spans that lie in each other, also in a bank that is just being typed. */
function clamp({ start, end }: Span, within: Span): Span {
  const from = Math.min(Math.max(start, within.start), within.end);
  return { start: from, end: Math.min(Math.max(end, from), within.end) };
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1]!)) at--;
  return at;
}
