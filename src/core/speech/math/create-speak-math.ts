import { renderToString } from 'katex';
import rules from 'speech-rule-engine';
import type { SpeakMath } from '../lesson.js';
import { primaryLanguage, speechWords } from '../words/index.js';
import { chemistryWords } from './chemistry-words.js';
import { betterSaid, mathWords } from './languages.js';
import { withChemistry } from './with-chemistry.js';

/** Longer, nobody can follow by ear, and finding its words takes long. */
const longestTex = 600;
const mostElements = 250;

/** How it speaks: like a teacher at the board, where it knows that manner. */
const manner = { domain: 'clearspeak', modality: 'speech', custom: wordsOf } as const;

function wordsOf(locale: string): Promise<unknown> {
  return Promise.resolve(Object.hasOwn(mathWords, locale) ? mathWords[locale] : {});
}

/**
 * Loads what says math in words: TeX becomes MathML by KaTeX, and speech by speech-rule-engine. It speaks
 * the `languages` (BCP 47) that there are words for.
 */
export async function createSpeakMath(languages: readonly string[]): Promise<SpeakMath> {
  const known = new Set(languages.map(primaryLanguage).filter((code) => code in betterSaid));
  // Unless it is told where its words are, the engine looks for some by itself, and complains.
  for (const locale of known.size === 0 ? ['en'] : known) {
    // The first call of all only makes the engine ready, the second loads words.
    // oxlint-disable-next-line no-await-in-loop -- the engine is one
    await rules.setupEngine({ ...manner, locale });
    // oxlint-disable-next-line no-await-in-loop
    await rules.setupEngine({ ...manner, locale });
  }
  const said = new Map<string, string | undefined>();
  return (tex, language) => {
    const locale = primaryLanguage(language);
    if (!known.has(locale)) return undefined;
    const key = `${locale} ${tex}`;
    if (!said.has(key)) {
      if (said.size > 2000) said.clear();
      said.set(key, speak(tex, locale));
    }
    return said.get(key);
  };
}

function speak(tex: string, locale: string): string | undefined {
  if (tex.length > longestTex) return undefined;
  const chemical = chemistryWords[locale]!;
  // Of words that stand in math, some would be spelled, with their signs: they come back in the end.
  const kept: string[] = [];
  const asText = (words: string): string => `\\text{ zq${letters(kept.push(words) - 1)}qz }`;
  const source = withChemistry(tex, speechWords(locale), chemical, asText);
  const mathml = mathmlOf(source, chemical.delta);
  if (mathml === undefined) return undefined;
  try {
    // Its words are there: what it does then is done before it returns.
    void rules.setupEngine({ ...manner, locale });
    const speech = rules.toSpeech(mathml).replace(/\s+/g, ' ').trim();
    const better = (betterSaid[locale] ?? []).reduce(
      (text, [pattern, words]) => text.replace(pattern, words),
      speech,
    );
    const whole = better
      .replace(/\bzq([a-j]+)qz\b/g, (name, digits: string) => kept[numberOf(digits)] ?? name)
      .replace(/ +/g, ' ')
      .replace(/,(?=$|,| (?:comma|virgule|Komma|coma)\b)/g, '');
    return whole === '' ? undefined : whole;
  } catch {
    // Nested too deep, say.
    return undefined;
  }
}

/** A number as a word: `12` is `bc`. */
function letters(number: number): string {
  return String(number).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!);
}

function numberOf(word: string): number {
  return Number(word.replace(/[a-j]/g, (letter) => String('abcdefghij'.indexOf(letter))));
}

/** What KaTeX makes of it, in the shape that the rules know; undefined of what is no math, or nothing to follow by ear. */
function mathmlOf(tex: string, delta: string): string | undefined {
  try {
    const html = renderToString(tex, {
      output: 'mathml',
      // Limits stand below their sign, which tells what they are.
      displayMode: true,
      throwOnError: true,
      trust: false,
      strict: 'ignore',
      maxExpand: 500,
      maxSize: 50,
    });
    const mathml = /<math[^]*<\/math>/.exec(html)?.[0];
    if (mathml === undefined || mathml.split('<').length > 2 * mostElements) return undefined;
    return (
      mathml
        .replace(/<annotation[^]*?<\/annotation>/g, '')
        .replace(/ mathvariant="normal"/g, '')
        // The letter, unlike the sign of a triangle.
        .replace(/<mi>Δ<\/mi>/g, `<mtext>${delta}</mtext>`)
        .replaceAll('\u20D7', '→')
        .replaceAll('ˉ', '¯')
        .replaceAll('∣', '|')
        // Else `H_2O` would be a function of O.
        .replace(/<\/msub><mi/g, '</msub><mo>\u2062</mo><mi')
    );
  } catch {
    return undefined;
  }
}
