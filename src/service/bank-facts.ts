import type { BankDocument } from '../core/document/index.js';
import { acrossRulesAt, type ItemPrint } from '../core/lint/index.js';
import type { ItemList, PlacedItem } from '../core/model/reading.js';
import { type Span, shiftSpan } from '../core/text/span.js';
import { atOnce } from './in-steps.js';
import { type ItemReadingFacts, factsOfReading } from './item-facts.js';
import { namesOfHead } from './name-facts.js';
import { shortText } from './short-text.js';

/** What a name in a bank is the name of. */
export type NameSort = 'bank' | 'item' | 'tag' | 'objective' | 'stimulus';

/** A name that is written in a bank. The span is that of the name alone, without quotes. */
export interface NameFact extends Span {
  readonly sort: NameSort;
  readonly name: string;
  /** Ids, objectives and stimuli are defined at one place; a tag is only ever referred to. */
  readonly role: 'definition' | 'reference';
  /** The item that it stands in, by its place in `items`; undefined in the bank's head. */
  readonly item: number | undefined;
  /** Of the definition of an objective or a stimulus: what it says, in a line. */
  readonly meaning: string;
}

export interface ItemFacts {
  /** Its id, else `questions[3]`. */
  readonly name: string;
  readonly id: string | undefined;
  readonly list: ItemList;
  /** Of a question; undefined while its keys do not tell. */
  readonly kind: string | undefined;
  readonly status: 'draft' | 'review' | 'approved';
  /** What it asks as its reader sees it, in a line; its name where it asks nothing yet. */
  readonly label: string;
  /** All of it, and what to put the cursor on. */
  readonly span: Span;
  readonly target: Span;
}

/** A part of a bank that people look for things in, where its key stands. */
export interface SectionFacts extends Span {
  readonly name: ItemList | 'notes';
}

/**
 * What is kept of a bank where many are looked at together: plain data, without its text. Spans are
 * offsets of that text.
 */
export interface BankFacts {
  readonly title: string | undefined;
  /** Where the title stands, else the bank's beginning. */
  readonly titleAt: Span;
  readonly language: string;
  readonly items: readonly ItemFacts[];
  /** In the order of the text. */
  readonly sections: readonly SectionFacts[];
  /** In the order of the text. */
  readonly names: readonly NameFact[];
  /** Each once. */
  readonly sources: readonly string[];
  /** What its items ask, to find others like them in other banks (`checkAcrossBanks`). */
  readonly prints: readonly ItemPrint[];
}

/** So many items are looked at between two moments at which the host may do something else. */
const STEP = 64;

const known = new WeakMap<BankDocument, BankFacts>();

/** The facts of a bank, at once; what did not change since they were asked for last is not looked at. */
export function bankFacts(document: BankDocument): BankFacts {
  return atOnce(bankFactsInSteps(document));
}

/** The same, part by part. */
export function* bankFactsInSteps(document: BankDocument): Generator<undefined, BankFacts> {
  const already = known.get(document);
  if (already !== undefined) return already;
  const { head, items: placed } = document;
  const items: ItemFacts[] = [];
  const names: NameFact[] = [];
  const sources = new Set<string>();
  const prints: Omit<ItemPrint, 'rules'>[] = [];
  for (const item of placed) {
    if (items.length % STEP === 0) yield;
    const read = factsOfReading(item.reading, head.language);
    const { name, offset } = item;
    for (const each of read.names) {
      const { start, end, sort, role } = each;
      names.push({
        ...{ sort, name: each.name, role, item: items.length, meaning: '' },
        start: start + offset,
        end: end + offset,
      });
    }
    items.push(placeFacts(item, read));
    if (read.source !== undefined) sources.add(read.source);
    const { print, asked } = read;
    if (print !== undefined) prints.push({ ...shiftSpan(asked, offset), item: name, print });
  }
  yield;
  const rules = acrossRulesAt(document, prints);
  yield;
  const facts: BankFacts = {
    ...titleOf(document),
    language: head.language,
    items,
    sections: sectionsOf(document),
    names: inOrder(namesOfHead(head), names),
    sources: [...sources],
    prints: prints.map((print, i) => ({ ...print, rules: rules[i]! })),
  };
  known.set(document, facts);
  return facts;
}

function placeFacts({ reading, name, offset }: PlacedItem, read: ItemReadingFacts): ItemFacts {
  return {
    name,
    id: reading.id,
    list: reading.list,
    kind: reading.kind,
    status: read.status,
    label: read.label === '' ? name : read.label,
    span: shiftSpan(read.span, offset),
    target: shiftSpan(read.target, offset),
  };
}

function titleOf({ head }: BankDocument): Pick<BankFacts, 'title' | 'titleAt'> {
  const title = head.data['title'];
  const entry = head.entries.find(({ pair }) => pair.key.text === 'title');
  const at = entry?.pair.value ?? entry?.pair.key;
  return {
    title: typeof title === 'string' && title !== '' ? shortText(title) : undefined,
    titleAt:
      entry === undefined || at === undefined
        ? { start: 0, end: 0 }
        : shiftSpan({ start: at.start, end: at.end }, entry.offset),
  };
}

function sectionsOf({ head }: BankDocument): SectionFacts[] {
  return head.entries.flatMap(({ pair: { key }, offset }) => {
    const name = key.text;
    if (name !== 'questions' && name !== 'flashcards' && name !== 'notes') return [];
    return [{ name, ...shiftSpan({ start: key.start, end: key.end }, offset) }];
  });
}

/** The names of the head stand before, between and behind those of the lists, which are in order. */
function inOrder(ofHead: readonly NameFact[], ofItems: readonly NameFact[]): readonly NameFact[] {
  const names: NameFact[] = [];
  let next = 0;
  for (const name of ofHead.toSorted((a, b) => a.start - b.start)) {
    while (next < ofItems.length && ofItems[next]!.start <= name.start)
      names.push(ofItems[next++]!);
    names.push(name);
  }
  while (next < ofItems.length) names.push(ofItems[next++]!);
  return names;
}
