import { schemaMessages } from '../../model/schema/messages.js';
import { nodeAt } from '../../yaml/index.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'several-correct-choices',
  group: 'keys',
  severity: 'error',
  sentence: 'A question that says `kind: single-choice` has one right choice.',
  why: 'A learner can pick one choice only, so whoever picks the other right one would be told that it is wrong.',
  source: 'The question bank format, “The kinds, and the keys that make them”',
  fixable: 'unsafe',
  fixNote:
    'The question becomes a `multiple-answer` one. Not safe: perhaps one of the choices is marked by mistake.',
  foundBy: 'reading',
  messages: schemaMessages['several-correct-choices'],
  examples: {
    bad: [
      {
        yaml: 'kind: single-choice\nquestion: Which of these cities is in France?\nchoices:\n  - {text: Paris, correct: true}\n  - {text: Lyon, correct: true}\n  - Turin',
      },
    ],
    good: [
      {
        yaml: 'question: Which of these cities are in France?\nchoices:\n  - {text: Paris, correct: true}\n  - {text: Lyon, correct: true}\n  - Turin',
      },
      {
        yaml: 'kind: single-choice\nquestion: Which of these cities is in France?\nchoices:\n  - {text: Paris, correct: true}\n  - Turin',
      },
    ],
  },
  fixFinding(_finding, _source, root) {
    const kind = nodeAt(root, ['kind']);
    if (kind === null) return undefined;
    const edits = [{ start: kind.start, end: kind.end, text: 'multiple-answer' }];
    return { safe: false, title: 'Let learners mark several choices', edits };
  },
});
