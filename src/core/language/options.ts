import {
  beforeWords,
  betweenWords,
  compilePhrases,
  evenWords,
  FirstWords,
  type PhraseLists,
  Phrases,
} from './option-phrases.js';
import { phrase } from './phrases.js';

/** What a file of a language says of choices that speak of other choices; phrases as in `option-phrases.ts`. */
export interface OptionData {
  /** What phrases name in angle brackets. */
  readonly lists: PhraseLists;
  /** Says that all the other choices are right. */
  readonly all: readonly string[];
  /** Says so of what is asked for: `all of these *`. */
  readonly allOfKind: readonly string[];
  /** May say so, of two other choices and of any number. */
  readonly perhapsBoth: readonly string[];
  readonly perhapsAll: readonly string[];
  /** Says that no other choice is right. */
  readonly none: readonly string[];
  readonly noneOfKind: readonly string[];
  readonly perhapsNone: readonly string[];
  /** Begins a choice that speaks of a part: `only …`, `some …`. */
  readonly partial: readonly string[];
  /** Around and between the letters or numbers of other choices: `both … and … only`. */
  readonly labels: {
    readonly before: readonly string[];
    /** What may stand before each: `answers A and answer B`. */
    readonly named: readonly string[];
    readonly and: readonly string[];
    readonly after: readonly string[];
  };
  /** Joins two choices into one: `and`, and what may stand before the first: `both`. */
  readonly andWords: readonly string[];
  readonly bothWords: readonly string[];
  /** Patterns that say in the stem that two things are compared, a number is asked for, one is to be picked. */
  readonly pairWords: readonly string[];
  readonly countWords: readonly string[];
  readonly pickWords: readonly string[];
  /** Patterns of what goes by letters, so that `A and D` may be two of these: vitamins, points, notes. */
  readonly letteredWords: readonly string[];
  /** Patterns that say in the stem that it is about how something is written. */
  readonly formWords: readonly string[];
  /** Begins a question or an instruction: a text that begins so is a whole sentence. */
  readonly askingWords: readonly string[];
}

/** The phrases of a language, ready to be looked for. */
export interface OptionPhrases {
  /** What choices that speak of all others begin with, and lists of labels. */
  readonly speaking: FirstWords;
  readonly listing: FirstWords;
  readonly all: Phrases;
  readonly allOfKind: Phrases;
  readonly perhapsBoth: Phrases;
  readonly perhapsAll: Phrases;
  readonly none: Phrases;
  readonly noneOfKind: Phrases;
  readonly perhapsNone: Phrases;
  readonly partial: Phrases;
  /** A whole choice that is a list of labels: `both 1 and 3`. The signs between them are still to be judged. */
  readonly labels: RegExp;
  /** Every word that may stand in such a list beside its labels, as `evenWords` writes it. */
  readonly labelWords: ReadonlySet<string>;
  /** One label: `I only`. */
  readonly label: RegExp;
  /** The words that may stand before labels in a list, and join them. */
  readonly beforeLabels: RegExp;
  readonly joins: RegExp;
  readonly andWord: RegExp;
  readonly bothWord: RegExp;
  readonly pairWords: RegExp;
  readonly countWords: RegExp;
  readonly pickWords: RegExp;
  readonly letteredWords: RegExp;
  readonly formWords: RegExp;
  readonly askingWords: ReadonlySet<string>;
}

const known = new WeakMap<OptionData, OptionPhrases>();

/** The phrases of a language; they are made when they are first asked for. */
export function optionPhrases(data: OptionData): OptionPhrases {
  let phrases = known.get(data);
  if (phrases === undefined) known.set(data, (phrases = makePhrases(data)));
  return phrases;
}

const label = '(?:[a-h]|[1-9]|i{1,3}|iv|vi{0,3}|ix|x)';

function wordsOfPhrases({ labels, lists }: OptionData): ReadonlySet<string> {
  const all = [...labels.before, ...labels.named, ...labels.and, ...labels.after];
  const text = [...all, ...Object.values(lists).flat()].join(' ');
  return new Set(evenWords(text.replace(/[[\]()|<>*…]/g, ' ')).split(/[ |]/));
}

function makePhrases(data: OptionData): OptionPhrases {
  const { lists, labels } = data;
  const words = [...labels.before, ...labels.named];
  const { source: before, first: listing } = compilePhrases(words, lists);
  const named = compilePhrases(labels.named, lists).source;
  const and = compilePhrases(labels.and, lists).source;
  const after = compilePhrases(labels.after, lists).source;
  const one = `${label}${betweenWords}`;
  const speaking = {
    all: new Phrases(data.all, lists, 'remark'),
    allOfKind: new Phrases(data.allOfKind, lists),
    perhapsBoth: new Phrases(data.perhapsBoth, lists),
    perhapsAll: new Phrases(data.perhapsAll, lists),
    none: new Phrases(data.none, lists, 'remark'),
    noneOfKind: new Phrases(data.noneOfKind, lists),
    perhapsNone: new Phrases(data.perhapsNone, lists),
  };
  return {
    ...speaking,
    speaking: new FirstWords(Object.values(speaking).flatMap(({ first }) => first.words)),
    listing: new FirstWords(listing),
    labelWords: wordsOfPhrases(data),
    partial: new Phrases(data.partial, lists, 'anything'),
    labels: new RegExp(
      `${beforeWords}${before}{0,3}${one}(?:${and}?${named}?${one})+${after}{0,2}$`,
    ),
    label: new RegExp(`${beforeWords}${before}{0,3}${one}${after}{0,2}$`),
    beforeLabels: new RegExp(`${beforeWords}${before}`),
    joins: new RegExp(`(?:^|[ |])${and}`),
    andWord: new RegExp(`\\s(?:${data.andWords.join('|')})\\s`, 'iu'),
    bothWord: new RegExp(`^(?:${data.bothWords.join('|')})\\s`, 'iu'),
    pairWords: phrase(data.pairWords.join('|'), {}),
    countWords: phrase(data.countWords.join('|'), {}),
    pickWords: phrase(data.pickWords.join('|'), {}),
    letteredWords: phrase(data.letteredWords.join('|'), {}),
    formWords: phrase(data.formWords.join('|'), {}),
    askingWords: new Set(data.askingWords),
  };
}
