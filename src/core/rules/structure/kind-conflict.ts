import { schemaMessages } from '../../model/schema/messages.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'kind-conflict',
  group: 'structure',
  severity: 'error',
  sentence: 'The keys of a question agree on its kind.',
  why: 'A question with `choices` is answered by choosing, one with `answer` by typing. With both, nobody can tell how it is meant to be answered.',
  source: 'The question bank format, version 1',
  foundBy: 'reading',
  messages: schemaMessages['kind-conflict'],
  examples: {
    bad: [
      {
        yaml: 'question: What is the capital of France?\nchoices:\n  - {text: Paris, correct: true}\n  - Lyon\nanswer: Paris',
      },
      { yaml: 'kind: true-false\nquestion: Put these in order.\norder:\n  - first\n  - second' },
    ],
    good: [
      {
        yaml: 'question: What is the capital of France?\nchoices:\n  - {text: Paris, correct: true}\n  - Lyon',
      },
      {
        note: '`kind` settles what can be read in two ways: here a text is to be typed.',
        yaml: 'kind: short-answer\nquestion: In which year did Champollion read the hieroglyphs?\nanswer: 1822',
      },
    ],
  },
});
