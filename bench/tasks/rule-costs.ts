// What each rule costs: a lint with that rule alone, less one without rules, as a share of a lint with
// all of them. In one warm process, each the quickest of several rounds, since the differences are small.
import { readFileSync } from 'node:fs';
import { defaultConfiguration, resolveRules } from '../../src/core/configuration/index.js';
import { lintText, type RuleSettings } from '../../src/core/lint/index.js';
import { rules } from '../../src/core/rules/registry.js';
import { printMeasure } from './print-measure.js';

/** Every rule is measured so often, and those that seem dear again. */
const ROUNDS = 3;
const MORE_ROUNDS = 12;
const DEAR = 10;

const text = readFileSync(process.argv[2]!, 'utf8');
const all = resolveRules(defaultConfiguration, 'bank.quiz.yaml', rules);
const none: RuleSettings = { rules: new Map() };
const alone = new Map<string, RuleSettings>(
  [...all.rules].map(([id, setting]) => [id, { rules: new Map([[id, setting]]) }]),
);
const best = new Map<RuleSettings, number>();

function measure(settings: RuleSettings): void {
  const began = performance.now();
  lintText(text, settings);
  const took = performance.now() - began;
  best.set(settings, Math.min(best.get(settings) ?? Infinity, took));
}

function costs(): readonly (readonly [id: string, share: number])[] {
  const bare = best.get(none)!;
  return [...alone]
    .map(([id, settings]) => [id, (best.get(settings)! - bare) / best.get(all)!] as const)
    .toSorted(([, a], [, b]) => b - a);
}

function measureTogether(settings: readonly RuleSettings[], rounds: number): void {
  for (let round = 0; round < rounds; round++) for (const each of settings) measure(each);
}

// What is compiled in the first round is not what rules cost.
measureTogether([all, none, all, none], 1);
best.clear();
measureTogether([all, none, ...alone.values()], ROUNDS);
const dear = costs().slice(0, DEAR);
measureTogether([all, none, ...dear.map(([id]) => alone.get(id)!)], MORE_ROUNDS);
// Only those that were measured as often as a lint without rules.
const found = costs().filter(([id]) => dear.some(([known]) => known === id));
printMeasure(best.get(all)!, Object.fromEntries(found) as Readonly<Record<string, number>>);
