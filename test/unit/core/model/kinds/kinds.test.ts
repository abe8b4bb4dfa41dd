import assert from 'node:assert/strict';

import { kinds } from '../../../../../src/core/model/kinds/index.js';
import { shapeOfKind } from '../../../../../src/core/model/schema/shapes.js';
import { validateQuestion } from '../../../../../src/core/model/schema/validate-question.js';

describe('the kinds', () => {
  const keysOf = (kind: (typeof kinds)[number]['kind']): string[] => [
    ...shapeOfKind(kind).keys.keys(),
  ];
  const common = keysOf('open').filter((key) =>
    kinds.every(({ kind }) => keysOf(kind).includes(key)),
  );

  for (const { kind, madeBy, keys } of kinds) {
    it(`${kind} lists its keys as its schema has them`, () => {
      const own = keysOf(kind).filter((key) => !common.includes(key));
      assert.deepEqual([...madeBy, ...keys].toSorted(), own.toSorted());
    });

    it(`${kind} needs one of the keys that make it`, () => {
      const problems = validateQuestion({ kind, question: 'a' });
      assert.deepEqual(
        problems.map(({ rule }) => rule),
        kind === 'open' ? [] : ['missing-answer'],
      );
    });
  }
});
