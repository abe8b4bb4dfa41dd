import type { Prose } from '../markdown/index.js';
import type { Span } from '../text/span.js';
import { bare, type Parts, phrase } from './phrases.js';
import { type Sentence, sentenceAt } from './sentence.js';

/**
 * What a file of a language says of how a language says no, as phrases (see `phrases.ts`) over folded
 * prose. In those that find something the group `no` is the word that turns the sentence round.
 */
export interface NegationData {
  /** What every text has in it in which one of the others finds something: a quick look. */
  readonly sign: RegExp;
  /**
   * `asker` asks which of the choices, `question` asks at all; of the askers, `relative` begin a clause
   * behind a comma, and behind `object` comes who does it. `pronoun` is who does something. Others are there for the phrases.
   */
  readonly parts: Parts & {
    readonly asker: string;
    readonly question: string;
    readonly pronoun: string;
  };
  /** Negated verbs. What the group `inside` has found between their words begins no clause. */
  readonly negated: readonly string[];
  /** The same, where only stems that point at their choices ask for the exception: `never`. */
  readonly never: readonly string[];
  /** What points at the choices: `of these`. */
  readonly pointing: string;
  /** What leaves choices out: `all of these except`. What the group `rest` has found begins no clause. */
  readonly exceptions: readonly string[];
  /** What every text has in it in which one of them finds something. */
  readonly exceptionSign: RegExp;
  /** What stands behind a negation that denies nothing: `only`. */
  readonly harmless: string;
  /** What may stand before an asker; in the group `comma` only in a sentence that is a question. */
  readonly opens: string;
  /** How a sentence goes on before a negated verb if it says what to pick: `choose the one that`. */
  readonly picks: string;
  /** What begins a clause of its own: `that`, `if`. */
  readonly clause: string;
  /** What parts an asker from a verb that is not its own: clauses, other verbs, `and`. */
  readonly breaks: string;
  /** The beginning of another subject does so too, unless `inverted` is in what `inside` has found. */
  readonly subjects: string;
  readonly inverted?: string;
  /** What denies a choice beside a negated verb: a leading `not`. */
  readonly denials: readonly string[];
  /** What is said in a stem whose choices are somebody's words, which they deny nothing with. */
  readonly cites: string;
}

/**
 * The word that makes a choice question ask for the choice of which something is *not* so: `not`,
 * `except`. A negation in the case that is described, or in a clause of its own, makes it none.
 */
export function negationOfStem(prose: Prose, data: NegationData): Span | undefined {
  const { folded } = prose;
  if (!data.sign.test(folded)) return undefined;
  const patterns = patternsOf(data);
  const { exceptions, negated, never, clause, pointing } = patterns;
  return (
    (data.exceptionSign.test(folded)
      ? find(prose, exceptions, ({ groups }) => !clause.test(groups?.['rest'] ?? ''))
      : undefined) ??
    find(prose, negated, (match) => asksFor(prose, match, patterns)) ??
    find(prose, never, (match) => {
      const { start, end } = sentenceAt(prose, match.index);
      return pointing.test(folded.slice(start, end)) && asksFor(prose, match, patterns);
    })
  );
}

/**
 * The word that denies what a choice says. There is none where something is denied beside what it says:
 * in a clause of its own (`a boat that cannot float`), or of something else (`the first, not the last`).
 */
export function negationOfChoice(prose: Prose, data: NegationData): Span | undefined {
  if (!data.sign.test(prose.folded)) return undefined;
  const patterns = patternsOf(data);
  const holds = (match: RegExpExecArray): boolean => {
    const before = prose.folded.slice(0, match.index);
    if (before.endsWith(', ') || patterns.clause.test(before) || !isBalanced(before)) return false;
    return isNegation(prose, match, patterns);
  };
  return find(prose, patterns.denials, holds) ?? find(prose, patterns.negated, holds);
}

/** Whether a stem asks for somebody's words, which say no for themselves: `which of these titles`. */
export function asksForWords(stem: Prose, data: NegationData): boolean {
  return patternsOf(data).cites.test(stem.folded);
}

type Patterns = ReturnType<typeof compile>;

const compiled = new WeakMap<NegationData, Patterns>();

function patternsOf(data: NegationData): Patterns {
  let patterns = compiled.get(data);
  if (patterns === undefined) compiled.set(data, (patterns = compile(data)));
  return patterns;
}

