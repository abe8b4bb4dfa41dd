import type { ItemReading } from '../core/model/reading.js';
import type { Span } from '../core/text/span.js';
import { askingKey, ItemView, type QuestionPrint } from '../core/view/index.js';
import type { ItemFacts } from './bank-facts.js';
import { type LocalName, namesOfItem } from './name-facts.js';
import { shortMarkdown } from './short-text.js';

/** What a reading alone says of an item, in offsets of its own text. */
export interface ItemReadingFacts {
  readonly status: ItemFacts['status'];
  readonly label: string;
  readonly span: Span;
  readonly target: Span;
  readonly names: readonly LocalName[];
  readonly source: string | undefined;
  readonly print: QuestionPrint | undefined;
  /** Where what it asks stands. */
  readonly asked: Span;
}

/** The same for as long as the reading is: typing in one item looks at that item only. */
const known = new WeakMap<ItemReading, ItemReadingFacts & { readonly tag: string }>();

/** The facts of an item; `tag` is the bank's language. */
export function factsOfReading(reading: ItemReading, tag: string): ItemReadingFacts {
  let facts = known.get(reading);
  if (facts === undefined || facts.tag !== tag) {
    facts = { ...look(reading, tag), tag };
    known.set(reading, facts);
  }
  return facts;
}

function look(reading: ItemReading, tag: string): ItemReadingFacts {
  const { span: written, asked, source: text, data } = reading;
  const key = askingKey(reading);
  const stem = data[key];
  const span = written ?? { start: 0, end: text.length };
  const { source } = data;
  return {
    status: statusOf(data['status']),
    label: typeof stem === 'string' ? shortMarkdown(stem, key) : '',
    span,
    target: written === undefined ? span : asked,
    names: namesOfItem(reading),
    source: typeof source === 'string' && source !== '' ? source : undefined,
    print: new ItemView(reading, tag).print,
    asked,
  };
}

function statusOf(written: unknown): ItemFacts['status'] {
  return written === 'draft' || written === 'review' ? written : 'approved';
}
