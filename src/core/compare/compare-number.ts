import { parseNumber } from './parse-number.js';
import { isAtMost, multiply, type Rational, rationalOf, size, subtract } from './rational.js';
import { evenUnit } from './units.js';

/** What numbers an answer takes: those around a number, or those of a range; limits are included. */
export type NumberAnswer =
  | {
      readonly type: 'around';
      readonly number: number;
      /** A distance, or a percentage of the number: `1%`. */
      readonly tolerance: number | string | undefined;
    }
  | { readonly type: 'range'; readonly low: number; readonly high: number };

export type NumberMatch =
  | { readonly type: 'fits'; readonly index: number }
  | { readonly type: 'other' }
  | { readonly type: 'no-number' }
  | { readonly type: 'unknown-unit'; readonly unit: string };

export interface NumberRules {
  readonly language: string;
  readonly unit: string | undefined;
  /** By unit: what a number typed with it is multiplied by. */
  readonly units: ReadonlyMap<string, number>;
}

/** Finds the first answer that a typed number fits. */
export function compareNumber(
  typed: string,
  answers: readonly NumberAnswer[],
  { language, unit, units }: NumberRules,
): NumberMatch {
  const read = parseNumber(typed, language);
  if (read === undefined) return { type: 'no-number' };
  let { value } = read;
  const meant = evenUnit(read.unit);
  if (meant !== '' && (unit === undefined || evenUnit(unit) !== meant)) {
    const other = [...units].find(([name]) => evenUnit(name) === meant);
    const factor = other === undefined ? undefined : rationalOf(other[1]);
    if (factor === undefined) return { type: 'unknown-unit', unit: read.unit };
    value = multiply(value, factor);
  }
  const index = answers.findIndex((answer) => fits(value, answer));
  return index < 0 ? { type: 'other' } : { type: 'fits', index };
}

function fits(value: Rational, answer: NumberAnswer): boolean {
  if (answer.type === 'range') {
    const [low, high] = [rationalOf(answer.low), rationalOf(answer.high)];
    if (low === undefined || high === undefined) return false;
    return isAtMost(low, value) && isAtMost(value, high);
  }
  const number = rationalOf(answer.number);
  if (number === undefined) return false;
  const distance = distanceOf(answer.tolerance, number);
  return distance !== undefined && isAtMost(size(subtract(value, number)), distance);
}

/** How far off a number may be. */
function distanceOf(
  tolerance: number | string | undefined,
  number: Rational,
): Rational | undefined {
  if (tolerance === undefined) return zero;
  if (typeof tolerance === 'number') return rationalOf(tolerance);
  const share = /^\s*(\d+(?:\.\d+)?)%\s*$/.exec(tolerance);
  const percent = share === null ? undefined : rationalOf(share[1]!);
  if (percent === undefined) return undefined;
  return multiply(size(number), multiply(percent, { numerator: 1n, denominator: 100n }));
}

const zero: Rational = { numerator: 0n, denominator: 1n };
