import { changesMarkdown, englishChanges } from '../../../core/changes/index.js';
import { compareVersions } from '../../diff/compare-versions.js';
import { changedBanks, noText, type Versions } from '../../diff/read-versions.js';
import { plural } from '../../formats/summary-line.js';
import { statisticsSection, type TwoTexts } from './statistics-section.js';

/** A comment has room for the problems, too. */
const mostOfList = 15_000;

/** What a change does to the banks, for a summary: figures before and now, then item by item, folded. */
export async function describeChanges(...given: Parameters<typeof changedBanks>): Promise<string> {
  const versions = await changedBanks(...given);
  const banks = compareVersions(versions);
  if (banks.length === 0) return '';
  return [
    '#### What changed',
    statisticsSection(versions.flatMap(asTexts)),
    `<details><summary>Item by item, in ${plural(banks.length, 'bank')}</summary>`,
    shortened(changesMarkdown(banks, englishChanges)),
    '</details>',
  ].join('\n\n');
}

/** A bank of which a version is no text would make figures that are wrong. */
function asTexts({ before, after }: Versions): readonly TwoTexts[] {
  return before === noText || after === noText ? [] : [{ before, after }];
}

function shortened(list: string): string {
  if (list.length <= mostOfList) return list.trim();
  return `${list.slice(0, list.lastIndexOf('\n', mostOfList)).trim()}\n\n…`;
}
