/**
 * What the command line says of the bank with ten mistakes, for the test that compares it with what the
 * editor shows. Kept in `out/test-host/ten-mistakes.json` for whoever wants to look.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotGetError } from '../../scripts/vscode/cannot-get.js';
import { repositoryRoot } from '../../scripts/vscode/places.js';
import type { RunData } from './suite/run-data.js';

const BANK = 'examples/mistakes/ten-mistakes.quiz.yaml';

export function lintTenMistakes(extensionPath: string): RunData['tenMistakes'] {
  const cli = join(extensionPath, 'dist', 'cli.cjs');
  if (!existsSync(cli))
    throw new CannotGetError(`${cli} is not there: run \`npm run build\` first.`);
  const done = spawnSync(process.execPath, [cli, 'lint', '--format', 'json', BANK], {
    cwd: extensionPath,
    encoding: 'utf8',
    timeout: 180_000,
  });
  // 1 says that there are problems, which is what this bank is for.
  if (done.status !== 1) {
    throw new CannotGetError(
      `\`quizwright lint ${BANK}\` ended with ${done.status}.\n${done.stderr}`,
    );
  }
  const copy = join(repositoryRoot, 'out', 'test-host', 'ten-mistakes.json');
  mkdirSync(dirname(copy), { recursive: true });
  writeFileSync(copy, done.stdout);
  return { text: readFileSync(join(extensionPath, BANK), 'utf8'), json: done.stdout };
}
