import {
  type BankChange,
  compareBank,
  type NamedChange,
  unreadBank,
} from '../../core/changes/index.js';
import { readBank } from '../../core/document/index.js';
import { noText, type Versions, type VersionText } from './read-versions.js';

/** What changed in each bank that is not as it was. */
export function compareVersions(versions: readonly Versions[]): readonly NamedChange[] {
  return (
    versions
      // Of two that are no text nobody knows whether they say the same.
      .filter(
        ({ before, after, isRenamed }) =>
          before !== after || after === noText || isRenamed === true,
      )
      .map((each) => ({
        name: each.name,
        ...(each.from === undefined ? {} : { before: each.from }),
        bank: bankOf(each),
      }))
  );
}

function bankOf({ before, after }: Versions): BankChange {
  const bad = [
    ...(before === noText ? ['before' as const] : []),
    ...(after === noText ? ['after' as const] : []),
  ];
  if (bad.length === 0) return compareBank(read(before), read(after));
  const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return unreadBank(change, bad);
}

function read(text: VersionText | undefined): ReturnType<typeof readBank> | undefined {
  return typeof text === 'string' ? readBank(text) : undefined;
}
