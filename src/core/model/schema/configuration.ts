// `.quizwright.yaml`. Which rules there are, and what options they take, comes from the registry of
// rules; here a rule's setting only has its form.
import * as z from 'zod/mini';

import { map, openMap, optional, required } from './key.js';
import { plain } from './text.js';

export const severities = ['off', 'info', 'warning', 'error'] as const;
const severity = z.enum(severities);

/** A severity with options beside it; `core/configuration` knows the options of each rule. */
const settings = openMap('rule', {
  severity: optional(severity, {
    description: 'How serious a problem of this rule is; `off` turns the rule off.',
    defaultNote: "the preset's",
    examples: ['warning'],
  }),
});

const rules = z.record(plain, z.union([severity, settings]));
const globs = z.array(plain);

const override = map('override', {
  files: required(globs, {
    description: 'Which files this is about, as globs from the folder of the configuration.',
    examples: [['legacy/**']],
  }),
  rules: optional(rules, {
    description: 'The rules that are set otherwise for these files.',
    examples: [{ 'missing-explanation': 'off' }],
  }),
});

export const configurationSchema = map('configuration', {
  extends: optional(z.enum(['minimal', 'recommended', 'strict']), {
    description:
      'The preset to start from: `minimal` has the errors, `recommended` also what is surely worth a look, `strict` everything.',
    default: 'recommended',
    examples: ['strict'],
    values: {
      minimal: 'What is surely wrong.',
      recommended: 'Also what is probably a mistake, and what makes a question a poor one.',
      strict: 'Also what not every team asks for.',
    },
  }),
  rules: optional(rules, {
    description: 'Rules set otherwise than in the preset: a severity, or a severity with options.',
    examples: [
      { 'longest-key': 'warning', 'back-too-long': { severity: 'info', 'max-words': 40 } },
    ],
  }),
  ignore: optional(globs, {
    description: 'Files that are never looked at, as globs from the folder of the configuration.',
    examples: [['drafts/**']],
  }),
  files: optional(globs, {
    description: 'Files that are banks too, whatever they are called.',
    examples: [['banks/**/*.yaml']],
  }),
  overrides: optional(z.array(override), {
    description:
      'Other settings for some of the files; where two are about one file, the later wins.',
    examples: [[{ files: ['legacy/**'], rules: { 'missing-explanation': 'off' } }]],
  }),
});
