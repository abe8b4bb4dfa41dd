import { MarkdownText } from '../markdown/index.js';
import { readChoices } from './choice-view.js';
import { type Hash, hashOf, hashText, hashWords } from './hash-words.js';
import type { ItemView } from './item-view.js';

/**
 * What an item asks and what answers it, as numbers: enough to tell whether another item, of this bank
 * or of one far away, asks the same. Plain data, so that it can pass between threads.
 */
export interface QuestionPrint {
  readonly list: 'questions' | 'flashcards';
  /** Of the stem (or front, or cloze) and of the passage it stands under: every word, in order. */
  readonly stem: Hash;
  /** Of its content words, each once, in order of size. */
  readonly words: readonly Hash[];
  /** Of its numbers, code, math and images. */
  readonly exact: Hash;
  /** Of what is right; 0 where that says nothing, as `true` does. */
  readonly answer: Hash;
  /** Of each choice. */
  readonly choices: readonly Hash[];
}

/** The print of an item; undefined where it asks nothing yet. */
export function questionPrint(view: ItemView): QuestionPrint | undefined {
  const { reading } = view;
  const key = reading.list === 'flashcards' ? 'front' : 'question';
  const own = view.prose(key) === undefined ? 'cloze' : key;
  const prose = view.prose(own);
  const markdown = reading.data[own];
  if (prose === undefined || typeof markdown !== 'string') return undefined;
  const { words, exact } = hashWords(prose, markdown);
  if (words.length === 0) return undefined;
  const { stimulus } = reading.data;
  const passage = typeof stimulus === 'string' ? [hashText(stimulus)] : [];
  return {
    list: reading.list,
    stem: hashOf([...words, ...passage]),
    words: contentOf(words, functionHashes(view)),
    exact: hashOf([...exact, ...passage]),
    ...answerOf(view),
  };
}

function contentOf(words: readonly Hash[], functions: ReadonlySet<Hash>): readonly Hash[] {
  const content = [...new Set(words.filter((word) => !functions.has(word)))];
  // A stem of nothing but small words is told from others by them.
  return (content.length < 2 ? [...new Set(words)] : content).sort((a, b) => a - b);
}

const known = new WeakMap<object, ReadonlySet<Hash>>();
const none: ReadonlySet<Hash> = new Set();

function functionHashes({ language }: ItemView): ReadonlySet<Hash> {
  if (language === undefined) return none;
  let hashes = known.get(language);
  if (hashes === undefined) {
    hashes = new Set([...language.words.functionWords].map(hashPlain));
    known.set(language, hashes);
  }
  return hashes;
}

/** The hash of a text's words, whatever signs it has. */
function hashPlain(text: string): Hash {
  const { words } = hashWords(new MarkdownText(text, [], false).prose, text);
  return words.length === 1 ? words[0]! : hashOf(words);
}

function answerOf(view: ItemView): Pick<QuestionPrint, 'answer' | 'choices'> {
  const { kind, data } = view.reading;
  switch (kind) {
    case 'single-choice':
    case 'multiple-answer': {
      const choices = readChoices(data['choices']);
      const hashes = choices.map(({ text, prose }) => hashOf(hashWords(prose, text).words));
      const keys = hashes.filter((_, i) => choices[i]!.correct).sort((a, b) => a - b);
      return { answer: keys.length === 0 ? 0 : hashOf(keys), choices: hashes };
    }
    case 'short-answer':
    case 'numeric': {
      const answers = Array.isArray(data['answer'])
        ? data['answer']
        : [data['answer'] ?? data['range']];
      return { answer: hashOf((answers as unknown[]).map(hashValue)), choices: [] };
    }
    case 'matching':
      return { answer: hashValue(data['pairs']), choices: [] };
    case 'ordering':
      return { answer: hashValue(data['order']), choices: [] };
    default: {
      const { back } = data;
      const answer = typeof back === 'string' ? hashPlain(back) : 0;
      return { answer, choices: [] };
    }
  }
}

function hashValue(value: unknown): Hash {
  if (typeof value === 'string') return hashPlain(value);
  const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : value;
  return typeof text === 'string' ? hashPlain(text) : hashText(JSON.stringify(text) ?? '');
}
