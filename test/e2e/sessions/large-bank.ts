/** Somebody types in a bank of 10,000 questions. It should feel like a small one. */
import assert from 'node:assert/strict';
import { generateBank } from '../../../bench/generate-bank.js';
import { goBehind, openFile, waitForSaved } from '../editor.js';
import type { Workbench } from '../open-workbench.js';
import { waitForAnyProblem } from '../problems-view.js';
import type { Session } from '../session.js';
import { describeDelays, measureTyping, type Delays } from '../typing-delay.js';

const SEED = 20;
const SMALL = 'small.quiz.yaml';
const LARGE = 'large.quiz.yaml';
const BEHIND = 'language: en';

const PROSE =
  ' # Those who look at a map of the coast see at once why the harbour was built here, in the lee of the ' +
  'island, and not where the river comes down to the sea and fills each basin with sand in a few years.';

export const largeBank: Session = {
  name: 'large bank',
  files: { [SMALL]: generateBank(200, SEED), [LARGE]: generateBank(10_000, SEED) },
  scenarios: [
    {
      name: '200 characters appear as smoothly as in a small one',
      async run(workbench) {
        const small = await typeInto(workbench, SMALL);
        const large = await typeInto(workbench, LARGE);
        console.log(`      200 questions:    ${describeDelays(small)}`);
        console.log(`      10,000 questions: ${describeDelays(large)}`);
        await workbench.shoot('typed');
        // Generous: what is told apart here is smooth from stuck. The bench measures.
        assert.ok(large.p95 <= 3 * small.p95 + 100, 'keys are slow in the large bank');
      },
    },
  ],
};

async function typeInto(workbench: Workbench, file: string): Promise<Delays> {
  await openFile(workbench, file);
  await waitForAnyProblem(workbench);
  await goBehind(workbench, file, BEHIND);
  const delays = await measureTyping(workbench, PROSE.slice(0, 200));
  await waitForSaved(workbench, file, (text) => text.includes(PROSE.slice(0, 200)));
  return delays;
}
