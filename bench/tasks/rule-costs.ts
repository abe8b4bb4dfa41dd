// What each rule costs, as a share of a lint with all of them: the time inside its own functions, added up
// over several rounds in a warm process. What several rules look at, the words of a stem say, is read by the
// first that asks, and counts as its own.
import { readFileSync } from 'node:fs';
import { defaultConfiguration, resolveRules } from '../../src/core/configuration/index.js';
import { lintText } from '../../src/core/lint/index.js';
import { rules } from '../../src/core/rules/registry.js';
import type { Rule } from '../../src/core/rules/rule.js';
import { printMeasure } from './print-measure.js';

const WARM_ROUNDS = 4;
const ROUNDS = 10;

const text = readFileSync(process.argv[2]!, 'utf8');
const settings = resolveRules(defaultConfiguration, 'bank.quiz.yaml', rules);

function lintTime(): number {
  const began = performance.now();
  lintText(text, settings);
  return performance.now() - began;
}

interface Cost {
  milliseconds: number;
  calls: number;
}

type Method = (this: unknown, ...given: unknown[]) => unknown;

/** Puts a clock around some methods of an object. */
function clock(object: object, methods: readonly string[], cost: Cost): void {
  const changed = object as Record<string, Method | undefined>;
  for (const name of methods) {
    const method = changed[name];
    if (method === undefined) continue;
    changed[name] = function (...given) {
      const began = performance.now();
      const result = method.apply(this, given);
      cost.milliseconds += performance.now() - began;
      cost.calls++;
      return result;
    };
  }
}

function clockRule(rule: Rule, cost: Cost): void {
  clock(rule, ['checkItem', 'checkText', 'checkHead'], cost);
  const createIndex = rule.createIndex?.bind(rule);
  if (createIndex === undefined) return;
  Object.assign(rule, {
    createIndex: (options: never) => {
      const index = createIndex(options);
      clock(index, ['add', 'remove', 'check'], cost);
      return index;
    },
  });
}

/** What the clock itself takes each time. */
function clockTime(): number {
  const calls = 200_000;
  const empty = { method: () => undefined };
  const cost: Cost = { milliseconds: 0, calls: 0 };
  clock(empty, ['method'], cost);
  for (let i = 0; i < calls; i++) empty.method();
  return cost.milliseconds / calls;
}

for (let i = 0; i < WARM_ROUNDS; i++) lintTime();
const whole = Array.from({ length: ROUNDS }, lintTime).toSorted((a, b) => a - b)[ROUNDS >> 1]!;
const costs = rules.map((rule) => {
  const cost: Cost = { milliseconds: 0, calls: 0 };
  clockRule(rule, cost);
  return { id: rule.id, cost };
});
lintTime();
for (const { cost } of costs) Object.assign(cost, { milliseconds: 0, calls: 0 });
for (let i = 0; i < ROUNDS; i++) lintTime();
const each = clockTime();
const shares = costs.map(({ id, cost: { milliseconds, calls } }) => {
  const own = (milliseconds - calls * each) / ROUNDS;
  return [id, Math.max(0, own) / whole] as const;
});
printMeasure(whole, Object.fromEntries(shares) as Readonly<Record<string, number>>);
