import type { Random } from './random.js';

const ONSETS = [
  'b',
  'c',
  'd',
  'f',
  'g',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'st',
  'tr',
  'pl',
  'ch',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'io', 'ou', 'ai'];
/** So many words of an English text are written with an accent: one in twenty. */
const ACCENTED = 1 / 20;
const ENDINGS = ['', '', 'n', 'r', 's', 't', 'l', 'tion', 'ment', 'ing'];

/** What a text is made of for the most part, whatever it is about; the commonest first. */
const COMMON = [
  'the',
  'of',
  'and',
  'to',
  'in',
  'that',
  'for',
  'it',
  'with',
  'on',
  'from',
  'by',
  'at',
  'into',
  'than',
  'their',
];

/**
 * About 3,000 words, used as words are: the second half as often as the first, the third a third as
 * often, and so on (Zipf).
 */
export class Vocabulary {
  readonly #words: string[] = [];
  readonly #sums: number[] = [];

  constructor(random: Random, size = 3000) {
    const seen = new Set<string>(COMMON);
    this.#words.push(...COMMON);
    while (this.#words.length < size) {
      const syllables = 1 + random.int(3);
      let word = '';
      for (let i = 0; i < syllables; i++) word += random.pick(ONSETS) + random.pick(VOWELS);
      if (random.chance(ACCENTED)) word += 'é';
      word += random.pick(ENDINGS);
      if (seen.has(word)) continue;
      seen.add(word);
      this.#words.push(word);
    }
    let sum = 0;
    this.#words.forEach((_, i) => this.#sums.push((sum += 1 / (i + 1))));
  }

  word(random: Random): string {
    const at = random.next() * (this.#sums.at(-1) as number);
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] as number) < at) low = middle + 1;
      else high = middle;
    }
    return this.#words[low] as string;
  }

  words(random: Random, count: number): string {
    let text = '';
    for (let i = 0; i < count; i++) text += (i === 0 ? '' : ' ') + this.word(random);
    return text;
  }

  sentence(random: Random, from: number, to: number): string {
    const text = this.words(random, from + random.int(to - from + 1));
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
}
