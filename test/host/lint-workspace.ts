/**
 * A folder of banks that have to do with each other, and what the command line says of it: for tests that
 * compare it with the editor. They write it into the workspace's folder without a disk.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { CannotGetError } from '../../scripts/vscode/cannot-get.js';
import { repositoryRoot } from '../../scripts/vscode/places.js';
import type { Host } from './build.js';
import type { RunData } from './suite/run-data.js';
import { WORKSPACE } from './suite/workspace-folder.js';

const fixtures = join(repositoryRoot, 'test', 'fixtures');
const folder = join(fixtures, 'workspace');

export function lintWorkspace(extensionPath: string, host: Host): RunData['workspace'] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  // Where the workspace has several folders, paths begin with their names.
  const [cwd, operand] = host === 'web' ? [folder, '.'] : [fixtures, 'workspace'];
  const cli = join(extensionPath, 'dist', 'cli.cjs');
  const done = spawnSync(process.execPath, [cli, 'lint', '--format', 'json', operand], {
    ...{ cwd, encoding: 'utf8', timeout: 60_000 },
  });
  if (done.status !== 1) {
    throw new CannotGetError(`\`quizwright lint\` ended with ${done.status}.\n${done.stderr}`);
  }
  return {
    files: files.map((file) => ({
      path: file.slice(folder.length + 1).replaceAll(sep, '/'),
      text: readFileSync(file, 'utf8'),
    })),
    json: done.stdout,
  };
}

/** A workspace of two folders: that of the examples, and one that only the tests know. */
export function writeWorkspaceFile(extensionPath: string): string {
  const out = join(repositoryRoot, 'out', 'test-host');
  mkdirSync(out, { recursive: true });
  const file = join(out, 'suite.code-workspace');
  const folders = [
    { path: join(extensionPath, 'examples') },
    { uri: WORKSPACE, name: 'workspace' },
  ];
  writeFileSync(file, JSON.stringify({ folders }, null, 2));
  return file;
}
