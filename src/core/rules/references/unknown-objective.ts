import { defineRule } from '../rule.js';
import { ReferenceIndex } from '../shared/reference-index.js';

export default defineRule({
  id: 'unknown-objective',
  group: 'references',
  severity: 'error',
  sentence: 'An item refers only to objectives that the bank has.',
  why: 'An item whose objective is misspelt counts for none: coverage by objective then shows a hole where there is a question.',
  source: 'The question bank format, “The bank”',
  fixable: 'unsafe',
  fixNote:
    'The nearest objective of the bank is written. Not safe: `goal-1` and `goal-2` are near each other too.',
  messages: {
    unknown: 'The bank has no objective `{id}`. It has {known}.',
    'did-you-mean': 'The bank has no objective `{id}`. Did you mean `{nearest}`?',
    none: 'The bank has no objectives. List them under `objectives:` with an id and a text each.',
  },
  examples: {
    bad: [
      {
        yaml: 'title: Capitals\nobjectives:\n  name-capitals: Name the capitals of Europe.\nquestions:\n  - question: What is the capital of France?\n    answer: Paris\n    objectives: [name-capitales]\n',
      },
    ],
    good: [
      {
        yaml: 'title: Capitals\nobjectives:\n  name-capitals: Name the capitals of Europe.\nquestions:\n  - question: What is the capital of France?\n    answer: Paris\n    objectives: [name-capitals]\n',
      },
    ],
  },
  createIndex: () =>
    new ReferenceIndex('objectives', ({ data }) => {
      const objectives = data['objectives'];
      if (!Array.isArray(objectives)) return [];
      return (objectives as readonly unknown[]).map((id, index) => ({
        id,
        path: ['objectives', index],
      }));
    }),
});
