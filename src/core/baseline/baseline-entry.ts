import { readBank } from '../document/index.js';
import { askingKey } from '../model/asking-key.js';
import type { PlacedItem } from '../model/reading.js';
import type { Problem } from '../problem/problem.js';
import type { Span } from '../text/span.js';
import { hashOf, hashWhole } from '../view/hash-words.js';

/** A problem that is known, so that it is known again when lines have moved and other items changed. */
export interface BaselineEntry {
  readonly rule: string;
  /** The item’s id, else `~` and a number of what it asks; empty for the bank itself. */
  readonly item: string;
  /** Of the text that is underlined, and of the line that it begins on. */
  readonly line: string;
  /** Of all else in the item: by it an item is known that has another id or stem now, if it is enough. */
  readonly content: string;
  /** The bank that the problem has to do with, if it is another one. */
  readonly with?: string;
}

/** A bank with what was found in it. */
export interface JudgedBank {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** The entries of a bank’s problems, in their order, and the items that are there. */
export function entriesOf({ text, problems }: JudgedBank): {
  readonly entries: readonly BaselineEntry[];
  readonly items: ReadonlySet<string>;
} {
  if (problems.length === 0) return { entries: [], items: new Set() };
  const { items, find } = itemsOf(text);
  const ofBank = { key: '', content: '' };
  const entries = problems.map((problem): BaselineEntry => {
    const { rule, item: name, related = [] } = problem;
    const { key, content } = name === undefined ? ofBank : find(name, problem);
    const other = related.find(({ path }) => path !== undefined)?.path;
    return {
      rule,
      item: key,
      line: printOf(underlined(text, problem)),
      content,
      ...(other === undefined ? {} : { with: other }),
    };
  });
  return { entries, items };
}

/** The entry of a place in another bank that a problem names, as if the problem stood there. */
export function entryAt(text: string, rule: string, place: Span): BaselineEntry {
  const { key, content } = itemsOf(text).find(undefined, place);
  return { rule, item: key, line: printOf(underlined(text, place)), content };
}

interface NamedItem {
  readonly key: string;
  readonly content: string;
}

function itemsOf(text: string): {
  readonly items: ReadonlySet<string>;
  readonly find: (name: string | undefined, place: Span) => NamedItem;
} {
  const bank = readBank(text);
  const byName = new Map<string, PlacedItem[]>();
  for (const item of bank.items) {
    const same = byName.get(item.name);
    if (same === undefined) byName.set(item.name, [item]);
    else same.push(item);
  }
  const contents = new Map<PlacedItem, string>();
  return {
    items: new Set(bank.items.map(keyOf)),
    find(name, place) {
      const named = name === undefined ? bank.items : (byName.get(name) ?? []);
      // Two items may have one id; what is told of the bank as a whole has none.
      const item = named.length === 1 ? named[0] : named.find((each) => holds(each, place));
      if (item === undefined) return { key: name ?? '', content: '' };
      let content = contents.get(item);
      if (content === undefined) contents.set(item, (content = contentOf(item)));
      return { key: keyOf(item), content };
    },
  };
}

/**
 * Two items that ask the same have one name: to tell them apart by their order, as a history does, would
 * give one another name when the other comes or goes.
 */
function keyOf({ reading }: PlacedItem): string {
  const asked: unknown = reading.data[askingKey(reading)];
  return reading.id ?? `~${written(typeof asked === 'string' ? hashWhole(asked) : 0)}`;
}

function holds({ reading, offset }: PlacedItem, { start }: Span): boolean {
  const { span } = reading;
  return span !== undefined && start >= offset + span.start && start <= offset + span.end;
}

/** What is shorter than this, many items say: `answer: true`. No item is known by that alone. */
const telling = 40;
const weak = '-';

/** Whether an item with another name is the same one if it says this. */
export function isTelling(content: string): boolean {
  return content !== '' && !content.startsWith(weak);
}

function contentOf({ reading }: PlacedItem): string {
  const rest = Object.entries(reading.data).filter(
    ([key]) => key !== 'id' && (reading.id !== undefined || key !== askingKey(reading)),
  );
  const text = JSON.stringify(rest);
  return `${text.length < telling ? weak : ''}${printOf([text])}`;
}

const longest = 1000;

/**
 * The text of the span, and the line that it begins on: many spans are a single sign. Of a key nothing
 * else: what is told there is told of its item, whatever stands behind the colon.
 */
function underlined(text: string, { start, end }: Span): readonly string[] {
  if (text[end] === ':' && /^[a-z][a-z-]*$/.test(text.slice(start, end))) {
    return [text.slice(start, end)];
  }
  const lineStart =
    Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const lineEnd = /[\r\n]|$/g;
  lineEnd.lastIndex = start;
  const line = text.slice(start === 0 ? 0 : lineStart, lineEnd.exec(text)?.index);
  return [fold(text.slice(start, Math.min(end, start + longest))), fold(line.slice(0, longest))];
}

/** The dash of an entry comes and goes as keys change places. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^(?: ?- )+/, '')
    .trim();
}

function printOf(texts: readonly string[]): string {
  return written(hashOf(codesOf(texts)));
}

/** 53 bits in eleven signs. */
function written(hash: number): string {
  return hash.toString(36).padStart(11, '0');
}

function* codesOf(texts: readonly string[]): Generator<number> {
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) yield text.charCodeAt(at);
    yield 0x10000;
  }
}
