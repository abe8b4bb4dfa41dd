import { parentPort, workerData } from 'node:worker_threads';

import { createFileLinter } from './lint-file.js';
import { takeFiles, type WorkerShare } from './run-job.js';

/** What a worker does from beginning to end: takes files, sends outcomes. */
export function runWorker(): void {
  const share = workerData as WorkerShare;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  for (const taken of takeFiles(share, createFileLinter(share.job))) parentPort?.postMessage(taken);
}
