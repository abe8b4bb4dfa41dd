import type { BankDocument } from '../document/index.js';

/**
 * Tells whether a word, in small letters, stands anywhere in a bank. A learner who types another of its
 * words (`meiosis` for `mitosis`) has not mistyped. The text is searched when somebody asks: that is
 * seldom, and a list of all its words would take longer.
 */
export function knownWords(document: BankDocument): (word: string) => boolean {
  const asked = new Map<string, boolean>();
  return (word) => {
    let isKnown = asked.get(word);
    if (isKnown === undefined) {
      const whole = new RegExp(`(?<!\\p{L})${escaped(word)}(?!\\p{L})`, 'iu');
      isKnown = whole.test(document.text);
      asked.set(word, isKnown);
    }
    return isKnown;
  };
}

function escaped(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
}
