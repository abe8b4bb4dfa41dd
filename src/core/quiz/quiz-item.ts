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

/** An item of a bank, for quizzes and reviews. */
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
  /** Whether it says enough: a question its answer, a card its back. */
  readonly canBeAsked: boolean;
}

/** What of a bank can be asked, and what was left out. */
export interface QuizItems {
  readonly bank: QuizBank;
  readonly items: readonly QuizItem[];
  /** Names of drafts. */
  readonly drafts: readonly string[];
  /** Names of items that cannot be asked: they lack their answer, or nobody knows their kind. */
  readonly unfinished: readonly string[];
}

interface ItemOptions {
  /** Drafts are left out, unless they are asked for. */
  readonly drafts?: boolean;
}

/** The items of a bank that can be asked, in its order. `file` is the bank's path or name. */
export function quizItems(
  document: BankDocument,
  file: string,
  options: ItemOptions = {},
): QuizItems {
  const all = bankItems(document, file, options);
  return {
    bank: all[0]?.bank ?? quizBank(document, file),
    items: all.filter(({ canBeAsked }) => canBeAsked),
    drafts: options.drafts === true ? [] : document.items.filter(isDraft).map(({ name }) => name),
    unfinished: all.filter(({ canBeAsked }) => !canBeAsked).map(({ name }) => name),
  };
}

/**
 * The items of a bank, before anybody looks whether they can be asked: of ten thousand, a quiz picks a
 * few. `buildQuiz` takes only those that can.
 */
export function bankItems(
  document: BankDocument,
  file: string,
  { drafts: withDrafts = false }: ItemOptions = {},
): readonly QuizItem[] {
  const bank = quizBank(document, file);
  let keys: readonly string[] | undefined;
  const keyOf = (index: number): string => (keys ??= itemKeys(document))[index]!;
  return document.items.flatMap((placed, i) =>
    withDrafts || !isDraft(placed) ? [new BankItem(placed, bank, () => keyOf(i))] : [],
  );
}

function isDraft({ reading }: PlacedItem): boolean {
  return reading.data['status'] === 'draft';
}

/** An item whose names are made when somebody asks. */
class BankItem implements QuizItem {
  readonly name: string;
  readonly reading: ItemReading;
  readonly #keyOf: () => string;
  #ref: string | undefined;
  #canBeAsked: boolean | undefined;

  constructor(
    { name, reading }: PlacedItem,
    readonly bank: QuizBank,
    keyOf: () => string,
  ) {
    this.name = name;
    this.reading = reading;
    this.#keyOf = keyOf;
  }

  get key(): string {
    return this.#keyOf();
  }

  get ref(): string {
    return (this.#ref ??= `${this.bank.key}#${this.key}`);
  }

  get tags(): readonly string[] {
    const own = textsOf(this.reading.data['tags']);
    return own.length === 0 ? this.bank.tags : [...new Set([...own, ...this.bank.tags])];
  }

  get stimulus(): string | undefined {
    const id = textOf(this.reading.data['stimulus']);
    return id === undefined ? undefined : `${this.bank.key}#${id}`;
  }

  get canBeAsked(): boolean {
    return (this.#canBeAsked ??= canBeAsked(this.reading, this.bank));
  }
}

/** The same item under another ref, for banks that history cannot tell apart. */
export function withRef(item: QuizItem, ref: string): QuizItem {
  const { bank, key, name, reading, tags, stimulus } = item;
  return { ref, bank, key, name, reading, tags, stimulus, canBeAsked: item.canBeAsked };
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
