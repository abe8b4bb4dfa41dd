import type { Language } from '../../language/index.js';
import { asksForWords, isInClause, negationOfStem } from '../../language/negation.js';
import { findTerm, termPatterns } from '../../language/terms.js';
import type { Span } from '../../text/span.js';
import type { ChoiceView, ItemView } from '../../view/index.js';
import type { Place } from '../rule.js';
import { isTitle } from './is-title.js';

/** A choice with a word that may give it away. */
export interface TermChoice {
  readonly choice: ChoiceView;
  readonly at: Span;
  /** Whether it says so of itself, in few words: a hedge in a clause of a long choice is no cue. */
  readonly isPlain: boolean;
}

/** The choices that have such words, parted into those that say what is so and those that do not. */
export interface TermChoices {
  readonly right: readonly TermChoice[];
  readonly wrong: readonly TermChoice[];
  /** Whether the stem asks for what is false. */
  readonly asksForFalse: boolean;
  /** Whether some choice that says what is so is as certain as an absolute term. */
  readonly isCertain: boolean;
}

/** In more words a hedge is not what is seen. */
const mostWords = 25;

/** Shorter choices say nothing, whatever their words. */
const shortest = 12;

/**
 * The choices with a term of one kind. There are none where terms are what is asked for: how often
 * something is so, or which of `always`, `sometimes` and `never` is right.
 */
export function termChoices(
  view: ItemView,
  language: Language,
  kind: 'absolute' | 'vague' | 'open',
): TermChoices | undefined {
  const { terms } = language;
  const sign = kind === 'absolute' ? terms.absoluteSign : terms.vagueSign;
  const { choices, stem } = view;
  if (stem === undefined || !choices.some(({ prose }) => saysTerm(prose.folded, sign)))
    return undefined;
  const patterns = termPatterns(terms);
  const found: TermChoice[] = [];
  for (const choice of choices) {
    if (!sign.test(choice.prose.folded) || isTitle(choice.prose.text)) continue;
    const at = findTerm(choice.prose, patterns[kind]);
    if (at === undefined) continue;
    const length = countWords(choice);
    if (length < 3) return undefined;
    const isPlain = length <= mostWords && !isInClause(choice.prose, at.start, language.negation);
    found.push({ choice, at, isPlain: length > 3 && (kind === 'absolute' || isPlain) });
  }
  if (!found.some(({ isPlain }) => isPlain)) return undefined;
  if (patterns.asked.test(askingPart(stem.folded, patterns.question))) return undefined;
  if (kind === 'open' && patterns.permits.test(stem.folded)) return undefined;
  if (isScale(found, choices) || asksForWords(stem, language.negation)) return undefined;
  const asksForFalse =
    patterns.falsehood.test(stem.folded) || negationOfStem(stem, language.negation) !== undefined;
  const isRight = ({ correct }: ChoiceView): boolean => correct !== asksForFalse;
  return {
    right: found.filter(({ choice }) => isRight(choice)),
    wrong: found.filter(({ choice }) => !isRight(choice)),
    asksForFalse,
    isCertain:
      kind === 'absolute' &&
      choices.some((choice) => isRight(choice) && patterns.certain.test(choice.prose.folded)),
  };
}

function saysTerm(folded: string, sign: RegExp): boolean {
  return folded.length > shortest && sign.test(folded);
}

/** `Always` alone is an answer, `It is always so` says something. */
function countWords({ prose }: ChoiceView): number {
  return prose.text.match(/\S+/g)?.length ?? 0;
}

/** How a stem begins to ask: its last sentence, or what of it begins with a question word. */
function askingPart(folded: string, question: RegExp): string {
  const asked = folded.slice(-600).replace(/(?:[\s\uFFFC]|\([^()]*\))+$/, '');
  const sentence = /[^.?!]*[.?!:\s]*$/.exec(asked.slice(-300))![0];
  const parts = sentence.split(',').map((part) => part.trimStart());
  const part = parts.findLast((each) => question.test(each)) ?? parts[0]!;
  return part.split(' ', 5).join(' ');
}

/** Whether choices say the same but for the term: `is always true`, `is sometimes true`. */
function isScale(found: readonly TermChoice[], choices: readonly ChoiceView[]): boolean {
  return found.some(({ choice, at }) => {
    const { folded } = choice.prose;
    const before = folded.slice(0, at.start);
    const after = folded.slice(at.end);
    return choices.some(({ prose }) => {
      const other = prose.folded;
      if (prose === choice.prose || !other.startsWith(before) || !other.endsWith(after))
        return false;
      const instead = other.slice(before.length, other.length - after.length);
      return instead.length < 15 && !/\S\s+\S+\s+\S/.test(instead);
    });
  });
}

/** Where a term stands in the item. */
export function termPlace({ choice: { path, prose }, at }: TermChoice): Place {
  return { path, ...prose.toSource(at.start, at.end) };
}

/** A term as it is typed, in lower case. */
export function termWord({ choice: { prose }, at }: TermChoice): string {
  return prose.text.slice(at.start, at.end).toLowerCase();
}
