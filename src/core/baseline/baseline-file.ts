import type { BaselineEntry } from './baseline-entry.js';

export const baselineVersion = 1;

/** What is known of each bank, by its path as seen from the baseline’s folder. */
export interface Baseline {
  readonly banks: ReadonlyMap<string, readonly BaselineEntry[]>;
  /** Where a bank is named by a problem of another one: what is told there when only that one is looked at. */
  readonly named: ReadonlyMap<string, readonly BaselineEntry[]>;
}

const entryKeys = ['rule', 'item', 'line', 'content', 'with', 'count'] as const;
/** More than that nobody has seen; a number that was mistyped should not fill the memory. */
const mostAlike = 100_000;

/**
 * Writes a baseline: sorted, a line for each entry, so that two branches that change it can be merged by
 * lines, and the same problems make the same text.
 */
export function writeBaseline({ banks, named }: Baseline): string {
  const groups = [
    `  "banks": ${bankLines(banks)}`,
    ...([...named.values()].some((entries) => entries.length > 0)
      ? [`  "named": ${bankLines(named)}`]
      : []),
  ];
  return `{\n  "version": ${baselineVersion},\n${groups.join(',\n')}\n}\n`;
}

function bankLines(banks: Baseline['banks']): string {
  const lines = [...banks]
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, entries]) => `    ${JSON.stringify(path)}: [\n${entryLines(entries)}\n    ]`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
}

function entryLines(entries: readonly BaselineEntry[]): string {
  const counts = new Map<string, number>();
  for (const { rule, item, line, content, with: other } of entries) {
    const text = JSON.stringify({
      rule,
      ...(item === '' ? {} : { item }),
      line,
      ...(content === '' ? {} : { content }),
      ...(other === undefined ? {} : { with: other }),
    });
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([text, count]) => (count === 1 ? text : `${text.slice(0, -1)},"count":${count}}`))
    .map((text) => `      ${text}`)
    .join(',\n');
}

/** Reads a baseline; a sentence says what is wrong with one that cannot be used. */
export function readBaseline(text: string): Baseline | string {
  if (text.trim() === '') return 'is empty';
  if (isUnsettledMerge(text)) {
    return 'holds a merge that nobody has settled yet: take either side, and write it anew with `--update-baseline`';
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'is no JSON';
  }
  if (!isMap(value) || typeof value['version'] !== 'number') return 'is no baseline of Quizwright';
  const { version, banks: known, named: others = {}, ...more } = value;
  if (version !== baselineVersion) {
    return version > baselineVersion
      ? 'was written by a newer version of Quizwright'
      : 'is no baseline of Quizwright';
  }
  // A report of ours has a version, too, and so may anything.
  if (known === undefined || Object.keys(more).length > 0) return 'is no baseline of Quizwright';
  const banks = readBanks(known);
  const named = readBanks(others);
  if (typeof banks === 'string') return banks;
  return typeof named === 'string' ? named : { banks, named };
}

const mark = /^(?:<{7}|>{7}|={7}|\|{7})/;
const ownLine =
  /^\s*(?:\{|[}\]],?|"version": \d+,|"(?:banks|named)": \{\}?,?|"(?:[^"\\]|\\.)*": \[|\{"rule":.*\},?)?\s*$/;

/** Whether a text is a baseline into which two branches wrote, so that git left both in it. */
export function isUnsettledMerge(text: string): boolean {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return (
    lines.some((line) => mark.test(line)) &&
    lines.every((line) => mark.test(line) || ownLine.test(line))
  );
}

function readBanks(value: unknown): Baseline['banks'] | string {
  if (!isMap(value)) return 'has no list of banks';
  const banks = new Map<string, readonly BaselineEntry[]>();
  for (const [path, list] of Object.entries(value)) {
    if (!Array.isArray(list)) return `has no list for \`${path}\``;
    const entries: BaselineEntry[] = [];
    for (const [i, each] of (list as readonly unknown[]).entries()) {
      const found = readEntry(each);
      if (found === undefined)
        return `has an entry that says nothing (\`${path}\`, number ${i + 1})`;
      for (let n = 0; n < found.count; n++) entries.push(found.entry);
    }
    // Each stands for one problem, also those that are alike.
    banks.set(
      path,
      entries.map((entry) => ({ ...entry })),
    );
  }
  return banks;
}

function readEntry(value: unknown): { entry: BaselineEntry; count: number } | undefined {
  if (!isMap(value)) return undefined;
  if (Object.keys(value).some((key) => !(entryKeys as readonly string[]).includes(key)))
    return undefined;
  const { rule, item = '', line, content = '', with: other, count = 1 } = value;
  if (typeof rule !== 'string' || typeof item !== 'string' || typeof line !== 'string') {
    return undefined;
  }
  if (typeof content !== 'string' || (other !== undefined && typeof other !== 'string')) {
    return undefined;
  }
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > mostAlike) {
    return undefined;
  }
  const entry = { rule, item, line, content, ...(other === undefined ? {} : { with: other }) };
  return { entry, count };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
