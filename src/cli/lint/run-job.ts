import type { Worker } from 'node:worker_threads';

import type { LintJob, Outcome } from './job.js';
import type { Progress } from './progress.js';

/** What a worker is started with. */
export interface WorkerShare {
  readonly job: LintJob;
  /** One number: the index of the next file that nobody has taken. */
  readonly next: Int32Array;
}

/** How much text makes it worth while to start a worker, which costs as much as a small file. */
const worthAWorker = 1024 * 1024;

/** How many threads to use, this one included. */
export function threadsFor(bytes: number, files: number, wanted: number): number {
  return Math.max(1, Math.min(wanted, files, Math.floor(bytes / worthAWorker)));
}

/** Takes files until there are none left. Threads share the counter, so none waits for another. */
export function* takeFiles(
  { job, next }: Pick<WorkerShare, 'job' | 'next'>,
  lintFile: (index: number) => Outcome,
): Generator<readonly [number, Outcome]> {
  for (;;) {
    const index = Atomics.add(next, 0, 1);
    if (index >= job.files.length) return;
    yield [index, lintFile(index)];
  }
}

/** Checks every file of a job in this thread and `threads - 1` workers; outcomes in the files' order. */
export async function runJob(
  job: LintJob,
  threads: number,
  program: string | undefined,
  progress: Progress,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const next = new Int32Array(new SharedArrayBuffer(4));
  const take = ([index, outcome]: readonly [number, Outcome]): void => {
    outcomes[index] = outcome;
    progress.step();
  };
  const share: WorkerShare = { job, next };
  const workers =
    program === undefined || threads < 2
      ? []
      : await startWorkers(program, threads - 1, share, take);
  const finished = Promise.all(workers);
  // A worker may fail while this thread is still busy; it is told of below.
  finished.catch(() => {});
  const { createFileLinter } = await import('./lint-file.js');
  for (const taken of takeFiles(share, createFileLinter(job))) {
    take(taken);
    // Lets what the workers send arrive, and the progress be drawn.
    if (workers.length > 0 || progress.isVisible) await new Promise(setImmediate);
  }
  await finished;
  progress.end();
  return outcomes;
}

async function startWorkers(
  program: string,
  count: number,
  share: WorkerShare,
  take: (taken: readonly [number, Outcome]) => void,
): Promise<readonly Promise<void>[]> {
  const { Worker } = await import('node:worker_threads');
  return Array.from({ length: count }, () =>
    ended(new Worker(program, { argv: ['--worker'], workerData: share }), take),
  );
}

function ended(worker: Worker, take: (taken: readonly [number, Outcome]) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', take);
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`a worker ended with code ${code}`));
    });
  });
}
