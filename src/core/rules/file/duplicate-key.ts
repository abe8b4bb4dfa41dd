import { defineRule } from '../rule.js';

export default defineRule({
  id: 'duplicate-key',
  group: 'file',
  severity: 'error',
  idle: 'always',
  sentence: 'A key stands once in its item.',
  why: 'Of two `explanation:` in one question only one can count, and programs do not agree on which. What was meant is either one text, or the beginning of another item that lost its `- `.',
  source: 'YAML 1.2.2, 3.2.1.3 (keys are unique)',
  foundBy: 'reading',
  messages: {
    duplicate:
      '`{key}` stands here a second time. Keep one of the two; if a new item begins here, put `- ` before its first key.',
    first: 'It stands here first.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: What is the capital of France?\nanswer: Paris\nexplanation: It is on the Seine.\nexplanation: It has been so since 987.',
      },
    ],
    good: [
      {
        yaml: 'question: What is the capital of France?\nanswer: Paris\nexplanation: It is on the Seine, and has been the capital since 987.',
      },
    ],
  },
});
