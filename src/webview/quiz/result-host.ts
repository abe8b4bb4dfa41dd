import type { Tell } from '../shared/tell.js';
import type { TextOf } from '../study/text-of.js';

/** What the result asks of the page. */
export interface ResultHost {
  readonly tell: Tell;
  /** By `ref`: what is unfolded already. */
  readonly open: ReadonlySet<string>;
  readonly text: TextOf;
  retry(): void;
  /** Spaced review of what was wrong: each is asked again when it is due. */
  review(): void;
  save(format: 'markdown' | 'json' | 'csv'): void;
  close(): void;
  source(ref: string): void;
  grade(ref: string, points: number, rubric: readonly number[]): void;
}
