import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import * as fc from 'fast-check';

import { fitsGlob } from '../../../../src/core/configuration/glob.js';
import { parseIgnoreLines } from '../../../../src/core/configuration/git-ignore.js';
import { walk } from '../../../../src/cli/files/walk.js';
import { createSandbox } from '../sandbox.js';

/** What one `.gitignore` says of a file, the folders above it looked at first. */
function isIgnored(lines: string, path: string): boolean {
  const rules = parseIgnoreLines(lines);
  const names = path.split('/');
  for (let depth = 1; depth <= names.length; depth++) {
    const part = names.slice(0, depth);
    const isFolder = depth < names.length;
    const last = rules.findLast(
      ({ glob }) => (isFolder || !glob.folderOnly) && fitsGlob(glob, part),
    );
    if (last !== undefined && !last.negated) return true;
  }
  return false;
}

describe('.gitignore', () => {
  const table: [lines: string, path: string, ignored: boolean][] = [
    ['*.bak', 'x/a.bak', true],
    ['# *.bak', 'a.bak', false],
    ['\\#a', '#a', true],
    ['\\!a', '!a', true],
    ['a  ', 'a', true],
    ['a\\ ', 'a ', true],
    ['out/', 'out/a', true],
    ['out/', 'out', false],
    ['/out', 'x/out', false],
    ['x/out', 'y/x/out', false],
    ['**/out', 'y/x/out', true],
    ['x/**', 'x/y/a', true],
    ['x/**/a', 'x/a', true],
    ['*\n!keep', 'keep', false],
    ['x/\n!x/keep', 'x/keep', true],
    ['x/*\n!x/keep', 'x/keep', false],
    ['*.bak\r\nout/\r\n', 'a.bak', true],
    ['\uFEFF*.bak', 'a.bak', true],
    ['/', 'a', false],
    ['!', 'a', false],
  ];
  for (const [lines, path, expected] of table) {
    it(`${JSON.stringify(lines)} ${expected ? 'ignores' : 'leaves'} ${path}`, () => {
      assert.equal(isIgnored(lines, path), expected);
    });
  }

  // What git makes of `a**/b` is its own affair.
  const part = fc.stringMatching(/^[ab*?]{1,3}$/).filter((name) => !name.includes('**'));
  const line = fc
    .tuple(
      fc.constantFrom('', '!'),
      fc.constantFrom('', '/', '**/'),
      fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')),
      fc.constantFrom('', '/', '/**'),
    )
    .map((parts) => parts.join(''));
  const lines = fc.array(line, { minLength: 1, maxLength: 4 });
  const path = fc
    .array(fc.stringMatching(/^[ab]{1,3}$/), { minLength: 1, maxLength: 4 })
    .map((names) => names.join('/'));

  it('is read as git reads it', function () {
    const { folder, write } = createSandbox();
    if (spawnSync('git', ['init', '-q', folder]).status !== 0) this.skip();
    fc.assert(
      fc.property(lines, fc.uniqueArray(path, { minLength: 10, maxLength: 30 }), (text, files) => {
        write('.gitignore', text.join('\n'));
        const input = files.join('\n');
        const git = spawnSync('git', ['check-ignore', '--no-index', '--stdin'], {
          cwd: folder,
          input,
        });
        const expected = git.stdout.toString().split('\n').filter(Boolean);
        const found = files.filter((file) => isIgnored(text.join('\n'), file));
        assert.deepEqual(found, expected, text.join(' | '));
      }),
      { numRuns: Number(process.env['QUIZWRIGHT_GIT_RUNS'] ?? 60) },
    );
  });
});

describe('walk', () => {
  const names = (folder: string, from = '.'): string[] => {
    const root = join(folder, from);
    return [...walk(root, from, () => assert.fail())].map((path) => path.slice(folder.length + 1));
  };

  it('leaves out node_modules, dot folders and what git ignores, from the repository down', () => {
    const { folder, write } = createSandbox();
    for (const name of [
      'a.yaml',
      'out/a.yaml',
      'x/b.yaml',
      'x/y/c.yaml',
      'x/y/kept.bak',
      'x/y/d.bak',
      'x/node_modules/e.yaml',
      '.hidden/f.yaml',
      'x/.g.yaml',
    ]) {
      write(name, '');
    }
    write('.gitignore', 'out/\n*.bak\n');
    write('x/.gitignore', '!kept.bak\n/y/c.yaml\n');
    const expected = ['x/.g.yaml', 'x/.gitignore', 'x/b.yaml', 'x/y/kept.bak'];
    assert.deepEqual(names(folder), ['.gitignore', 'a.yaml', ...expected]);
    assert.deepEqual(names(folder, 'x'), expected);
    assert.deepEqual(names(folder, 'x/y'), ['x/y/kept.bak']);
  });

  it('enters a folder that is asked for by name', () => {
    const { folder } = createSandbox({ '.hidden/a.yaml': '', 'node_modules/b.yaml': '' });
    assert.deepEqual(names(folder, '.hidden'), ['.hidden/a.yaml']);
    assert.deepEqual(names(folder, 'node_modules'), ['node_modules/b.yaml']);
  });

  it('tells of folders that cannot be read, and goes on', function () {
    const faults: string[] = [];
    const { folder } = createSandbox({ 'a.yaml': '' });
    const found = [...walk(join(folder, 'gone'), 'gone', (fault) => faults.push(fault))];
    assert.deepEqual([found, faults], [[], ['There is no file `gone`.']]);
  });

  it('goes deep, and not for ever', () => {
    const { folder } = createSandbox();
    const deep = Array.from({ length: 230 }, () => 'd').join('/');
    mkdirSync(join(folder, deep), { recursive: true });
    assert.deepEqual(names(folder), []);
  });
});
