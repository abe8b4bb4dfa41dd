import type { Prose } from '../markdown/index.js';
import type { NegationPatterns } from './negation-patterns.js';
import { type Sentence, sentenceAt } from './sentence.js';

/**
 * Whether a negated verb is what a sentence asks about: `which of these … is not`, `choose the one that
 * does not`, or a sentence that the choices end. Elsewhere it belongs to the case that is described.
 */
export function asksForException(
  prose: Prose,
  match: RegExpExecArray,
  patterns: NegationPatterns,
): boolean {
  const sentence = sentenceAt(prose, match.index);
  const before = trimBefore(prose.folded.slice(sentence.start, match.index));
  if (!isBalanced(before)) return false;
  if (patterns.picks.test(before)) return true;
  const whole = prose.folded.slice(sentence.start, sentence.end);
  const isDescribed = patterns.described.test(whole.slice(match.index - sentence.start));
  if (isDescribed && !patterns.pointing.test(whole)) return false;
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
  { opens, question, relative }: NegationPatterns,
): boolean {
  const opening = opens.exec(head);
  if (opening === null || question.test(head)) return false;
  if (opening.groups?.['comma'] === undefined) return true;
  return (sign === '?' || sign === ':') && !relative.test(asker);
}

/** Whether what is quoted in a text ends in it. */
export function isBalanced(text: string): boolean {
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
  { breaks, endsAsking, pronoun }: NegationPatterns,
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
