import { numberSigns } from './number-signs.js';
import {
  add,
  divide,
  largestExponent,
  multiply,
  negate,
  type Rational,
  rationalOf,
} from './rational.js';

/** A number as it was typed, and what stands around it: a unit, perhaps. */
export interface TypedNumber {
  readonly value: Rational;
  /** Without blanks around it; empty where none was typed. */
  readonly unit: string;
}

/** Nobody types more; and none of what is below takes long. */
const longest = 200;

/**
 * Reads a number as people type it: with a decimal comma or point, with thousands as the language marks
 * them, as a fraction (`3/4`, `1 1/2`, `½`), in scientific notation (`1.5e3`, `1,5 × 10³`), and a unit
 * behind or before it. Undefined where it is none.
 */
export function parseNumber(typed: string, language: string): TypedNumber | undefined {
  const text = evenNumber(typed);
  if (text === '' || text.length > longest) return undefined;
  // A unit before the number is a sign of money or the like, never digits: `$ 5`.
  const sign = /^[^\d.,+\-\s]{1,3}\s*(?=[-+]?\s*[.,]?\d)/u.exec(text);
  const isBefore = sign !== null && !/^[\p{L}]/u.test(sign[0]);
  const rest = isBefore ? text.slice(sign[0].length) : text;
  const read = readNumber(rest, language);
  if (read === undefined) return undefined;
  const behind = rest.slice(read.end).trim();
  if (isBefore && behind !== '') return undefined;
  // What could go on with the number is no unit: `1.2.3`, `5,` before a word, `2 3`.
  if (/^[\d.,/+-]/.test(behind)) return undefined;
  return { value: read.value, unit: isBefore ? sign[0].trim() : behind };
}

