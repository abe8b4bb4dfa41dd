import type { MessageData } from './finding.js';

/** The way to a value from the root of what was checked: keys and indexes. */
export type Path = readonly (string | number)[];

/** A breach of the format found on plain data, before it is given a span. */
export interface SchemaProblem {
  /** One of the ids in the structure group: `unknown-key`, `missing-key`, `wrong-type`… */
  readonly rule: string;
  /** Which of the rule's messages. */
  readonly message: string;
  readonly path: Path;
  /** Whether the key (its name) or the value at `path` is to be underlined. */
  readonly on: 'key' | 'value';
  readonly data: MessageData;
}
