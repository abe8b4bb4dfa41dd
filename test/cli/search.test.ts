// Looking through the banks of a repository in several threads.
import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { createSearch, startSearch, threadsForSearch } from '../../src/cli/lint/changed/search.js';
import { type Searched, searchFiles } from '../../src/cli/lint/changed/search-share.js';
import { readBank } from '../../src/core/document/index.js';
import { wantedStems } from '../../src/core/lint/index.js';
import { searchTerms } from '../../src/core/lint/search/search-terms.js';
import { createSandbox } from '../unit/cli/sandbox.js';
import { program } from './run-program.js';

const rivers = 'Which of these rivers flows through the old town of Prague?';
const bankOf = (stem: string): string =>
  `title: T\nquestions:\n  - question: ${stem}\n    answer: It\n`;
const terms = searchTerms(wantedStems([{ bank: readBank(bankOf(rivers)) }]));
/** Every seventh asks the same. */
const texts = Array.from({ length: 300 }, (_, i) =>
  bankOf(i % 7 === 3 ? rivers : `What does the author number ${i} say about winter?`),
);
const expected = [...texts.keys()].filter((i) => i % 7 === 3);

describe('the search for questions that are alike', () => {
  let paths: readonly string[];

  beforeEach(() => {
    const { folder } = createSandbox(
      Object.fromEntries(texts.map((text, i) => [`bank-${i}.quiz.yaml`, text])),
    );
    paths = texts.map((_, i) => join(folder, `bank-${i}.quiz.yaml`));
  });

  it('finds the same with any number of threads', async () => {
    for (const threads of [1, 2, 4]) {
      const search = await startSearch(paths, threads, program);
      search.begin(terms);
      assert.deepEqual(await search.holding(), expected, `${threads} threads`);
    }
  });

  it('is done by the thread that is built for it', async () => {
    const next = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(join(dirname(program), 'search-thread.cjs'), {
      workerData: { paths, next },
    });
    const answer = new Promise<Searched>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    worker.postMessage(terms);
    assert.deepEqual(await answer, { taken: [...paths.keys()], holding: expected });
  });

  it('counts what others found, and does again what a broken thread took', async () => {
    for (const breaks of [false, true]) {
      const share = { paths, next: new Int32Array(1) };
      let stopped = 0;
      let answer: (searched: Searched) => void;
      let fail: (error: Error) => void;
      const search = createSearch(share, [
        {
          answer: new Promise((resolve, reject) => {
            answer = resolve;
            fail = reject;
          }),
          ask(asked) {
            const first = { paths: paths.slice(0, 100), next: share.next };
            const searched = searchFiles(first, asked);
            if (breaks) fail(new Error('out of memory'));
            else answer(searched);
          },
          stop: () => stopped++,
        },
      ]);
      search.begin(terms);
      assert.deepEqual(await search.holding(), expected, `breaks: ${breaks}`);
      assert.equal(stopped, 1);
    }
  });

  it('waits for no thread that has taken nothing', async () => {
    const search = createSearch({ paths, next: new Int32Array(1) }, [
      { answer: new Promise(() => {}), ask: () => {}, stop: () => {} },
    ]);
    search.begin(terms);
    assert.deepEqual(await search.holding(), expected);
  });

  it('goes on alone where the file of the thread is not there', async () => {
    const search = await startSearch(paths, 3, join(dirname(paths[0]!), 'cli.cjs'));
    search.begin(terms);
    assert.deepEqual(await search.holding(), expected);
  });

  it('finds nothing where nothing is looked for', async () => {
    const search = await startSearch(paths, 2, program);
    assert.deepEqual(await search.holding(), []);
    search.begin(searchTerms([]));
    assert.deepEqual(await search.holding(), []);
  });

  it('leaves to be read what cannot be looked through', async () => {
    const search = await startSearch([...paths, dirname(paths[0]!)], 1, undefined);
    search.begin(terms);
    assert.deepEqual(await search.holding(), [...expected, paths.length]);
  });

  it('starts threads only where there is much to look through', () => {
    const { folder } = createSandbox({
      'small.quiz.yaml': '#\n',
      'large.quiz.yaml': '#'.repeat(5 * 1024 * 1024),
    });
    const [small, large] = [join(folder, 'small.quiz.yaml'), join(folder, 'large.quiz.yaml')];
    assert.equal(threadsForSearch(paths, 8), 1);
    assert.equal(threadsForSearch([], 8), 1);
    assert.equal(threadsForSearch([large, large, small, large, large], 2), 2);
    assert.equal(threadsForSearch([large, large, small, large, large], 8), 5);
    assert.equal(threadsForSearch([large, large, join(folder, 'none.quiz.yaml')], 1), 1);
  });
});
