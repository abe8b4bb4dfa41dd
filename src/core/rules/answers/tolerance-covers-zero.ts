import { defineRule } from '../rule.js';
import { answerNumber, toleranceOf, writtenTolerance } from '../shared/answer-number.js';
import type { Path } from '../../problem/path.js';

export default defineRule({
  id: 'tolerance-covers-zero',
  group: 'answers',
  severity: 'warning',
  sentence: 'A tolerance is smaller than the answer it belongs to.',
  why: 'With a tolerance of 5 around 3, zero is right and so is −2: whoever types anything small earns the points. Mostly a `%` is missing, or a point. Around 0 a percentage allows nothing at all.',
  source: 'The question bank format, “Grading”',
  messages: {
    zero: 'With a tolerance of {tolerance}, 0 counts as {answer}, and so does a number with the other sign. Make the tolerance smaller.',
    percent: 'With a tolerance of {tolerance}, 0 counts as {answer}. Write less than 100%.',
    nothing: '{tolerance} of 0 is 0, so this tolerance allows nothing. Write it as a number.',
  },
  examples: {
    bad: [
      { yaml: 'question: How many points is a right answer worth?\nanswer: 3\ntolerance: 5' },
      {
        note: 'A percentage of nothing',
        yaml: 'question: At how many degrees does water freeze?\nanswer: 0\ntolerance: 1%\nunit: °C',
      },
    ],
    good: [
      { yaml: 'question: How far is it to the moon?\nanswer: 384400\ntolerance: 5%\nunit: km' },
      {
        yaml: 'question: At how many degrees does water freeze?\nanswer: 0\ntolerance: 0.5\nunit: °C',
      },
    ],
  },
  kinds: ['numeric'],
  checkItem({ item, report }) {
    const { answer } = item.data;
    const entries: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
    const told = new Set<string>();
    for (const [index, entry] of entries.entries()) {
      const value = answerNumber(entry);
      const written = writtenTolerance(item, entry);
      if (value === undefined || (typeof written !== 'number' && typeof written !== 'string'))
        continue;
      const own = typeof entry === 'object' && entry !== null && 'tolerance' in entry;
      const path: Path = own ? ['answer', index, 'tolerance'] : ['tolerance'];
      const tolerance = toleranceOf(item, entry, value);
      const data = { tolerance: String(written), answer: value };
      const message = messageFor(value, tolerance, written);
      // One tolerance for several answers is one mistake.
      if (message === undefined || told.has(path.join())) continue;
      told.add(path.join());
      report({ at: { path }, message, data });
    }
  },
});

function messageFor(
  value: number,
  tolerance: number,
  written: number | string,
): string | undefined {
  const isPercent = typeof written === 'string';
  if (value === 0) return isPercent && !/^\s*0*(?:\.0*)?%/.test(written) ? 'nothing' : undefined;
  if (tolerance < Math.abs(value)) return undefined;
  return isPercent ? 'percent' : 'zero';
}
