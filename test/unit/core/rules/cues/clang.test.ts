import assert from 'node:assert/strict';
import { growsInProportion } from '../../../../time-taken.js';

import { tellChoices } from './tell-choices.js';

describe('clang', () => {
  const word = (stem: string, choices: readonly string[], language = 'en'): string | undefined => {
    const { text, problems } = tellChoices(stem, choices, { rule: 'clang', language });
    const [problem] = problems;
    if (problem === undefined) return undefined;
    const [related] = problem.related ?? [];
    const inStem = text.slice(related!.start, related!.end);
    return `${text.slice(problem.start, problem.end)} = ${inStem}`;
  };

  it('points at the word in the key, and at its form in the question', () => {
    assert.equal(
      word('What do *enzymes* need?', ['An enzyme site', 'Light', 'Salt']),
      'enzyme = enzymes',
    );
    assert.equal(
      word('Qui soigne les chevaux ?', ['Le cheval', 'Le roi', 'Le lac'], 'fr'),
      'cheval = chevaux',
    );
  });

  it('is silent where a wrong choice has the word in any form, in code too', () => {
    for (const other of ['Enzymatic salt', '`enzyme()`', 'ENZYMES']) {
      assert.equal(
        word('What do enzymes need?', ['An enzyme site', other, 'Salt']),
        undefined,
        other,
      );
    }
  });

  it('takes a short word of a wrong choice for one where it is heard', () => {
    const stem = 'Which pen has the pencil case of Rome?';
    assert.equal(word(stem, ['A pencil', 'A ruler', 'Ink']), 'pencil = pencil');
    assert.equal(word(stem, ['A pencil', 'Pen and ruler and ink', 'Ink']), undefined);
    const late = 'Some ink of a red pen';
    assert.equal(word(stem, ['A pencil', late, 'Ink']), 'pencil = pencil');
  });

  it('is silent where a wrong choice has a name of the question, as a whole', () => {
    const stem = 'What do enzymes of the RNA of `yeastling` need?';
    assert.equal(word(stem, ['An enzyme site', 'RNA', 'Salt']), undefined);
    assert.equal(word(stem, ['An enzyme site', 'Some `yeastling`', 'Salt']), undefined);
    assert.equal(word(stem, ['An enzyme site', 'XRNAs', 'Salt']), 'enzyme = enzymes');
  });

  it('is silent where the word is one of many', () => {
    assert.equal(
      word('What do enzymes need?', ['Warm water beside enzyme salts', 'Light', 'Salt']),
      undefined,
    );
  });

  it('takes time in proportion to the text', () => {
    const tell = (count: number): void => {
      for (const part of ['enzyme ', 'e', "l'", '* ']) {
        tellChoices('What do enzymes need?', ['An enzyme', part.repeat(count), 'Salt'], {
          rule: 'clang',
        });
      }
    };
    growsInProportion(tell, { from: 2_000 });
  });
});
