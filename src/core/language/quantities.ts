import { type BoundWords, boundBefore, boundBehind, endsWithWord } from './bounds.js';
import { type DateWords, readDate } from './dates.js';
import { type NumberData, type NumberToken, readNumbers } from './numbers.js';

/** What a file of a language says of how quantities are written; all words folded. */
export interface QuantityData extends NumberData, DateWords, BoundWords {
  /** Words before the first number of a range and between the two: `between`, `and`. */
  readonly ranges: readonly (readonly [before: string, between: string])[];
  /** A stem that asks for one amount: how many, how long… */
  readonly asksAmount: RegExp;
  /** A stem whose answer is a range as a whole: what is normal, a band of frequencies. */
  readonly asksRange: RegExp;
  /** A stem that is about how precise numbers are. */
  readonly asksPrecision: RegExp;
  /** A stem whose numbers may be versions: 2.10 comes after 2.9. */
  readonly asksVersion: RegExp;
}

/** A number, a range or a date as a choice states it. */
export interface Quantity {
  readonly shape: 'number' | 'range' | 'bound' | 'date' | 'time';
  /** Of a range, a bound or a number, which is from and to itself; infinite where nothing bounds it. */
  readonly low: number;
  readonly high: number;
  /** Whether the ends themselves belong to it. */
  readonly withLow: boolean;
  readonly withHigh: boolean;
  /** The words before and behind, evened out: only numbers with the same can be compared. */
  readonly label: string;
  readonly unit: string;
  /** How many decimals are written; -1 where that says nothing: of fractions, powers, millions. */
  readonly decimals: number;
}

/** A text that states a quantity is not longer. */
export const longestQuantity = 80;

/** Signs that stand around numbers in formulas and programs. */
const code = /[(){}[\];_*\\^|]/;
const dash = '-';

/** Reads a folded text that is one quantity with at most some words around it. */
export function readQuantity(text: string, data?: QuantityData): Quantity | undefined {
  if (text.length > longestQuantity) return undefined;
  const stated = text.trim().replace(/[.;,]$/, '');
  if (data !== undefined) {
    const date = readDate(stated, data);
    if (date !== undefined) return point('date', date.value, -1, date.label, date.parts);
  }
  const numbers = readNumbers(stated, data);
  const [first, second] = numbers ?? [];
  if (first === undefined || numbers!.length > 2) return undefined;
  const around = stated.slice(0, first.start) + stated.slice((second ?? first).end);
  if (code.test(around)) return undefined;
  if (second !== undefined) return readRange(stated, first, second, data);
  return readOne(stated, first, data);
}

function readOne(
  text: string,
  number: NumberToken,
  data: QuantityData | undefined,
): Quantity | undefined {
  const { decimals, isTime } = number;
  let before = text.slice(0, number.start).trimEnd();
  let behind = text.slice(number.end).trimStart();
  const opening = boundBefore(before, data);
  if (opening !== undefined) before = before.slice(0, before.length - opening.length);
  const closing = boundBehind(behind, data);
  if (closing !== undefined) behind = closing.rest;
  if (opening !== undefined && closing !== undefined) return undefined;
  const label = evenOut(before);
  // The minus of `-$5` stands before the sign of the money.
  const isDebt = /[-\u2212]\s?[$€£¥]\s?$/.test(before);
  const value = isDebt ? -Math.abs(number.value) : number.value;
  const unit = number.suffix + evenOut(behind);
  const bound = opening?.bound ?? closing?.bound;
  if (bound === undefined) return point(isTime ? 'time' : 'number', value, decimals, label, unit);
  if (isTime) return undefined;
  const isUpper = bound === 'below' || bound === 'at-most';
  return {
    shape: 'bound',
    low: isUpper ? -Infinity : value,
    high: isUpper ? value : Infinity,
    withLow: bound === 'at-least',
    withHigh: bound === 'at-most',
    label,
    unit,
    decimals,
  };
}

function point(
  shape: Quantity['shape'],
  value: number,
  decimals: number,
  label: string,
  unit: string,
): Quantity {
  return { shape, low: value, high: value, withLow: true, withHigh: true, label, unit, decimals };
}

/** `10–20`, `between 10 and 20`, `$5 to $10`: what stands between must be a unit, a joining word, a label. */
function readRange(
  text: string,
  first: NumberToken,
  second: NumberToken,
  data: QuantityData | undefined,
): Quantity | undefined {
  // `2–3 million` is from two million.
  const low = first.value * (first.factor === 1 ? second.factor : 1);
  if (first.isTime || second.isTime || low >= second.value) return undefined;
  const start = text.slice(0, first.start).trimEnd();
  const middle = text.slice(first.end, second.start).trim();
  const unit = evenOut(text.slice(second.end));
  for (const [opening, joining] of [['', dash] as const, ...(data?.ranges ?? [])]) {
    if (opening !== '' && !endsWithWord(start, opening)) continue;
    const [left, right] = splitAtWord(middle, joining) ?? [];
    if (left === undefined || right === undefined) continue;
    const label = evenOut(withoutOpening(start, data));
    const ownUnit = evenOut(left);
    // The dash of `T-1` stands behind a unit too.
    const mayBeUnit = unit === '' && joining !== dash;
    if (
      !(ownUnit === '' || ownUnit === unit || mayBeUnit) ||
      !(right === '' || evenOut(right) === label)
    ) {
      continue;
    }
    return {
      shape: 'range',
      low,
      high: second.value,
      withLow: true,
      withHigh: true,
      label,
      unit: second.suffix + (unit === '' ? ownUnit : unit),
      decimals: Math.max(first.decimals, second.decimals),
    };
  }
  return undefined;
}

function withoutOpening(start: string, data: QuantityData | undefined): string {
  const opening = data?.ranges.find(([word]) => word !== '' && endsWithWord(start, word))?.[0];
  return opening === undefined ? start : start.slice(0, start.length - opening.length);
}

/** The parts before and behind a joining word that stands alone. */
function splitAtWord(text: string, word: string): readonly [string, string] | undefined {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const left = text.slice(0, at);
    const right = text.slice(at + word.length);
    if (word !== dash && (/[\p{L}\d]$/u.test(left) || /^[\p{L}\d]/u.test(right))) continue;
    return [left.trim(), right.trim()];
  }
  return undefined;
}

/** Words without the marks between them and without the `s` of a plural. */
function evenOut(text: string): string {
  const words = text.match(/[\p{L}\p{M}²³%‰°$€£¥#]+/gu);
  if (words === null) return '';
  return words.map((word) => (word.length > 2 ? word.replace(/s$/, '') : word)).join(' ');
}
