import fc from 'fast-check';
import assert from 'node:assert/strict';

import { readConfiguration } from '../../../../src/core/configuration/read-configuration.js';
import { rules } from '../../../../src/core/rules/registry.js';
import { runs } from '../../../property-runs.js';

/** The problems of a configuration, each with the text that is underlined. */
function problems(text: string): string[] {
  return readConfiguration(text).problems.map(
    ({ start, end, message }) => `${text.slice(start, end)} | ${message}`,
  );
}

describe('readConfiguration', () => {
  it('reads the example of the documentation', () => {
    const text = [
      'extends: recommended        # minimal | recommended | strict',
      'rules:',
      '  longest-key: warning',
      '  all-of-the-above: off',
      '  back-too-long: { severity: info, max-words: 40 }',
      'ignore: ["drafts/**"]',
      'files: ["banks/**/*.yaml"]  # also treat these as banks',
      'overrides:',
      '  - files: ["legacy/**"]',
      '    rules: { missing-explanation: off }',
      '',
    ].join('\n');
    const { configuration, problems: found } = readConfiguration(text);
    assert.deepEqual(found, []);
    assert.deepEqual(JSON.parse(JSON.stringify(configuration)), {
      extends: 'recommended',
      rules: {
        'longest-key': 'warning',
        'all-of-the-above': 'off',
        'back-too-long': { severity: 'info', 'max-words': 40 },
      },
      ignore: ['drafts/**'],
      files: ['banks/**/*.yaml'],
      overrides: [{ files: ['legacy/**'], rules: { 'missing-explanation': 'off' } }],
    });
  });

  for (const text of ['', '\n', '# nothing\n', '---\n', '\uFEFF# nothing']) {
    it(`takes ${JSON.stringify(text)} for nothing configured`, () => {
      assert.deepEqual(readConfiguration(text), { configuration: {}, problems: [] });
    });
  }

  it('takes every rule of the registry at every severity', () => {
    for (const severity of ['off', 'info', 'warning', 'error']) {
      const lines = rules.map(({ id }) => `  ${id}: ${severity}`).join('\n');
      assert.deepEqual(problems(`rules:\n${lines}\n`), []);
    }
  });

  it('keeps a pattern as it was typed', () => {
    const { configuration } = readConfiguration('ignore:\n  - 2024\n  - 007\n');
    assert.deepEqual(configuration.ignore, ['2024', '007']);
  });

  const table: [text: string, expected: RegExp[]][] = [
    ['extend: strict\n', [/^extend \| .*`extend`.*Did you mean `extends`\?$/]],
    ['extends: strikt\n', [/^strikt \| .*Did you mean `strict`\?$/]],
    ['- a\n', [/\| .*a list was found/]],
    ['just text\n', [/^just text \| /]],
    ['rules: none\n', [/^none \| .*`rules`/]],
    ['rules:\n  wrong-type: loud\n', [/^loud \| /]],
    ['rules:\n  worng-type: error\n', [/^worng-type \| .*Did you mean `wrong-type`\?$/]],
    ['rules:\n  wrong-type: { severity: error, colour: red }\n', [/^colour \| .*no options/]],
    ['ignore: drafts\n', [/^drafts \| .*list/]],
    ['overrides:\n  - rules: {}\n', [/\| .*`files` is missing/]],
    ['ignore: ["a"\n', [/./]],
    ['a: 1\nb: 2\n', [/^a \| /, /^b \| /]],
    // Signs that patterns begin with, and that YAML takes for something else.
    ['ignore:\n  - *.bak\n', [/^\*\.bak \| “\*\.bak” begins with `\*`.*: `"\*\.bak"`\.$/]],
    ['ignore: [drafts/**, **/old]\n', [/^\*\*\/old \| .*quotes around it: `"\*\*\/old"`\.$/]],
    ['ignore:\n  - !keep.yaml # old\n', [/^!keep\.yaml \| .*: `"!keep\.yaml"`\.$/]],
    ['ignore:\n  - !keep\n  - a\n', [/^!keep \| .*: `"!keep"`\.$/]],
    ['ignore:\n  - @a # old\n', [/^@a \| .*: `"@a"`\.$/]],
    ['ignore:\n  - &a\n', [/^&a \| .*: `"&a"`\.$/]],
    ['ignore:\n  - {a,b}\n', [/^\{a,b\} \| .*: `"\{a,b\}"`\.$/]],
    ['ignore:\n  - {a,b}/*.yaml\n', [/^\{a,b\}\/\*\.yaml \| .*: `"/]],
    ['ignore:\n  - [ab]\n', [/^\[ab\] \| .*: `"\[ab\]"`\.$/]],
    ['ignore:\n  - #notes#\n', [/^#notes# \| .*: `"#notes#"`\.$/]],
    ['ignore:\n  - @"a\n', [/: `'@"a'`\.$/]],
    ['files: *.yaml\n', [/^\*\.yaml \| .*make it a list: `\["\*\.yaml"\]`\.$/]],
    ['overrides:\n  - files: [*.x]\n', [/^\*\.x \| .*: `"\*\.x"`\.$/]],
    // Elsewhere, quotes would not help.
    ['rules: %x\n', [/^%x \| .*here.*`missing-id: off`\.$/]],
    ['rules:\n  missing-id: *x\n', [/^\*x \| .*Write .*`warning` or `error` here instead\.$/]],
    ['extends: *x\n', [/^\*x \| .*Write `minimal`, `recommended` or `strict` here instead\.$/]],
    ['missing-id: error: x\n', [/^error: x \| .*quotes around it, if it is meant as text\.$/]],
    ['rules: {a: error, foo', [/write `\}` where it ends\.$/]],
  ];
  for (const [text, expected] of table) {
    it(`tells what is wrong with ${JSON.stringify(text)}`, () => {
      const found = problems(text);
      assert.equal(found.length, expected.length, found.join('\n'));
      for (const [index, pattern] of expected.entries()) assert.match(found[index]!, pattern);
      assert.deepEqual(readConfiguration(text).configuration, {});
    });
  }

  for (const [text, expected] of [
    ['ignore:\n  - drafts/** #old ones\n', ['drafts/**']],
    ['ignore: [2024,2025]\n', ['2024', '2025']],
    ['ignore:\n  - "*.bak"\n  - \'!keep\'\n', ['*.bak', '!keep']],
    ['ignore:\n  - &old drafts/**\n  - *old\n', ['drafts/**', 'drafts/**']],
    ['ignore:\n  - &old drafts/**\n', ['drafts/**']],
    ['ignore:\n  - !!str 007\n', ['007']],
  ] as const) {
    it(`takes ${JSON.stringify(text)} as it is`, () => {
      assert.deepEqual(problems(text), []);
      assert.deepEqual(readConfiguration(text).configuration.ignore, expected);
    });
  }

  it('takes what its messages say to write', () => {
    const anything = fc.string({
      unit: fc.constantFrom(...'*!&@%#{}[]"\'`\\a/ .-?:>|,'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom('ignore:\n  - ', 'ignore: [', 'files: '),
        (typed, before) => {
          const behind = before.endsWith('[') ? ']' : '';
          const text = `${before}${typed}${behind}\n`;
          const [problem, ...others] = readConfiguration(text).problems;
          const written = /quotes around it[^`]*: `(.*)`\.$/.exec(problem?.message ?? '')?.[1];
          if (problem === undefined || written === undefined || others.length > 0) return;
          // Between brackets, a text may be part of what was typed.
          if (text.slice(problem.start, problem.end) !== typed.trim()) return;
          const mended = text.slice(0, problem.start) + written + text.slice(problem.end);
          assert.deepEqual(problems(mended), [], mended);
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  for (const key of ['__proto__', 'constructor', 'toString']) {
    it(`takes \`${key}\` for a key like others`, () => {
      assert.equal(problems(`${key}: 1\n`).length, 1);
      assert.equal(problems(`rules:\n  ${key}: off\n`).length, 1);
    });
  }
});