function compile(data: NegationData) {
  const { parts } = data;
  const finders = (phrases: readonly string[]): RegExp[] =>
    phrases.map((source) => phrase(source, parts, 'dg'));
  return {
    negated: finders(data.negated),
    never: finders(data.never),
    exceptions: finders(data.exceptions),
    denials: finders(data.denials),
    pointing: phrase(data.pointing, parts),
    cites: phrase(data.cites, parts),
    harmless: bare(`^(?:${data.harmless})`, parts),
    asking: bare('^(?<head>.*)(?<!{letter}|-)(?<asker>{asker})(?!{letter})(?<rest>.*)$', parts),
    endsAsking: bare('^[^,]*[^,] {asker}(?: (?:{pointing}).*)?$', {
      ...parts,
      pointing: data.pointing,
    }),
    relative: whole(parts, 'relative'),
    object: whole(parts, 'object'),
    opens: bare(data.opens, parts),
    question: phrase('{question}', parts),
    picks: bare(data.picks, parts),
    pronoun: phrase('{pronoun}', parts),
    clause: phrase(data.clause, parts),
    breaks: phrase(data.breaks, parts),
    subjects: phrase(data.subjects, parts),
    inverted: bare(data.inverted ?? '(?!)', parts),
  };
}

/** A word that is one of a part's; none is where a language has no such part. */
function whole(parts: Parts, name: string): RegExp {
  return bare(parts[name] === undefined ? '(?!)' : `^{${name}}$`, parts);
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
function isNegation({ text, folded }: Prose, match: RegExpExecArray, patterns: Patterns): boolean {
  if (patterns.clause.test(match.groups?.['inside'] ?? '')) return false;
  const [start, end] = match.indices!.groups!['no']!;
  if (start > 0 && /^\p{Lu}\p{Ll}/u.test(text.slice(start, end))) return false;
  return !patterns.harmless.test(folded.slice(end, end + 80));
}

function asksFor(prose: Prose, match: RegExpExecArray, patterns: Patterns): boolean {
  if (!isNegation(prose, match, patterns)) return false;
  const sentence = sentenceAt(prose, match.index);
  const before = trimBefore(prose.folded.slice(sentence.start, match.index));
  if (!isBalanced(before)) return false;
  if (patterns.picks.test(before)) return true;
  const asking = patterns.asking.exec(before);
  if (asking === null) {
    const after = prose.folded.slice(match.index + match[0].length, sentence.end);
    return isCompleted(prose, sentence, before, after, patterns);
  }
  const { head = '', asker = '', rest = '' } = asking.groups!;
  if (!opensQuestion(head, asker, sentence, patterns) || patterns.breaks.test(rest)) return false;
  if (rest === '' || patterns.object.test(asker)) return true;
  if (patterns.inverted.test(match.groups?.['inside'] ?? '')) return true;
  // The article of a title begins no subject.
  const typed = trimBefore(prose.text.slice(sentence.start, match.index)).slice(-rest.length);
  const plain = typed.replace(/(?<!\p{L}|, )\p{Lu}\p{L}+/gu, 'x').replaceAll('’', "'");
  return !patterns.subjects.test(plain.toLowerCase());
}

/** What stands before a verb in its sentence, without remarks in parentheses and leading code. */
function trimBefore(text: string): string {
  return text.replace(/ ?\([^()]*\)/g, '').replace(/^[\s\uFFFC]+/, '');
}

/** Whether an asker behind `head` asks; elsewhere it begins a clause: `the tool which is not…`. */
function opensQuestion(
  head: string,
  asker: string,
  { sign }: Sentence,
  patterns: Patterns,
): boolean {
  const opening = patterns.opens.exec(head);
  if (opening === null || patterns.question.test(head)) return false;
  if (opening.groups?.['comma'] === undefined) return true;
  return (sign === '?' || sign === ':') && !patterns.relative.test(asker);
}

/** Whether what is quoted in a text ends in it. */
function isBalanced(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return (
    count(/[“«]/g) === count(/[”»]/g) &&
    count(/"/g) % 2 === 0 &&
    count(/(?:^|[ (])'/g) <= count(/\S'(?=$|[\s,.;:?!)])/g)
  );
}

/** So many words may follow the negated verb of a sentence that the choices end. */
const most = 6;

/** Whether the choices are what a sentence without an asker lacks: `Cell walls are not found in:`. */
function isCompleted(
  { text }: Prose,
  { start, sign, last }: Sentence,
  before: string,
  after: string,
  { breaks, endsAsking, pronoun }: Patterns,
): boolean {
  if (!last || text[start - 1] === ':') return false;
  if (/^_+ $/.test(before)) return true;
  // What comes before a comma says when or where.
  if (breaks.test(before.slice(before.lastIndexOf(',') + 1))) return false;
  if (sign === '?') return before !== '' && endsAsking.test(after);
  const isOpen = sign === ':' || sign === '…' || /_{2,}\s*$/.test(after);
  if (!isOpen && (sign !== '' || before === '')) return false;
  // What somebody says of others is more likely a line to be ended than a question.
  if (sign !== ':' && pronoun.test(before)) return false;
  return !breaks.test(after) && (after.match(/\p{L}+/gu)?.length ?? 0) <= most;
}
