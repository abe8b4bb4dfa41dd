import type { Span } from '../text/span.js';

/** What a file of a language says of how numbers are written. */
export interface NumberData {
  /** What marks decimals; the other of `.` and `,` marks thousands if `thousands` is set. */
  readonly decimal: '.' | ',';
  /** Whether that sign marks thousands in this language; a blank may everywhere. */
  readonly thousands: boolean;
  /** Words behind a number that multiply it. */
  readonly magnitudes: Readonly<Record<string, number>>;
  /** What makes an ordinal of digits: the `th` of `4th`. */
  readonly ordinals: readonly string[];
}

/** A number in a text; offsets are the text's. */
export interface NumberToken extends Span {
  readonly value: number;
  /** How many decimals are written; -1 of what is no plain number. */
  readonly decimals: number;
  readonly isTime: boolean;
  /** What is written right behind it and changes what it is: `th`, for one. */
  readonly suffix: string;
  /** What a word behind it multiplies it by, which is in its value already: a million. */
  readonly factor: number;
}

const digits = /\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*|\.\d+/g;

/**
 * The numbers of a folded text, in order; undefined where one of them is none to reckon with: part of a
 * word, a code, a version, a ratio, or written so that nobody can tell its decimals from its thousands.
 */
export function readNumbers(text: string, data?: NumberData): NumberToken[] | undefined {
  const tokens: NumberToken[] = [];
  digits.lastIndex = 0;
  for (let match = digits.exec(text); match !== null; match = digits.exec(text)) {
    const token = readAt(text, match.index, match[0], data);
    if (token === undefined) return undefined;
    tokens.push(token);
    digits.lastIndex = token.end;
  }
  return tokens;
}

