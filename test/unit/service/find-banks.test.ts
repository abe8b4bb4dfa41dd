import assert from 'node:assert/strict';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

import * as fc from 'fast-check';

import { discover } from '../../../src/cli/files/discover.js';
import { createConfigurationFinder } from '../../../src/cli/files/find-configuration.js';
import {
  beginsLikeBank,
  createPathRules,
  defaultConfiguration,
  parseIgnoreLines,
  readConfiguration,
} from '../../../src/core/configuration/index.js';
import { findBanks, type FolderHost, type SearchLimits } from '../../../src/service/index.js';
import { runs, seed } from '../../property-runs.js';
import { createSandbox } from '../cli/sandbox.js';

const limits: SearchLimits = { folders: 1000, banks: 1000, others: 1000 };

/** A folder of the disk; configurations count from their own folder, up to `top`. */
function hostOf(top: string): FolderHost {
  const read = (path: string): string | undefined => {
    try {
      return readFileSync(join(top, path), 'utf8');
    } catch {
      return undefined;
    }
  };
  const configurationOf = (folder: string): { folder: string; text: string } | undefined => {
    const text = read(join(folder, '.quizwright.yaml'));
    if (text !== undefined) return { folder, text };
    return folder === '.' ? undefined : configurationOf(dirname(folder));
  };
  return {
    list: (folder) =>
      Promise.resolve(
        readdirSync(join(top, folder), { withFileTypes: true })
          .reverse()
          .map((entry) => ({
            name: entry.name,
            kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other',
          })),
      ),
    read: (path) => Promise.resolve(read(path)),
    judge: (path) => {
      const found = configurationOf(dirname(path));
      const rules = createPathRules(
        found === undefined ? defaultConfiguration : readConfiguration(found.text).configuration,
      );
      const below = found === undefined || found.folder === '.' ? '' : `${found.folder}/`;
      const relative = path.slice(below.length);
      if (rules.isIgnored(relative)) return Promise.resolve('ignored');
      return Promise.resolve(rules.isBank(relative) ? 'bank' : 'other');
    },
    holdsBank: (path) => Promise.resolve(beginsLikeBank(read(path) ?? '')),
    isCancelled: false,
  };
}

async function asOnCommandLine(top: string): Promise<readonly string[]> {
  const { files } = await discover([], top, createConfigurationFinder({ from: 'look-up' }, top));
  return files.map(({ name }) => name);
}

const bank = 'title: T\nnotes: N\n';
const folder = fc.constantFrom('', 'a/', 'b/', 'a/c/', 'node_modules/', '.hidden/', 'a/b/c/');
const name = fc.constantFrom(
  ...['x.quiz.yaml', 'y.quiz.yml', 'Z.QUIZ.YAML', 'x.yaml', 'y.yml', 'x.txt', 'a.quiz.yaml'],
);
const files = fc.uniqueArray(fc.tuple(folder, name, fc.boolean()), {
  minLength: 3,
  maxLength: 14,
  selector: ([where, what]) => where + what,
});
const ignores = fc.uniqueArray(
  fc.tuple(folder, fc.constantFrom('*.yml\n', 'c/\n', '/a\n', '*\n!x.quiz.yaml\n', 'b/c\n# no\n')),
  { maxLength: 3, selector: ([where]) => where },
);
const configurations = fc.uniqueArray(
  fc.tuple(
    folder,
    fc.constantFrom(
      'files: ["**/x.yaml"]\n',
      'ignore: [a, "x.*"]\n',
      'files: ["*.yml", "!y.yml"]\n',
    ),
  ),
  { maxLength: 2, selector: ([where]) => where },
);

describe('findBanks', () => {
  it('finds what the command line finds, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(files, ignores, configurations, async (all, ignored, configured) => {
        const sandbox = createSandbox();
        for (const [where, what, says] of all) {
          sandbox.write(where + what, says ? `quizwright: 1\n${bank}` : bank);
        }
        for (const [where, lines] of ignored) sandbox.write(`${where}.gitignore`, lines);
        for (const [where, text] of configured) sandbox.write(`${where}.quizwright.yaml`, text);
        const { paths, isCut } = await findBanks(hostOf(sandbox.folder), [], limits);
        assert.deepEqual(paths, await asOnCommandLine(sandbox.folder));
        assert.equal(isCut, false);
      }),
      { seed, numRuns: runs(150) },
    );
  });

  it('heeds what is ignored above the folder', async () => {
    const { folder: top, write } = createSandbox({
      '.gitignore': '/banks/old/\nb.quiz.yaml\n',
      'banks/a.quiz.yaml': bank,
      'banks/b.quiz.yaml': bank,
      'banks/old/c.quiz.yaml': bank,
    });
    write('banks/.gitignore', '# nothing\n');
    const lines = parseIgnoreLines('/banks/old/\nb.quiz.yaml\n');
    const found = await findBanks(
      hostOf(join(top, 'banks')),
      [{ lines, names: ['banks'] }],
      limits,
    );
    assert.deepEqual(found.paths, ['a.quiz.yaml']);
    assert.deepEqual(await asOnCommandLine(join(top, 'banks')), ['a.quiz.yaml']);
  });

  it('follows no links', async () => {
    const { folder: top } = createSandbox({ 'a/a.quiz.yaml': bank });
    symlinkSync(join(top, 'a'), join(top, 'b'));
    symlinkSync(join(top, 'a', 'a.quiz.yaml'), join(top, 'c.quiz.yaml'));
    assert.deepEqual((await findBanks(hostOf(top), [], limits)).paths, ['a/a.quiz.yaml']);
  });

  it('stops at its limits, and says so', async () => {
    const { folder: top } = createSandbox({
      'a.quiz.yaml': bank,
      'b.quiz.yaml': bank,
      'c/d.quiz.yaml': bank,
      'c/e.yaml': bank,
      'c/f.yaml': `quizwright: 1\n${bank}`,
    });
    const find = (less: Partial<SearchLimits>) =>
      findBanks(hostOf(top), [], { ...limits, ...less });
    assert.deepEqual(await find({ banks: 1 }), { paths: ['a.quiz.yaml'], isCut: true });
    // `.git` is a folder that is not looked into.
    assert.deepEqual(await find({ folders: 1 }), {
      paths: ['a.quiz.yaml', 'b.quiz.yaml'],
      isCut: true,
    });
    assert.deepEqual(await find({ others: 1 }), {
      paths: ['a.quiz.yaml', 'b.quiz.yaml', 'c/d.quiz.yaml'],
      isCut: true,
    });
    assert.equal((await find({ folders: 2, others: 2 })).isCut, false);
  });

  it('ends when it is cancelled', async () => {
    const { folder: top } = createSandbox({ 'a.quiz.yaml': bank });
    const host = { ...hostOf(top), isCancelled: true };
    assert.deepEqual((await findBanks(host, [], limits)).paths, []);
  });
});
