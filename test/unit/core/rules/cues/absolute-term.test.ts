import assert from 'node:assert/strict';
import { growsInProportion } from '../../../../time-taken.js';

import { tellChoices } from './tell-choices.js';

function told(stem: string, ...choices: readonly string[]): string | undefined {
  const { text, problems } = tellChoices(stem, choices, { rule: 'absolute-term' });
  const [problem] = problems;
  if (problem === undefined) return undefined;
  const places = [problem, ...(problem.related ?? [])];
  const words = places.map(({ start, end }) => text.slice(start, end)).join(', ');
  return `${words}: ${problem.message.split(',')[0]}`;
}

describe('absolute-term', () => {
  it('names “only” beside stronger words, in the order of the choices', () => {
    assert.equal(
      told(
        'What is true?',
        'It may rain.',
        'Only China can grow tea on hills.',
        'It never snows there.',
      ),
      'never, Only: Choices B and C allow of no exception (“never”)',
    );
    assert.equal(
      told('What is true?', 'It may rain.', 'Only China can grow tea on hills.', 'So.'),
      undefined,
    );
  });

  it('names “only” where it makes the key wrong', () => {
    assert.equal(
      told('Which of these is false?', 'It can only rain there.', 'It snows.', 'It hails.'),
      'only: Only A says “only”',
    );
  });

  it('is silent where the word stands in a long text', () => {
    const long = `It always rains ${'and it rains '.repeat(12)}`;
    assert.equal(told('What is true?', 'It may rain.', long, 'It snows.'), undefined);
    assert.notEqual(told('What is true?', 'It may rain.', long.slice(0, 60), 'So.'), undefined);
  });

  it('takes time in proportion to the text', () => {
    const tell = (count: number): void => {
      for (const part of ['always ', 'only ', 'if the ', 'weaken a ', 'all the ', "n't "]) {
        told(`${part.repeat(count)}?`, 'It may rain.', `It always ${part.repeat(count)}`, 'So.');
        told(part.repeat(count), 'It may rain.', 'It always rains there.', part.repeat(count));
      }
    };
    growsInProportion(tell, { from: 1_000 });
  });
});
