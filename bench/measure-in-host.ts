import { rm } from 'node:fs/promises';
import { buildTestBundle } from '../test/host/build.js';
import { runInHost } from '../test/host/run-in-host.js';
import { KEPT } from './host/kept.js';
import type { Row } from './measures.js';
import { median } from './run-task.js';

/** Among them VS Code’s own search for merge conflicts, which copies the whole text after each edit. */
const open = 'other extensions of the host take their part of it, and its garbage is collected';

/** Windows that are opened to measure a start: one start is mostly chance. */
const STARTS = 5;

interface Measured {
  readonly activation: number;
  readonly times: Readonly<Record<string, readonly number[]>>;
  readonly late: readonly number[];
  /** The same where the text is no bank. */
  readonly lateInText: readonly number[];
}

async function measure(bundle: string): Promise<Measured> {
  const outcome = await runInHost({ host: 'node', bundle, timeoutMs: 300_000 });
  if (!outcome.succeeded) throw new Error(`VS Code ended: ${outcome.problem ?? 'no reason given'}`);
  return outcome.result as Measured;
}

/** P8, and P3 through the extension host of a real VS Code, and whether the host stands still meanwhile. */
export async function measureInHost(): Promise<Row[]> {
  const bundle = await buildTestBundle({
    name: 'bench',
    entry: 'bench/host/index.ts',
    host: 'node',
  });
  await rm(KEPT, { recursive: true, force: true });
  const { activation: first, times, late, lateInText } = await measure(bundle);
  const starts: number[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one window after the other
  while (starts.length < STARTS) starts.push((await measure(bundle)).activation);
  const activation = median(starts);
  const p95 = (numbers: readonly number[]): number => {
    const sorted = numbers.toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length * 0.95)]!;
  };
  return [
    {
      id: 'P8',
      what: 'how long loading and activating the extension holds its host, in ms',
      value: activation,
      bar: 50,
      dream: 20,
      open: 'the tables of the program are made in one go, and what VS Code is told takes its time',
      detail: `a first bank in a window at rest, from the second window on; in the first, which compiles it, ${first.toFixed(0)} ms; without a bank nothing of it runs`,
    },
    {
      id: 'P3',
      what: 'one keystroke at 10,000 questions → problems, extension host, p95 in ms',
      value: p95(times[10_000]!),
      bar: 16,
      dream: 6,
      detail: `30 keystrokes a second; median ${median(times[10_000]!).toFixed(1)} ms; at 100 questions p95 ${p95(times[100]!).toFixed(1)} ms`,
    },
    {
      id: 'P3',
      what: 'how late the extension host is for other work while keys are pressed, p95 in ms',
      value: p95(late),
      bar: 16,
      open,
      detail: `250 keystrokes at 10,000 questions; in a plain text of that length, p95 ${p95(lateInText).toFixed(1)} ms`,
    },
    {
      id: 'P3',
      what: 'the same, at the latest, in ms',
      value: Math.max(...late),
      bar: 50,
      open,
      detail: `in a plain text of that length ${Math.max(...lateInText).toFixed(0)} ms`,
    },
  ];
}
