import { allPhrases, type Phrases } from './phrases/index.js';

export interface Language {
  /** A BCP 47 tag. */
  readonly tag: string;
  /** Whether the page says enough to tell. */
  readonly certain: boolean;
  /** The phrases of the language; undefined where there are none for it. */
  readonly phrases?: Phrases;
}

/** More text than this tells nothing new. */
const longestSample = 60_000;
const leastHits = 4;
const leastWords = 3;
const clearLead = 1.25;

/** Short words make a third of running text; of a language that only looks alike, far fewer fit. */
const leastShare = 0.12;
const leastGuessShare = 0.05;

/** Scripts that belong to one language, or mostly to one. */
const scripts: readonly (readonly [tag: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
];

/** Letters of languages that we have no phrases for; they make at least this share of a text. */
const letterShare = 0.02;
const letters: readonly (readonly [tag: string, letters: RegExp])[] = [
  ['pl', /[łżźćńśąę]/g],
  ['cs', /[řěů]/g],
  ['hu', /[őű]/g],
  ['tr', /[ğış]/g],
  ['ro', /[țșă]/g],
];

const languagesByWord = new Map<string, number[]>();
for (const [index, { functionWords }] of allPhrases.entries()) {
  for (const word of new Set(functionWords)) {
    languagesByWord.set(word, [...(languagesByWord.get(word) ?? []), index]);
  }
}

/** Tells a text's language by its script and its commonest short words. */
export function detectLanguage(texts: Iterable<string>): Language {
  const sample = toSample(texts).toLowerCase();
  const byLetters = detectByLetters(sample);
  if (byLetters !== undefined) return byLetters;

  const words = sample.match(/\p{L}+/gu) ?? [];
  const found = allPhrases.map((phrases) => ({ phrases, hits: 0, words: new Set<string>() }));
  for (const word of words) {
    for (const index of languagesByWord.get(word) ?? []) {
      const language = found[index];
      if (language === undefined) continue;
      language.hits += 1;
      language.words.add(word);
    }
  }
  const [best, second] = found.sort((a, b) => b.hits - a.hits);
  if (best === undefined || best.words.size < 2 || best.hits < leastGuessShare * words.length) {
    return { tag: 'en', certain: false };
  }
  const certain =
    best.hits >= leastHits &&
    best.words.size >= leastWords &&
    best.hits >= clearLead * (second?.hits ?? 0) &&
    best.hits >= leastShare * words.length;
  return { tag: best.phrases.language, certain, phrases: best.phrases };
}

function detectByLetters(sample: string): Language | undefined {
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const all = count(/\p{L}/gu);
  for (const [tag, script] of scripts) {
    // Japanese mixes its syllables with Chinese characters, of which it has more.
    if (count(script) > all * (tag === 'ja' ? 0.1 : 0.5)) return { tag, certain: all > 20 };
  }
  for (const [tag, signs] of letters) {
    if (count(signs) > all * letterShare) return { tag, certain: all > 100 };
  }
  return undefined;
}

function toSample(texts: Iterable<string>): string {
  let sample = '';
  for (const text of texts) {
    sample += `${text.slice(0, longestSample)}\n`;
    if (sample.length > longestSample) break;
  }
  return sample.slice(0, longestSample);
}