/** Signs in their plainest form; digits of any script as `0` to `9`. */
function evenNumber(typed: string): string {
  return (
    typed
      .normalize('NFC')
      .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
      .replace(/[−–‒﹣－‐‑]/g, '-')
      .replace(/[⁄∕÷]/g, '/')
      .replace(/[’‘ʼ′]/g, "'")
      .replace(/\p{Nd}/gu, digitOf)
      // Arabic has signs of its own for both, which mean nothing else.
      .replace(/(?<=\d)٬(?=\d{3}(?!\d))/g, '')
      .replace(/٫/g, '.')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** Digits of a script stand in a row of ten. */
function digitOf(sign: string): string {
  if (sign >= '0' && sign <= '9') return sign;
  let value = 0;
  let code = sign.codePointAt(0)!;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return String(value);
}

interface Read {
  readonly value: Rational;
  readonly end: number;
}

const vulgar: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
  '⅙': [1, 6],
  '⅚': [5, 6],
  '⅐': [1, 7],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
  '⅑': [1, 9],
  '⅒': [1, 10],
};

function readNumber(text: string, language: string): Read | undefined {
  const sign = /^[-+]? ?/.exec(text)![0];
  const unsigned = readUnsigned(text, sign.length, language);
  if (unsigned === undefined) return undefined;
  return sign.startsWith('-') ? { ...unsigned, value: negate(unsigned.value) } : unsigned;
}

function readUnsigned(text: string, from: number, language: string): Read | undefined {
  const first = readVulgar(text, from);
  if (first !== undefined) return first;
  const power = readPower(text, from);
  if (power !== undefined) return power;
  const number = readDecimal(text, from, language);
  if (number === undefined) return undefined;
  const whole = number.value.denominator === 1n;
  // `1 1/2` and `1½`
  const mixed = whole ? readMixed(text, number) : undefined;
  if (mixed !== undefined) return mixed;
  const over = /^ ?\/ ?/.exec(text.slice(number.end));
  if (over !== null) {
    const below = readDecimal(text, number.end + over[0].length, language);
    if (below === undefined) return undefined;
    const value = divide(number.value, below.value);
    return value === undefined ? undefined : { value, end: below.end };
  }
  const times = /^ ?[×x·*⋅] ?/i.exec(text.slice(number.end));
  if (times !== null) {
    const factor = readPower(text, number.end + times[0].length);
    if (factor !== undefined) {
      return { value: multiply(number.value, factor.value), end: factor.end };
    }
  }
  const exponent = /^e([-+]?\d{1,9})(?![\d.,])/i.exec(text.slice(number.end));
  if (exponent === null) return number;
  const factor = tenTo(Number(exponent[1]));
  return factor === undefined
    ? undefined
    : { value: multiply(number.value, factor), end: number.end + exponent[0].length };
}

function readVulgar(text: string, at: number): Read | undefined {
  const parts = vulgar[text[at] ?? ''];
  if (parts === undefined) return undefined;
  const [numerator, denominator] = parts;
  return {
    value: { numerator: BigInt(numerator), denominator: BigInt(denominator) },
    end: at + 1,
  };
}

function readMixed(text: string, { value, end }: Read): Read | undefined {
  const blank = text[end] === ' ' ? 1 : 0;
  const part = readVulgar(text, end + blank);
  if (part !== undefined) return { value: add(value, part.value), end: part.end };
  const fraction = /^ (\d{1,9})\/([1-9]\d{0,8})(?![\d.,/])/.exec(text.slice(end));
  if (fraction === null) return undefined;
  const [all, above, below] = fraction;
  return {
    value: add(value, { numerator: BigInt(above!), denominator: BigInt(below!) }),
    end: end + all.length,
  };
}

/** `10^3`, `10³`, `10**3` */
function readPower(text: string, from: number): Read | undefined {
  const match = /^10 ?(?:(?:\^|\*\*) ?\(?([-+]?\d{1,4})\)?|([⁻⁺]?[⁰¹²³⁴-⁹]{1,4}))(?![\d.,])/.exec(
    text.slice(from),
  );
  if (match === null) return undefined;
  const [all, plain, raised] = match;
  const factor = tenTo(Number(plain ?? raised!.replace(/[⁻⁺⁰¹²³⁴-⁹]/g, (sign) => lowered[sign]!)));
  return factor === undefined ? undefined : { value: factor, end: from + all.length };
}

const lowered: Readonly<Record<string, string>> = {
  '⁻': '-',
  '⁺': '+',
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
};

function tenTo(exponent: number): Rational | undefined {
  return Math.abs(exponent) > largestExponent ? undefined : rationalOf(`1e${exponent}`);
}

/**
 * Digits, with thousands marked as the language does and a decimal comma or point. A sign before exactly
 * three digits marks thousands only where the language writes it so: `1,234` is 1.234 in French.
 */
function readDecimal(text: string, from: number, language: string): Read | undefined {
  const rest = text.slice(from);
  const { groups, groupSize } = numberSigns(language);
  const grouped = groups === '' ? undefined : groupedPattern(groups, groupSize).exec(rest);
  if (grouped !== undefined && grouped !== null) {
    const [all, whole, part = ''] = grouped;
    const value = rationalOf(`${whole!.replace(/\D/g, '')}.${part}`);
    return value === undefined ? undefined : { value, end: from + all.length };
  }
  const match = /^(?:(\d+)(?:[.,](\d*))?|[.,](\d+))/.exec(rest);
  if (match === null) return undefined;
  const [all, whole = '', part, only] = match;
  // `5,` before a word or the end: the sign belongs to the sentence.
  const value = rationalOf(`${whole}.${part ?? only ?? ''}`);
  return value === undefined ? undefined : { value, end: from + all.length };
}

const patterns = new Map<string, RegExp>();

function groupedPattern(groups: string, size: number): RegExp {
  const key = `${size}${groups}`;
  let pattern = patterns.get(key);
  if (pattern === undefined) {
    const sign = `[${groups === '.' || groups === ',' ? groups : groups === ' ' ? ' ' : "'"}]`;
    // Behind the last group may stand what is the decimal sign where this one marks thousands.
    const decimal = groups === ',' ? '\\.' : groups === '.' ? ',' : '[.,]';
    // Where groups of two are usual, as in India, groups of three are written, too.
    const ofSize = (each: number): string =>
      `[1-9]\\d{0,${each - 1}}(?:${sign}\\d{${each}})*${sign}\\d{3}`;
    const either = size === 3 ? ofSize(3) : `${ofSize(size)}|${ofSize(3)}`;
    pattern = new RegExp(`^(${either})(?![\\d]|${sign}\\d)(?:${decimal}(\\d*))?`);
    patterns.set(key, pattern);
  }
  return pattern;
}
