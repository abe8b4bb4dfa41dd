import { schemaMessages } from '../../model/schema/messages.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'no-correct-choice',
  group: 'keys',
  severity: 'error',
  sentence: 'One choice at least is marked as right.',
  why: 'Without `correct: true` every answer is wrong. A question whose key is not settled yet says `status: draft`.',
  source: 'The question bank format, “The kinds, and the keys that make them”',
  foundBy: 'reading',
  messages: schemaMessages['no-correct-choice'],
  examples: {
    bad: [
      {
        yaml: 'question: What is the capital of France?\nchoices:\n  - Paris\n  - Lyon\n  - Marseille',
      },
    ],
    good: [
      {
        yaml: 'question: What is the capital of France?\nchoices:\n  - text: Paris\n    correct: true\n  - Lyon\n  - Marseille',
      },
    ],
  },
});
