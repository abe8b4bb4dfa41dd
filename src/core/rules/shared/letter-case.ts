import { latePattern } from '../../text/late-pattern.js';

/** Signs of code in a text without backticks, where a capital is another letter. */
const codeSign = latePattern(
  () => /[(){}[\]<>=_\\/@#$^~|&+]|\p{Ll}\p{Lu}|\p{L}\.\p{L}|\p{L}\d|\d\p{L}/u,
);

/** Words of programs that are two things with and without a capital. */
const programWords: ReadonlySet<string> = new Set(
  `array boolean bool byte char character class const date decimal default dict dictionary double enum
   false final float function hash infinity int integer interface list long main map module nan nil none
   null number object package private protected public range self set short static string struct super
   symbol text this true tuple type undefined union value variant vector void`.split(/\s+/),
);

/**
 * Whether two texts that differ in capitals, commas and stops are the same thing, written in two ways:
 * `Paris` and `paris`, but not `pH` and `PH`, `String` and `string`, `kW` and `KW`.
 */
export function isSpelledTwoWays(a: string, b: string, amongCode: boolean): boolean {
  if (codeSign().test(a) || codeSign().test(b)) return false;
  const ofA = a.match(/[\p{L}\p{M}]+/gu) ?? [];
  const ofB = b.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (ofA.length !== ofB.length) return false;
  const alone = ofA.length === 1;
  return ofA.every((word, i) => {
    const other = ofB[i]!;
    if (word === other) return true;
    const sentence = i === 0 && !alone && a.startsWith(word) && b.startsWith(other);
    if (sentence && isInitial(word, other)) return word.length > 1 || articles().test(a);
    if (word.length < 4 || programWords.has(word.toLowerCase())) return false;
    return !(alone && amongCode) && isUsual(word, alone) && isUsual(other, alone);
  });
}

/** Words of one letter that begin sentences, and those that are written together with the next. */
const articles = latePattern(() => /^(?:[aàáyoóei](?!\p{L})|\p{L}')/iu);

/** Whether a word differs in its first letter only. */
function isInitial(word: string, other: string): boolean {
  return word.slice(1) === other.slice(1);
}

/** Small letters, a capital at the beginning, or capitals only where they are no abbreviation. */
function isUsual(word: string, alone: boolean): boolean {
  if (/^\p{L}[\p{Ll}\p{M}\p{Lo}]*$/u.test(word)) return true;
  return word.toUpperCase() === word && (!alone || word.length > 4);
}
