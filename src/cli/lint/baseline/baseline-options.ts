import type { Input } from '../../command.js';
import { Failure } from '../../failure.js';

export interface BaselineOptions {
  /** As it was typed, and where that is. */
  readonly name: string;
  readonly path: string;
  /** Whether it is written anew with the problems of this run. */
  readonly update: boolean;
}

/** What `--baseline` and `--update-baseline` ask for. */
export function readBaselineOptions(
  input: Input,
  resolvePath: (path: string) => string,
): BaselineOptions | undefined {
  const name = input.value('baseline');
  const update = input.has('update-baseline');
  if (name === undefined) {
    if (!update) return undefined;
    throw new Failure(
      '`--update-baseline` needs to know which one.',
      'For example: `--baseline .quizwright-baseline.json --update-baseline`.',
    );
  }
  if (update && input.has('changed-lines')) {
    throw new Failure('A baseline is of whole banks: leave out `--changed-lines`.');
  }
  if (update && input.has('shard')) {
    throw new Failure('A baseline is of all banks together: leave out `--shard`.');
  }
  if (input.has('stdin') && (update || !input.has('stdin-filename'))) {
    throw new Failure('With `--stdin`, a baseline is only read, and needs `--stdin-filename`.');
  }
  return { name, path: resolvePath(name), update };
}
