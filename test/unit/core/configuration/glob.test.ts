import assert from 'node:assert/strict';

import * as fc from 'fast-check';
import picomatch from 'picomatch';

import { expandBraces } from '../../../../src/core/configuration/expand-braces.js';
import { fitsGlob, fitsGlobOrIsBelow, parseGlob } from '../../../../src/core/configuration/glob.js';
import { isQuick } from '../../../time-taken.js';

const fits = (pattern: string, path: string): boolean =>
  fitsGlob(parseGlob(pattern), path.split('/'));

describe('glob', () => {
  const table: [pattern: string, yes: string[], no: string[]][] = [
    ['*.yaml', ['a.yaml', 'x/y/.yaml', 'x/a.yaml'], ['a.yml', 'a.yaml/x']],
    ['/*.yaml', ['a.yaml'], ['x/a.yaml']],
    ['./*.yaml', ['a.yaml'], ['x/a.yaml']],
    ['banks/*.yaml', ['banks/a.yaml'], ['a.yaml', 'x/banks/a.yaml', 'banks/x/a.yaml']],
    ['banks/**/*.yaml', ['banks/a.yaml', 'banks/x/y/a.yaml'], ['banks/a.yml', 'nobanks/a.yaml']],
    ['legacy/**', ['legacy/a', 'legacy/x/y'], ['legacy', 'legacyx/a']],
    ['**/drafts', ['drafts', 'x/y/drafts'], ['drafts/x']],
    ['a?c', ['abc', 'a😀c', 'x/aéc'], ['ac', 'abbc', 'a/c']],
    ['[a-c]x', ['ax', 'cx'], ['dx', 'x']],
    ['[!a-c]x', ['dx', '[x'], ['ax']],
    ['[^a]x', ['bx'], ['ax']],
    ['[]-]x', [']x', '-x'], ['ax']],
    ['[[:digit:]]x', ['1x'], ['dx', ':x']],
    ['[abc', ['[abc'], ['a']],
    ['a\\*b', ['a*b'], ['axb']],
    ['café*', ['café.yaml'], ['cafe.yaml']],
    ['a**b', ['ab', 'axxb'], ['a/b']],
    ['', [], ['a']],
  ];
  for (const [pattern, yes, no] of table) {
    it(`\`${pattern}\``, () => {
      for (const path of yes) assert.ok(fits(pattern, path), `${pattern} should fit ${path}`);
      for (const path of no) assert.ok(!fits(pattern, path), `${pattern} should not fit ${path}`);
    });
  }

  it('speaks of what is below a folder', () => {
    const below = (pattern: string, path: string): boolean =>
      fitsGlobOrIsBelow(parseGlob(pattern), path.split('/'));
    assert.ok(below('drafts', 'x/drafts/y/a.yaml'));
    assert.ok(below('drafts/', 'drafts/a.yaml'));
    assert.ok(!below('drafts/', 'drafts'));
    assert.ok(below('x/*', 'x/y/z'));
    assert.ok(!below('/y', 'x/y'));
  });

  it('agrees with picomatch', () => {
    const name = fc.stringMatching(/^[ab*?.]{1,4}$/).filter((part) => !/^\.+$|\*\*/.test(part));
    const pattern = fc
      .array(fc.oneof(name, fc.constant('**')), { minLength: 2, maxLength: 5 })
      .filter(
        (parts) => parts.join('/').includes('/') && parts[0] !== '**' && parts.at(-1) !== '**',
      )
      .map((parts) => parts.join('/'));
    const path = fc.array(
      fc.stringMatching(/^[ab.]{1,4}$/).filter((part) => !/^\.+$/.test(part)),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(pattern, path, (glob, names) => {
        const expected = picomatch(glob, { dot: true, noextglob: true })(names.join('/'));
        assert.equal(fits(glob, names.join('/')), expected, `${glob} on ${names.join('/')}`);
      }),
      { numRuns: 3000 },
    );
  });

  it('is never kept busy by a pattern', () => {
    const name = 'a'.repeat(255);
    const deep = Array.from({ length: 400 }, () => 'a').join('/');
    const hostile = [
      [`${'*a'.repeat(40)}*b`, name],
      [`${'*?'.repeat(40)}b`, name],
      [`${'*[ab]'.repeat(30)}c`, name],
      [`${'a/**/'.repeat(30)}b`, deep],
      [`${'**/a/'.repeat(30)}b`, deep],
    ] as const;
    isQuick(() => {
      for (const [pattern, path] of hostile) assert.equal(fits(pattern, path), false);
    }, 1000);
  });
});

describe('expandBraces', () => {
  const table: [string, string[]][] = [
    ['*.yaml', ['*.yaml']],
    ['*.{yaml,yml}', ['*.yaml', '*.yml']],
    ['{a,b}/{c,d}', ['a/c', 'a/d', 'b/c', 'b/d']],
    ['{a,{b,c}}', ['a', 'b', 'c']],
    ['{a}', ['{a}']],
    ['{a,b', ['{a,b']],
    ['\\{a,b}', ['\\{a,b}']],
    ['x{,y}', ['x', 'xy']],
  ];
  for (const [pattern, expected] of table) {
    it(pattern, () => assert.deepEqual(expandBraces(pattern), expected));
  }

  it('stands for itself where there are too many ways to read it', () => {
    const pattern = '{a,b}'.repeat(30);
    assert.deepEqual(expandBraces(pattern), [pattern]);
  });
});
