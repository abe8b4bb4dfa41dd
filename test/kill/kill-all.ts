import { buildSync } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killReviews } from './kill-reviews.js';
import { killWriters } from './kill-writers.js';

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
      lane('the writer of a history', half, killWriters(victim, join(folder, 'w'), seed)),
      lane('review --json', kills - half, killReviews(program, join(folder, 'r'), seed)),
    ]);
    return [...writers, ...reviews];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function lane(
  name: string,
  kills: number,
  { kill, end }: ReturnType<typeof killWriters>,
): Promise<string[]> {
  const failures: string[] = [];
  for (let i = 0; i <= kills; i++) {
    try {
      await (i === kills ? end() : kill());
    } catch (error) {
      failures.push(`${name}, kill ${i + 1}: ${(error as Error).message}`);
      // What follows would only say the same again.
      break;
    }
  }
  return failures;
}
