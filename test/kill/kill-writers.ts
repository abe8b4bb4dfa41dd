import assert from 'node:assert/strict';
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../../src/core/chance/random.js';
import { openHistoryFolder } from '../../src/node/index.js';
import { type KilledProcess, startProcess } from './killed-process.js';

/** A history that processes write which are killed, two of one device at a time. */
export interface KilledHistory {
  /** Kills one process, or both; fails where something that was acknowledged is missing. */
  readonly kill: () => Promise<void>;
  /** Lets those that still live end by themselves, and looks again. */
  readonly end: () => Promise<void>;
}

/** @param victim the bundled `victim.ts` */
export function killWriters(victim: string, folder: string, seed: string): KilledHistory {
  const random = randomFrom(seed);
  const acknowledged = new Set<string>();
  let started = 0;
  let torn = 0;
  const start = (): KilledProcess => startProcess([victim, folder, `${seed}/${started++}`]);
  let living: readonly KilledProcess[] = [start(), start()];

  const look = async (): Promise<void> => {
    for (const { lines } of living) for (const n of lines) acknowledged.add(n);
    const { logs, close } = await openHistoryFolder(folder);
    await close();
    const there = new Set(logs.records.map(({ n }) => n));
    const missing = [...acknowledged].filter((n) => !there.has(n));
    assert.deepEqual(missing, [], 'reviews that were acknowledged are missing');
    assert.equal(there.size, logs.records.length, 'a number was given twice');
    assert.deepEqual(logs.faults, []);
    assert.ok(logs.skipped <= torn, `${logs.skipped} lines cannot be read; ${torn} may be torn`);
    logIn(folder);
  };

  return {
    async kill() {
      const [first, second] = living as [KilledProcess, KilledProcess];
      const more = Math.floor(random() * 12);
      // Of each at least one more, so that every start goes on.
      const until = living.map((each) => each.lines.length + (each === first ? 1 + more : 1));
      for (const each of living) each.send('go');
      await Promise.all(living.map((each, i) => each.said(until[i]!)));
      const both = random() < 0.3;
      await Promise.all(
        [first, ...(both ? [second] : [])].map((each) => each.kill(random() * 2e6)),
      );
      torn += both ? 2 : 1;
      await look();
      if (both) {
        // A system that stops with its processes leaves half of a line, which a kill alone seldom does.
        appendFileSync(logIn(folder), '{"v":1,"t":"2026-');
        torn++;
      }
      living = [...living.filter((each) => each !== first && !(both && each === second)), start()];
      if (both) living = [...living, start()];
    },
    async end() {
      for (const each of living) {
        const until = each.lines.length + 1;
        each.send('go');
        await each.said(until);
        assert.equal(await each.end(), 0);
      }
      await look();
    },
  };
}

/** The log of a folder; one device has one. */
function logIn(folder: string): string {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  assert.equal(names.length, 1, 'one device has one log');
  return join(folder, names[0]!);
}
