import { schemaMessages } from '../../model/schema/messages.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'missing-key',
  group: 'structure',
  severity: 'error',
  sentence: 'Nothing that an item cannot do without is left out.',
  why: 'A question without a text cannot be asked, and a flashcard without a front cannot be shown. The item is left out of quizzes until the key is there.',
  source: 'The question bank format, version 1',
  foundBy: 'reading',
  messages: {
    ...schemaMessages['missing-key'],
    'empty-file': 'There is nothing in this file. Begin it with `title:`, and `questions:` below.',
  },
  examples: {
    bad: [
      {
        note: 'No question is asked.',
        yaml: 'id: paris\nchoices:\n  - {text: Paris, correct: true}\n  - Lyon',
      },
      { yaml: 'front: Net Promoter Score (NPS)' },
      {
        note: 'The bank has no title.',
        yaml: 'questions:\n  - question: The NPS can be negative.\n    answer: true\n',
      },
    ],
    good: [
      {
        yaml: 'question: What is the capital of France?\nchoices:\n  - {text: Paris, correct: true}\n  - Lyon',
      },
      {
        yaml: 'front: Net Promoter Score (NPS)\nback: Share of promoters minus share of detractors.',
      },
    ],
  },
});
