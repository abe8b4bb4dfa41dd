// The map of CONTRIBUTING.md is the tree, and what it says of imports is so.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

import { repositoryRoot } from '../examples/example-files.js';

const page = readFileSync(join(repositoryRoot, 'CONTRIBUTING.md'), 'utf8');

interface Row {
  readonly folders: readonly string[];
  readonly banned: readonly string[];
}

const map = page.slice(page.indexOf('\n## The map'), page.indexOf('\n## To begin'));
const rows: readonly Row[] = [...map.matchAll(/^\| (`.*?) \| .*? \|(.*)\|$/gm)].map(
  ([, folders = '', banned = '']) => ({ folders: codes(folders), banned: codes(banned) }),
);

describe('the map of CONTRIBUTING.md', () => {
  it('has every folder of the tree and no other', () => {
    const folders = rows.flatMap((row) => row.folders);
    assert.deepEqual(
      folders.filter((folder) => !existsSync(join(repositoryRoot, folder))),
      [],
    );
    const inTree = ['src', 'src/core']
      .flatMap(foldersIn)
      .filter((folder) => sourcesOf(folder).length > 0);
    assert.deepEqual(
      inTree.filter((folder) => !folders.includes(folder)),
      [],
    );
  });

  for (const { folders, banned } of rows.filter((row) => row.banned.length > 0)) {
    it(`is right about ${folders.join(', ')}`, () => {
      const wrong = folders
        .flatMap(importsOf)
        .filter(({ target }) => banned.some((each) => isIn(target, each)));
      assert.deepEqual(wrong, []);
    });
  }
});

describe('the commands of the pages', () => {
  const { scripts } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  for (const name of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md']) {
    it(`of ${name} are scripts of the package`, () => {
      const text = readFileSync(join(repositoryRoot, name), 'utf8');
      const used = [...text.matchAll(/npm (?:run ([a-z0-9:]+)|(test|start)\b)/g)].map(
        ([, run, own]) => run ?? own!,
      );
      assert.deepEqual(
        used.filter((script) => !Object.hasOwn(scripts, script)),
        [],
      );
    });
  }

  it('name files that are there', () => {
    const files = [...page.matchAll(/`((?:src|test|docs|snippets|examples)\/[\w./-]+)`/g)].map(
      ([, path]) => path!,
    );
    // What `npm run new:rule` would write.
    const made = 'src/core/rules/markdown/no-shouting.ts';
    assert.deepEqual(
      files.filter((path) => path !== made && !existsSync(join(repositoryRoot, path))),
      [],
    );
  });
});

function codes(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
}

function foldersIn(folder: string): string[] {
  return readdirSync(join(repositoryRoot, folder))
    .map((name) => posix.join(folder, name))
    .filter((path) => statSync(join(repositoryRoot, path)).isDirectory());
}

function isIn(target: string, banned: string): boolean {
  if (banned === 'node:*') return target.startsWith('node:');
  return target === banned || target.startsWith(`${banned}/`);
}

/** What the sources of a folder import: paths from the root of the repository, or names of packages. */
function importsOf(folder: string): { readonly file: string; readonly target: string }[] {
  return sourcesOf(folder).flatMap((file) => {
    const text = readFileSync(join(repositoryRoot, file), 'utf8');
    return [...text.matchAll(/(?:\bfrom |\bimport\(|^import )'([^']+)'/gm)].map(([, name]) => ({
      file,
      target: name!.startsWith('.') ? posix.join(posix.dirname(file), name!) : name!,
    }));
  });
}

function sourcesOf(folder: string): string[] {
  return readdirSync(join(repositoryRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return sourcesOf(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}
