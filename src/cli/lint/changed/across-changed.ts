import {
  createRuleResolver,
  type RuleResolver,
} from '../../../core/configuration/resolve-rules.js';
import type { Configuration } from '../../../core/configuration/configuration.js';
import { readBank } from '../../../core/document/index.js';
import {
  AcrossSearch,
  acrossSettings,
  bankPrints,
  type BankPrints,
  checkAcrossBanks,
  type Problem,
  type RuleSettings,
} from '../../../core/lint/index.js';
import { rules } from '../../../core/rules/registry.js';
import { shiftSpan, type Span } from '../../../core/text/span.js';
import { isFailure } from '../../failure.js';
import { decode } from '../../files/decode.js';
import { relativePath } from '../../files/display-path.js';
import type { BankFile } from '../../files/discover.js';
import { readBytes } from '../../files/read-file.js';
import type { FileReport } from '../job.js';
import type { LintOptions } from '../lint-options.js';

export interface ChangedBank {
  readonly file: BankFile;
  readonly report: FileReport;
  readonly text: string;
  readonly touches: (span: Span) => boolean;
}

export interface AcrossFound {
  /** For each changed bank, what it has in common with others. */
  readonly problems: readonly (readonly Problem[])[];
  /** The texts of the other banks that are named. */
  readonly texts: readonly { readonly name: string; readonly text: string }[];
}

/**
 * What changed banks have in common with all others, told at the changed ones. Of the others only those
 * are read in which the words of a stem stand that is looked for.
 */
export function findAcrossChanged(
  changed: readonly ChangedBank[],
  others: readonly BankFile[],
  options: LintOptions,
): AcrossFound {
  const settingsOf = createSettings(options);
  const compared = changed.filter(({ report }) => (report.prints?.prints.length ?? 0) > 0);
  const search = new AcrossSearch(
    compared.map(({ text, touches }) => ({
      bank: readBank(text),
      isWanted: ({ reading, offset }) => touches(shiftSpan(reading.span ?? noSpan, offset)),
    })),
  );
  const alike = search.isEmpty ? [] : others.flatMap((file) => readAlike(file, search, settingsOf));
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

/** A bank, if it may hold something that is looked for; what cannot be read is told when it is checked. */
function readAlike(
  { path, name, configuration }: BankFile,
  search: AcrossSearch,
  settingsOf: SettingsOf,
): readonly { readonly bank: BankPrints; readonly text: string }[] {
  const settings = settingsOf(configuration, path);
  if (acrossSettings(settings).size === 0) return [];
  try {
    const bytes = readBytes(path, name);
    if (!search.mayHold(bytes.toString('latin1'))) return [];
    const decoded = decode(bytes);
    if (decoded.state === 'bad') return [];
    const { text } = decoded;
    return [{ bank: { path: name, ...bankPrints(readBank(text), settings) }, text }];
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [];
  }
}

type SettingsOf = (configuration: BankFile['configuration'], path: string) => RuleSettings;

function createSettings({ given }: LintOptions): SettingsOf {
  const resolvers = new Map<Configuration, RuleResolver>();
  return ({ configuration, folder }, path) => {
    let resolver = resolvers.get(configuration);
    if (resolver === undefined) {
      resolver = createRuleResolver(configuration, rules, given);
      resolvers.set(configuration, resolver);
    }
    return resolver.resolve(relativePath(folder, path));
  };
}
