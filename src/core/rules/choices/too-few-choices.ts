import { choiceKinds, defineRule } from '../rule.js';
import { quotedChoice } from '../shared/quoted-choice.js';

export default defineRule({
  id: 'too-few-choices',
  group: 'choices',
  severity: 'error',
  sentence: 'A choice question has two choices or more.',
  why: 'Where there is only one choice, everybody is right, and nobody learns anything from it. Two are enough to ask, three good ones are enough for any question: on average a fourth makes it neither harder nor fairer.',
  source:
    'Rodriguez 2005, “Three options are optimal for multiple-choice items: a meta-analysis of 80 years of research”, Educational Measurement: Issues and Practice 24(2), doi:10.1111/j.1745-3992.2005.00006.x',
  messages: {
    one: 'There is nothing to choose: “{text}” is the only choice. Add a wrong one that somebody could believe, or ask for the answer with `answer:` instead of `choices:`.',
    'one-wrong':
      'There is nothing to choose: “{text}” is the only choice. Add the right answer, with `correct: true`.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: Which city is the capital of Australia?\nchoices:\n  - text: Canberra\n    correct: true',
      },
      {
        yaml: 'question: Which city is the capital of Australia?\nchoices:\n  - Sydney',
        also: ['no-correct-choice'],
      },
    ],
    good: [
      {
        yaml: 'question: Which city is the capital of Australia?\nchoices:\n  - text: Canberra\n    correct: true\n  - Sydney\n  - Melbourne',
      },
      {
        note: 'A draft may still lack them.',
        yaml: 'question: Which city is the capital of Australia?\nstatus: draft\nchoices:\n  - text: Canberra\n    correct: true',
      },
    ],
  },
  kinds: choiceKinds,
  checkItem({ item, view, report }) {
    const { choices, status } = item.data;
    // What is no choice at all is told by the rules on structure.
    if (!Array.isArray(choices) || choices.length !== 1 || status === 'draft') return;
    const [only] = view.choices;
    if (only === undefined) return;
    report({
      at: { path: ['choices'], on: 'key' },
      message: only.correct ? 'one' : 'one-wrong',
      data: { text: quotedChoice(only) },
    });
  },
});
