import { letters } from './phrases.js';

/** A word of a text in which phrases are looked for. */
export interface EvenWord {
  /** In lower case, without accents; an elided one with its apostrophe: `l'`. */
  readonly word: string;
  /** Whether a stop, comma, bracket or dash stands behind it, or nothing more. */
  readonly ends: boolean;
}

const accents = /[\u0300-\u036f]+/g;
const beyondAscii = /[^\0-\x7f]/;
const words = new RegExp(`[${letters}\uFFFC]+(?:'(?=[${letters}]))?`, 'g');
/** What parts a phrase from a remark behind it. */
const parting = /[;()]|[,:.](?:\s|$)|\s-{1,2}\s/;

let last: { readonly folded: string; readonly words: readonly EvenWord[] } = {
  folded: '',
  words: [],
};

/** The words of a text in lower case. */
export function evenWords(folded: string): readonly EvenWord[] {
  // Several lists of phrases are looked for in one text after the other.
  if (folded !== last.folded) last = { folded, words: readWords(folded) };
  return last.words;
}

function readWords(folded: string): readonly EvenWord[] {
  const plain = withoutAccents(folded);
  const found = [...plain.matchAll(words)];
  return found.map(({ 0: word, index }, i) => {
    const end = index + word.length;
    const next = found[i + 1];
    const ends = next === undefined || parting.test(plain.slice(end, next.index));
    return { word, ends };
  });
}

/** A text without what stands on its letters: most have nothing there. */
export function withoutAccents(text: string): string {
  return beyondAscii.test(text) ? text.normalize('NFD').replace(accents, '') : text;
}
