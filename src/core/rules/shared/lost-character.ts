import type { Span } from '../../text/span.js';
import { latePattern } from '../../text/late-pattern.js';

/** What an invisible sign and its neighbours were, before a program read them in a wrong encoding. */
export interface LostCharacter extends Span {
  readonly right: string;
  /** Whether the place allows nothing else. */
  readonly sure: boolean;
}

/** What Windows means by the bytes 0x80 to 0x9F; a blank where it means nothing. */
const windows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** What can be seen, or at least parts words: everything else would be invisible again. */
const shown = latePattern(() => /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]$/u);

/**
 * What stood where a sign from U+0080 to U+009F stands. Such a sign is a byte of Windows’ encoding or
 * of UTF-8 that was read as Latin-1; undefined where it is neither.
 */
export function lostCharacter(text: string, at: number): LostCharacter | undefined {
  return readUtf8(text, at) ?? readTail(text, at) ?? readWindows(text, at);
}

function readWindows(text: string, at: number): LostCharacter | undefined {
  const right = windowsSign(text.charCodeAt(at));
  if (right === undefined) return undefined;
  return { start: at, end: at + 1, right, sure: fits(right, text, at) };
}

function windowsSign(code: number): string | undefined {
  const sign = windows[code - 0x80];
  return sign === ' ' ? undefined : sign;
}

/** The byte that a character stands for in Latin-1 or in Windows’ encoding. */
function byteOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (!(code > 0xff)) return code;
  const index = windows.indexOf(text[at] as string);
  return index < 0 ? -1 : 0x80 + index;
}

/**
 * How many bytes a character of UTF-8 has, by its first. Only beginnings that end no word before a
 * quote: `é’”` is no Chinese.
 */
function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xc5) return 2;
  if (lead === 0xe2 || lead === 0xef) return 3;
  return lead === 0xf0 ? 4 : 0;
}

/** `Ã‰`, `â€™`: all the bytes of one character. */
function readUtf8(text: string, at: number): LostCharacter | undefined {
  for (let start = at - 1; start >= 0 && start >= at - 3; start--) {
    const length = lengthOf(byteOf(text, start));
    if (start + length <= at) continue;
    const right = decode(text, start, length);
    if (right === undefined) continue;
    const end = start + length;
    // `IRMÃ”` may well be a word in capitals before a quote.
    const sure = length > 2 || !/\p{Lu}/u.test(text[start - 1] ?? '') || isLetter(text[end]);
    return { start, end, right, sure };
  }
  return undefined;
}

function decode(text: string, start: number, length: number): string | undefined {
  const lead = byteOf(text, start);
  let code = length === 2 ? lead & 0x1f : lead & (length === 3 ? 0x0f : 0x07);
  for (let at = start + 1; at < start + length; at++) {
    const byte = byteOf(text, at);
    if (byte < 0x80 || byte > 0xbf) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  const least = length === 3 ? 0x800 : length === 4 ? 0x10000 : 0x80;
  if (code < least) return undefined;
  const right = code < 0xa0 ? windowsSign(code) : String.fromCodePoint(code);
  return right !== undefined && shown().test(right) ? right : undefined;
}

/** The last two bytes of a dash or a quote whose first, an `â`, is gone; or a `€` before a quote. */
function readTail(text: string, at: number): LostCharacter | undefined {
  if (text[at] !== '\x80' || !/^[\x80-\x9f]$/.test(text[at + 1] ?? '')) return undefined;
  const right = String.fromCodePoint(0x2000 | (text.charCodeAt(at + 1) & 0x3f));
  return shown().test(right) ? { start: at, end: at + 2, right, sure: false } : undefined;
}

/**
 * Whether a character of Windows can stand at a place, where the same byte was a letter of a Macintosh
 * (`ma\x94tre`) or of DOS (`\x82t\x82`).
 */
function fits(right: string, text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at + 1];
  switch (right) {
    case '’':
      return !isBlank(before) || !isBlank(after);
    case '“':
    case '‘':
    case '„':
    case '‚':
    case '‹':
      return !isLetter(before) && !isBlank(after);
    case '”':
    case '›':
      return !isBlank(before) && !isLetter(after);
    case '–':
    case '—':
      return fitsDash(text, at);
    case '…':
      return !isBlank(before) && !isLetter(after);
    case '€':
    case '‰':
      return /\d\s?$/.test(text.slice(Math.max(0, at - 2), at)) || /\d/.test(after ?? '');
    case '•':
      return isBlank(before) && isBlank(after);
    case '™':
      return isLetter(before) && !isLetter(after);
    case 'œ':
      return afterLigature.test(text.slice(at + 1, at + 4));
    case 'Œ':
      return afterLigature.test(text.slice(at + 1, at + 4).toLowerCase());
    default:
      return false;
  }
}

/** As in cœur, œdème, œsophage, œcuménique, œnologie, œstrogène, fœtus, cœliaque. */
const afterLigature = /^(?:[ui]|d[eèéi]|so|cu|no|str|t[ua]|l[ai])/;

/** Between words of some length, numbers or blanks; not inside a word. */
function fitsDash(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  const after = text.slice(at + 1, at + 4);
  if (isLetter(before.at(-1)) && isLetter(after[0])) {
    return /^\p{L}{3}$/u.test(before) && /^\p{L}{3}$/u.test(after);
  }
  // A text may begin with a dash, right behind the quote that YAML wants.
  return isBlank(before.at(-1)) || before.endsWith('"') ? isBlank(after[0]) : !isBlank(after[0]);
}

function isBlank(sign: string | undefined): boolean {
  return sign === undefined || /\s/.test(sign);
}

export function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /\p{L}/u.test(sign);
}
