// `npm test`: everything that takes minutes at most.
import { mocha, runSuites, type Suite } from './suites.js';

export const suites: readonly Suite[] = [
  { name: 'build', command: ['node', 'esbuild.js', '--production'], counts: 'whole' },
  { name: 'types', command: ['npx', 'tsc', '-b'], counts: 'whole' },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'], counts: 'whole' },
  { name: 'format', command: ['npm', 'run', '--silent', 'format:check'], counts: 'whole' },
  { name: 'knip', command: ['npm', 'run', '--silent', 'knip'], counts: 'whole' },
  {
    name: 'generated files',
    command: ['npm', 'run', '--silent', 'generate', '--', '--check'],
    counts: 'whole',
  },
  { name: 'unit', command: ['npx', 'c8', 'npx', 'mocha'], counts: 'mocha' },
  {
    name: 'command line',
    command: mocha(120_000, 'test/cli/**/*.test.ts'),
    counts: 'mocha',
  },
  {
    name: 'webviews',
    // Of each page what it does; all else about it takes minutes, and is part of the long tests.
    command: mocha(
      60_000,
      ...['form/form', 'item/item-view', 'preview/preview'].map(
        (name) => `test/webview/${name}.test.ts`,
      ),
    ),
    counts: 'mocha',
  },
  { name: 'editor', command: ['npx', 'tsx', 'test/host/run.ts', '--host', 'all'], counts: 'line' },
];

process.exitCode = runSuites(suites);
