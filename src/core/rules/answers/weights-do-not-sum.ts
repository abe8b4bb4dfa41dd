import type { ItemReading } from '../../model/reading.js';
import { parsePercent } from '../../model/schema/percent.js';
import { choiceKinds, defineRule, type Report } from '../rule.js';

/** Thirds are written 33.33%, so that a hair's breadth is allowed for. */
const slack = 0.01;

export default defineRule({
  id: 'weights-do-not-sum',
  group: 'answers',
  severity: 'warning',
  sentence: 'The weights of the right choices make 100% together.',
  why: 'With less, nobody can earn all the points; with more, one right choice too few still earns them all.',
  source:
    'The question bank format, “The kinds, and the keys that make them”; Moodle refuses other sums',
  messages: {
    sum: 'The weights of the right choices make {sum}% together. They should make 100%.',
    rest: 'The weights make {sum}% already, so that nothing is left for the right choices without a weight.',
    single:
      'The right choice earns {sum}% of the points, so that nobody can earn them all. Take its weight away, or write `100%`.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: Which of these cities are in France?\nchoices:\n  - {text: Paris, correct: true, weight: 50%}\n  - {text: Lyon, correct: true, weight: 30%}\n  - {text: Turin, weight: -50%}',
      },
    ],
    good: [
      {
        yaml: 'question: Which of these cities are in France?\nchoices:\n  - {text: Paris, correct: true, weight: 50%}\n  - {text: Lyon, correct: true, weight: 50%}\n  - {text: Turin, weight: -50%}',
      },
      {
        note: 'What is left goes to the other right choices.',
        yaml: 'question: Which of these cities are in France?\nchoices:\n  - {text: Paris, correct: true, weight: 50%}\n  - {text: Lyon, correct: true}\n  - {text: Nice, correct: true}\n  - Turin',
      },
    ],
  },
  kinds: choiceKinds,
  checkItem({ item, report }) {
    const problem = judge(item);
    if (problem !== undefined) report(problem);
  },
});

function judge({ data, kind }: ItemReading): Report | undefined {
  const choices = data['choices'];
  if (!Array.isArray(choices)) return undefined;
  let sum = 0;
  let weighted = 0;
  let free = 0;
  let first = -1;
  for (const [index, choice] of (choices as readonly unknown[]).entries()) {
    if (typeof choice !== 'object' || choice === null) continue;
    const { correct, weight } = choice as { readonly correct?: unknown; readonly weight?: unknown };
    if (correct !== true) continue;
    const percent = typeof weight === 'string' ? parsePercent(weight) : null;
    if (percent === null) {
      free++;
      continue;
    }
    weighted++;
    if (first < 0) first = index;
    sum += Math.max(0, percent);
  }
  if (weighted === 0) return undefined;
  const total = { sum: Math.round(sum * 100) / 100 };
  if (kind === 'single-choice') {
    if (weighted + free !== 1 || Math.abs(sum - 100) <= slack) return undefined;
    return { at: { path: ['choices', first, 'weight'] }, message: 'single', data: total };
  }
  const at = { path: ['choices'], on: 'key' } as const;
  if (free > 0) return sum >= 100 - slack ? { at, message: 'rest', data: total } : undefined;
  return Math.abs(sum - 100) > slack ? { at, message: 'sum', data: total } : undefined;
}
