import type { ItemText } from './item-text.js';

/** An item’s words, as numbers, to be compared with those of others. */
export interface ItemWords {
  /** In their order. */
  readonly sequence: string;
  readonly text: ReadonlySet<number>;
  readonly answer: ReadonlySet<number>;
  /** Words with digits in what it asks: where these differ, mostly another thing is asked. */
  readonly numbers: string;
}

/** How much two items have in common, each from 0 to 1. */
export interface Likeness {
  readonly text: number;
  /** Undefined where an answer says nothing, as `true` does. */
  readonly answer: number | undefined;
  readonly sameSequence: boolean;
  readonly sameNumbers: boolean;
}

/** Gives each word a number, and says how telling it is: the rarer, the more. */
export class WordWeights {
  readonly #numbers = new Map<string, number>();
  /** In how many texts of the one side and of the other a word stands. */
  readonly #counts: [number[], number[]] = [[], []];
  readonly #sizes: [number, number] = [0, 0];

  /** Reads an item of what was known (0) or of what is there now (1). */
  read({ text, answer = '' }: ItemText, side: 0 | 1): ItemWords {
    const words = wordsOf(text);
    const item = {
      sequence: words.join(' '),
      text: this.#setOf(words),
      answer: this.#setOf(wordsOf(answer)),
      numbers: [...new Set(words.filter((word) => /\d/.test(word)))].sort().join(' '),
    };
    const counts = this.#counts[side];
    for (const word of new Set([...item.text, ...item.answer])) {
      counts[word] = (counts[word] ?? 0) + 1;
    }
    this.#sizes[side]++;
    return item;
  }

  /** In how many texts of one side a word stands. */
  count(word: number, side: 0 | 1): number {
    return this.#counts[side][word] ?? 0;
  }

  compare(a: ItemWords, b: ItemWords): Likeness {
    const telling = this.#tells(a.answer) && this.#tells(b.answer);
    return {
      text: this.#common(a.text, b.text),
      answer: telling ? this.#common(a.answer, b.answer) : undefined,
      sameSequence: a.sequence === b.sequence,
      sameNumbers: a.numbers === b.numbers,
    };
  }

  /** Of all words of both, the share that both have, by weight. */
  #common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
    let [shared, all] = [0, 0];
    for (const word of a) {
      const weight = this.#weight(word);
      all += weight;
      if (b.has(word)) shared += weight;
    }
    for (const word of b) all += this.#weight(word);
    return all === 0 ? 0 : (2 * shared) / all;
  }

  #weight(word: number): number {
    const count = Math.max(this.count(word, 0), this.count(word, 1), 1);
    return Math.log(1 + Math.max(...this.#sizes, 1) / count);
  }

  /** Whether an answer has a word that few items have. */
  #tells(answer: ReadonlySet<number>): boolean {
    const few = Math.max(2, Math.max(...this.#sizes) / 20);
    for (const word of answer) {
      if (word !== this.#number('true') && word !== this.#number('false')) {
        if (Math.max(this.count(word, 0), this.count(word, 1)) <= few) return true;
      }
    }
    return false;
  }

  #setOf(words: readonly string[]): ReadonlySet<number> {
    return new Set(words.map((word) => this.#number(word)));
  }

  #number(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(word, number);
    }
    return number;
  }
}

/** How much what two items ask, or what answers them, has in common: from 0 to 1. */
export function likenessOfTexts(a: ItemText, b: ItemText): number {
  const weights = new WordWeights();
  const {
    text,
    answer = 0,
    sameSequence,
  } = weights.compare(weights.read(a, 0), weights.read(b, 1));
  return sameSequence ? 1 : Math.max(text, answer);
}

/** Letters, digits and the signs that are words; case and accents make no difference. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+(?:[.,]\d+)*|[+<>=%^|~#$€£×÷±√≤≥≠°]/gu) ?? [];
}
