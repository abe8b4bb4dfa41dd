// One cold lint of a bank with all default rules, or only those about correctness (`correctness` as the
// second argument): what P1 and P7 measure. Prints milliseconds.
import { readFileSync } from 'node:fs';
import { defaultConfiguration, resolveRules } from '../../src/core/configuration/index.js';
import { lintText } from '../../src/core/lint/index.js';
import { ruleById, rules } from '../../src/core/rules/registry.js';
import { guideChapters } from '../../src/core/rules/rule-page.js';
import { printMeasure } from './print-measure.js';

const text = readFileSync(process.argv[2]!, 'utf8');
const all = resolveRules(defaultConfiguration, 'bank.quiz.yaml', rules);
/** The groups of rules on how questions are written are those that the guide for writers has chapters on. */
const judging = new Set(Object.keys(guideChapters));
const settings =
  process.argv[3] === 'correctness'
    ? { rules: new Map([...all.rules].filter(([id]) => !judging.has(ruleById(id)!.group))) }
    : all;
const began = performance.now();
const { problems } = lintText(text, settings);
printMeasure(performance.now() - began, { problems: problems.length });
