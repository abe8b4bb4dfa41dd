import { numberIn, type QtiNode } from '../source/node.js';

/** What still counts as a number that is asked for. */
export function limitsOf(node: QtiNode, number: number): readonly [number, number] {
  const { toleranceMode = 'exact', tolerance = '' } = node.attributes;
  const [before = 0, after = before] = tolerance
    .split(/[\s,]+/)
    .flatMap((text) => numberIn(text) ?? []);
  if (toleranceMode === 'absolute') return [number - before, number + after];
  if (toleranceMode !== 'relative') return [number, number];
  const size = Math.abs(number) / 100;
  return [number - before * size, number + after * size];
}

/** Whether two values are one: numbers may be written in several ways. */
export function isEqual(a: string, b: string): boolean {
  if (a.trim() === b.trim()) return true;
  const [x, y] = [numberIn(a), numberIn(b)];
  return x !== undefined && x === y;
}

/** Whether two lists have the same values. */
export function isSame(a: readonly string[], b: readonly string[], inOrder: boolean): boolean {
  if (a.length !== b.length) return false;
  if (inOrder) return a.every((each, i) => isEqual(each, b[i]!));
  const rest = [...b];
  return a.every((each) => {
    const at = rest.findIndex((other) => isEqual(each, other) || isEqual(each, turned(other)));
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
}

/** A pair without direction is one both ways; no other value has a blank in it twice. */
function turned(text: string): string {
  const [a, b, more] = text.split(' ');
  return b === undefined || more !== undefined ? text : `${b} ${a}`;
}
