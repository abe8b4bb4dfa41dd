import assert from 'node:assert/strict';
import fc from 'fast-check';

import { detectConverter, writeBank } from '../../../../../src/core/convert/index.js';
import { aiken } from '../../../../../src/core/convert/aiken/index.js';
import { lintText } from '../../../../../src/core/lint/index.js';
import { runs, seed } from '../../../../property-runs.js';
import { settingsOf } from '../../lint/settings-of.js';

const capitals =
  'Which is in France?\r\nA) Paris\r\nB) Rome\r\nANSWER: A\r\n\r\nAnd in *Italy*?\nA. Paris\nB. Rome\nANSWER: B';

describe('an Aiken file', () => {
  it('is a question, its choices and the letter of the right one', () => {
    const { bank, problems } = aiken.import(capitals, { fileName: 'capitals.txt' });
    assert.deepEqual(problems, []);
    assert.equal(bank.title, 'capitals');
    assert.deepEqual(bank.questions, [
      {
        question: 'Which is in France?',
        choices: [{ text: 'Paris', correct: true }, { text: 'Rome' }],
      },
      {
        question: 'And in \\*Italy\\*?',
        choices: [{ text: 'Paris' }, { text: 'Rome', correct: true }],
      },
    ]);
  });

  it('is recognised where every line has its place', () => {
    assert.equal(detectConverter(capitals)?.id, 'aiken');
    assert.notEqual(detectConverter('Some notes.\n\nANSWER: none of it')?.id, 'aiken');
  });

  it('has each line that has no place told where it stands', () => {
    const cases: readonly (readonly [source: string, at: string, message: RegExp])[] = [
      ['ANSWER: A', 'ANSWER: A', /no question/],
      ['Which?\nA) x\nANSWER: A', 'Which?', /two choices/],
      ['Which?\nA) x\nB) y', 'Which?', /ANSWER/],
      ['Which?\nA) x\nB) y\nANSWER: C', 'ANSWER: C', /no choice C/],
      ['Which\nof them?\nA) x\nB) y\nANSWER: A', 'Which', /one line/],
    ];
    for (const [source, at, message] of cases) {
      const { problems } = aiken.import(source);
      assert.equal(problems.length, 1, source);
      const { start, end } = problems[0]!;
      assert.equal(source.slice(start, end), at);
      assert.match(problems[0]!.message, message);
    }
  });

  it('of any lines makes a bank without errors', () => {
    const lines = [
      'Which?',
      'A) x',
      'B. y',
      'C)z',
      'ANSWER: A',
      'ANSWER: B',
      'ANSWER:',
      '',
      ' ',
      '# x',
      '- a',
      '1. b',
      'A) ',
      '`',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 25 }), (all) => {
        const { bank } = aiken.import(all.join('\n'));
        if (bank.questions.length === 0) return;
        const { problems } = lintText(writeBank(bank), settingsOf('minimal'));
        assert.deepEqual(
          problems
            .filter(({ severity }) => severity === 'error')
            .map(({ rule }) => rule)
            .filter((rule) => rule !== 'duplicate-choice'),
          [],
        );
      }),
      { seed, numRuns: runs(200) },
    );
  });
});
