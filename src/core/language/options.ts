import { Phrases } from './option-phrases.js';
import { type PhraseLists, PhraseReader } from './phrase-tree.js';
import { phrase } from './phrases.js';

/** What a file of a language says of choices that speak of other choices; phrases as in `phrase-tree.ts`. */
export interface OptionData {
  /** What phrases name in angle brackets: at least what choices may be called, and may be said to be. */
  readonly lists: PhraseLists & Readonly<Record<ListName, readonly string[]>>;
  /** Says that all the other choices are right. */
  readonly all: readonly string[];
  /** Says so of what is asked for: `all of these *`. */
  readonly allOfKind: readonly string[];
  /** Says of all of them that they are what is asked for: `these are all *`. */
  readonly areOfKind: readonly string[];
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
    /** The words before labels of which none is right. */
    readonly neither: readonly string[];
  };
  /** Joins two choices into one: `and`, and what may stand before the first: `both`. */
  readonly andWords: readonly string[];
  readonly bothWords: readonly string[];
  /** Patterns that say in the stem that two things are compared, a number is asked for, one is to be picked. */
  readonly pairWords: readonly string[];
  readonly countWords: readonly string[];
  readonly pickWords: readonly string[];
  /** Patterns that say in the stem that there may be no right choice, and that any number may be marked. */
  readonly ifAnyWords: readonly string[];
  readonly markWords: readonly string[];
  /** Patterns that say in the stem that two labels together are one answer: `which pair`. */
  readonly coupleWords: readonly string[];
  /** Patterns that say in the stem that a difference is asked for, and in a choice that there is none. */
  readonly differenceWords: readonly string[];
  readonly sameWords: readonly string[];
  /** Patterns that ask in the stem of which choices something holds: `apply`. */
  readonly holdWords: readonly string[];
  /** Patterns that say yes, no or never, and need few words for it: `at no time`, `nothing happens`. */
  readonly flatWords: readonly string[];
  /** Patterns of what goes by letters, so that `A and D` may be two of these: vitamins, points, notes. */
  readonly letteredWords: readonly string[];
  /** Patterns that say in the stem that it is about how something is written. */
  readonly formWords: readonly string[];
  /** Begins a question or an instruction: a text that begins so is a whole sentence. */
  readonly askingWords: readonly string[];
}

/** What the choices are called, what they may be said to be, and what says that those at hand are meant. */
type ListName = 'answers' | 'answer' | 'things' | 'other' | 'right' | 'wrong';

/** The phrases of a language, ready to be looked for. */
export interface OptionPhrases {
  /** The first words of choices that speak of all others, and of lists of labels. */
  readonly speaking: ReadonlySet<string>;
  readonly listing: ReadonlySet<string>;
  readonly all: Phrases;
  readonly allOfKind: Phrases;
  readonly areOfKind: Phrases;
  readonly perhapsBoth: Phrases;
  readonly perhapsAll: Phrases;
  readonly none: Phrases;
  readonly noneOfKind: Phrases;
  readonly perhapsNone: Phrases;
  readonly partial: Phrases;
  /** Words, without accents, that say of something that it is right or wrong. */
  readonly rightWords: ReadonlySet<string>;
  readonly wrongWords: ReadonlySet<string>;
  /** Words of a phrase by which nothing but the other choices can be meant: `above`, `answers`. */
  readonly pointingWords: ReadonlySet<string>;
  /** Words by which a stem may speak of its choices: `following`, `statements`. */
  readonly namingWords: ReadonlySet<string>;
  /** A choice that is a list of labels: `both 1 and 3`. The signs between them are still to be judged. */
  readonly labels: Phrases;
  /** The words that may stand before labels in a list, and join them. */
  readonly beforeLabels: Phrases;
  readonly joins: Phrases;
  readonly neitherWords: ReadonlySet<string>;
  readonly andWord: RegExp;
  readonly bothWord: RegExp;
  readonly pairWords: RegExp;
  readonly countWords: RegExp;
  readonly pickWords: RegExp;
  readonly ifAnyWords: RegExp;
  readonly markWords: RegExp;
  readonly coupleWords: RegExp;
  readonly differenceWords: RegExp;
  readonly sameWords: RegExp;
  readonly holdWords: RegExp;
  readonly flatWords: RegExp;
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
    areOfKind: new Phrases(reader.read(data.areOfKind)),
    perhapsBoth: new Phrases(reader.read(data.perhapsBoth)),
    perhapsAll: new Phrases(reader.read(data.perhapsAll)),
    none: new Phrases(reader.read(data.none), 'remark'),
    noneOfKind: new Phrases(reader.read(data.noneOfKind), 'remark'),
    perhapsNone: new Phrases(reader.read(data.perhapsNone)),
  };
  const beforeLabels = new Phrases(reader.read(['<:before>']), 'anything');
  const firstOf = (...phrases: readonly string[]): ReadonlySet<string> =>
    new Set(new Phrases(reader.read(phrases)).first);
  return {
    ...speaking,
    speaking: new Set(Object.values(speaking).flatMap(({ first }) => [...first])),
    listing: new Set(beforeLabels.first),
    partial: new Phrases(reader.read(data.partial), 'anything'),
    rightWords: firstOf('<right>'),
    wrongWords: firstOf('<wrong>'),
    pointingWords: firstOf('<answers>', '<other>'),
    namingWords: firstOf('<answers>', '<answer>', '<things>', '<other>'),
    labels: new Phrases(reader.read([listOfLabels])),
    beforeLabels,
    joins: new Phrases(reader.read(['<:and>']), 'anything'),
    neitherWords: firstOf(...labels.neither),
    andWord: new RegExp(`\\s(?:${data.andWords.join('|')})\\s`, 'iu'),
    bothWord: new RegExp(`^(?:${data.bothWords.join('|')})\\s`, 'iu'),
    pairWords: phrase(data.pairWords.join('|'), {}),
    countWords: phrase(data.countWords.join('|'), {}),
    pickWords: phrase(data.pickWords.join('|'), {}),
    ifAnyWords: phrase(data.ifAnyWords.join('|'), {}),
    markWords: phrase(data.markWords.join('|'), {}),
    coupleWords: phrase(data.coupleWords.join('|'), {}),
    differenceWords: phrase(data.differenceWords.join('|'), {}),
    sameWords: phrase(data.sameWords.join('|'), {}),
    holdWords: phrase(data.holdWords.join('|'), {}),
    flatWords: phrase(data.flatWords.join('|'), {}),
    letteredWords: phrase(data.letteredWords.join('|'), {}),
    formWords: phrase(data.formWords.join('|'), {}),
    askingWords: new Set(data.askingWords),
  };
}
