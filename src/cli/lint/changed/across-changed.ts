import { readBank } from '../../../core/document/index.js';
import {
  acrossSettings,
  bankPrints,
  type BankPrints,
  checkAcrossBanks,
  type Problem,
  wantedStems,
} from '../../../core/lint/index.js';
import { searchTerms, type SearchTerms } from '../../../core/lint/search/search-terms.js';
import { shiftSpan, type Span } from '../../../core/text/span.js';
import { isFailure } from '../../failure.js';
import { decode } from '../../files/decode.js';
import type { BankFile } from '../../files/discover.js';
import { readBytes } from '../../files/read-file.js';
import type { FileReport } from '../job.js';
import type { LintOptions } from '../lint-options.js';
import { createBankSettings } from '../rule-settings.js';
import type { BankVersions } from './changes.js';
import { type Search, startSearch, threadsForSearch } from './search.js';

export interface ChangedBank extends BankVersions {
  readonly file: BankFile;
  readonly report: FileReport;
  readonly text: string;
}

export interface AcrossFound {
  /** For each changed bank, what it has in common with others. */
  readonly problems: readonly (readonly Problem[])[];
  /** The texts of the other banks that are named. */
  readonly texts: readonly { readonly name: string; readonly text: string }[];
}

/** Banks that others are compared with, and what looks through them. */
export interface ComparedBanks {
  readonly files: readonly BankFile[];
  readonly search: Search;
}

/** Of some banks those that are compared with others at all; looking through them begins to begin. */
export async function openCompared(
  others: readonly BankFile[],
  options: LintOptions,
  program: string | undefined,
): Promise<ComparedBanks> {
  const settingsOf = createBankSettings(options.given);
  const files = others.filter((file) => acrossSettings(settingsOf(file)).size > 0);
  const paths = files.map(({ path }) => path);
  const wanted = options.jobs ?? (await import('node:os')).availableParallelism();
  const search = await startSearch(paths, threadsForSearch(paths, wanted), program);
  return { files, search };
}

/** What is looked for in other banks: what changed banks ask, where they changed. */
export function termsOf(
  changed: readonly Pick<ChangedBank, 'file' | 'text' | 'touches'>[],
  options: LintOptions,
): SearchTerms {
  const settingsOf = createBankSettings(options.given);
  const stems = wantedStems(
    changed
      .filter(({ file }) => acrossSettings(settingsOf(file)).size > 0)
      .map(({ text, touches }) => ({
        bank: readBank(text),
        isWanted: ({ reading, offset }) => touches(shiftSpan(reading.span ?? noSpan, offset)),
      })),
  );
  return searchTerms(stems);
}

/**
 * What changed banks have in common with all others, told at the changed ones. Of the others only those
 * are read in which the words of a stem stand that is looked for.
 */
export async function findAcrossChanged(
  changed: readonly ChangedBank[],
  { files, search }: ComparedBanks,
  options: LintOptions,
): Promise<AcrossFound> {
  const settingsOf = createBankSettings(options.given);
  const holding = await search.holding();
  const alike = holding.flatMap((index) => readAlike(files[index]!, settingsOf));
  // The changed ones come last: of two that are alike, the later is told of.
  const banks: readonly BankPrints[] = [
    ...alike.map(({ bank }) => bank),
    ...changed.map(({ report }) => ({
      path: report.name,
      prints: report.prints?.prints ?? [],
      settings: report.prints?.settings ?? new Map(),
    })),
  ];
  const problems = checkAcrossBanks(banks).slice(alike.length);
  const named = new Set(
    problems.flat().flatMap(({ related = [] }) => related.map(({ path }) => path)),
  );
  return {
    problems,
    texts: [
      ...alike.map(({ bank, text }) => ({ name: bank.path, text })),
      ...changed.map(({ report, text }) => ({ name: report.name, text })),
    ].filter(({ name }) => named.has(name)),
  };
}

const noSpan: Span = { start: 0, end: 0 };

/** A bank to compare with; what cannot be read is told when it is checked. */
function readAlike(
  file: BankFile,
  settingsOf: ReturnType<typeof createBankSettings>,
): readonly { readonly bank: BankPrints; readonly text: string }[] {
  try {
    const decoded = decode(readBytes(file.path, file.name));
    if (decoded.state === 'bad') return [];
    const { text } = decoded;
    return [{ bank: { path: file.name, ...bankPrints(readBank(text), settingsOf(file)) }, text }];
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [];
  }
}
