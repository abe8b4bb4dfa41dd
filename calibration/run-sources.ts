import { createRuleResolver } from '../src/core/configuration/index.js';
import { rules } from '../src/core/rules/registry.js';
import { judgeTyped } from './as-typed.js';
import type { RuleSettings } from '../src/core/lint/index.js';
import { banksOf } from './banks-of.js';
import { type Hit, judge } from './hit.js';
import type { SourceFigures, TypedFigures } from './readings.js';
import type { Source } from './source.js';
import { type Places, readSourceFiles } from './source-files.js';

export interface Run {
  readonly hits: readonly Hit[];
  readonly figures: readonly SourceFigures[];
  /** The fingerprints of every item and bank there is. */
  readonly places: ReadonlySet<string>;
  /** The sources that are not on this machine. */
  readonly missing: readonly Source[];
  /** What is to be told about sources: files that are in no known shape. */
  readonly remarks: readonly string[];
}

/** Everything that can be on is on, rules that are off by default too; or a single rule. */
function settingsFor(only: string | undefined): RuleSettings {
  const off = rules.filter(({ id }) => only !== undefined && id !== only);
  const turned = Object.fromEntries(off.map(({ id }) => [id, 'off' as const]));
  return createRuleResolver({ extends: 'strict', rules: turned }, rules).resolve('bank.quiz.yaml');
}

/**
 * Makes banks of every source that is there, and judges them with every rule there is. With `only`
 * it is that rule alone, and no figures are made.
 */
export function runSources(sources: readonly Source[], where: Places, only?: string): Run {
  const settings = settingsFor(only);
  const hits: Hit[] = [];
  const figures: SourceFigures[] = [];
  const places = new Set<string>();
  const missing: Source[] = [];
  const remarks: string[] = [];
  for (const source of sources) {
    const found = readSourceFiles(source, where);
    if (found === undefined) {
      missing.push(source);
      continue;
    }
    const { banks, skipped, unread } = banksOf(source, found.files);
    if (banks.length === 0) remarks.push(`${source.id}: no bank in ${found.files.length} files`);
    for (const path of unread) remarks.push(`${source.id}: ${path} is not ${source.shape}`);
    const judged = banks.map((bank) => judge(bank, settings));
    const own = judged.flatMap((each) => each.hits);
    // One by one: a source may have more hits than a call takes arguments.
    for (const hit of own) hits.push(hit);
    for (const place of judged.flatMap((each) => each.places)) places.add(place);
    if (only !== undefined) continue;
    figures.push({
      id: source.id,
      ...(found.commit === undefined ? {} : { commit: found.commit }),
      files: found.files.length,
      banks: banks.length,
      items: judged.reduce((sum, each) => sum + each.items, 0),
      skipped,
      kinds: sumOf(judged.map((each) => each.kinds)),
      hits: sumOf(own.map((hit) => ({ [hit.rule]: 1 }))),
      typed: sumTyped(banks.map(({ draft }) => judgeTyped(draft))),
    });
  }
  return { hits, figures, places, missing, remarks };
}

/** Adds up what became of texts typed as they are. */
export function sumTyped(figures: readonly TypedFigures[]): TypedFigures {
  const sum = (count: (each: TypedFigures) => number): number =>
    figures.reduce((total, each) => total + count(each), 0);
  return {
    questions: sum(({ questions }) => questions),
    texts: sum(({ texts }) => texts),
    quoted: sum(({ quoted }) => quoted),
    missed: sum(({ missed }) => missed),
    refused: sum(({ refused }) => refused),
    restored: sumOf(figures.map(({ restored }) => restored)),
    otherwise: sumOf(figures.map(({ otherwise }) => otherwise)),
  };
}

/** Adds up counts by name, names sorted. */
export function sumOf(
  counts: readonly Readonly<Record<string, number>>[],
): Readonly<Record<string, number>> {
  const sum = new Map<string, number>();
  for (const count of counts) {
    for (const [name, number] of Object.entries(count)) {
      sum.set(name, (sum.get(name) ?? 0) + number);
    }
  }
  return Object.fromEntries([...sum].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
