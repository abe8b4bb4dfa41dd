/** What an answer earns, and what is said to it. */
export interface Rated {
  readonly score: number;
  /** The names of the feedback that is shown. */
  readonly shown: ReadonlySet<string>;
}

/** What a file says of an answer; undefined where its rules cannot be followed. */
export type Rate = (answer: readonly string[]) => Rated | undefined;

/** Nearer than this, two scores are one: thirds have no end. */
const near = 0.001;

export function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < near;
}

/** A share as it is written in a bank. */
export function percent(share: number): string {
  const limited = Math.min(1, Math.max(-1, share));
  return `${Number((limited * 100).toFixed(5))}%`;
}
