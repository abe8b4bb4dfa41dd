import assert from 'node:assert/strict';
import { languages } from '../../../src/core/language/known-languages.js';
import { LaterLanguages } from '../../../src/service/later-languages.js';

describe('languages that are loaded later', () => {
  it('come with the first bank in them, each once', async () => {
    const asked: string[] = [];
    const later = new LaterLanguages();
    later.loadWith((code) => {
      asked.push(code);
      return Promise.resolve(languages.find((each) => each.code === code));
    });
    assert.equal(later.get('fr'), undefined);
    await Promise.all([later.ready('fr-CA'), later.ready('fr'), later.ready('FR-ca')]);
    assert.equal(later.get('fr')?.code, 'fr');
    assert.ok(later.isReady('fr-BE') && !later.isReady('en'));
    await later.ready('de');
    await later.ready('de-AT');
    assert.ok(!later.isReady('de'));
    assert.deepEqual(asked, ['fr', 'de']);
  });
});
