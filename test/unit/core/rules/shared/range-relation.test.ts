import assert from 'node:assert/strict';

import { languageFor } from '../../../../../src/core/language/index.js';
import { readQuantity } from '../../../../../src/core/language/quantities.js';
import { foldText } from '../../../../../src/core/markdown/index.js';
import { relationOf } from '../../../../../src/core/rules/shared/range-relation.js';

const words = languageFor('en')!.quantities;

describe('relationOf', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['10–20', '20–30', 'shared'],
    ['10–20', '21–30', 'apart'],
    ['10–20', '15–30', 'overlap'],
    ['10–20', '10–30', 'nested'],
    ['10–20', '10–20', 'nested'],
    ['less than 10', '10–20', 'apart'],
    ['at most 10', '10–20', 'shared'],
    ['10 or more', '5 to 10', 'shared'],
    ['more than 10', '10 to 20', 'overlap'],
    ['more than 10', 'more than 20', 'nested'],
    ['more than 10', 'less than 20', 'overlap'],
    ['more than 20', 'less than 10', 'apart'],
    ['more than 20', 'less than 20', 'apart'],
    ['at least 20', 'at most 20', 'shared'],
    ['more than 10', '10', 'apart'],
    ['more than 10', '11', 'inside'],
    ['less than 10', '11', 'apart'],
    ['at least 10', '11', 'apart'],
    ['10–20', '15', 'apart'],
    ['10', '10', 'apart'],
  ];
  for (const [a, b, expected] of cases) {
    it(`of "${a}" and "${b}" is ${expected}`, () => {
      const [first, second] = [a, b].map((text) => readQuantity(foldText(text), words)!);
      assert.equal(relationOf(first!, second!).relation, expected);
      assert.equal(relationOf(second!, first!).relation, expected, 'the other way round');
    });
  }
});
