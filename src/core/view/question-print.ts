import type { Language } from '../language/index.js';
import { askingKey } from '../model/asking-key.js';
import type { ItemList, ItemReading, PlainData } from '../model/reading.js';
import { hashOf, hashText, hashWhole, hashWords, type WordHashes } from './hash-words.js';
import type { ItemView } from './item-view.js';

/**
 * What an item asks and what answers it, as numbers: enough to tell whether another item, of this bank
 * or of one far away, asks the same. Plain data, so that it can pass between threads.
 */
export interface QuestionPrint {
  readonly list: ItemList;
  /** Of the stem (or front, or cloze) and of the passage it stands under: every word, in order. */
  readonly stem: number;
  /** Of its content words, each once, in their order. */
  readonly words: readonly number[];
  /** Of its numbers, code, math and images. */
  readonly exact: number;
  /** Of what is right; 0 where that says nothing, as `true` does. */
  readonly answer: number;
  /** Of what it offers: each choice, each pair, each step. */
  readonly choices: readonly number[];
}

/** What tells which items are worth comparing. */
export type ShortPrint = Omit<QuestionPrint, 'choices'>;

/** Its parts are read when they are asked for. */
class LazyPrint implements ShortPrint {
  readonly stem: number;
  readonly exact: number;
  readonly #item: ItemReading;
  readonly #language: Language | undefined;
  readonly #words: readonly number[];
  #content: readonly number[] | undefined;
  #answer: number | undefined;

  constructor(item: ItemReading, language: Language | undefined, asked: WordHashes) {
    this.#item = item;
    this.#language = language;
    this.#words = asked.words;
    const { stimulus } = item.data;
    const passage = typeof stimulus === 'string' ? hashText(stimulus) : undefined;
    this.stem = passage === undefined ? asked.whole : hashOf([asked.whole, passage]);
    this.exact = passage === undefined ? asked.exact : hashOf([asked.exact, passage]);
  }

  get list(): ItemList {
    return this.#item.list;
  }

  get words(): readonly number[] {
    return (this.#content ??= contentOf(this.#words, this.#language));
  }

  get answer(): number {
    return (this.#answer ??= answerOf(this.#item));
  }
}

/** The whole print of an item. */
export function questionPrint(short: ShortPrint, { data }: ItemReading): QuestionPrint {
  const { list, stem, words, exact, answer } = short;
  return { list, stem, words, exact, answer, choices: offeredBy(data) };
}

function offeredBy(data: PlainData): readonly number[] {
  const offered: unknown = data['choices'] ?? data['pairs'] ?? data['order'];
  return Array.isArray(offered) ? offered.map(hashValue) : [];
}

/** The print of an item without its choices; undefined where it asks nothing yet. */
export function shortPrint({ reading, language }: ItemView): ShortPrint | undefined {
  const markdown = reading.data[askingKey(reading)];
  if (typeof markdown !== 'string') return undefined;
  const asked = hashWords(markdown);
  return asked.words.length === 0 ? undefined : new LazyPrint(reading, language, asked);
}

function contentOf(words: readonly number[], language: Language | undefined): readonly number[] {
  const functions = language === undefined ? noWords : functionHashes(language);
  const content = once(words.filter((word) => !functions.has(word)));
  // A stem of nothing but small words is told from others by them.
  return content.length < 2 ? once(words) : content;
}

/** Stems are short: looking back is quicker than a set. */
function once(numbers: readonly number[]): readonly number[] {
  if (numbers.length > 40) return [...new Set(numbers)];
  return numbers.filter((each, i) => numbers.indexOf(each) === i);
}

const noWords: ReadonlySet<number> = new Set();
const functionWords = new WeakMap<Language, ReadonlySet<number>>();

function functionHashes(language: Language): ReadonlySet<number> {
  let hashes = functionWords.get(language);
  if (hashes === undefined) {
    const all = [...language.words.functionWords, ...language.words.elisions];
    hashes = new Set(all.flatMap((word) => hashWords(word).words));
    functionWords.set(language, hashes);
  }
  return hashes;
}

function answerOf({ kind, data }: ItemReading): number {
  switch (kind) {
    case 'single-choice':
    case 'multiple-answer':
      return keysOf(data);
    case 'short-answer':
    case 'numeric':
      return hashValues(data['answer'] ?? data['range']);
    case 'matching':
      return hashValues(data['pairs']);
    case 'ordering':
      return hashValues(data['order']);
    default:
      return 'back' in data ? hashValues(data['back']) : 0;
  }
}

/** Of two choices, “yes” and “no” say, each is the key of half of all questions: that says nothing. */
function keysOf(data: PlainData): number {
  const entries: unknown = data['choices'];
  if (!Array.isArray(entries) || entries.length < 3) return 0;
  let only = 0;
  let all: number[] | undefined;
  for (const entry of entries as readonly unknown[]) {
    if (typeof entry !== 'object' || entry === null) continue;
    if (!('correct' in entry) || entry.correct !== true) continue;
    const hash = hashValue(entry);
    if (only === 0) only = hash;
    else (all ??= [only]).push(hash);
  }
  return all === undefined ? only : hashOf(all.sort(bySize));
}

function hashValues(value: unknown): number {
  if (!Array.isArray(value)) return hashValue(value);
  return value.length === 1 ? hashValue(value[0]) : hashOf(value.map(hashValue));
}

/** Of a text, of the text in a map, of the two sides of a pair, or of whatever else there is. */
function hashValue(value: unknown): number {
  if (typeof value === 'string') return hashWhole(value);
  if (typeof value !== 'object' || value === null) return hashText(String(value));
  const { text, left, right } = value as Readonly<Record<string, unknown>>;
  if (typeof text === 'string') return hashWhole(text);
  return typeof left === 'string' && typeof right === 'string'
    ? hashOf([hashWhole(left), hashWhole(right)])
    : hashText(JSON.stringify(value));
}

function bySize(a: number, b: number): number {
  return a - b;
}
