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
const clearLead = 1.25;

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

const languagesByWord = new Map<string, number[]>();
for (const [index, { functionWords }] of allPhrases.entries()) {
  for (const word of new Set(functionWords)) {
    languagesByWord.set(word, [...(languagesByWord.get(word) ?? []), index]);
  }
}

/** Tells a text's language by its script and its commonest short words. */
export function detectLanguage(texts: Iterable<string>): Language {
  const sample = toSample(texts);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [tag, script] of scripts) {
    const count = sample.match(script)?.length ?? 0;
    // Japanese mixes its syllables with Chinese characters, of which it has more.
    if (count > letters * (tag === 'ja' ? 0.1 : 0.5)) return { tag, certain: count > 20 };
  }
  const hits = allPhrases.map(() => 0);
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? []) {
    for (const index of languagesByWord.get(word) ?? []) hits[index] = (hits[index] ?? 0) + 1;
  }
  const order = hits.map((count, index) => ({ count, index })).sort((a, b) => b.count - a.count);
  const [best, second] = order;
  const phrases = allPhrases[best?.index ?? 0];
  if (best === undefined || phrases === undefined || best.count === 0) {
    return { tag: 'en', certain: false };
  }
  const certain = best.count >= leastHits && best.count >= clearLead * (second?.count ?? 0);
  return { tag: phrases.language, certain, phrases };
}

function toSample(texts: Iterable<string>): string {
  let sample = '';
  for (const text of texts) {
    sample += `${text.slice(0, longestSample)}\n`;
    if (sample.length > longestSample) break;
  }
  return sample.slice(0, longestSample);
}
