import { resolve } from 'node:path';

import { type LintResult, loadFormat } from '../formats/format.js';
import { writeFile } from '../files/write-file.js';
import type { Io, Output } from '../io.js';
import type { LintOptions } from './lint-options.js';

/**
 * Writes each report where it was asked for. Standard output belongs to what is fixed where that is
 * asked for: the diff of `--fix-dry-run`, the text of `--stdin --fix`; the report then goes to
 * standard error.
 */
export async function writeReports(
  result: LintResult,
  options: Pick<LintOptions, 'fix' | 'formats' | 'stdin' | 'dryRun'>,
  io: Io,
): Promise<void> {
  const taken = options.fix.apply !== 'none' && !options.fix.write;
  if (taken) await writeFixed(result, options, io.stdout);
  for (const { name, file } of options.formats) {
    const format = await loadFormat(name);
    const output = taken ? io.stderr : io.stdout;
    const { colour, columns } = file === undefined ? output : { colour: false, columns: undefined };
    const text = format(result, { colour, columns, env: io.env, cwd: io.cwd });
    if (file === undefined) output.write(text);
    // A report is a product of the run, so the last one is replaced without asking.
    else writeFile(resolve(io.cwd, file), text, file, true);
  }
}

async function writeFixed(
  { reports }: LintResult,
  { stdin, dryRun }: Pick<LintOptions, 'stdin' | 'dryRun'>,
  output: Output,
): Promise<void> {
  if (stdin && !dryRun) {
    for (const { text } of reports) output.write(text);
    return;
  }
  const { describeChanges } = await import('../formats/diff.js');
  for (const { name, text, fixed } of reports) {
    if (fixed !== undefined) output.write(describeChanges(name, fixed.before, text, output));
  }
}
