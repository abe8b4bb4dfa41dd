import assert from 'node:assert/strict';

import { WhatIsSent } from '../../../src/extension/generate/what-is-sent.js';

const tell = (words: string, ...values: unknown[]): string =>
  words.replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)]));

describe('what is sent', () => {
  it('is said in the question that is asked, where one model can be meant', () => {
    const sent = new WhatIsSent([{ name: 'One' }], false, tell);
    assert.equal(sent.isSaid, false);
    assert.equal(
      sent.after('How many?', 1234),
      'How many? About 1234 characters will be sent to “One”.',
    );
    assert.equal(sent.isSaid, true);
    assert.equal(sent.after('', 5), 'About 5 characters will be sent to “One”.');
  });

  it('is said with the choice of a model, where there are several', () => {
    const sent = new WhatIsSent([{ name: 'One' }, { name: 'Two' }], false, tell);
    assert.equal(sent.after('How many?', 1234), 'How many?');
    assert.equal(sent.isSaid, false);
  });

  it('is nothing to ask whoever named the model', () => {
    assert.equal(new WhatIsSent([{ name: 'One' }], true, tell).isSaid, true);
  });
});
