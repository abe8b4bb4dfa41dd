import type { Language } from '../language/index.js';
import type { ItemReading, PlainData } from '../model/reading.js';
import { hashOf, hashText, hashWords } from './hash-words.js';
import type { ItemView } from './item-view.js';

/**
 * What an item asks and what answers it, as numbers: enough to tell whether another item, of this bank
 * or of one far away, asks the same. Plain data, so that it can pass between threads.
 */
export interface QuestionPrint {
  readonly list: 'questions' | 'flashcards';
  /** Of the stem (or front, or cloze) and of the passage it stands under: every word, in order. */
  readonly stem: number;
  /** Of its content words, each once, in their order. */
  readonly words: readonly number[];
  /** Of its numbers, code, math and images. */
  readonly exact: number;
  /** Of what is right; 0 where that says nothing, as `true` does. */
  readonly answer: number;
  /** Of each choice. */
  readonly choices: readonly number[];
}

/** The key of what an item asks: the stem of a question, the front of a flashcard, or a cloze. */
export function askingKey({ list, data }: ItemReading): 'question' | 'front' | 'cloze' {
  const key = list === 'flashcards' ? 'front' : 'question';
  return typeof data[key] === 'string' ? key : 'cloze';
}

/** The print of an item; undefined where it asks nothing yet. */
export function questionPrint({ reading, language }: ItemView): QuestionPrint | undefined {
  const { data, list } = reading;
  const key = askingKey(reading);
  const markdown = data[key];
  if (typeof markdown !== 'string') return undefined;
  const { whole, words, exact } = hashWords(markdown);
  if (words.length === 0) return undefined;
  const { stimulus } = data;
  const passage = typeof stimulus === 'string' ? hashText(stimulus) : undefined;
  return {
    list,
    stem: passage === undefined ? whole : hashOf([whole, passage]),
    words: contentOf(words, language),
    exact: passage === undefined ? exact : hashOf([exact, passage]),
    ...answerOf(reading),
  };
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

const noChoices: readonly number[] = [];

function answerOf({ kind, data }: ItemReading): Pick<QuestionPrint, 'answer' | 'choices'> {
  switch (kind) {
    case 'single-choice':
    case 'multiple-answer':
      return choicesOf(data);
    case 'short-answer':
    case 'numeric':
      return { answer: hashValues(data['answer'] ?? data['range']), choices: noChoices };
    case 'matching':
      return { answer: hashValues(data['pairs']), choices: noChoices };
    case 'ordering':
      return { answer: hashValues(data['order']), choices: noChoices };
    default:
      return { answer: 'back' in data ? hashValues(data['back']) : 0, choices: noChoices };
  }
}

function choicesOf(data: PlainData): Pick<QuestionPrint, 'answer' | 'choices'> {
  const entries: unknown = data['choices'];
  if (!Array.isArray(entries)) return { answer: 0, choices: noChoices };
  const choices: number[] = [];
  const keys: number[] = [];
  for (const entry of entries as readonly unknown[]) {
    const hash = hashValue(entry);
    choices.push(hash);
    const isKey = typeof entry === 'object' && entry !== null && 'correct' in entry;
    if (isKey && entry.correct === true) keys.push(hash);
  }
  // Of two choices, “yes” and “no” say, each is the key of half of all questions.
  const says = keys.length > 0 && choices.length > 2;
  const answer = !says ? 0 : keys.length === 1 ? keys[0]! : hashOf(keys.sort(bySize));
  return { answer, choices };
}

function hashValues(value: unknown): number {
  if (!Array.isArray(value)) return hashValue(value);
  return value.length === 1 ? hashValue(value[0]) : hashOf(value.map(hashValue));
}

/** Of a text, of the text in a map, or of whatever else there is. */
function hashValue(value: unknown): number {
  if (typeof value === 'string') return hashWords(value).whole;
  if (typeof value !== 'object' || value === null) return hashText(String(value));
  const { text } = value as { readonly text?: unknown };
  return typeof text === 'string' ? hashWords(text).whole : hashText(JSON.stringify(value));
}

function bySize(a: number, b: number): number {
  return a - b;
}
