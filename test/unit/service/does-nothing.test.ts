import assert from 'node:assert/strict';

import { readBank } from '../../../src/core/document/index.js';
import { lintText } from '../../../src/core/lint/index.js';
import { doesNothing } from '../../../src/service/index.js';
import { presetSettings } from '../examples/example-files.js';

const text = `title: Rivers
objectives: {unused: Name them.}
questions:
  # quizwright-disable-next-line missing-alt-text -- why
  - question: Which river flows through Paris?
    answer: Seine
    weather: fine
    explanaton: So it is.
    hints: [a]
    hints: [b]
  - question: Which sea?
    stimulus: nowhere
`;

describe('what does nothing', () => {
  it('is what nobody refers to, what is overwritten, what nothing knows and nothing else is meant by', () => {
    const { problems } = lintText(text, presetSettings('strict'));
    const faded = problems.filter(doesNothing);
    assert.deepEqual(faded.map(({ start, end }) => text.slice(start, end)).toSorted(), [
      'hints',
      'missing-alt-text',
      'unused',
      'weather',
    ]);
    const last = text.lastIndexOf('hints');
    assert.ok(faded.some(({ start }) => start === last));
    // The second of two keys is the one that is not read.
    assert.deepEqual(readBank(text).items[0]!.reading.data['hints'], ['a']);
  });
});
