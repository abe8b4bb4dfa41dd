const firstWord = /^[\p{L}\p{N}]+/u;
const wordCharacter = /[\p{L}\p{N}]/u;

/**
 * Builds a test for whether a folded text opens with one of the (folded) phrases, as whole words.
 * Phrases are found by their first word, so that the length of the lists does not matter.
 */
export function buildOpeningMatcher(phrases: Iterable<string>): (folded: string) => boolean {
  const byFirstWord = new Map<string, string[]>();
  for (const phrase of phrases) {
    const key = firstWord.exec(phrase)?.[0] ?? '';
    const list = byFirstWord.get(key);
    if (list === undefined) byFirstWord.set(key, [phrase]);
    else list.push(phrase);
  }
  return (folded) => {
    const candidates = byFirstWord.get(firstWord.exec(folded)?.[0] ?? '');
    return (
      candidates?.some((phrase) => folded.startsWith(phrase) && endsWord(folded, phrase)) ?? false
    );
  };
}

/** A phrase that ends in a sign, such as `qu'`, needs no boundary after it. */
function endsWord(folded: string, phrase: string): boolean {
  return (
    !wordCharacter.test(phrase.charAt(phrase.length - 1)) ||
    !wordCharacter.test(folded.charAt(phrase.length))
  );
}
