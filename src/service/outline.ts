import type { BankDocument } from '../core/document/index.js';
import type { PlacedItem } from '../core/model/reading.js';
import { type Span, shiftSpan } from '../core/text/span.js';
import { askingKey } from '../core/view/index.js';
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

/** The keys of a bank in their order, with the items of its lists under them. */
export function outlineOf(document: BankDocument, tell: Tell): readonly OutlineEntry[] {
  const { head, items, text } = document;
  return head.entries.map(({ pair, offset }, i) => {
    const start = pair.key.start + offset;
    const next = head.entries[i + 1];
    const end = next === undefined ? text.length : next.pair.key.start + next.offset;
    const span = { start, end: trimEnd(text, start, end) };
    const own = items.filter((item) => item.offset >= offset && item.offset < end);
    const name = pair.key.text;
    const isList = name === 'questions' || name === 'flashcards';
    const value = pair.value?.type === 'scalar' ? shortText(pair.value.text) : '';
    return {
      name,
      detail: isList ? String(own.length) : value,
      sort: 'section',
      span,
      target: clamp({ start, end: pair.key.end + offset }, span),
      children: isList ? own.map((item) => toEntry(item, span, tell)) : [],
    };
  });
}

function toEntry(item: PlacedItem, section: Span, tell: Tell): OutlineEntry {
  const { reading, offset } = item;
  const { span: own, source, data, kind, list } = reading;
  const key = askingKey(reading);
  const asked = data[key];
  const named = typeof asked === 'string' ? shortMarkdown(asked, key) : '';
  const all = shiftSpan(own ?? { start: 0, end: source.length }, offset);
  const span = clamp(all, section);
  const place = own === undefined ? span : shiftSpan(reading.asked, offset);
  return {
    name: named === '' ? nameless(item, tell) : named,
    detail: list === 'flashcards' ? '' : (kind ?? 'no answer yet'),
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
