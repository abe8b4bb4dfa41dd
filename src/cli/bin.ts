import { isMainThread, workerData } from 'node:worker_threads';

import { main } from './main.js';
import { createProcessIo } from './process.js';

// Only the bundled file can start itself again as a worker; from source there is one thread.
const program = typeof __filename === 'string' && __filename.endsWith('.cjs') ? __filename : undefined;

if (isMainThread) {
  void main(process.argv.slice(2), createProcessIo(program)).then((code) => {
    process.exitCode = code;
  });
} else if ((workerData as { quizwright?: string } | null)?.quizwright === 'lint') {
  void import('./lint/worker.js').then(({ runWorker }) => runWorker());
}
