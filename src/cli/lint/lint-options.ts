import type { SeveritySetting } from '../../core/configuration/configuration.js';
import type { Input, OptionRow } from '../command.js';
import { Failure } from '../failure.js';
import type { ConfigurationSource } from '../files/find-configuration.js';
import { formatNames, type FormatName, isFormatName } from '../formats/format.js';
import { type BaselineOptions, readBaselineOptions } from './baseline/baseline-options.js';
import { type ChangedOptions, readChanged } from './changed/changed-options.js';
import type { FixMode } from './job.js';
import type { Shard } from './shard/choose-shard.js';

export const formatRow: OptionRow = {
  name: 'format',
  short: 'f',
  value: 'FORMAT[=FILE]',
  repeatable: true,
  help: `how to report: ${formatNames.join(', ')}; with =FILE into that file; may be given several times`,
};

export const lintOptionRows: readonly OptionRow[] = [
  formatRow,
  { name: 'fix', help: 'mend what can be mended without changing a meaning' },
  { name: 'fix-dry-run', help: 'show what --fix would change as a diff, and change nothing' },
  { name: 'unsafe-fixes', help: 'also mend where a meaning may change; look at the result' },
  {
    name: 'rule',
    value: 'ID=SEVERITY',
    repeatable: true,
    help: 'set a rule to off, info, warning or error for this run',
  },
  { name: 'config', value: 'FILE', help: 'use this configuration for every bank' },
  { name: 'no-config', help: 'use no configuration' },
  {
    name: 'print-config',
    value: 'FILE',
    help: 'show what holds for this file, and check nothing',
  },
  { name: 'max-warnings', value: 'N', help: 'exit 1 if there are more warnings than this' },
  { name: 'quiet', help: 'report errors only' },
  { name: 'stdin', help: 'check the text on standard input' },
  { name: 'stdin-filename', value: 'FILE', help: 'the name that text would have' },
  {
    name: 'changed',
    help: 'report only banks that are not as in the last commit (in the pipeline of a pull request: as in the branch it goes into)',
  },
  {
    name: 'since',
    value: 'REF',
    help: 'report only banks that changed since this branch left REF',
  },
  {
    name: 'changed-lines',
    help: 'with either of these: report only problems on lines that changed',
  },
  {
    name: 'baseline',
    value: 'FILE',
    help: 'do not report problems that this file knows; say which of them are gone',
  },
  {
    name: 'update-baseline',
    help: 'make what is wrong today what the baseline knows',
  },
  {
    name: 'report-unused-disables',
    help: 'report comments that turn a rule off where it has nothing to say',
  },
  {
    name: 'cache',
    help: 'keep what was found, and check again only what changed: content, settings, version, media',
  },
  {
    name: 'cache-location',
    value: 'FOLDER',
    help: 'where to keep it (default: node_modules/.cache/quizwright, else .quizwrightcache)',
  },
  { name: 'jobs', value: 'N', help: 'how many threads to use (default: as the machine has)' },
  {
    name: 'shard',
    value: 'I/N',
    help: 'check the I-th of N parts of the files, for several machines; `quizwright merge` joins the reports',
  },
];

export interface FormatRequest {
  readonly name: FormatName;
  /** Where to write; standard output where there is none. */
  readonly file?: string;
}

/** The options of `lint`, each checked by itself and against the others. */
export interface LintOptions {
  readonly formats: readonly FormatRequest[];
  readonly fix: FixMode;
  readonly dryRun: boolean;
  readonly given: ReadonlyMap<string, SeveritySetting>;
  readonly source: ConfigurationSource;
  readonly printConfig?: string;
  readonly maxWarnings?: number;
  readonly quiet: boolean;
  readonly stdin: boolean;
  readonly stdinName?: string;
  readonly reportUnusedDisables: boolean;
  readonly jobs?: number;
  /** Whether results are kept from run to run, and where if not at the usual place. */
  readonly cache?: { readonly folder?: string };
  /** The part of the files that is checked; absent where all are. */
  readonly shard?: Shard;
  /** Only what is not as it was is reported; of that only the lines that changed, where `lines` says so. */
  readonly changed?: ChangedOptions;
  /** Problems that are known, and not reported. */
  readonly baseline?: BaselineOptions;
}

