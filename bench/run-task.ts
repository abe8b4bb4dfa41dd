import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { TaskName } from './build-tasks.js';
import type { Measure } from './tasks/print-measure.js';

/** Runs a task in a process of its own and gives what it measured. */
export function runTask(
  folder: string,
  task: TaskName,
  input: string,
  ...more: readonly string[]
): Measure {
  const file = join(folder, `${task}.${task === 'language-server' ? 'mjs' : 'cjs'}`);
  const result = spawnSync(process.execPath, [file, input, ...more], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const line = result.stdout.trim().split('\n').at(-1);
  if (result.status !== 0 || line === undefined)
    throw new Error(`${task} failed:\n${result.stderr}`);
  return JSON.parse(line) as Measure;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
