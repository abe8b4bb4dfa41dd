import { compareBank, type NamedChange } from '../../core/changes/index.js';
import { readBank } from '../../core/document/index.js';
import type { Versions } from './read-versions.js';

/** What changed in each bank that is not as it was. */
export function compareVersions(versions: readonly Versions[]): readonly NamedChange[] {
  return versions
    .filter(
      ({ before, after, from }) => before !== after || (from !== undefined && before !== after),
    )
    .map(({ name, from, before, after }) => ({
      name,
      ...(from === undefined ? {} : { before: from }),
      bank: compareBank(
        before === undefined ? undefined : readBank(before),
        after === undefined ? undefined : readBank(after),
      ),
    }));
}
