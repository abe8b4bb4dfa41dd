import { buildTestBundle } from '../test/host/build.js';
import { runInHost } from '../test/host/run-in-host.js';
import type { Row } from './measures.js';
import { median } from './run-task.js';

/** P3 through the extension host of a real VS Code. */
export async function measureInHost(): Promise<Row[]> {
  const bundle = await buildTestBundle({
    name: 'bench',
    entry: 'bench/host/index.ts',
    host: 'node',
  });
  const outcome = await runInHost({ host: 'node', bundle, timeoutMs: 300_000 });
  if (!outcome.succeeded) throw new Error(`VS Code ended: ${outcome.problem ?? 'no reason given'}`);
  const times = outcome.result as Readonly<Record<string, readonly number[]>>;
  const p95 = (count: number): number => {
    const sorted = times[count]!.toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length * 0.95)]!;
  };
  return [
    {
      id: 'P3',
      what: 'one keystroke at 10,000 questions → problems, extension host, p95 in ms',
      value: p95(10_000),
      bar: 16,
      dream: 6,
      detail: `30 keystrokes a second; median ${median(times[10_000]!).toFixed(1)} ms; at 100 questions p95 ${p95(100).toFixed(1)} ms`,
    },
  ];
}
