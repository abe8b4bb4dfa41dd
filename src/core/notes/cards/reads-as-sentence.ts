import { proseOf } from '../../markdown/index.js';
import type { NoteWords } from './note-words.js';

const fewestWords = 4;
const fewestWordsBeforeDash = 5;

/** Whether the words before a colon state something already, as `The number of protons is known` does. */
export function statesSomething(before: string, behind: string, words: NoteWords): boolean {
  // A sentence that a list ends is a question, of what stands in the list.
  return behind.trim() !== '' && hasVerb(before, fewestWords, words);
}

/** Whether the words before and behind a dash are one sentence, or two of them about one thing. */
export function goesOn(before: string, behind: string, words: NoteWords): boolean {
  const [first, ...others] = wordsOf(behind);
  if (first === undefined || others.length === 0) return false;
  if (words.goingOn.has(first) && wordsOf(before).length > 1) return true;
  return words.backward.has(first) && hasVerb(before, fewestWordsBeforeDash, words);
}

/** Whether a line speaks of something that stands elsewhere: its subject is missing, or is a pronoun. */
export function needsSubject(line: string, words: NoteWords): boolean {
  const seen = proseOf(line).text.trimStart();
  return /^\p{Ll}/u.test(seen) || words.backward.has(wordsOf(seen)[0] ?? '');
}

/** A verb with words before and behind it, in what is no question. */
function hasVerb(text: string, fewest: number, words: NoteWords): boolean {
  if (/[?!.…]$/u.test(text.trim())) return false;
  const found = wordsOf(text);
  if (found.length < fewest || words.asking.has(found[0]!)) return false;
  return found.slice(1, -1).some((word) => words.verbs.has(word));
}

function wordsOf(text: string): readonly string[] {
  return (
    proseOf(text)
      .text.toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
