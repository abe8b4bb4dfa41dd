import assert from 'node:assert/strict';

import { failureInWords } from '../../../src/extension/generate/failure-in-words.js';
import { tellInEnglish } from '../../../src/service/tell.js';

function failure(code: string, message = '', cause?: Error): Error {
  return Object.assign(new Error(message, { cause }), { code });
}

describe('a model that does not answer', () => {
  const said = (error: unknown): string | undefined => failureInWords(error, 'M', tellInEnglish);

  it('is told of by the reason that VS Code gives', () => {
    assert.match(said(failure('NoPermissions'))!, /may not ask “M”.*Nothing was sent\.$/);
    assert.match(said(failure('Blocked'))!, /limit is reached/);
    assert.match(said(failure('NotFound'))!, /no longer there/);
    assert.equal(said(failure('Canceled')), undefined);
  });

  it('is told of by what its provider threw', () => {
    assert.match(said(failure('Unknown', 'x', failure('off_topic', 'no')))!, /refused/);
    assert.match(said(failure('Unknown', 'x', new Error('Rate limit exceeded')))!, /limit/);
    assert.match(said(failure('Unknown', 'x', new Error('Content filtered')))!, /refused/);
    assert.equal(said(new Error('Out\n of  memory')), '“M” did not answer: Out of memory');
    assert.equal(said(new Error('')), '“M” did not answer.');
    assert.equal(said('gone'), '“M” did not answer: gone');
  });
});
