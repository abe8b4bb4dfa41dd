import { fill } from './dom.js';
import type { Tell } from './tell.js';

/** Numbers as people of the page's language write them. */
export function number(value: number): string {
  return value.toLocaleString(document.documentElement.lang || undefined, {
    maximumFractionDigits: 2,
  });
}

/** From 0 to 1. */
export function percent(share: number): string {
  return share.toLocaleString(document.documentElement.lang || undefined, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
}

export function pointsOf(score: number, points: number, tell: Tell): string {
  return points === 1
    ? fill(tell('{0} of 1 point'), [number(score)])
    : fill(tell('{0} of {1} points'), [number(score), number(points)]);
}
