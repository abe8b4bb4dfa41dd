import { mkdirSync } from 'node:fs';
import { build } from 'esbuild';

export type TaskName =
  | 'lint-cold'
  | 'parse-document'
  | 'parse-files'
  | 'nothing'
  | 'language-server'
  | 'keystroke'
  | 'rule-costs'
  | 'quiz-start';

const tasks: readonly TaskName[] = [
  'lint-cold',
  'parse-document',
  'parse-files',
  'nothing',
  'language-server',
  'keystroke',
  'rule-costs',
  'quiz-start',
];

/** Bundles the tasks as the product is bundled, and those it is compared with in the same way. */
export async function buildTasks(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: tasks
      .filter((task) => task !== 'language-server')
      .map((task) => `bench/tasks/${task}.ts`),
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    minify: true,
    supported: { 'regexp-unicode-property-escapes': true },
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  // The server does not bundle; it is loaded before its clock starts.
  await build({
    entryPoints: ['bench/tasks/language-server.ts'],
    outdir: folder,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
  });
}
