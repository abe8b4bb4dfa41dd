// `npm run test:kill`: processes that answer reviews are killed at random moments; nothing that they
// acknowledged may be missing. `--kills N` (500), `--seed N` (1: the same moments, as far as a system
// lets them be the same).
import { parseArgs } from 'node:util';
import { killAll } from './kill-all.js';

const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } });
const kills = Number(values.kills ?? 500);
const failures = await killAll({ kills, seed: values.seed ?? '1', program: 'dist/cli.cjs' });
for (const failure of failures) process.stdout.write(`failed: ${failure}\n`);
process.stdout.write(`${kills - failures.length} passed, ${failures.length} failed\n`);
process.exitCode = failures.length === 0 ? 0 : 1;
