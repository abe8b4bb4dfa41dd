import type { SpeechWords } from './words/index.js';

/** More of a listing, nobody can follow by ear. */
const mostLines = 20;
const longestLine = 400;

/** Code in a line of words: names as words, signs by their names, or as they are where there are no words. */
export function spokenCode(code: string, words: SpeechWords | undefined): string {
  const text = code.slice(0, longestLine);
  if (words === undefined) return text.replace(/[\s_]+/g, ' ').trim();
  const parts = text.match(tokens(words)) ?? [];
  return parts
    .map((part) => (Object.hasOwn(words.signs, part) ? words.signs[part]! : nameOf(part)))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A listing line by line. */
export function spokenListing(code: string, words: SpeechWords | undefined): readonly string[] {
  const lines = code.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const said = lines.slice(0, mostLines).map((line) => spokenCode(line.trim(), words));
  const rest = lines.length - mostLines;
  return rest > 0 ? [...said, words?.moreLines(rest) ?? '…'] : said;
}

/** `getName` and `HTTPServer` are several words. */
function nameOf(name: string): string {
  return name.replace(/(\p{Ll})(?=\p{Lu}\p{Ll})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1$2 ');
}

const number = String.raw`\d+(?:[.,]\d+)*`;
const name = String.raw`[\p{L}\d][\p{L}\p{M}\d\u200C\u200D]*`;
/** Emoji are often several characters that are shown as one. */
const picture = String.raw`\p{RI}{2}|\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200D\uFE0F\u{E0020}-\u{E007F}]*`;

const known = new Map<SpeechWords, RegExp>();

/** Numbers, names with what joins their letters, signs that have a name, the longer first, pictures, and what is left. */
function tokens(words: SpeechWords): RegExp {
  let pattern = known.get(words);
  if (pattern === undefined) {
    const signs = Object.keys(words.signs)
      .toSorted((a, b) => b.length - a.length)
      .map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
    pattern = new RegExp(`${number}|${name}|${signs.join('|')}|${picture}|[^\\s]`, 'gu');
    known.set(words, pattern);
  }
  return pattern;
}
