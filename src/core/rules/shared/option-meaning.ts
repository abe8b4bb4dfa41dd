import { optionPhrases, type OptionPhrases, type Language } from '../../language/index.js';
import { MarkdownText } from '../../markdown/index.js';
import type { ChoiceView, ItemView } from '../../view/index.js';

/** No such choice is longer: looking at more would only cost time. */
const longest = 160;

type Meaning = 'all' | 'none';

/** What a choice may say of the others: for sure, or only if the rest of the question fits. */
interface Reading {
  readonly choice: ChoiceView;
  readonly says: Meaning;
  readonly sure: boolean;
  /** Exactly two others are meant. */
  readonly both?: boolean;
  /** What the others are said to be: the `cities` of "all of these cities". */
  readonly word?: string;
}

/** The choices that say that all the others are right, or that none is. */
export function choicesSaying(meaning: Meaning, view: ItemView): readonly ChoiceView[] {
  const readings = readingsOf(view);
  if (!readings.some(({ says }) => says === meaning)) return nothing;
  const question = new Question(view, readings);
  return readings
    .filter((reading) => reading.says === meaning && question.allows(reading))
    .map(({ choice }) => choice);
}

/** What was read last: rules look at one item after the other, and two of them ask for this. */
let last: { readonly view: ItemView; readonly readings: readonly Reading[] } | undefined;

/** What the choices of an item may say of each other. */
function readingsOf(view: ItemView): readonly Reading[] {
  if (last?.view !== view) last = { view, readings: readChoices(view) };
  return last.readings;
}

function readChoices({ language, choices }: ItemView): readonly Reading[] {
  if (language === undefined || choices.length < 2) return nothing;
  const phrases = optionPhrases(language.options);
  let readings: Reading[] | undefined;
  for (const choice of choices) {
    const reading = readChoice(choice, phrases);
    if (reading !== undefined) (readings ??= []).push(reading);
  }
  return readings ?? nothing;
}

const nothing: readonly never[] = [];

function readChoice(choice: ChoiceView, phrases: OptionPhrases): Reading | undefined {
  if (choice.text.length > longest || !phrases.speaking.has(choice.firstWord)) return undefined;
  const folded = wordsOfChoice(choice);
  if (phrases.all.find(folded) !== undefined) return { choice, says: 'all', sure: true };
  if (phrases.none.find(folded) !== undefined) return { choice, says: 'none', sure: true };
  if (phrases.perhapsBoth.find(folded)) return { choice, says: 'all', sure: false, both: true };
  if (phrases.perhapsAll.find(folded)) return { choice, says: 'all', sure: false };
  if (phrases.perhapsNone.find(folded)) return { choice, says: 'none', sure: false };
  const { word: ofAll } = phrases.allOfKind.find(folded) ?? {};
  if (ofAll !== undefined) return { choice, says: 'all', sure: false, word: ofAll };
  const { word } = phrases.noneOfKind.find(folded) ?? {};
  return word === undefined ? undefined : { choice, says: 'none', sure: false, word };
}

/** The words of a choice in lower case, also where all of it is set as code, as in a list of code. */
function wordsOfChoice({ prose, text, path }: ChoiceView): string {
  if (prose.text !== '\uFFFC' || prose.objects[0]?.kind !== 'code') return prose.folded;
  const code = text.replace(/^`+\s*|\s*`+$/g, '');
  return code.includes(' ') ? new MarkdownText(code, path, false).prose.folded : prose.folded;
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

  allows(reading: Reading): boolean {
    if (reading.sure) return true;
    if (this.#others.length < 2) return false;
    if (reading.word !== undefined) return this.#asksFor(reading.word);
    if (this.#hasPartial() || !this.#standsAtAnEnd(reading) || gap.test(this.#stem)) return false;
    if (reading.says === 'none') return this.#leavesNone();
    if (this.#phrases.countWords.test(this.#stem) || this.#stemHasOthers()) return false;
    if (reading.both !== true) return true;
    return this.#others.length === 2 && !this.#phrases.pairWords.test(this.#stem);
  }

  /** Whether a word is what the stem asks for, and no single choice speaks of it. */
  #asksFor(word: string): boolean {
    const { view } = this;
    const { words } = this.#language;
    const wanted = words.stem(word);
    const asked = view.stem !== undefined && view.words(view.stem);
    if (asked === false || !asked.some(({ folded }) => words.stem(folded) === wanted)) return false;
    return !this.#others.some(({ prose }) =>
      view.words(prose).some(({ folded }) => words.stem(folded) === wanted),
    );
  }

  /** A value among values stands anywhere; what speaks of the others stands behind or before them. */
  #standsAtAnEnd({ choice, says }: Reading): boolean {
    if (this.#others.every(({ index }) => index < choice.index)) return true;
    return says === 'all' && this.#others.every(({ index }) => index > choice.index);
  }

  #hasPartial(): boolean {
    return this.#others.some(({ prose }) => this.#phrases.partial.find(prose.folded) !== undefined);
  }

  /** Where the stem says between what there is to choose, "both" is a thing of its own. */
  #stemHasOthers(): boolean {
    const { question } = this.view.reading.data;
    const stem = typeof question === 'string' ? question.toLowerCase() : '';
    return this.#others.every(({ text }) => stem.includes(bare(text)));
  }

  /** Whether a lone "none" is not one of the values that are asked for. */
  #leavesNone(): boolean {
    if (this.#phrases.countWords.test(this.#stem)) return false;
    if (this.#others.some(({ prose }) => prose.text === '\uFFFC')) return false;
    if (this.#phrases.pickWords.test(this.#stem)) return true;
    if (this.readings.some((other) => other.says === 'all' && this.allows(other))) return true;
    // What a program gives may be nothing.
    if (this.view.stem?.objects.some(({ kind }) => kind === 'code') === true) return false;
    return this.#others.every(({ prose }) => /\d/.test(prose.text));
  }
}

/** A gap in a stem: "both" and "none" may be words that fill it. */
const gap = /__|\.{3}|…/;

/** A choice without the signs around it. */
function bare(text: string): string {
  return text.toLowerCase().replace(/^[`*_"'\s]+|[`*_"'\s.]+$/g, '');
}
