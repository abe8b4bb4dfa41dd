import type { Quantity } from '../../language/quantities.js';
import { isWide } from './quantities.js';

/** How two quantities stand to each other, and from where to where they are the same. */
export interface Relation {
  /**
   * `shared`: the end of one is the beginning of the other; `overlap`: they have more in common;
   * `nested`: one range holds the other; `inside`: a number that is more, or less, than a bound.
   */
  readonly relation: 'apart' | 'shared' | 'overlap' | 'nested' | 'inside';
  readonly from: number;
  readonly to: number;
}

export function relationOf(a: Quantity, b: Quantity): Relation {
  const from = Math.max(a.low, b.low);
  const to = Math.min(a.high, b.high);
  const as = (relation: Relation['relation']): Relation => ({ relation, from, to });
  if (from > to || (from === to && !(holds(a, from) && holds(b, from)))) return as('apart');
  if (!isWide(a) || !isWide(b)) {
    // “At most 3” and “1 to 3” may be meant as wholes beside “2”; “more than 1” is not.
    const range = isWide(a) ? a : b;
    const isStrict = range.shape === 'bound' && !range.withLow && !range.withHigh;
    return as(isWide(a) !== isWide(b) && isStrict ? 'inside' : 'apart');
  }
  if (from === to) return as('shared');
  return as(isNested(a, b) ? 'nested' : 'overlap');
}

/** A bound that holds a range is no scale that holds another: it is one of the bins, and too wide. */
function isNested(a: Quantity, b: Quantity): boolean {
  if (a.shape !== b.shape) return false;
  const aHoldsB = a.low <= b.low && b.high <= a.high;
  return aHoldsB || (b.low <= a.low && a.high <= b.high);
}

function holds({ low, high, withLow, withHigh }: Quantity, value: number): boolean {
  if (value < low || value > high) return false;
  return (value !== low || withLow) && (value !== high || withHigh);
}
