import assert from 'node:assert/strict';

import { plainMath } from '../../../../../src/core/rules/shared/plain-math.js';

describe('plainMath', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['$12$', '12'],
    ['$-3$', '-3'],
    ['$$0{,}5$$', '0,5'],
    ['$10\\,000$', '10 000'],
    ['$\\frac{3}{4}$', '3/4'],
    ['$10^{-3}$', '10^{-3}'],
    ['$2 \\cdot 10^{5}$', '2 ×10^{5}'],
    ['$\\$ 90$', '$ 90'],
    ['$50\\%$', '50%'],
    ['$7.5 \\mathrm{~cm}$', '7.5  cm'],
    ['$\\leq 10$', '≤ 10'],
    ['$\\sqrt{2}$', undefined],
    ['$\\{1, 2\\}$', undefined],
    ['$x_1$', undefined],
    [`$${'1'.repeat(90)}$`, undefined],
  ];
  for (const [source, expected] of cases) {
    it(`reads ${source.slice(0, 30)}`, () => assert.equal(plainMath(source), expected));
  }
});
