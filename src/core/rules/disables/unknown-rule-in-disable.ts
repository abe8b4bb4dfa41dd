import { defineRule } from '../rule.js';

export default defineRule({
  id: 'unknown-rule-in-disable',
  group: 'disables',
  severity: 'warning',
  sentence: 'A remark that turns rules off names rules that exist.',
  why: 'A misspelt name turns nothing off. The problem you meant to allow is reported, and another one may slip in unseen later.',
  source: 'ESLint and ruff report the same',
  fixable: 'safe',
  fixNote: 'A name that is a letter or two away from a rule’s becomes that rule’s name.',
  foundBy: 'disables',
  messages: {
    unknown: 'There is no rule `{name}`.',
    'did-you-mean': 'There is no rule `{name}`. Did you mean `{nearest}`?',
    command:
      'There is no `{name}`. A remark may say `quizwright-disable-next-line`, `-disable-line`, `-disable`, `-enable` or `-disable-file`.',
  },
  examples: {
    bad: [
      {
        yaml: '# quizwright-disable-next-line mising-alt-text -- the image is decoration\nquestion: |\n  ![](line.png)\n  What is the capital of France?\nanswer: Paris',
      },
    ],
    good: [
      {
        yaml: '# quizwright-disable-next-line missing-alt-text -- the image is decoration\nquestion: What is the capital of France?\nanswer: Paris',
      },
    ],
  },
});
