/** What the phrases of a language call by name: `{asker}` stands for one of `which|what|who`. */
export type Parts = Readonly<Record<string, string>>;

/**
 * Letters and digits of folded prose, in scripts that part words by blanks, with the accents that no
 * letter has taken in. Unicode's own classes take a hundred times as long to compile.
 */
export const letters = String.raw`0-9a-z\u00df-\u02af\u0300-\u1fff`;
const before = `(?<![${letters}_]|[${letters}]-)`;
const after = `(?![${letters}_]|-[${letters}])`;

/** Parts that every language has: a letter, a word, and the end of a text behind its last word. */
const common: Parts = {
  letter: `[${letters}]`,
  word: String.raw`[${letters}\uFFFC'.-]+`,
  end: `[^${letters}]*$`,
};

/**
 * A pattern over folded prose from a phrase as a file of a language writes it: `{name}` stands for what
 * the parts call so, and what is found begins and ends with whole words.
 */
export function phrase(source: string, parts: Parts, flags = ''): RegExp {
  return new RegExp(`${before}(?:${expand(source, parts)})${after}`, flags);
}

/** The same for a phrase that says itself where it begins and ends. */
export function bare(source: string, parts: Parts, flags = ''): RegExp {
  return new RegExp(expand(source, parts), flags);
}

/** Braces that no part fills (`{1,3}`) are the pattern's own. */
function expand(source: string, parts: Parts): string {
  return source.replace(/\{([a-z]+)\}/g, (place, name: string) => {
    const part = parts[name] ?? common[name];
    return part === undefined ? place : `(?:${expand(part, parts)})`;
  });
}
