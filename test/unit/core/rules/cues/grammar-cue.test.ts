import assert from 'node:assert/strict';
import { growsInProportion } from '../../../../time-taken.js';

import { tellChoices } from './tell-choices.js';

function isTold(stem: string, choices: readonly string[], language = 'en'): boolean {
  return tellChoices(stem, choices, { language }).problems.length > 0;
}

describe('grammar-cue', () => {
  it('points at the article and at the words that it does not fit', () => {
    const { text, problems } = tellChoices('It is *an*', ['**owl**', 'cow', '`x` hen', 'dog']);
    const [problem] = problems;
    const at = (place: { readonly start: number; readonly end: number }): string =>
      text.slice(place.start, place.end);
    assert.equal(at(problem!), 'an');
    assert.match(problem!.message, /^After “an”, choices B and D cannot be right/);
    assert.match(problem!.message, /Write “a\/an”/);
    assert.deepEqual(problem!.related?.map(at), ['cow', 'dog']);
  });

  it('finds the gap however it is written', () => {
    const gaps = [
      '',
      ' ',
      ':',
      ' :',
      ' …',
      '...',
      ' ____',
      ' ____ of the wood.',
      ' [...] in it',
      ' (…) in it',
      ' _',
    ];
    for (const gap of gaps) assert.ok(isTold(`It is an${gap}`, ['owl', 'cow']), gap);
    for (const rest of ['?', '.', ' animal', ' ____ and a ____.', '"', '/a', ' or a']) {
      assert.ok(!isTold(`It is an${rest}`, ['owl', 'cow']), rest);
    }
  });

  it('needs a choice that fits before it blames the key', () => {
    assert.ok(isTold('It is an', ['cow', 'owl']));
    assert.ok(!isTold('It is an', ['cow', 'dog']));
    assert.ok(isTold('It is an', ['(small) owl', 'dog']), 'the key may fit');
  });

  it('knows an A that is no article', () => {
    assert.ok(!isTold('Which has most vitamin A', ['carrots', 'apples']));
    assert.ok(isTold('Look up.\nA ____ flies.', ['bird', 'owl']));
  });

  it('says nothing in languages that it does not know', () => {
    assert.ok(!isTold('It is an', ['owl', 'cow'], 'nl'));
  });

  it('takes time in proportion to the text', () => {
    const tell = (count: number): void => {
      for (const part of ['an ', '_ ', '. ', 'l’', '[ ', ': ', 'a/', "'a"]) {
        tellChoices(`${part.repeat(count)}an`, ['owl', part.repeat(count)]);
      }
    };
    growsInProportion(tell, { from: 2_000 });
  });
});
