import assert from 'node:assert/strict';
import { typesetMath } from '../../../../src/core/print/typeset-math.js';

describe('math on paper', () => {
  it('knows the formulas and units of chemistry', () => {
    for (const tex of ['\\ce{2H2 + O2 -> 2H2O}', '\\ce{SO4^2-}', '\\pu{123 kJ/mol}']) {
      const html = typesetMath(tex, false);
      assert.match(html, /<math/);
      assert.doesNotMatch(html, /katex-error|#cc0000/, tex);
    }
  });

  it('leaves chemistry as it is written where it is longer than anybody reads', () => {
    const tex = `\\ce{${'->[a]'.repeat(1000)}}`;
    assert.equal(typesetMath(tex, false), `$${tex.replaceAll('>', '&gt;')}$`);
    assert.match(typesetMath(`${'x+'.repeat(1500)}x`, false), /<math/);
  });
});
