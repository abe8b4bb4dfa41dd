import { defineRule } from '../rule.js';
import { ReferenceIndex } from '../shared/reference-index.js';

export default defineRule({
  id: 'unknown-stimulus',
  group: 'references',
  severity: 'error',
  sentence: 'A question refers only to a stimulus that the bank has.',
  why: 'A question about a passage that is not shown cannot be answered.',
  source: 'The question bank format, “The bank”',
  fixable: 'unsafe',
  fixNote:
    'The nearest stimulus of the bank is written. Not safe: `text-1` and `text-2` are near each other too.',
  messages: {
    unknown: 'The bank has no stimulus `{id}`. It has {known}.',
    'did-you-mean': 'The bank has no stimulus `{id}`. Did you mean `{nearest}`?',
    none: 'The bank has no stimuli. Write the passage under `stimuli:` with an id.',
  },
  examples: {
    bad: [
      {
        yaml: 'title: Reading\nstimuli:\n  letter: |\n    Dear Ann, …\nquestions:\n  - question: To whom is the letter written?\n    answer: Ann\n    stimulus: leter\n',
      },
    ],
    good: [
      {
        yaml: 'title: Reading\nstimuli:\n  letter: |\n    Dear Ann, …\nquestions:\n  - question: To whom is the letter written?\n    answer: Ann\n    stimulus: letter\n',
      },
    ],
  },
  createIndex: () =>
    new ReferenceIndex('stimuli', ({ data }) => [{ id: data['stimulus'], path: ['stimulus'] }]),
});
