import { defineRule } from '../rule.js';

export default defineRule({
  id: 'empty-text',
  group: 'text',
  severity: 'error',
  sentence: 'Every key and every entry has a value.',
  why: 'A key with nothing behind it is a text that was never written, or one that was lost: learners would see an empty line. A key that is not needed is left out.',
  source: 'The question bank format, “Text”',
  foundBy: 'reading',
  messages: {
    key: '`{key}` has no text. Write one, or take the key away.',
    entry: 'This entry is empty. Write a text after the dash, or take the entry away.',
    quoted: 'There is nothing between these quotes. Write a text, or take the key away.',
  },
  examples: {
    bad: [
      { yaml: 'question: The NPS can be negative.\nanswer: true\nexplanation:' },
      {
        yaml: 'question: Which is a primary colour?\nchoices:\n  - {text: Red, correct: true}\n  - Green\n  -',
      },
    ],
    good: [{ yaml: 'question: The NPS can be negative.\nanswer: true' }],
  },
});