export function readLintOptions(input: Input, resolvePath: (path: string) => string): LintOptions {
  const stdin = input.has('stdin');
  if (stdin && input.operands.length > 0) {
    throw new Failure('With `--stdin`, no files or folders can be given.');
  }
  if (input.has('stdin-filename') && !stdin) {
    throw new Failure('`--stdin-filename` goes with `--stdin`.');
  }
  if (input.has('config') && input.has('no-config')) {
    throw new Failure('`--config` and `--no-config` contradict each other.');
  }
  const fixes = input.has('fix') || input.has('fix-dry-run');
  const unsafe = input.has('unsafe-fixes');
  const config = input.value('config');
  return {
    formats: readFormats(input.values('format')),
    fix: {
      // By itself, `--unsafe-fixes` asks for fixing too.
      apply: unsafe ? 'all' : fixes ? 'safe' : 'none',
      write: !input.has('fix-dry-run') && !stdin,
    },
    dryRun: input.has('fix-dry-run'),
    given: readRules(input.values('rule')),
    source: input.has('no-config')
      ? { from: 'nowhere' }
      : config === undefined
        ? { from: 'look-up' }
        : { from: 'file', path: resolvePath(config) },
    printConfig: input.value('print-config'),
    maxWarnings: readCount(input, 'max-warnings', 0),
    quiet: input.has('quiet'),
    stdin,
    stdinName: input.value('stdin-filename'),
    reportUnusedDisables: input.has('report-unused-disables'),
    jobs: readCount(input, 'jobs', 1),
    cache: readCache(input, resolvePath),
    shard: readShard(input),
    changed: readChanged(input),
    baseline: readBaselineOptions(input, resolvePath),
  };
}

/** Whoever says where it is to be kept wants it kept. */
function readCache(input: Input, resolvePath: (path: string) => string): LintOptions['cache'] {
  const location = input.value('cache-location');
  if (location !== undefined) return { folder: resolvePath(location) };
  return input.has('cache') ? {} : undefined;
}

function readShard(input: Input): Shard | undefined {
  const value = input.value('shard');
  if (value === undefined) return undefined;
  if (input.has('stdin')) throw new Failure('`--shard` parts files, and `--stdin` is one text.');
  if (input.has('changed') || input.has('since')) {
    throw new Failure(
      '`--shard` parts all files, and `--changed` and `--since` look at few.',
      'One machine is enough for what changed: leave out `--shard`.',
    );
  }
  const [, first, second] = /^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? [];
  const [index, of] = [Number(first), Number(second)];
  if (!(index >= 1 && index <= of)) {
    throw new Failure(
      `\`--shard\` takes a part and how many there are: \`--shard 1/4\`, not \`${value}\`.`,
    );
  }
  return { index, of };
}

/** What `--format` asks for; its name is checked, and that only one goes to standard output. */
export function readFormats(values: readonly string[]): readonly FormatRequest[] {
  const requests = values.map((value) => {
    const [, name, file] = /^([^=]*)(?:=(.*))?$/s.exec(value)!;
    if (!isFormatName(name!)) {
      const known = formatNames.map((known) => `\`${known}\``).join(', ');
      throw new Failure(`There is no format \`${name}\`; there are ${known}.`);
    }
    if (file === '') throw new Failure(`\`--format ${name}=\` names no file.`);
    // A report replaces what is there; a bank by that name would be gone.
    if (file !== undefined && /\.ya?ml$/i.test(file)) {
      throw new Failure(`\`${file}\` may be a bank, and no report is written over one.`);
    }
    return { name, ...(file === undefined ? {} : { file }) };
  });
  if (requests.length === 0) return [{ name: 'stylish' }];
  if (requests.filter(({ file }) => file === undefined).length > 1) {
    throw new Failure(
      'Only one format can go to standard output.',
      'Give the others a file: `--format json=report.json`.',
    );
  }
  return requests;
}

const severities: readonly string[] = ['off', 'info', 'warning', 'error'];

function readRules(values: readonly string[]): ReadonlyMap<string, SeveritySetting> {
  const given = new Map<string, SeveritySetting>();
  for (const value of values) {
    const [, id, severity] = /^([^=:]+)[=:](.*)$/s.exec(value) ?? [];
    if (id === undefined || severity === undefined) {
      throw new Failure(
        `\`--rule ${value}\` should be \`--rule ${value}=error\`, or off, info, warning.`,
      );
    }
    if (!severities.includes(severity)) {
      throw new Failure(`\`${severity}\` is no severity; there are off, info, warning and error.`);
    }
    given.set(id, severity as SeveritySetting);
  }
  return given;
}

/** The whole number that an option gives. */
export function readCount(input: Input, name: string, least: number): number | undefined {
  const value = input.value(name);
  if (value === undefined) return undefined;
  const count = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (!(count >= least)) {
    throw new Failure(`\`--${name}\` takes a whole number, ${least} or more, not \`${value}\`.`);
  }
  return count;
}
