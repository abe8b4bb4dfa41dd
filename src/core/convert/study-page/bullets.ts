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

/** Reads a line that begins with a bullet and a space, or with a sign that can only be a bullet. */
export function parseBullet(text: string): ListEntry | undefined {
  const marker = text.charAt(0);
  const bold = marker !== '' && boldSigns.includes(marker);
  if (!bold && (marker === '' || !cautiousSigns.includes(marker))) return undefined;
  const rest = text.slice(1);
  if (!bold && rest !== '' && !rest.startsWith(' ')) return undefined;
  const entry = rest.trim();
  // A bullet pasted behind a bullet is one bullet.
  const inner = parseBullet(entry);
  return inner !== undefined && inner.text !== '' ? { marker, text: inner.text } : { marker, text: entry };
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

/** Whether a line is an entry of a list beyond doubt. */
export function isListEntry(text: string): boolean {
  return parseBullet(text) !== undefined || parseNumber(text) !== undefined;
}
