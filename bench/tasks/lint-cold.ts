// One cold lint of a bank with all default rules: what P1 and P7 measure. Prints milliseconds.
import { readFileSync } from 'node:fs';
import { defaultConfiguration, resolveRules } from '../../src/core/configuration/index.js';
import { lintText } from '../../src/core/lint/index.js';
import { rules } from '../../src/core/rules/registry.js';
import { printMeasure } from './print-measure.js';

const text = readFileSync(process.argv[2]!, 'utf8');
const settings = resolveRules(defaultConfiguration, 'bank.quiz.yaml', rules);
const began = performance.now();
const { problems } = lintText(text, settings);
printMeasure(performance.now() - began, { problems: problems.length });
