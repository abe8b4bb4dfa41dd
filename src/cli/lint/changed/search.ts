import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Worker } from 'node:worker_threads';

import type { SearchTerms } from '../../../core/lint/search/search-terms.js';
import { type Searched, searchFiles, type SearchShare } from './search-share.js';

/** How much text makes it worth while to start a thread that looks through it. */
const worthAThread = 4 * 1024 * 1024;

/** Looks once through files, with threads that begin while this one does something else. */
export interface Search {
  /** Says what is looked for. */
  begin(terms: SearchTerms): void;
  /** The indices of the files that may hold something like those, in their order; none where nothing was begun. */
  holding(): Promise<readonly number[]>;
}

/** How many threads to use, this one included; no file is looked at once it is known. */
export function threadsForSearch(paths: readonly string[], wanted: number): number {
  let bytes = 0;
  for (const path of paths) {
    if (bytes >= wanted * worthAThread) return wanted;
    bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  }
  return Math.max(1, Math.min(wanted, Math.floor(bytes / worthAThread)));
}

/** @param program the bundled file beside which the thread’s stands; without it this thread is alone */
export async function startSearch(
  paths: readonly string[],
  threads: number,
  program: string | undefined,
): Promise<Search> {
  const share: SearchShare = { paths, next: new Int32Array(new SharedArrayBuffer(4)) };
  const helpers = program === undefined ? [] : await startHelpers(program, threads - 1, share);
  return createSearch(share, helpers);
}

/** @param helpers threads with the same share */
export function createSearch(share: SearchShare, helpers: readonly Helper[]): Search {
  const { paths } = share;
  let terms: SearchTerms | undefined;
  return {
    begin(wanted) {
      if (wanted.stems.length === 0) return;
      terms = wanted;
      for (const { ask } of helpers) ask(wanted);
    },
    async holding() {
      if (terms === undefined) return [];
      const own = searchFiles(share, terms);
      try {
        // A thread that has not even begun by now is not waited for.
        if (own.taken.length === paths.length) return own.holding;
        const others = await Promise.all(helpers.map(({ answer }) => answer));
        return [own, ...others].flatMap(({ holding }) => holding).sort((a, b) => a - b);
      } catch {
        return [...own.holding, ...searchRest(paths, own, terms)].sort((a, b) => a - b);
      } finally {
        for (const { stop } of helpers) stop();
      }
    },
  };
}

/** What this thread did not take, where a thread broke that took some. */
function searchRest(
  paths: readonly string[],
  { taken }: Searched,
  terms: SearchTerms,
): readonly number[] {
  const known = new Set(taken);
  const left = [...paths.keys()].filter((index) => !known.has(index));
  const next = new Int32Array(1);
  const { holding } = searchFiles({ paths: left.map((index) => paths[index]!), next }, terms);
  return holding.map((index) => left[index]!);
}

/** A thread that helps. */
interface Helper {
  /** What it did once it was asked; rejects where it broke. */
  readonly answer: Promise<Searched>;
  readonly ask: (terms: SearchTerms) => void;
  readonly stop: () => void;
}

async function startHelpers(
  program: string,
  count: number,
  share: SearchShare,
): Promise<readonly Helper[]> {
  if (count < 1) return [];
  const { Worker: Thread } = await import('node:worker_threads');
  const file = join(dirname(program), 'search-thread.cjs');
  return Array.from({ length: count }, () => toHelper(new Thread(file, { workerData: share })));
}

function toHelper(worker: Worker): Helper {
  const answer = new Promise<Searched>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a thread ended with code ${code}`)));
  });
  // It may fail while nobody waits for it yet.
  answer.catch(() => {});
  // Where nothing is asked of it, it keeps nobody from ending.
  worker.unref();
  return {
    answer,
    ask(terms) {
      worker.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(terms);
    },
    stop: () => void worker.terminate(),
  };
}
