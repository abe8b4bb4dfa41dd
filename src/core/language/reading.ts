import type { Prose } from '../markdown/index.js';

/** What a file of a language says of how easily a text is read. */
export interface ReadingData {
  readonly formula: ReadingFormula;
  /** What a score means, the easiest first; the last one has no least score. */
  readonly bands: readonly ReadingBand[];
  readonly syllables: SyllableData;
  /** Folded words whose point ends no sentence. */
  readonly abbreviations: ReadonlySet<string>;
}

/** Ease = `base` − `sentence` · words in a sentence − `word` · syllables in a word. */
export interface ReadingFormula {
  /** As people cite it. */
  readonly name: string;
  readonly source: string;
  readonly base: number;
  readonly sentence: number;
  readonly word: number;
}

export interface ReadingBand {
  /** The least score of the band. */
  readonly from: number;
  /** What such a text is: `fairly easy`. */
  readonly words: string;
  /** Who reads it without trouble, where the scale was made for them: `US grade 7`. */
  readonly readers?: string;
}

/** How a language's syllables are counted; patterns are global and read folded words. */
export interface SyllableData {
  /** What is written and not heard; taken out before anything is counted. */
  readonly silent?: RegExp;
  /** One match for each syllable. */
  readonly nuclei: RegExp;
  /** One match for each syllable that `nuclei` finds and nobody speaks. */
  readonly fewer?: RegExp;
  /** One match for each syllable that `nuclei` misses. */
  readonly more?: RegExp;
  /** Words that go by no rule. */
  readonly known: ReadonlyMap<string, number>;
}

/** The words of a list such as `2: isle aisle; 3: area` with their numbers of syllables. */
export function syllableTable(list: string): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const group of list.split(';')) {
    const [count, words = ''] = group.split(':');
    for (const word of words.split(/\s+/)) if (word !== '') table.set(word, Number(count));
  }
  return table;
}

/** A global pattern of the alternatives of a list, with blanks between them. */
export function patternOf(list: string): RegExp {
  return new RegExp(list.trim().replace(/\s+/g, '|'), 'g');
}

/** Nobody reads a longer word aloud, and the patterns need not be quick on it. */
const longestWord = 40;

/** How many syllables a folded word has, as far as its spelling tells; at least one. */
export function countSyllables(word: string, data: SyllableData): number {
  const known = data.known.get(word);
  if (known !== undefined) return known;
  if (word.length > longestWord) return Math.ceil(word.length / 3);
  const heard = data.silent === undefined ? word : word.replace(data.silent, '');
  const nuclei = matches(heard, data.nuclei);
  // Of letters without a vowel each is spoken by its name: NPS, HTML.
  if (nuclei === 0) return heard.length <= 5 ? Math.max(1, heard.length) : 1;
  return Math.max(1, nuclei - matches(heard, data.fewer) + matches(heard, data.more));
}

function matches(word: string, pattern: RegExp | undefined): number {
  return pattern === undefined ? 0 : (word.match(pattern)?.length ?? 0);
}

/** What is counted of a text. */
export interface TextMeasure {
  readonly words: number;
  readonly syllables: number;
  readonly sentences: number;
  /** How many of the words stand in those sentences. */
  readonly sentenceWords: number;
}

/** Words joined by hyphens and apostrophes are one, as those who made the formulas counted. */
const token = /[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu;
/** Words with digits, and those of other scripts, are not measured. */
const measured = /^[\p{Script=Latin}\p{M}'-]+$/u;
const sentenceEnd = /[.!?…]["'”»)\]]*(?=[\s\uFFFC]|$)/;
const endsSentence = /[.!?…]["'”»)\]]*\s*$/;
const capital = /[\p{Lu}\p{N}¿¡«“"(]/u;

/**
 * Counts the words, syllables and sentences of a prose; code, math and numbers are not counted.
 *
 * @param fragment whether the text need not be a sentence: a choice. Without a sign at its end its
 *   words say nothing of how long sentences are
 * @param spoken what was found out about words before; it is added to
 */
export function measureText(
  prose: Prose,
  data: ReadingData,
  fragment: boolean,
  spoken: Map<string, number>,
): TextMeasure {
  const { text, folded } = prose;
  let words = 0;
  let syllables = 0;
  let sentences = 0;
  let before = { end: 0, folded: '' };
  for (const match of folded.matchAll(token)) {
    const word = match[0];
    let count = spoken.get(word);
    if (count === undefined) {
      count = measured.test(word) ? syllablesOf(word, data.syllables) : 0;
      spoken.set(word, count);
    }
    const start = match.index;
    const { folded: last } = before;
    // Single letters are initials more often than ends: J. S. Bach, U.S. law.
    const abbreviated = last.length === 1 || data.abbreviations.has(last);
    if (words > 0 && isBorder(text, before.end, start, abbreviated)) sentences++;
    before = { end: start + word.length, folded: word };
    if (count === 0) continue;
    words++;
    syllables += count;
  }
  if (words === 0) return { words, syllables, sentences: 0, sentenceWords: 0 };
  if (fragment && !endsSentence.test(text)) {
    return { words, syllables, sentences: 0, sentenceWords: 0 };
  }
  return { words, syllables, sentences: sentences + 1, sentenceWords: words };
}

/** Whether a sentence ends between two words of a text. */
function isBorder(text: string, from: number, to: number, abbreviated: boolean): boolean {
  // Nearly always a blank.
  if (to - from === 1) return text.charCodeAt(from) === 10 && capital.test(text[to]!);
  const between = text.slice(from, to);
  const end = sentenceEnd.exec(between);
  if (end === null) return between.includes('\n') && beginsNew(between, text[to]!);
  if (abbreviated && end[0].startsWith('.') && end.index === 0) return false;
  return beginsNew(between.slice(end.index + end[0].length), text[to]!);
}

/** Whether what stands behind a mark or a line's end begins a sentence: with a capital, a digit, code. */
function beginsNew(between: string, next: string): boolean {
  return capital.test(next) || /[\uFFFC¿¡«“"(]/.test(between);
}

function syllablesOf(word: string, data: SyllableData): number {
  if (!word.includes('-')) return countSyllables(word, data);
  let sum = 0;
  for (const part of word.split('-')) sum += countSyllables(part, data);
  return sum;
}

/** How easily a text of these sums is read: about 0 (very hard) to 100 (very easy). */
export function readingEase(
  { words, syllables, sentences, sentenceWords }: TextMeasure,
  { formula }: ReadingData,
): number {
  return (
    formula.base -
    formula.sentence * (sentenceWords / Math.max(1, sentences)) -
    formula.word * (syllables / Math.max(1, words))
  );
}

/** What a score is called. */
export function readingBand(ease: number, { bands }: ReadingData): ReadingBand {
  return bands.find(({ from }) => ease >= from) ?? bands.at(-1)!;
}
