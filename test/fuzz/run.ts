// `npm run fuzz`: random input into everything that takes a stranger's text, until the time is up.
// `--seconds N` (3,600), `--seed N` (a new one each run unless given; it is printed, and repeats the
// run). A crash, a second in one input, or a broken promise is a failure, with the smallest input.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { timeOf } from '../time-taken.js';
import { type Target, targets } from './targets.js';

/** An input that takes longer has hung, as far as a person at a keyboard is concerned. */
const PATIENCE = 1000;
const BATCH = 50;
/** So many times what took too long is tried again. */
const TRIES = 2;

const { values } = parseArgs({
  options: { seconds: { type: 'string' }, seed: { type: 'string' } },
});
const seconds = Number(values.seconds ?? 3600);
let seed = Number(values.seed ?? Date.now() & 0x7fffffff);
const until = performance.now() + seconds * 1000;
const failed = new Set<Target>();
const runs = new Map<Target, number>();

process.stdout.write(`fuzzing for ${seconds} s from seed ${seed}\n`);
while (performance.now() < until) {
  for (const target of targets) {
    if (failed.has(target)) continue;
    const details = fc.check(
      fc.property(target.input, (input) => {
        // Garbage of others is collected at some time; input that is slow is slow each time.
        for (let i = 0; timeOf(() => target.run(input)) > PATIENCE; i++) {
          if (i === TRIES) throw new Error('it took more than a second');
        }
      }),
      { seed, numRuns: BATCH },
    );
    runs.set(target, (runs.get(target) ?? 0) + details.numRuns);
    if (!details.failed) continue;
    failed.add(target);
    process.stdout.write(`\n${target.name}: seed ${seed}\n`);
    process.stdout.write(
      `${JSON.stringify(details.counterexample)}\n${String(details.errorInstance)}\n`,
    );
    if (details.errorInstance instanceof Error)
      process.stdout.write(`${details.errorInstance.stack}\n`);
  }
  seed = (seed + 1) & 0x7fffffff;
}
for (const target of targets) {
  process.stdout.write(
    `${failed.has(target) ? '✗' : '✔'} ${target.name}: ${runs.get(target) ?? 0} inputs\n`,
  );
}
for (const { name } of failed) process.stdout.write(`failed: ${name}\n`);
process.stdout.write(`${targets.length - failed.size} passed, ${failed.size} failed\n`);
process.exitCode = failed.size === 0 ? 0 : 1;
