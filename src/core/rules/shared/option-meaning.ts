import { optionPhrases, type OptionPhrases, type Language } from '../../language/index.js';
import { withoutAccents } from '../../language/even-text.js';
import { negationOfChoice } from '../../language/negation.js';
import type { Prose } from '../../markdown/index.js';
import type { ChoiceView, ItemView } from '../../view/index.js';
import { asksForFalse } from './asks-for-false.js';
import { evenWords, partsOf, standsIn } from './choice-parts.js';
import { type Claim, type Quantity, type Reading, readingsOf } from './choice-reading.js';

const nothing: readonly never[] = [];

/** The choices that say so of all the others, or of none, whatever the stem asks for. */
export function choicesSaying(quantity: Quantity, view: ItemView): readonly ChoiceView[] {
  return choicesOf(view, ({ says }, meaning) => meaning !== undefined && says === quantity);
}

/** The choices that say that all the others are what is asked for, or that none is. */
export function choicesMeaning(quantity: Quantity, view: ItemView): readonly ChoiceView[] {
  return choicesOf(view, (_, meaning) => meaning === quantity);
}

/** More choices than these tell no more of what learners know. */
export const enoughChoices = 3;

/** How many choices say something themselves, and do not speak of the others. */
export function goodChoices(view: ItemView): number {
  const others = choicesOf(view, (_, meaning) => meaning !== undefined);
  return view.choices.length - others.length;
}

function choicesOf(
  view: ItemView,
  isMeant: (reading: Reading, meaning: Quantity | undefined) => boolean,
): readonly ChoiceView[] {
  const readings = readingsOf(view);
  if (readings.length === 0) return nothing;
  const question = new Question(view, readings);
  return readings
    .filter((reading) => isMeant(reading, question.meaningOf(reading)))
    .map(({ choice }) => choice);
}

/** The rest of a question, which settles what a choice may mean. */
class Question {
  readonly #language: Language;
  readonly #phrases: OptionPhrases;
  readonly #stem: string;
  readonly #others: readonly ChoiceView[];

  constructor(
    readonly view: ItemView,
    readonly readings: readonly Reading[],
  ) {
    // Without a language there are no readings.
    this.#language = view.language!;
    this.#phrases = optionPhrases(this.#language.options);
    this.#stem = view.stem?.folded ?? '';
    const read = new Set(readings.map(({ choice }) => choice));
    this.#others = view.choices.filter((choice) => !read.has(choice));
  }

  /** How many of the others a choice calls right answers; undefined where it speaks of something else. */
  meaningOf(reading: Reading): Quantity | undefined {
    const meaning = this.#isTurned(reading) ? opposite[reading.says] : reading.says;
    return this.#allows(reading, meaning) ? meaning : undefined;
  }

  /** Whether a stem asks for what is false, so that "all are true" says that none is an answer. */
  #isTurned({ says, claim }: Reading): boolean {
    if (claim === undefined || (says === 'none' && claim.fits)) return false;
    return claim.fits === asksForFalse(this.view);
  }

  #allows(reading: Reading, meaning: Quantity): boolean {
    const { claim, word, both } = reading;
    if (claim?.verdict !== undefined && this.#speaksOfThings(claim)) return false;
    if (reading.sure) return true;
    if (this.#others.length < 2) return false;
    if (word !== undefined) return this.#asksFor(word);
    if (this.#hasPartial() || !this.#standsAtAnEnd(reading) || gap.test(this.#stem)) return false;
    if (meaning === 'none') return this.#leavesNone();
    if (this.#phrases.countWords.test(this.#stem) || this.#areSets()) return false;
    if (both !== true) return true;
    return this.#others.length === 2 && !this.#phrases.pairWords.test(this.#stem);
  }

  /** Whether other choices deny what is said of all: `a is not valid`, or say it of one of two things. */
  #speaksOfThings({ fits, verdict }: Claim): boolean {
    const { rightWords, wrongWords } = this.#phrases;
    const { words, negation } = this.#language;
    const wanted = words.stem(verdict!);
    return this.#others.some(({ prose }) => {
      const said = evenWords(prose.folded);
      if ((fits ? wrongWords : rightWords).has(said.at(-1) ?? '')) return true;
      if (!said.some((word) => words.stem(word) === wanted)) return false;
      return (
        negationOfChoice(prose, negation) !== undefined ||
        said.some((word) => (fits ? wrongWords : rightWords).has(word))
      );
    });
  }

  /** Whether a word is what the stem asks for, and no single choice speaks of it. */
  #asksFor(word: string): boolean {
    const { view } = this;
    const { words } = this.#language;
    const wanted = words.stem(word);
    const has = (prose: Prose): boolean =>
      view.words(prose).some(({ folded }) => words.stem(withoutAccents(folded)) === wanted);
    if (view.stem === undefined || !has(view.stem)) return false;
    return !this.#others.some(({ prose }) => has(prose));
  }

  /** A value among values stands anywhere; what speaks of the others stands behind or before them. */
  #standsAtAnEnd({ choice, says }: Reading): boolean {
    if (this.#others.every(({ index }) => index < choice.index)) return true;
    return says === 'all' && this.#others.every(({ index }) => index > choice.index);
  }

  #hasPartial(): boolean {
    return this.#others.some(({ prose }) => this.#phrases.partial.find(prose.folded) !== undefined);
  }

  /**
   * Whether the choices are some of the things that the stem names, so that "all" and "both" are an
   * answer like them.
   */
  #areSets(): boolean {
    const { question } = this.view.reading.data;
    const stem = typeof question === 'string' ? question.toLowerCase() : '';
    const sets = this.#others.map(({ text }) => partsOf(text, this.#phrases));
    if (sets.every((parts) => parts.every((part) => standsIn(stem, part)))) return true;
    return sets.some((set) =>
      sets.some((other) => other.length > set.length && set.every((part) => other.includes(part))),
    );
  }

  /** Whether a lone "none" is not one of the values that are asked for. */
  #leavesNone(): boolean {
    if (this.#phrases.countWords.test(this.#stem)) return false;
    if (this.#others.some(({ prose }) => prose.text === '\uFFFC')) return false;
    if (this.#phrases.pickWords.test(this.#stem)) return true;
    const saysAll = (other: Reading): boolean =>
      other.says === 'all' && !this.#isTurned(other) && this.#allows(other, 'all');
    if (this.readings.some(saysAll)) return true;
    // What a program gives may be nothing.
    if (this.view.stem?.objects.some(({ kind }) => kind === 'code') === true) return false;
    return this.#others.every(({ prose }) => /\d/.test(prose.text));
  }
}

const opposite: Readonly<Record<Quantity, Quantity>> = { all: 'none', none: 'all' };

/** A gap in a stem: "both" and "none" may be words that fill it. */
const gap = /__|\.{3}|…/;
