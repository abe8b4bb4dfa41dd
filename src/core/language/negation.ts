import type { Prose } from '../markdown/index.js';
import type { Span } from '../text/span.js';
import { asksForException, isBalanced } from './asks-for-exception.js';
import { type NegationData, type NegationPatterns, negationPatterns } from './negation-patterns.js';
import { sentenceAt } from './sentence.js';
import type { WordData } from './words.js';

export type { NegationData } from './negation-patterns.js';

/** The word of a stem that turns its question round. */
export interface StemNegation extends Span {
  /** Whether it grades and denies nothing: `least likely`. */
  readonly grades: boolean;
}

/**
 * The word that makes a choice question ask for the choice of which something is *not* so: `not`,
 * `except`, `least`. A negation in the case that is described, or in a clause of its own, makes it none.
 */
export function negationOfStem(prose: Prose, data: NegationData): StemNegation | undefined {
  // Several rules ask of one question after the other.
  if (last?.prose !== prose) last = { prose, negation: findInStem(prose, data) };
  return last.negation;
}

let last: { readonly prose: Prose; readonly negation: StemNegation | undefined } | undefined;

function findInStem(prose: Prose, data: NegationData): StemNegation | undefined {
  if (!data.sign.test(prose.folded)) return undefined;
  const patterns = negationPatterns(data);
  if (data.exceptionSign.test(prose.folded)) {
    const exception = find(prose, patterns.exceptions, () => true);
    if (exception !== undefined) return { ...exception, grades: false };
    const inOne: Holds = ({ groups }) => !patterns.clause.test(groups?.['rest'] ?? '');
    const grade = find(prose, patterns.gradings, inOne);
    if (grade !== undefined) return { ...grade, grades: true };
  }
  const at = negatedVerbOfStem(prose, patterns);
  return at === undefined ? undefined : { ...at, grades: false };
}

function negatedVerbOfStem(prose: Prose, patterns: NegationPatterns): Span | undefined {
  const { negated, never, pointing } = patterns;
  const { folded } = prose;
  const asks: Holds = (match) =>
    isNegation(prose, match, patterns) && asksForException(prose, match, patterns);
  return (
    find(prose, negated, asks) ??
    find(prose, never, (match) => {
      const { start, end } = sentenceAt(prose, match.index);
      return pointing.test(folded.slice(start, end)) && asks(match);
    })
  );
}

/**
 * The word that denies what a choice says. There is none where something is denied beside what it says:
 * in a clause of its own (`a boat that cannot float`), or of something else (`the first, not the last`).
 */
export function negationOfChoice(prose: Prose, data: NegationData): Span | undefined {
  if (!data.sign.test(prose.folded)) return undefined;
  const patterns = negationPatterns(data);
  const denies: Holds = (match) => {
    const before = prose.folded.slice(0, match.index);
    if (before.endsWith(', ') || patterns.clause.test(before) || !isBalanced(before)) return false;
    const [start] = match.indices!.groups!['no']!;
    if (patterns.unmarked.test(prose.folded.slice(0, start))) return false;
    return isNegation(prose, match, patterns);
  };
  return find(prose, patterns.denials, denies) ?? find(prose, patterns.negated, denies);
}

/** Whether a clause of its own begins before a place of a text. */
export function isInClause({ folded }: Prose, at: number, data: NegationData): boolean {
  return negationPatterns(data).clause.test(folded.slice(0, at));
}

/**
 * Whether a choice denies what the stem asks about, and so answers it and turns nothing round:
 * `Which tools can you not use? – You cannot use saws.`
 */
export function isEcho(
  stem: Prose,
  inStem: Span,
  choice: Prose,
  inChoice: Span,
  { negation, words }: { readonly negation: NegationData; readonly words: WordData },
): boolean {
  const { light, truth } = negationPatterns(negation);
  const behind = ({ folded }: Prose, { end }: Span): string[] =>
    wordsBehind(folded, end).filter((word) => !light.test(word));
  const [asked, then] = behind(stem, inStem);
  const [denied, next] = behind(choice, inChoice);
  if (asked === undefined || denied === undefined || truth.test(asked)) return false;
  if (words.stem(asked) !== words.stem(denied)) return false;
  // Small words are the same in sentences about different things.
  return !words.functionWords.has(asked) || (then !== undefined && then === next);
}

/** Some words behind a place of a folded text, up to a sign. */
function wordsBehind(folded: string, at: number): string[] {
  const [rest = ''] = /^[^,.;:?!()\uFFFC]*/.exec(folded.slice(at, at + 80)) ?? [];
  return rest.split(/ |(?<=')/).filter((word) => word !== '');
}

/**
 * Whether what a stem denies is how a choice bears on something (`does not weaken the argument`), and
 * not that it is true: what the choice denies is what is to be weighed.
 */
export function deniesRelation(stem: Prose, { start }: Span, data: NegationData): boolean {
  const { relates } = negationPatterns(data);
  const sentence = sentenceAt(stem, start);
  return relates.test(stem.folded.slice(sentence.start, sentence.end));
}

/** The word of falsehood that a negation takes back: `cannot be false`. */
export function falsehoodBehind(
  { text, folded }: Prose,
  { end }: Span,
  data: NegationData,
): string {
  const found = negationPatterns(data).falsehood.exec(folded.slice(end, end + 40));
  if (found === null) return '';
  const after = end + found[0].length;
  return text.slice(after - found.groups!['word']!.length, after);
}

/** Whether a stem ends in what leaves choices out: `all of these are fruits except`. */
export function endsInException({ folded }: Prose, data: NegationData): boolean {
  if (!data.exceptionSign.test(folded)) return false;
  const { exceptions } = negationPatterns(data);
  const isLast: Holds = ({ index, 0: found }) => fewWords.test(folded.slice(index + found.length));
  return find({ folded }, exceptions, isLast) !== undefined;
}

const fewWords = /^(?:\s*\S+){0,3}\s*$/;

/** Whether a stem asks which choice is not so, and not which is badly said: `not true`. */
export function deniesFact({ folded }: Prose, { end }: Span, data: NegationData): boolean {
  const { fact } = negationPatterns(data);
  return wordsBehind(folded, end)
    .slice(0, 2)
    .some((word) => fact.test(word));
}

/** Whether a stem asks for somebody's words, which say no for themselves: `which of these titles`. */
export function asksForWords(stem: Prose, data: NegationData): boolean {
  return negationPatterns(data).cites.test(stem.folded);
}

/** No question says no so often; a text that does takes no more time. */
const mostFinds = 30;

type Holds = (match: RegExpExecArray) => boolean;

function find(
  { folded }: Pick<Prose, 'folded'>,
  finders: readonly RegExp[],
  holds: Holds,
): Span | undefined {
  let left = mostFinds;
  for (const finder of finders) {
    for (const match of folded.matchAll(finder)) {
      if (left-- === 0) return undefined;
      if (!holds(match)) continue;
      const [start, end] = match.indices!.groups!['no']!;
      return { start, end };
    }
  }
  return undefined;
}

/** Whether a negated verb denies something: not in `not only`, nor in a title, nor in two clauses. */
function isNegation(
  { text, folded }: Prose,
  match: RegExpExecArray,
  { clause, harmless }: NegationPatterns,
): boolean {
  if (clause.test(match.groups?.['inside'] ?? '')) return false;
  const [start, end] = match.indices!.groups!['no']!;
  if (start > 0 && /^\p{Lu}\p{Ll}/u.test(text.slice(start, end))) return false;
  return !harmless.test(folded.slice(end, end + 80));
}
