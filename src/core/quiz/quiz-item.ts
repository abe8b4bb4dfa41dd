import type { BankDocument } from '../document/index.js';
import { bankKey, itemKeys } from '../history/index.js';
import type { ItemReading, PlacedItem, PlainData } from '../model/reading.js';
import { mapOf, textOf, textsOf } from '../model/kinds/shown.js';
import { isGradable } from './grade.js';
import { knownWords } from './known-words.js';

/** A bank, as far as a quiz needs it. */
export interface QuizBank {
  /** What history knows it by: its id, else its file's name. */
  readonly key: string;
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly tags: readonly string[];
  readonly defaults: PlainData;
  /** The bank's `quiz` settings. */
  readonly quiz: PlainData;
  /** What objectives say, by id. */
  readonly objectives: PlainData;
  /** Passages, by id. */
  readonly stimuli: PlainData;
  /** Whether a folded word stands in the bank. */
  readonly isKnownWord: (word: string) => boolean;
}

/** An item that can be asked. */
export interface QuizItem {
  /** Unlike that of any other item of the quiz, and the same after the bank was edited. */
  readonly ref: string;
  readonly bank: QuizBank;
  /** What history knows it by: its id, else a fingerprint of what it asks. */
  readonly key: string;
  /** The bare id, else `questions[3]`. */
  readonly name: string;
  readonly reading: ItemReading;
  /** Its own and the bank's, each once. */
  readonly tags: readonly string[];
  /** The passage it stands under, by bank and id. */
  readonly stimulus: string | undefined;
}

/** What of a bank can be asked, and what was left out. */
export interface QuizItems {
  readonly items: readonly QuizItem[];
  /** Names of drafts. */
  readonly drafts: readonly string[];
  /** Names of items that cannot be graded: they lack their answer, or their kind is unknown. */
  readonly unfinished: readonly string[];
}

/** The items of a bank, in its order. `file` is the bank's path or name. */
export function quizItems(
  document: BankDocument,
  file: string,
  { drafts: withDrafts = false }: { readonly drafts?: boolean } = {},
): QuizItems {
  const bank = quizBank(document, file);
  const keys = itemKeys(document);
  const items: QuizItem[] = [];
  const drafts: string[] = [];
  const unfinished: string[] = [];
  for (const [i, placed] of document.items.entries()) {
    const { reading, name } = placed;
    if (reading.data['status'] === 'draft' && !withDrafts) drafts.push(name);
    else if (!canBeAsked(reading, bank)) unfinished.push(name);
    else items.push(quizItem(placed, bank, keys[i]!));
  }
  return { items, drafts, unfinished };
}

function quizItem({ reading, name }: PlacedItem, bank: QuizBank, key: string): QuizItem {
  const stimulus = textOf(reading.data['stimulus']);
  const own = textsOf(reading.data['tags']);
  return {
    ref: `${bank.key}#${key}`,
    bank,
    key,
    name,
    reading,
    tags: own.length === 0 ? bank.tags : [...new Set([...own, ...bank.tags])],
    stimulus: stimulus === undefined ? undefined : `${bank.key}#${stimulus}`,
  };
}

function canBeAsked(reading: ItemReading, bank: QuizBank): boolean {
  if (reading.list === 'questions') return isGradable(reading, bank);
  const { front, back, cloze } = reading.data;
  if (textOf(cloze) !== undefined && textOf(front) === undefined) return true;
  return textOf(front) !== undefined && textOf(back) !== undefined;
}

function quizBank(document: BankDocument, file: string): QuizBank {
  const { data, language } = document.head;
  return {
    key: bankKey(document, file),
    title: textOf(data['title']) ?? bankKey(document, file),
    language,
    tags: textsOf(data['tags']),
    defaults: mapOf(data['defaults']),
    quiz: mapOf(data['quiz']),
    objectives: mapOf(data['objectives']),
    stimuli: mapOf(data['stimuli']),
    isKnownWord: knownWords(document),
  };
}
