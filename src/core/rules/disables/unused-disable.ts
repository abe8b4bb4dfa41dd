import { defineRule } from '../rule.js';

export default defineRule({
  id: 'unused-disable',
  group: 'disables',
  severity: 'off',
  strict: 'warning',
  idle: 'always',
  sentence: 'A remark that turns rules off is still needed.',
  why: 'The problem it allowed is gone. Left standing, it would hide the next one.',
  source: 'ESLint, --report-unused-disable-directives',
  fixable: 'safe',
  fixNote: 'The name, or the whole remark, is taken away: it did nothing.',
  foundBy: 'disables',
  messages: {
    rule: '`{name}` reports nothing here, so it need not be turned off.',
    all: 'No rule reports anything here, so that nothing need be turned off.',
    enable: 'Nothing is turned off here, so nothing need be turned on again.',
  },
  examples: {
    bad: [
      {
        yaml: '# quizwright-disable-next-line missing-alt-text -- the image is decoration\nquestion: What is the capital of France?\nanswer: Paris',
      },
    ],
    good: [
      {
        yaml: 'question: |\n  # quizwright-disable-next-line is text here.\n  What is the capital of France?\nanswer: Paris',
      },
    ],
  },
});
