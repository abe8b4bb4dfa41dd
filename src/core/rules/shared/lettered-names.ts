import { latePattern } from '../../text/late-pattern.js';

const aName = latePattern(() => /(?<![\p{L}\p{N}])[A-HJ-Z](?![\p{L}\p{N}'’])/gu);

/** The letters that name something in texts: a vitamin, a point, a blood group. */
export function letteredNames(texts: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of texts) {
    for (const [name] of text.matchAll(aName())) if (!isArticle(text, name)) names.add(name);
  }
  return names;
}

/** The `A` that begins a sentence. */
function isArticle(text: string, name: string): boolean {
  return name === 'A' && !/(?:[^.?!:\s*]\s+|[("])A(?![\p{L}\p{N}])/u.test(text);
}
