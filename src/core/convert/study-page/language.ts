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
const leastScore = 0.9;
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

const functionWords = indexBy(({ functionWords: words }) => words);

/** Titles of branches are the words that pages without sentences have. */
const titleWords = indexBy(({ branches }) => branches.filter((branch) => !branch.includes(' ')));
const ownLetters = indexBy((phrases) => [...phrases.letters]);

function indexBy(pick: (phrases: Phrases) => readonly string[]): Map<string, number[]> {
  const languages = new Map<string, number[]>();
  for (const [index, phrases] of allPhrases.entries()) {
    for (const word of new Set(pick(phrases))) {
      languages.set(word, [...(languages.get(word) ?? []), index]);
    }
  }
  return languages;
}

/** Tells a text's language by its script and its commonest short words. */
export function detectLanguage(texts: Iterable<string>): Language {
  const sample = toSample(texts).toLowerCase();
  const byLetters = detectByLetters(sample);
  if (byLetters !== undefined) return byLetters;

  const words = sample.match(/\p{L}+/gu) ?? [];
  const found = allPhrases.map((phrases) => ({
    phrases,
    hits: 0,
    score: 0,
    words: new Set<string>(),
  }));
  for (const word of words) {
    for (const index of functionWords.get(word) ?? []) {
      const language = found[index];
      if (language === undefined) continue;
      language.hits += 1;
      language.score += 1;
      language.words.add(word);
    }
    addScore(found, titleWords.get(word), 1);
  }
  for (const letter of sample.match(/[^\0-\x7f]/g) ?? [])
    addScore(found, ownLetters.get(letter), 0.2);
  const [best, second] = found.sort((a, b) => b.score - a.score);
  if (best === undefined || best.score < Math.max(leastScore, leastGuessShare * words.length)) {
    return { tag: 'en', certain: false };
  }
  const certain =
    best.hits >= leastHits &&
    best.words.size >= leastWords &&
    best.score >= clearLead * (second?.score ?? 0) &&
    best.hits >= leastShare * words.length;
  return { tag: best.phrases.language, certain, phrases: best.phrases };
}

function addScore(
  found: readonly { score: number }[],
  languages: readonly number[] | undefined,
  score: number,
): void {
  for (const index of languages ?? []) {
    const language = found[index];
    if (language !== undefined) language.score += score;
  }
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
