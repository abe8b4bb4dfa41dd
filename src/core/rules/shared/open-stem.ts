import { optionPhrases, type Language } from '../../language/index.js';
import { endsInException } from '../../language/negation.js';
import type { Prose } from '../../markdown/index.js';
import { latePattern } from '../../text/late-pattern.js';

/** Where the words of a stem that is no whole sentence end, and the choices go on with them. */
interface OpenStem {
  /** In the stem's Markdown: before its colon or its dots, or at its end. */
  readonly end: number;
  /** Its last word, folded. */
  readonly last: string;
}

/**
 * Whether choices end the sentence that a stem begins: `The heart is`, `Water boils when:`. A question,
 * an instruction and a sentence with a gap are whole.
 */
export function openStem(prose: Prose, markdown: string, language: Language): OpenStem | undefined {
  const { folded } = prose;
  const tail = /(?:\s*(?::|\.\.\.|…))?\s*$/.exec(folded)![0];
  const words = folded.slice(0, folded.length - tail.length);
  if (!/[\p{L}\p{N},)"'»”]$/u.test(words)) return undefined;
  const sentence = /(?:^|[.?!]\s|\n|\uFFFC\s)?([^.?!\n]*)$/u.exec(words.slice(-longest))?.[1] ?? '';
  if (sentence.trim() === '' || noProse().test(sentence)) return undefined;
  // What `except` leaves out is a whole choice.
  if (endsInException(prose, language.negation)) return undefined;
  const asking = optionPhrases(language.options).askingWords;
  // What comes before a comma may only say when or where: `In France, which …`.
  for (const part of sentence.split(',')) {
    const [first = ''] = /[\p{L}'-]+/u.exec(part) ?? [];
    if (asking.has(first)) return undefined;
  }
  // Signs of Markdown may stand behind the last word, but not behind its colon.
  const end = markdown.length - tail.length;
  if (tail !== '' && markdown.slice(end).toLowerCase() !== tail) return undefined;
  return { end, last: /[\p{L}\p{M}\p{N}]*$/u.exec(words)![0] };
}

/** A gap, a program, a formula: choices do not go on with these. */
const noProse = latePattern(() => /__|[{}=;<>+~\u2200-\u22ff]|[\p{L}\p{N}]\(/u);
/** No last sentence is looked at further back. */
const longest = 400;
