import type { Path } from '../problem/path.js';
import type { MessageData } from '../problem/finding.js';

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
