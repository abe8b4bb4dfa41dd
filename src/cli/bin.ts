import { main } from './main.js';
import { createProcessIo } from './process.js';

// Only the bundled file can start itself again as a worker; from source there is one thread.
const program =
  typeof __filename === 'string' && __filename.endsWith('.cjs') ? __filename : undefined;

async function start(): Promise<void> {
  // Threads are loaded only where there may be any: asking which one this is costs start-up time.
  if (process.argv[2] === '--worker') {
    const { isMainThread } = await import('node:worker_threads');
    if (!isMainThread) return (await import('./lint/worker.js')).runWorker();
  }
  process.exitCode = await main(process.argv.slice(2), createProcessIo(program));
}

void start();