function readAt(
  text: string,
  at: number,
  written: string,
  data: NumberData | undefined,
): NumberToken | undefined {
  if (/[\p{L}\p{M}\d_.,"@/\\]/u.test(text[at - 1] ?? ' ')) return undefined;
  const plain = toNumber(written, data);
  if (plain === undefined) return undefined;
  const isSigned = /[-+]/.test(text[at - 1] ?? '') && isSign(text, at - 1);
  const end = at + written.length;
  const behind = text.slice(end, end + longestTail);
  const tail =
    readPower(plain.value, behind) ??
    (plain.decimals === 0
      ? (readFraction(plain.value, behind) ?? readTime(plain.value, behind))
      : undefined) ??
    readWords(plain.value, behind, data);
  // What goes on in another way is a ratio, a date or a path.
  if (tail.length === 0 && /^[:/\\]\d/.test(behind)) return undefined;
  const value = isSigned && text[at - 1] === '-' ? -tail.value : tail.value;
  if (!Number.isFinite(value)) return undefined;
  return {
    start: isSigned ? at - 1 : at,
    end: end + tail.length,
    value,
    decimals: tail.value === plain.value ? plain.decimals : -1,
    isTime: tail.isTime === true,
    suffix: tail.suffix ?? '',
    factor: tail.factor ?? 1,
  };
}

const longestTail = 40;

/** What behind the digits belongs to the number: so many characters, and what they make of its value. */
interface Tail {
  readonly value: number;
  readonly length: number;
  readonly isTime?: boolean;
  readonly suffix?: string;
  readonly factor?: number;
}

const power = /^(?:\^\{?([-+]?\d+)\}?|([⁺⁻]?[⁰¹²³⁴-⁹]+))/;
const timesPower =
  /^ ?[x×·*] ?10(?:\^\{?([-+]?\d+)\}?|([⁺⁻]?[⁰¹²³⁴-⁹]+))|^e([-+]?\d+)(?![\p{L}\d])/u;

/** `10³`, `10^-3`, `1.5 × 10^8`, `1.5e8`. */
function readPower(value: number, behind: string): Tail | undefined {
  const own = power.exec(behind);
  const times = own === null ? timesPower.exec(behind) : null;
  const found = own ?? times;
  if (found === null) return undefined;
  const exponent = readExponent(found[1] ?? found[2] ?? found[3]!);
  const length = found[0].length;
  return { value: own === null ? value * 10 ** exponent : value ** exponent, length };
}

/** `3/4`. */
function readFraction(value: number, behind: string): Tail | undefined {
  const found = /^\/(\d+)(?![\d/.,])/.exec(behind);
  if (found === null) return undefined;
  const by = Number(found[1]);
  // `120/80` is a pair of measures.
  if (by === 0 || (value > by && by >= 20)) return undefined;
  return { value: value / by, length: found[0].length };
}

/** `14:30`, `14h30`, `2:30 p.m.`, in minutes. */
function readTime(hours: number, behind: string): Tail | undefined {
  const found = /^(?::([0-5]\d)| ?h ?([0-5]\d))(?![\d:/])(?: ?([ap])\.?m(?:\b\.?))?/.exec(behind);
  if (found === null || hours > 24) return undefined;
  const minutes = hours * 60 + Number(found[1] ?? found[2]);
  const half = found[3];
  const value = half === undefined ? minutes : (minutes % 720) + (half === 'p' ? 720 : 0);
  return { value, length: found[0].length, isTime: true };
}

/** `4th`, `3 million`. */
function readWords(value: number, behind: string, data: NumberData | undefined): Tail {
  const letters = /^[\p{L}\p{M}º°ª]+/u.exec(behind)?.[0];
  const isOrdinal = letters !== undefined && data?.ordinals.includes(letters) === true;
  const length = isOrdinal ? letters.length : 0;
  const word = /^ ([\p{L}\p{M}]+)/u.exec(behind.slice(length));
  const factor = word === null ? undefined : data?.magnitudes[word[1]!];
  const suffix = isOrdinal ? 'th ' : '';
  // A word such as `constructor` is one of every object.
  if (typeof factor !== 'number') return { value, length, suffix };
  return { value: value * factor, length: length + word![0].length, suffix, factor };
}

/** Whether a dash before digits makes them negative, and is not between two numbers. */
function isSign(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text[at - 1]!;
  if (before !== ' ') return /[([=<>≤≥:$€£~≈-]/.test(before);
  return !/[\d%°]/.test(text.slice(0, at).trimEnd().at(-1) ?? '');
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function readExponent(written: string): number {
  const plain = [...written].map((sign) => {
    const digit = superscripts.indexOf(sign);
    return digit >= 0 ? String(digit) : sign === '⁻' ? '-' : sign === '⁺' ? '+' : sign;
  });
  return Number(plain.join(''));
}

/** The value of digits with separators. */
function toNumber(
  written: string,
  data: NumberData | undefined,
): { value: number; decimals: number } | undefined {
  const compact = written.replace(/[ ']/g, '');
  // A code, or so many digits in a row as only codes and telephone numbers have.
  if (/^0\d|\d{10}/.test(written) || compact.length > 24) return undefined;
  const marks: readonly string[] = compact.match(/[.,]/g) ?? [];
  if (marks.length === 0) return { value: Number(compact), decimals: 0 };
  const last = marks.at(-1)!;
  const isGrouped = compact !== written;
  const at = compact.lastIndexOf(last);
  const rest = compact.slice(at + 1);
  const others = compact.slice(0, at);
  const grouping = last === '.' ? ',' : '.';
  // `1,234.56`, `1 234,5`, and `1,234,567` everywhere.
  if (marks.length > 1 || isGrouped) {
    if (isEvery(marks, last) && !isGrouped) {
      return /^\d{1,3}(?:[.,]\d{3})+$/.test(compact) ? whole(compact) : undefined;
    }
    const isParted = isGrouped || /^\d{1,3}(?:[.,]\d{3})+$/.test(others);
    if (!isParted || marks.indexOf(last) < marks.length - 1) return undefined;
    return decimal(others.replaceAll(grouping, ''), rest);
  }
  const mayBeThousands = rest.length === 3 && /^[1-9]\d{0,2}$/.test(others);
  if (data === undefined) return mayBeThousands ? undefined : decimal(others, rest);
  if (last === data.decimal) return decimal(others, rest);
  if (mayBeThousands) return data.thousands ? whole(compact) : undefined;
  // A point marks decimals wherever it cannot mark thousands; a comma may part two numbers.
  return last === '.' ? decimal(others, rest) : undefined;
}

function isEvery(marks: readonly string[], mark: string): boolean {
  return marks.every((each) => each === mark);
}

function whole(written: string): { value: number; decimals: number } {
  return { value: Number(written.replace(/[.,]/g, '')), decimals: 0 };
}

function decimal(integer: string, rest: string): { value: number; decimals: number } {
  return { value: Number(`${integer || '0'}.${rest}`), decimals: rest.length };
}
