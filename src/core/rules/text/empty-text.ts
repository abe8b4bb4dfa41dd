import { schemaMessages } from '../../model/schema/messages.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'empty-text',
  group: 'text',
  severity: 'error',
  sentence: 'Every key and every entry has a value.',
  why: 'A key with nothing behind it is a text that was never written, or one that was lost: learners would see an empty line. A key that is not needed is left out.',
  source: 'The question bank format, “Text”',
  fixable: 'unsafe',
  fixNote:
    'Words that YAML takes for “nothing”, such as `null`, are put in quotes. Not safe: perhaps nothing is meant.',
  foundBy: 'reading',
  messages: schemaMessages['empty-text'],
  examples: {
    bad: [
      { yaml: 'question: The NPS can be negative.\nanswer: true\nexplanation:' },
      {
        yaml: 'question: Which is a primary colour?\nchoices:\n  - {text: Red, correct: true}\n  - Green\n  -',
      },
      {
        note: 'A word that YAML takes for “nothing”',
        yaml: 'question: Which value in SQL stands for “unknown”?\nchoices:\n  - {text: "null", correct: true}\n  - zero\n  - null',
      },
    ],
    good: [{ yaml: 'question: The NPS can be negative.\nanswer: true' }],
  },
  fixFinding({ start, end }, source) {
    const word = source.slice(start, end);
    if (!/^(?:~|null|Null|NULL)$/.test(word)) return undefined;
    const text = `"${word}"`;
    return { safe: false, title: `Write \`${text}\``, edits: [{ start, end, text }] };
  },
});
