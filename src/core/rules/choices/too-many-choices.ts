import type { ItemView } from '../../view/index.js';
import { choiceKinds, defineRule, type Options } from '../rule.js';

interface TooManyOptions extends Options {
  readonly max?: number;
}

const usualMax = 6;

export default defineRule<TooManyOptions>({
  id: 'too-many-choices',
  group: 'choices',
  severity: 'info',
  sentence: 'A question has no more choices than can be weighed against each other.',
  why: 'Good wrong choices are hard to find, and of many hardly anybody takes the last ones. They cost reading time that is missing for other questions. Three good choices are enough. Where several are right, only the first of them counts here, since each of the others is an answer of its own.',
  source:
    'Rodriguez 2005, “Three options are optimal for multiple-choice items: a meta-analysis of 80 years of research”, Educational Measurement: Issues and Practice 24(2), doi:10.1111/j.1745-3992.2005.00006.x; Haladyna, Downing & Rodriguez 2002, guideline 18 (as many plausible choices as you can write, three are enough)',
  options: {
    max: {
      type: 'number',
      default: usualMax,
      description: 'The most choices that are fine; of several right ones, one is counted.',
    },
  },
  messages: {
    many: 'There are {count} choices to read. Keep those that learners really mix up with the answer: three good ones are enough.',
    several:
      'There are {count} choices to read, {wrong} of them wrong. Keep those wrong ones that learners really mix up with the right ones.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: Which city is the capital of Australia?\nchoices:\n  - text: Canberra\n    correct: true\n  - Sydney\n  - Melbourne\n  - Perth\n  - Brisbane\n  - Adelaide\n  - Hobart',
      },
      {
        yaml: 'question: Which of these countries border France?\nchoices:\n  - {text: Spain, correct: true}\n  - {text: Italy, correct: true}\n  - Portugal\n  - Austria\n  - Denmark\n  - Poland\n  - Norway\n  - Greece',
      },
    ],
    good: [
      {
        yaml: 'question: Which city is the capital of Australia?\nchoices:\n  - text: Canberra\n    correct: true\n  - Sydney\n  - Melbourne',
      },
      {
        note: 'Four of these eight are right.',
        yaml: 'question: Which of these countries border France?\nchoices:\n  - {text: Spain, correct: true}\n  - {text: Italy, correct: true}\n  - {text: Belgium, correct: true}\n  - {text: Germany, correct: true}\n  - Portugal\n  - Austria\n  - Denmark\n  - Poland',
      },
    ],
  },
  kinds: choiceKinds,
  checkItem({ item, view, options, report }) {
    const { choices } = item.data;
    const { max = usualMax } = options;
    if (!Array.isArray(choices) || choices.length <= max) return;
    const count = choices.length;
    const wrong = count - rightOnes(view);
    const several = item.kind === 'multiple-answer';
    if (several && wrong + 1 <= max) return;
    if (areNumbered(view)) return;
    report({
      at: { path: ['choices'], on: 'key' },
      message: several ? 'several' : 'many',
      data: several ? { count, wrong } : { count },
    });
  },
});

/** The numbers or letters of a list that stands elsewhere, in a row: there is nothing to read in them. */
function areNumbered({ choices }: ItemView): boolean {
  const numbers = choices.flatMap(({ text }) => {
    const label = /^\(?(?:(\d{1,2})|([a-z]))[).]?$/i.exec(text);
    if (label === null) return [];
    return label[1] === undefined ? label[2]!.toLowerCase().charCodeAt(0) : Number(label[1]);
  });
  if (numbers.length <= 3 || numbers.length < choices.length - 2) return false;
  return numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1);
}

function rightOnes({ choices }: ItemView): number {
  return choices.reduce((sum, { correct }) => sum + (correct ? 1 : 0), 0);
}
