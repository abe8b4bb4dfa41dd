import {
  type Baseline,
  type BaselineEntry,
  entriesOf,
  exactKey,
  makeBaseline,
  matchBaseline,
  writeBaseline,
} from '../../../core/baseline/index.js';
import { writeFile } from '../../files/write-file.js';
import { plural } from '../../formats/summary-line.js';
import { type FileReport, withProblems } from '../job.js';
import type { BaselineOptions } from './baseline-options.js';
import { type KnownProblems, readBaselineFile, recallBaseline } from './known-problems.js';
import type { RememberedBaseline } from './remembered-baseline.js';

/** What the run was, as far as it says what is gone. */
export interface RunScope {
  readonly cwd: string;
  /** Whether only banks that changed were looked at: what banks have in common stands elsewhere then. */
  readonly onlyChanged: boolean;
  /** Whether every bank was compared with every other one. */
  readonly complete: boolean;
}

export interface Applied {
  /** Without the problems that are known. */
  readonly reports: readonly FileReport[];
  /** How many entries of the baseline are of problems that are gone. */
  readonly stale: number;
  /** What to tell on the side, a sentence each. */
  readonly notes: readonly string[];
}

/** Takes known problems out of reports, or makes those of the reports the known ones. */
export function applyBaseline(
  reports: readonly FileReport[],
  given: BaselineOptions | RememberedBaseline,
  scope: RunScope,
): Applied {
  if ('text' in given) return compare(recallBaseline(given), reports, scope);
  const { known } = readBaselineFile(given, scope.cwd);
  return given.update ? update(known, given, reports) : compare(known, reports, scope);
}

function update(
  known: KnownProblems,
  { name, path }: BaselineOptions,
  reports: readonly FileReport[],
): Applied {
  const baseline = renewed(known, reports);
  writeFile(path, writeBaseline(baseline), name, true);
  const entries = [...baseline.banks.values()];
  const count = entries.reduce((sum, { length }) => sum + length, 0);
  const banks = entries.filter(({ length }) => length > 0).length;
  return {
    reports: reports.map((report) => withProblems(report, [])),
    stale: 0,
    notes: [`\`${name}\` knows ${plural(count, 'problem')} in ${plural(banks, 'bank')} now.`],
  };
}

function compare(
  { name, baseline: { banks, named }, pathOf, isThere }: KnownProblems,
  reports: readonly FileReport[],
  scope: RunScope,
): Applied {
  const looked = new Set(reports.map((report) => pathOf(report.name)));
  const gone = new Map([...banks].filter(([path]) => !isThere(path)));
  const stale: BaselineEntry[] = [];
  const kept = reports.map((report): FileReport => {
    const path = pathOf(report.name);
    const { entries, items } = entriesOf(report);
    const [from, known] = knownOf(path, entries, banks, gone);
    gone.delete(from);
    const match = matchBaseline({ entries, items, known });
    stale.push(...match.stale.filter(({ with: other }) => isGone(other)));
    // Of two banks that are alike, the one that changed is told, whichever was told before.
    const toldThere = new Set((scope.onlyChanged ? (named.get(path) ?? []) : []).map(exactKey));
    const isNew = (i: number): boolean =>
      !match.isKnown[i]! &&
      !(entries[i]!.with !== undefined && toldThere.has(exactKey(entries[i]!)));
    return withProblems(
      report,
      report.problems.filter((_, i) => isNew(i)),
    );
  });
  if (!scope.onlyChanged) for (const entries of gone.values()) stale.push(...entries);
  const count = stale.length;
  return { reports: kept, stale: count, notes: count === 0 ? [] : [describeStale(count, name)] };

  /** What banks have in common is known to be gone only by who has looked at both. */
  function isGone(other: string | undefined): boolean {
    if (other === undefined) return true;
    return scope.complete && (looked.has(other) || !isThere(other));
  }
}

/** What is known of a bank; of one that nobody knows, what was known of a bank that is gone and was like it. */
function knownOf(
  path: string,
  entries: readonly BaselineEntry[],
  banks: Baseline['banks'],
  gone: Baseline['banks'],
): readonly [path: string, known: readonly BaselineEntry[]] {
  const known = banks.get(path);
  if (known !== undefined || gone.size === 0) return [path, known ?? []];
  const keys = new Set(entries.map(exactKey));
  let best: readonly [string, readonly BaselineEntry[]] = [path, []];
  let most = 0;
  for (const [old, each] of gone) {
    const shared = each.filter((entry) => keys.has(exactKey(entry))).length;
    if (shared <= most) continue;
    most = shared;
    best = [old, each];
  }
  return best;
}

function describeStale(count: number, name: string): string {
  const what = count === 1 ? '1 problem that `' : `${count} problems that \``;
  return `${what}${name}\` knows ${count === 1 ? 'is' : 'are'} gone. \`--update-baseline\` takes ${count === 1 ? 'it' : 'them'} out.`;
}

/** The baseline with these reports; banks that were not looked at stay as they were, if they are there. */
function renewed(
  { baseline: before, pathOf, isThere }: KnownProblems,
  reports: readonly FileReport[],
): Baseline {
  const texts = new Map(
    reports
      .flatMap(({ name, text, others = [] }) => [...others, { name, text }])
      .map(({ name, text }) => [name, text]),
  );
  const now = makeBaseline(
    reports.map((report) => ({ ...report, path: pathOf(report.name) })),
    pathOf,
    (name) => texts.get(name),
  );
  const banks = new Map([...before.banks].filter(([path]) => isThere(path)));
  for (const [path, entries] of now.banks) {
    // What it has in common with a bank that was not looked at is known as before.
    const unseen = (banks.get(path) ?? []).filter(
      ({ with: other }) => other !== undefined && !now.banks.has(other) && isThere(other),
    );
    banks.set(path, [...entries, ...unseen]);
  }
  const named = new Map(
    [...before.named]
      .filter(([path]) => isThere(path))
      .map(([path, entries]) => [
        path,
        entries.filter(({ with: other = '' }) => !now.banks.has(other) && isThere(other)),
      ]),
  );
  for (const [path, entries] of now.named)
    named.set(path, [...(named.get(path) ?? []), ...entries]);
  return { banks, named };
}
