import { realpathSync } from 'node:fs';

import type { Span } from '../../../core/text/span.js';
import { compareProblems, type Problem } from '../../../core/problem/problem.js';
import { isFailure } from '../../failure.js';
import { decode } from '../../files/decode.js';
import { type BankFile, discover, type Discovery } from '../../files/discover.js';
import { relativePath } from '../../files/display-path.js';
import type { ConfigurationFinder } from '../../files/find-configuration.js';
import { readBytes } from '../../files/read-file.js';
import { refuseSubmodules } from '../../git/submodules.js';
import { plural } from '../../formats/summary-line.js';
import { visible } from '../../formats/visible.js';
import type { Io } from '../../io.js';
import type { FileReport } from '../job.js';
import type { LintRun } from '../lint-files.js';
import type { LintOptions } from '../lint-options.js';
import { type ChangedBank, findAcrossChanged, openCompared, termsOf } from './across-changed.js';
import { type Changes, readChanges } from './changes.js';
import { createOldJudge } from './old-judge.js';

/** Checks some files, each by itself. */
type CheckFiles = (files: readonly BankFile[], across: boolean) => Promise<LintRun>;

/**
 * Checks the banks that changed, and compares them with all others. What is told is told of those that
 * changed; with `lines`, of the lines that did.
 */
export async function lintChanged(
  operands: readonly string[],
  options: LintOptions,
  configurationOf: ConfigurationFinder,
  io: Io,
  check: CheckFiles,
): Promise<LintRun> {
  const { base, lines } = options.changed!;
  // While git answers, the banks are looked for; of two that fail, git is told of.
  const changing = readChanges(base, io);
  const discovering = discover(operands, io.cwd, configurationOf);
  changing.catch(() => {});
  discovering.catch(() => {});
  const [changes, own] = [await changing, await discovering];
  await refuseSubmodules(changes.repository, operands, io.cwd);
  for (const name of changes.configurations) {
    io.stderr.write(
      `quizwright: \`${visible(name)}\` has changed. It holds for banks that did not, too: check all of them with \`quizwright lint\`.\n`,
    );
  }
  const all = operands.length > 0 ? own : await inRepository(changes, own, configurationOf, io);
  const changed = own.files.filter((file) => changes.isChanged(file));
  const { described, id } = changes.base;
  const wantsChanges = options.formats.some(({ name }) => name === 'markdown');
  const told = wantsChanges
    ? {
        changes: await (
          await import('./describe-changes.js')
        ).describeChanges(changes.repository, id, operands, configurationOf, io),
      }
    : {};
  const known = new Set(changed.map(({ path }) => path));
  const judge = createOldJudge(changes.gone, options);
  const missing = own.files
    .filter(({ path }) => !known.has(path))
    .flatMap((file) => judge.missing(file) ?? []);
  if (changed.length + missing.length === 0) {
    const removed = changes.gone.filter((path) => /\.quiz\.ya?ml$/i.test(path)).length;
    const nothing =
      removed === 0
        ? `No bank has changed since ${described}.\n`
        : `No bank is new or changed since ${described}; ${plural(removed, 'bank')} ${removed === 1 ? 'was' : 'were'} removed.\n`;
    return { reports: [], faults: own.faults, nothing, ...told };
  }
  const others = all.files.filter(({ path }) => !known.has(path));
  const compared = await openCompared(others, options, io.program);
  // Threads look for what is asked while this one checks it; what is mended first may ask other things.
  const isMended = options.fix.apply !== 'none';
  const read = await readVersions(changed, lines ? changes : undefined);
  if (!isMended) compared.search.begin(termsOf(read, options));
  const { reports, faults } = await check(changed, all.files.length > 1);
  const banks = withReports(read, reports);
  if (isMended) compared.search.begin(termsOf(banks, options));
  const across = await findAcrossChanged(banks, compared, options);
  const byName = new Map(banks.map((bank) => [bank.report.name, bank]));
  const causedElsewhere = new Set(
    lines ? banks.flatMap((bank) => judge.caused(bank, bank.report.problems)) : [],
  );
  const ofChanged = banks.map(({ report, text }, i) => {
    const problems = [...report.problems, ...across.problems[i]!].sort(compareProblems);
    const texts = across.texts.filter(({ name }) => name !== report.name);
    return {
      ...report,
      text: problems.length === 0 && report.fixed === undefined ? '' : text,
      problems,
      ...(texts.length === 0 ? {} : { others: texts }),
    };
  });
  return {
    reports: [...ofChanged, ...missing].sort((a, b) => (a.name < b.name ? -1 : 1)),
    faults: [...own.faults, ...faults],
    ...(lines ? { isTold: isOnChangedLine } : {}),
    ...told,
  };

  /** Of a problem its own place counts, and each that it names: “the same as this one”. */
  function isOnChangedLine(name: string, problem: Problem): boolean {
    const bank = byName.get(name);
    if (bank === undefined || causedElsewhere.has(problem)) return true;
    const touches = (span: Span, path = name): boolean => byName.get(path)?.touches(span) ?? false;
    return touches(problem) || (problem.related ?? []).some((place) => touches(place, place.path));
  }
}

/**
 * Where no paths are given, the banks of the current folder are told of; they are compared with those of
 * the whole repository.
 */
async function inRepository(
  { repository }: Changes,
  own: Discovery,
  configurationOf: ConfigurationFinder,
  io: Io,
): Promise<Discovery> {
  const top = relativePath(realpathSync(io.cwd), realpathSync(repository.top));
  if (top === '') return own;
  try {
    const all = await discover([top], io.cwd, configurationOf);
    const known = new Set(own.files.map(({ path }) => path));
    const files = [...own.files, ...all.files.filter(({ path }) => !known.has(path))];
    return { files, faults: all.faults };
  } catch (error) {
    // There are none above.
    if (isFailure(error)) return own;
    throw error;
  }
}

/** The texts of files, and what they were; those that cannot be read are left out. */
async function readVersions(
  files: readonly BankFile[],
  changes: Changes | undefined,
): Promise<readonly Omit<ChangedBank, 'report'>[]> {
  const texts = files.flatMap((file) => {
    const bytes = readOrNothing(file);
    return bytes === undefined ? [] : [{ file, text: decode(bytes).text }];
  });
  const versions = await changes?.versionsOf(texts.map(({ file, text }) => ({ ...file, text })));
  const whole = { touches: () => true };
  return texts.map((each) => ({ ...each, ...(versions?.get(each.file.path) ?? whole) }));
}

/** Why not, is told when it is checked. */
function readOrNothing({ path, name }: BankFile): Buffer | undefined {
  try {
    return readBytes(path, name);
  } catch (error) {
    if (isFailure(error)) return undefined;
    throw error;
  }
}

function withReports(
  read: readonly Omit<ChangedBank, 'report'>[],
  reports: readonly FileReport[],
): readonly ChangedBank[] {
  const byName = new Map(read.map((each) => [each.file.name, each]));
  return reports.flatMap((report) => {
    const own = byName.get(report.name);
    // One that came to be only now is checked next time.
    if (own === undefined) return [];
    return [{ ...own, report, text: report.fixed === undefined ? own.text : report.text }];
  });
}
