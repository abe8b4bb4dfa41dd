// A thread that looks through files for questions like those that changed. It is a program of its own,
// so that it has nothing to load but that.
import { parentPort, workerData } from 'node:worker_threads';

import type { SearchTerms } from '../../../core/lint/search/search-terms.js';
import { searchFiles, type SearchShare } from './search-share.js';

parentPort?.once('message', (terms: SearchTerms) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(searchFiles(workerData as SearchShare, terms));
});
