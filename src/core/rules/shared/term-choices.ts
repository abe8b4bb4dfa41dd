import type { Language } from '../../language/index.js';
import { asksForWords, negationOfStem } from '../../language/negation.js';
import { negationPatterns } from '../../language/negation-patterns.js';
import { sentenceAt } from '../../language/sentence.js';
import { termPatterns } from '../../language/terms.js';
import type { Prose } from '../../markdown/index.js';
import type { Span } from '../../text/span.js';
import type { ChoiceView, ItemView } from '../../view/index.js';
import type { Place } from '../rule.js';
import { asksForFalse } from './asks-for-false.js';
import { isTitle } from './is-title.js';

/** A choice with a word that may give it away. */
export interface TermChoice {
  readonly choice: ChoiceView;
  readonly at: Span;
}

/** Shorter choices say nothing, whatever their words. */
const shortest = 12;

/** A quick look: whether a choice may have a term, and is no title. */
export function maySay({ prose: { text, folded } }: ChoiceView, sign: RegExp): boolean {
  return folded.length > shortest && sign.test(folded) && !isTitle(text);
}

/** `Always` alone is an answer, `It is always so` says something. */
export function countWords({ prose }: ChoiceView): number {
  return prose.text.match(/\S+/g)?.length ?? 0;
}

/**
 * Whether terms are what a stem asks for (how often something is so, somebody’s words), or its choices
 * are weighed and not believed: premises of an argument, what a word means.
 */
export function asksForTerms(stem: Prose, { terms, negation }: Language): boolean {
  const { asked, question, weighed } = termPatterns(terms);
  const last = lastSentence(stem.folded);
  if (asked.test(askingPart(last, question)) || asksForWords(stem, negation)) return true;
  return weighed.some((pattern) => pattern.test(last));
}

/** Whether what is false is asked for, also where an instruction says so before what is asked. */
export function asksForWrong(view: ItemView, stem: Prose, { terms, negation }: Language): boolean {
  if (asksForFalse(view)) return true;
  const match = termPatterns(terms).falsehood.exec(stem.folded);
  if (match === null || negationOfStem(stem, negation) !== undefined) return false;
  const { start, end } = sentenceAt(stem, match.index);
  return negationPatterns(negation).pointing.test(stem.folded.slice(start, end));
}

/** The last sentence of a stem, without what stands in parentheses behind it. */
export function lastSentence(folded: string): string {
  const asked = folded.slice(-600).replace(/(?:[\s\uFFFC]|\([^()]*\))+$/, '');
  return /[^.?!]*[.?!:\s]*$/.exec(asked.slice(-300))![0];
}

/** How a sentence begins to ask: the part of it that begins with a question word, or the first. */
function askingPart(sentence: string, question: RegExp): string {
  const parts = sentence.split(',').map((part) => part.trimStart());
  const part = parts.findLast((each) => question.test(each)) ?? parts[0]!;
  return part.split(' ', 5).join(' ');
}

/**
 * Whether choices say the same but for the term (`is always true`, `is sometimes true`, `is not true`),
 * or fill a gap with one adverb each: `I will ____` with `never call`, `probably write`.
 */
export function isScale(
  found: readonly TermChoice[],
  view: ItemView,
  { terms }: Language,
): boolean {
  const { adverb } = termPatterns(terms);
  const hasGap = gap.test(view.stem?.folded ?? '');
  return found.some((term) => {
    const { choice, at } = term;
    const { folded } = choice.prose;
    const before = folded.slice(0, at.start);
    const after = folded.slice(at.end);
    const begins = hasGap && !/[a-z]/.test(before);
    let said: string | undefined;
    return view.choices.some((other) => {
      if (other === choice) return false;
      const text = other.prose.folded;
      if (isStep(text, before, after) || (begins && adverb.test(text))) return true;
      return (said ??= saidBeside(choice, view)) === saidBeside(other, view);
    });
  });
}

const gap = /__|…|\.{3}/;

function isStep(text: string, before: string, after: string): boolean {
  if (!text.startsWith(before) || !text.endsWith(after)) return false;
  const instead = text.slice(before.length, text.length - after.length);
  return instead.length < 15 && !/\S\s+\S+\s+\S/.test(instead);
}

/** What a choice says, whether it is so or not, and how often. */
function saidBeside({ prose, index }: ChoiceView, view: ItemView): string {
  const { words, terms, negation } = view.language!;
  const { certain, hedges } = termPatterns(terms);
  const says = view.words(prose).filter(({ folded }) => {
    if (words.functionWords.has(folded) || negation.sign.test(folded)) return false;
    return !certain.test(folded) && !hedges.test(folded);
  });
  // Choices without words of their own are not the same for that.
  if (says.length === 0) return String(index);
  return says.map(({ folded }) => words.stem(folded)).join(' ');
}

/** Where a term stands in the item. */
export function termPlace({ choice: { path, prose }, at }: TermChoice): Place {
  return { path, ...prose.toSource(at.start, at.end) };
}

/** A term as it is typed, in lower case. */
export function termWord({ choice: { prose }, at }: TermChoice): string {
  return prose.text.slice(at.start, at.end).toLowerCase();
}
