// The forms of single values: ids, language tags, durations, percentages, and the nearest word.
import assert from 'node:assert/strict';

import { parseDuration } from '../../../../../src/core/model/schema/duration.js';
import { editDistance, nearest } from '../../../../../src/core/model/schema/nearest.js';
import { isPercent, parsePercent } from '../../../../../src/core/model/schema/percent.js';
import { cut, found } from '../../../../../src/core/model/schema/phrase.js';
import { isText } from '../../../../../src/core/model/schema/text.js';
import { isQuick } from '../../../../time-taken.js';

describe('parseDuration', () => {
  for (const [text, seconds] of [
    ['90s', 90],
    ['20m', 1200],
    ['1h', 3600],
    ['1h30m', 5400],
    ['1h0m5s', 3605],
    ['007m', 420],
    [' 5s ', 5],
    [`${'9'.repeat(400)}h`, Number.MAX_SAFE_INTEGER],
  ] as const) {
    it(`reads ${text.slice(0, 20)}`, () => assert.equal(parseDuration(text), seconds));
  }

  for (const text of [
    '',
    '90',
    '0s',
    '0h0m0s',
    '30m1h',
    '1.5h',
    '1 h',
    '-5m',
    '1d',
    'h',
    '5M',
    '1h5',
  ]) {
    it(`refuses “${text}”`, () => assert.equal(parseDuration(text), null));
  }
});

describe('percentages', () => {
  const weight = { type: 'percent', min: -100, max: 100 } as const;
  const part = { type: 'percent', min: 0, max: 100 } as const;
  const distance = { type: 'percent', min: 0 } as const;

  it('keep within their limits', () => {
    for (const text of ['0%', '50%', '100%', '33.33%', '007%', '100.00%']) {
      for (const shape of [weight, part, distance]) assert.ok(isPercent(text, shape), text);
    }
    for (const text of ['-50%', '-100%']) {
      assert.ok(isPercent(text, weight));
      for (const shape of [part, distance]) assert.ok(!isPercent(text, shape), text);
    }
    for (const text of ['101%', '100.5%', '1000%']) {
      assert.ok(isPercent(text, distance));
      for (const shape of [part, weight]) assert.ok(!isPercent(text, shape), text);
    }
    for (const value of ['50', '%', '5 %', '+5%', '5,5%', '.5%', '-101%', 50, true, null]) {
      for (const shape of [weight, part, distance]) assert.ok(!isPercent(value, shape));
    }
  });

  it('are read as numbers', () => {
    assert.equal(parsePercent('33.5%'), 33.5);
    assert.equal(parsePercent('-25%'), -25);
    assert.equal(parsePercent('25'), null);
  });
});

describe('isText', () => {
  it('takes what YAML may have read as something else, and nothing blank', () => {
    for (const value of ['a', ' a ', 1.1, 0, true, false]) assert.ok(isText(value));
    for (const value of ['', ' \n\t\u00a0', null, undefined, [], {}, NaN, Infinity]) {
      assert.ok(!isText(value));
    }
  });

  it('knows ids', () => {
    for (const id of [
      'a',
      'nps-range',
      'A_1.b',
      '301',
      'répétition',
      're\u0301pe',
      '日本',
      'ทดสอบ',
      ' a ',
      7,
    ]) {
      assert.ok(isText(id, 'id'), String(id));
    }
    for (const id of ['', ' ', 'a b', 'a/b', 'a#b', 'é!', '🎓', '__proto__', ' __proto__', 'a\n']) {
      assert.equal(isText(id, 'id'), id === 'a\n', id);
    }
  });

  it('knows language tags', () => {
    for (const tag of [
      'en',
      'fr-CA',
      'pt-BR',
      'zh-Hant-TW',
      'es-419',
      'de-CH-1996',
      'sl-rozaj-biske',
      'en-u-ca-gregory',
      'en-x-plain',
      'gsw',
    ]) {
      assert.ok(isText(tag, 'language'), tag);
    }
    for (const tag of [
      '',
      'e',
      'french',
      'fr_FR',
      'fr-',
      '-fr',
      'fr--CA',
      'en-USA1',
      'x',
      1,
      true,
    ]) {
      assert.ok(!isText(tag, 'language'), String(tag));
    }
  });

  it('takes no longer for long texts', () => {
    isQuick(() => {
      isText(`${'a'.repeat(200_000)} `, 'id');
      isText(`${' '.repeat(50_000)}a b`, 'id');
      isText(`en${'-aaaaa'.repeat(20_000)}!`, 'language');
      isPercent(`${'0'.repeat(100_000)}x`, { type: 'percent', min: 0, max: 100 });
      parseDuration(`${'1'.repeat(100_000)}x`);
    }, 500);
  });
});

describe('nearest', () => {
  const words = ['question', 'choices', 'explanation', 'time-limit', 'answer', 'hints'];
  for (const [typed, meant] of [
    ['quesiton', 'question'],
    ['Question', 'question'],
    ['timeLimit', 'time-limit'],
    ['time_limit', 'time-limit'],
    ['time limit', 'time-limit'],
    ['choice', 'choices'],
    ['expl', 'explanation'],
    ['anwsers', 'answer'],
    ['foo', undefined],
    ['', undefined],
    ['an', undefined],
    ['x'.repeat(10_000), undefined],
  ] as const) {
    it(`finds ${meant} for “${typed.slice(0, 20)}”`, () =>
      assert.equal(nearest(typed, words), meant));
  }

  it('counts two neighbours swapped as one', () => {
    assert.equal(editDistance('ab', 'ba'), 1);
    assert.equal(editDistance('abc', 'ca'), 3);
    assert.equal(editDistance('', 'abc'), 3);
    assert.equal(editDistance('kitten', 'sitting'), 3);
  });
});

describe('what messages say of a value', () => {
  it('is short and in one line', () => {
    assert.equal(cut('a\n  b'), 'a b');
    assert.equal(cut('x'.repeat(100)).length, 40);
    assert.equal(cut(`${'x'.repeat(38)}🎓${'x'.repeat(9)}`), `${'x'.repeat(38)}…`);
    assert.equal(found([]), 'an empty list');
    assert.equal(found(null), 'nothing');
  });
});
