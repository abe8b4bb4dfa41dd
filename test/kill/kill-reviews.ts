import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../../src/core/chance/random.js';
import { type History, mergeRecords } from '../../src/core/history/index.js';
import { openHistoryFolder } from '../../src/node/index.js';
import type { KilledHistory } from './kill-writers.js';
import { type KilledProcess, startProcess } from './killed-process.js';

interface Line {
  readonly type: string;
  readonly item: string;
  readonly card: string;
  readonly rating: string;
}

const names = ['', 'again', 'hard', 'good', 'easy'];

/** `quizwright review --json`, killed in the middle of a session, and begun again. */
export function killReviews(program: string, folder: string, seed: string): KilledHistory {
  const random = randomFrom(seed);
  mkdirSync(folder, { recursive: true });
  const bank = join(folder, 'a.quiz.yaml');
  const items = Array.from(
    { length: 60 },
    (_, i) => `  - {id: x${i}, front: F${i}, back: B${i}}\n`,
  );
  writeFileSync(bank, `title: x\nflashcards:\n${items.join('')}`);
  const history = join(folder, 'history');
  const argv = [program, 'review', bank, '--json', '--history', history];
  const all = ['--new', '1000000', '--max', '1000000'];
  let kept = 0;
  let killed = 0;

  /** What was acknowledged stands in the history, in its order, and at most one review more. */
  const look = async (child: KilledProcess): Promise<void> => {
    const { reviews, skipped } = await historyIn(history);
    assert.ok(skipped <= killed, `${skipped} lines cannot be read after ${killed} kills`);
    const lines = child.lines.map((line) => JSON.parse(line) as Line);
    const acknowledged = lines.filter(({ type }) => type === 'review').map(brief);
    const written = reviews
      .slice(kept)
      .map(({ item, card, rating }) => `${item} ${card} ${names[rating]}`);
    assert.deepEqual(written.slice(0, acknowledged.length), acknowledged);
    assert.ok(written.length - acknowledged.length <= 1, 'more was written than rated');
    kept = reviews.length;
  };
  /** Rates so many cards; the last rating may still be under way. */
  const rate = async (child: KilledProcess, count: number): Promise<void> => {
    for (let i = 0; i <= count; i++) {
      // A card, then for each rating what came of it and the next card.
      await child.said(1 + 2 * i);
      // Only such as bring the card back in this session, so that there is always one.
      child.send(JSON.stringify({ rating: 1 + Math.floor(random() * 2) }));
    }
  };

  return {
    async kill() {
      const child = startProcess([...argv, ...all]);
      await rate(child, Math.floor(random() * 6));
      await child.kill(random() * 4e6);
      killed++;
      await look(child);
    },
    async end() {
      const child = startProcess([...argv, ...all]);
      await rate(child, 2);
      await child.said(6);
      assert.equal(await child.end(), 0);
      await look(child);
      const result = JSON.parse(child.lines.at(-1)!) as { type: string; reviewed: number };
      assert.deepEqual([result.type, result.reviewed], ['result', 3]);
    },
  };
}

function brief({ item, card, rating }: Line): string {
  return `${item} ${card} ${rating}`;
}

async function historyIn(folder: string): Promise<History & { readonly skipped: number }> {
  if (!existsSync(folder)) return { ...mergeRecords([], 0), skipped: 0 };
  const { logs, close } = await openHistoryFolder(folder);
  await close();
  assert.deepEqual(logs.faults, []);
  return { ...mergeRecords(logs.records, Infinity), skipped: logs.skipped };
}
