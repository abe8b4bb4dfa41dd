import type { ItemReading } from '../../model/reading.js';
import { defineRule } from '../rule.js';
import { hasText } from '../shared/has-text.js';

export default defineRule({
  id: 'missing-explanation',
  group: 'feedback',
  severity: 'off',
  strict: 'info',
  sentence: 'Every question explains its answer.',
  why: 'Learners learn most right after they were wrong. “Wrong” alone teaches nothing; one sentence that says why the right answer is right does.',
  source:
    'Hattie & Timperley 2007, “The power of feedback” (doi:10.3102/003465430298487); the guides medical schools publish ask for a rationale with every question',
  messages: {
    missing:
      'There is no `explanation:`. Say in a sentence why the right answer is right; learners read it after they have answered.',
  },
  examples: {
    bad: [{ yaml: 'question: What is the capital of Australia?\nanswer: Canberra' }],
    good: [
      {
        yaml: 'question: What is the capital of Australia?\nanswer: Canberra\nexplanation: Sydney and Melbourne both wanted to be the capital, so that a new city was built between them.',
      },
      {
        note: 'Feedback for those who were wrong explains as well.',
        yaml: 'question: What is the capital of Australia?\nanswer: Canberra\nfeedback:\n  incorrect: It is the city that was built between Sydney and Melbourne.',
      },
      {
        note: 'What a learner grades explains itself by its model answer.',
        yaml: 'question: Why is Canberra the capital of Australia?\nmodel-answer: It was built between the two cities that both wanted to be the capital.',
      },
    ],
  },
  checkItem({ item, report }) {
    if (item.kind === undefined || item.kind === 'open' || item.list !== 'questions') return;
    if (item.data['status'] === 'draft' || isExplained(item)) return;
    const key = item.data['question'] === undefined ? 'cloze' : 'question';
    report({ at: { path: [key], on: 'key' }, message: 'missing' });
  },
});

function isExplained({ data }: ItemReading): boolean {
  if (hasText(data, 'explanation') || hasText(data['feedback'], 'incorrect')) return true;
  const { choices } = data;
  if (!Array.isArray(choices)) return false;
  return (choices as readonly unknown[]).every((choice) => hasText(choice, 'feedback'));
}
