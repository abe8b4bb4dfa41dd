import { Phrases } from './option-phrases.js';
import { type PhraseLists, PhraseReader } from './phrase-tree.js';
import { phrase } from './phrases.js';

/** What a file of a language says of choices that speak of other choices; phrases as in `phrase-tree.ts`. */
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
  /** The first words of choices that speak of all others, and of lists of labels. */
  readonly speaking: ReadonlySet<string>;
  readonly listing: ReadonlySet<string>;
  readonly all: Phrases;
  readonly allOfKind: Phrases;
  readonly perhapsBoth: Phrases;
  readonly perhapsAll: Phrases;
  readonly none: Phrases;
  readonly noneOfKind: Phrases;
  readonly perhapsNone: Phrases;
  readonly partial: Phrases;
  /** A choice that is a list of labels: `both 1 and 3`. The signs between them are still to be judged. */
  readonly labels: Phrases;
  /** The words that may stand before labels in a list, and join them. */
  readonly beforeLabels: Phrases;
  readonly joins: Phrases;
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

/** A whole choice that is nothing but labels: `both 1 and 3 only`. */
const listOfLabels = '[<:before>] [<:before>] [<:before>] # [<:more>] [<:after>] [<:after>]';

function makePhrases({ lists, labels, ...data }: OptionData): OptionPhrases {
  const reader = new PhraseReader({
    ...lists,
    ':before': [...labels.before, ...labels.named],
    ':named': labels.named,
    ':and': labels.and,
    ':after': labels.after,
    ':more': ['[<:and>] [<:named>] # [<:more>]'],
  });
  const speaking = {
    all: new Phrases(reader.read(data.all), 'remark'),
    allOfKind: new Phrases(reader.read(data.allOfKind)),
    perhapsBoth: new Phrases(reader.read(data.perhapsBoth)),
    perhapsAll: new Phrases(reader.read(data.perhapsAll)),
    none: new Phrases(reader.read(data.none), 'remark'),
    noneOfKind: new Phrases(reader.read(data.noneOfKind)),
    perhapsNone: new Phrases(reader.read(data.perhapsNone)),
  };
  const beforeLabels = new Phrases(reader.read(['<:before>']), 'anything');
  return {
    ...speaking,
    speaking: new Set(Object.values(speaking).flatMap(({ first }) => [...first])),
    listing: new Set(beforeLabels.first),
    partial: new Phrases(reader.read(data.partial), 'anything'),
    labels: new Phrases(reader.read([listOfLabels])),
    beforeLabels,
    joins: new Phrases(reader.read(['<:and>']), 'anything'),
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
