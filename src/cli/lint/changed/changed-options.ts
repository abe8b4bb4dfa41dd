import type { Input } from '../../command.js';
import { Failure } from '../../failure.js';
import type { Base } from '../../git/base-commit.js';

export interface ChangedOptions {
  readonly base: Base;
  /** Whether only lines that changed are reported. */
  readonly lines: boolean;
}

/** What `--changed`, `--since` and `--changed-lines` ask for, each checked against the others. */
export function readChanged(input: Input): ChangedOptions | undefined {
  const ref = input.value('since');
  const lines = input.has('changed-lines');
  if (ref === undefined && !input.has('changed')) {
    if (!lines) return undefined;
    throw new Failure('`--changed-lines` goes with `--changed` or `--since REF`.');
  }
  if (ref !== undefined && input.has('changed')) {
    throw new Failure(
      '`--changed` and `--since` contradict each other.',
      '`--since` counts what is not committed yet, too.',
    );
  }
  if (input.has('stdin')) {
    throw new Failure('With `--stdin`, nothing is known of what has changed.');
  }
  if (input.has('shard')) {
    throw new Failure('What has changed is not worth parting: leave out `--shard`.');
  }
  const fixes = ['fix', 'fix-dry-run', 'unsafe-fixes'].find((name) => input.has(name));
  if (lines && fixes !== undefined) {
    throw new Failure(
      `\`--${fixes}\` mends whole files, not only lines that changed.`,
      'Leave out `--changed-lines`.',
    );
  }
  return { base: ref === undefined ? { from: 'head' } : { from: 'since', ref }, lines };
}
