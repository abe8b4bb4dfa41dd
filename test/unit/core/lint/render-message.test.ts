import assert from 'node:assert/strict';

import { renderMessage } from '../../../../src/core/lint/render-message.js';

describe('renderMessage', () => {
  it('fills places by name, and leaves alone what it does not know', () => {
    assert.equal(renderMessage('“{a}” and {b}, {{gap}}', { a: 'x', b: 2 }), '“x” and 2, {{gap}}');
    assert.equal(renderMessage('{constructor}', {}), '{constructor}');
    assert.equal(renderMessage('“{a}”', { a: '$& $1' }), '“$& $1”');
  });

  it('shortens what it quotes, never in the middle of a character', () => {
    assert.equal(renderMessage('“{a}”', { a: 'x'.repeat(80) }), `“${'x'.repeat(59)}…”`);
    assert.equal(renderMessage('`{a}`', { a: `${'x'.repeat(58)}🎉y` }), `\`${'x'.repeat(58)}…\``);
    assert.equal(renderMessage('{a}', { a: 'x'.repeat(80) }), 'x'.repeat(80));
    assert.equal(renderMessage('“{a}”', { a: 'one\n  two\r\n' }), '“one ⏎ two”');
  });

  it('shows signs that would act on a terminal', () => {
    assert.equal(renderMessage('“{a}”', { a: '\u001b[31m\u0007' }), '“␛[31m␇”');
    assert.equal(renderMessage('“{a}”', { a: 'a\u202eb\u009b\u007f' }), '“aU+202EbU+009B␡”');
  });
});
