import { defineRule } from '../rule.js';

export default defineRule({
  id: 'disable-without-reason',
  group: 'disables',
  severity: 'off',
  strict: 'warning',
  sentence: 'A remark that turns rules off says why, after `--`.',
  why: 'Whoever reads the bank next year, perhaps you, can then tell a decision from an oversight.',
  source: 'eslint-plugin-eslint-comments, require-description',
  foundBy: 'disables',
  messages: {
    reason: 'Say why this is turned off: `-- ` and a few words at the end of the remark.',
  },
  examples: {
    bad: [
      {
        yaml: '# quizwright-disable-next-line missing-alt-text\nquestion: |\n  ![](line.png)\n  What is the capital of France?\nanswer: Paris',
      },
    ],
    good: [
      {
        yaml: '# quizwright-disable-next-line missing-alt-text -- the image is decoration\nquestion: What is the capital of France?\nanswer: Paris',
      },
    ],
  },
});
