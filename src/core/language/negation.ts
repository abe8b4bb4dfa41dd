import type { Prose } from '../markdown/index.js';
import type { Span } from '../text/span.js';
import { asksForException, isBalanced } from './asks-for-exception.js';
import { type NegationData, type NegationPatterns, negationPatterns } from './negation-patterns.js';
import { sentenceAt } from './sentence.js';

export type { NegationData } from './negation-patterns.js';

/**
 * The word that makes a choice question ask for the choice of which something is *not* so: `not`,
 * `except`. A negation in the case that is described, or in a clause of its own, makes it none.
 */
export function negationOfStem(prose: Prose, data: NegationData): Span | undefined {
  const { folded } = prose;
  if (!data.sign.test(folded)) return undefined;
  const patterns = negationPatterns(data);
  const { exceptions, negated, never, clause, pointing } = patterns;
  if (data.exceptionSign.test(folded)) {
    const at = find(prose, exceptions, ({ groups }) => !clause.test(groups?.['rest'] ?? ''));
    if (at !== undefined) return at;
  }
  const asks = (match: RegExpExecArray): boolean =>
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
  const denies = (match: RegExpExecArray): boolean => {
    const before = prose.folded.slice(0, match.index);
    if (before.endsWith(', ') || patterns.clause.test(before) || !isBalanced(before)) return false;
    return isNegation(prose, match, patterns);
  };
  return find(prose, patterns.denials, denies) ?? find(prose, patterns.negated, denies);
}

/** Whether a clause of its own begins before a place of a text. */
export function isInClause({ folded }: Prose, at: number, data: NegationData): boolean {
  return negationPatterns(data).clause.test(folded.slice(0, at));
}

/** Whether a stem asks for somebody's words, which say no for themselves: `which of these titles`. */
export function asksForWords(stem: Prose, data: NegationData): boolean {
  return negationPatterns(data).cites.test(stem.folded);
}

/** No question says no so often; a text that does takes no more time. */
const mostFinds = 30;

function find(
  { folded }: Prose,
  finders: readonly RegExp[],
  holds: (match: RegExpExecArray) => boolean,
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
