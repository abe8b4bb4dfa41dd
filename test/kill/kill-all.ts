import { buildSync } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killReviews } from './kill-reviews.js';
import { type KilledHistory, killWriters } from './kill-writers.js';

export interface Kills {
  readonly kills: number;
  readonly seed: string;
  /** The bundled command line. */
  readonly program: string;
}

/** What did not hold, a line each; none is as it should be. */
export async function killAll({ kills, seed, program }: Kills): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'quizwright kill '));
  try {
    const victim = join(folder, 'victim.cjs');
    const entryPoints = ['test/kill/victim.ts'];
    buildSync({ entryPoints, outfile: victim, bundle: true, platform: 'node', logLevel: 'error' });
    const half = Math.ceil(kills / 2);
    // One beside the other: two processors have something to do, and each disturbs the other.
    const [writers, reviews] = await Promise.all([
      lane('the writer of a history', half, (round) =>
        killWriters(victim, join(folder, `w${round}`), `${seed}/${round}`),
      ),
      lane('review --json', kills - half, (round) =>
        killReviews(program, join(folder, `r${round}`), `${seed}/${round}`),
      ),
    ]);
    return [...writers, ...reviews];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** After so many kills a history is begun anew: else reading it would take most of the time. */
const perRound = 25;

async function lane(
  name: string,
  kills: number,
  begin: (round: number) => KilledHistory,
): Promise<string[]> {
  for (let done = 0, round = 0; done < kills; round++) {
    const history = begin(round);
    const last = Math.min(kills, done + perRound);
    try {
      for (; done < last; done++) await history.kill();
      await history.end();
    } catch (error) {
      // What follows would only say the same again.
      return [`${name}, kill ${done + 1}: ${(error as Error).message}`];
    }
  }
  return [];
}
