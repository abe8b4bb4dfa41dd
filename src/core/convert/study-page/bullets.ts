/** A line that is an entry of a list. */
export interface ListEntry {
  /** The sign before the text; of a number, the whole of `3.` */
  readonly marker: string;
  readonly text: string;
}

/** Signs that are also arithmetic, emphasis or punctuation: only with a space after them. */
const cautiousSigns = '-*+–—·';

/** Signs that are bullets and nothing else; `\uf0b7` is what a word processor's symbol font leaves. */
const boldSigns = '•◦▪▫‣⁃●○■□➢►▶✓✔☐\uf0b7\uf0a7\uf0d8';

/** Bullets pasted behind bullets are one; more of them than this are a pattern of some sort. */
const mostBullets = 4;

/** Reads a line that begins with a bullet and a space, or with a sign that can only be a bullet. */
export function parseBullet(text: string): ListEntry | undefined {
  let entry = takeBullet(text);
  for (let count = 1; entry !== undefined && count < mostBullets; count += 1) {
    const inner = takeBullet(entry.text);
    if (inner === undefined || inner.text === '') break;
    entry = { marker: entry.marker, text: inner.text };
  }
  return entry;
}

function takeBullet(text: string): ListEntry | undefined {
  const marker = text.charAt(0);
  if (marker === '') return undefined;
  const rest = text.slice(1);
  const bullet =
    boldSigns.includes(marker) ||
    (cautiousSigns.includes(marker) && (rest === '' || rest.startsWith(' ')));
  return bullet ? { marker, text: rest.trim() } : undefined;
}

/** Reads a line that begins with a number of a list: `3.` or `3)`. */
export function parseNumber(text: string): (ListEntry & { readonly number: number }) | undefined {
  const [, digits, sign, rest] = /^(\d{1,3})([.)]) +(\S.*)$/.exec(text) ?? [];
  if (digits === undefined || sign === undefined || rest === undefined) return undefined;
  return { marker: digits + sign, text: rest, number: Number(digits) };
}

/** Reads a line that begins with a letter of a list: `b)`, `B.` or `(b)`. */
export function parseLetter(text: string): (ListEntry & { readonly letter: number }) | undefined {
  const [, letter, rest] = /^\(?([A-Ha-h])[.)] +(\S.*)$/.exec(text) ?? [];
  if (letter === undefined || rest === undefined) return undefined;
  return { marker: letter, text: rest, letter: letter.toLowerCase().charCodeAt(0) - 97 };
}

/**
 * Reads a bullet that only its company makes one: the letter `o` a word processor's round bullet
 * turns into, or a dash without a space. Alone, they are a word and a suffix.
 */
export function parseLooseBullet(text: string): ListEntry | undefined {
  const strict = parseBullet(text);
  if (strict !== undefined) return strict;
  if (/^[oO] \S/.test(text)) return { marker: 'o', text: text.slice(2).trim() };
  return /^[-–—*]\p{L}/u.test(text) && !/^\*[^*]+\*/.test(text)
    ? { marker: text.charAt(0), text: text.slice(1) }
    : undefined;
}
