import type { Severity } from '../problem/problem.js';
import type { Span } from '../text/span.js';
import type { DraftBank } from './draft-bank.js';

/** Something in the source that could not be placed, or was placed by a guess. */
export interface ImportProblem extends Span {
  readonly severity: Severity;
  readonly message: string;
}

export interface ImportResult {
  readonly bank: DraftBank;
  /** In the order of the source; `start` and `end` are UTF-16 offsets of the *source* text. */
  readonly problems: readonly ImportProblem[];
}

export interface ImportOptions {
  /** The source's name, where it has one: the last resort for a title. */
  readonly fileName?: string;
}

/**
 * One foreign format. All of its members are pure and never throw on content: what cannot be read
 * becomes a problem. A converter that can also write its format adds `export` (a bank → its text) and
 * `losses` (a bank → what the format cannot carry, by item and span); one that cannot leaves both out.
 */
export interface Converter {
  /** The name that `--from` takes. */
  readonly id: string;
  /** The name people know it by. */
  readonly title: string;
  /** Usual ends of file names, with the dot, the likeliest first. */
  readonly extensions: readonly string[];
  /** How sure it is that the source is in its format: 0 (no) to 1 (certainly). */
  detect(source: string, fileName?: string): number;
  import(source: string, options?: ImportOptions): ImportResult;
}
