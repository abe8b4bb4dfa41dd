// A process that is going to be killed: for each line that comes in it writes reviews and attempts into the
// history of a folder, and says the number of each once it is on the disk. `victim FOLDER SEED`
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { randomFrom } from '../../src/core/chance/random.js';
import type { NewRecord } from '../../src/core/history/index.js';
import { openHistoryFolder } from '../../src/node/index.js';

const [, , folder = '', seed = ''] = process.argv;
const random = randomFrom(seed);

/** How often it writes for each line that it is sent. */
const turns = 20;

async function write(): Promise<void> {
  const history = await openHistoryFolder(folder);
  let i = 0;
  for await (const _ of createInterface(process.stdin)) {
    for (const until = i + turns; i < until; i++) {
      // Now and then several at once; some so long that half of a line is easily written.
      const batch = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, k) => recordOf(i, k));
      const written = await Promise.all(
        random() < 0.5 ? batch.map((record) => history.append(record)) : [history.append(...batch)],
      );
      for (const { n } of written.flat()) writeSync(1, `${n}\n`);
    }
  }
  await history.close();
}

function recordOf(i: number, k: number): NewRecord {
  const item = `x${i % 7}`;
  if (random() < 0.95) return { type: 'review', bank: 'b', item, card: 'front', rating: 3, ms: k };
  return {
    type: 'attempt',
    bank: 'b',
    item,
    mode: 'practice',
    answer: 'A long answer… '.repeat(Math.floor(random() * 800)),
    share: 1,
    score: 1,
    points: 1,
    correct: true,
    ms: 1,
  };
}

void write();
