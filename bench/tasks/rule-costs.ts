// What each rule costs: a lint with that rule alone, less one without rules, as a share of a lint with
// all of them. In one warm process, each the quickest of several rounds, since the differences are small.
import { readFileSync } from 'node:fs';
import { defaultConfiguration, resolveRules } from '../../src/core/configuration/index.js';
import { lintText, type RuleSettings } from '../../src/core/lint/index.js';
import { rules } from '../../src/core/rules/registry.js';
import { printMeasure } from './print-measure.js';

const ROUNDS = 3;

const text = readFileSync(process.argv[2]!, 'utf8');
const all = resolveRules(defaultConfiguration, 'bank.quiz.yaml', rules);
const none: RuleSettings = { rules: new Map() };
const alone = [...all.rules].map(
  ([id, setting]) => [id, { rules: new Map([[id, setting]]) }] as const,
);
const best = new Map<RuleSettings, number>();
for (let round = 0; round <= ROUNDS; round++) {
  for (const settings of [all, none, ...alone.map(([, each]) => each)]) {
    const began = performance.now();
    lintText(text, settings);
    const took = performance.now() - began;
    // The first round warms up.
    if (round > 0) best.set(settings, Math.min(best.get(settings) ?? Infinity, took));
  }
}
const whole = best.get(all)!;
const bare = best.get(none)!;
const costs = alone.map(([id, settings]) => [id, Math.max(0, best.get(settings)! - bare) / whole]);
printMeasure(whole, Object.fromEntries(costs) as Readonly<Record<string, number>>);
