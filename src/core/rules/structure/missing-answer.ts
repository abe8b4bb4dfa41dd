import { schemaMessages } from '../../model/schema/messages.js';
import { defineRule } from '../rule.js';
import { reportGapsWithoutAnswer } from '../shared/report-gaps.js';

export default defineRule({
  id: 'missing-answer',
  group: 'structure',
  severity: 'error',
  sentence: 'Every question says what is right, and every gap what belongs in it.',
  why: 'Without it nobody’s answer can be right. A question that is not finished yet says `status: draft`, and is left out of quizzes until it is.',
  source: 'The question bank format, version 1',
  foundBy: 'reading',
  messages: {
    ...schemaMessages['missing-answer'],
    'empty-gap': 'This gap has no answer. Write one between `{{` and `}}`.',
    'empty-alternative':
      'Beside a `{sign}` in this gap there is no answer. Write one, or take the `{sign}` away.',
    'no-gap':
      'This text has no gap. Put what is to be filled in between `{{` and `}}`, or write the text as a `question`.',
    'no-gap-card':
      'This text has no gap. Put what is to be remembered between `{{` and `}}`, or write `front` and `back`.',
  },
  examples: {
    bad: [
      { yaml: 'question: What is the capital of France?' },
      { note: 'A cloze without a gap', yaml: 'cloze: The capital of France is Paris.' },
      {
        note: 'A gap with a hint and no answer',
        yaml: 'cloze: |\n  The capital of France is {{::on the Seine}}.',
      },
    ],
    good: [
      { yaml: 'question: What is the capital of France?\nanswer: Paris' },
      { yaml: 'question: What is the capital of France?\nstatus: draft' },
      { yaml: 'cloze: |\n  The capital of France is {{Paris::on the Seine}}.' },
    ],
  },
  checkItem: reportGapsWithoutAnswer,
});
