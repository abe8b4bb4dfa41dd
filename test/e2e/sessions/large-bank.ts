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

/** Typed behind `language: en`, a remark that grows. */
const PROSE =
  ' # Those who look at a map of the coast see at once why the harbour was built here, in the lee of the isle.';

/** What else the machine does makes keys slow, never quick: the best of so many counts. */
const TRIES = 3;

export const largeBank: Session = {
  name: 'large bank',
  files: { [SMALL]: generateBank(200, SEED), [LARGE]: generateBank(10_000, SEED) },
  scenarios: [
    {
      name: 'characters appear as smoothly as in a small one',
      async run(workbench) {
        const small = await typeInto(workbench, SMALL);
        workbench.log(`200 questions:    ${describeDelays(small)}`);
        let isSmooth = false;
        for (let tried = 0; tried < TRIES && !isSmooth; tried++) {
          // oxlint-disable-next-line no-await-in-loop -- one after the other, by nature
          const large = await typeInto(workbench, LARGE);
          workbench.log(`10,000 questions: ${describeDelays(large)}`);
          // Generous: what is told apart here is smooth from stuck. The bench measures.
          isSmooth = large.p95 <= 3 * small.p95 + 100;
        }
        await workbench.shoot('typed');
        assert.ok(isSmooth, 'keys are slow in the large bank');
      },
    },
  ],
};

async function typeInto(workbench: Workbench, file: string): Promise<Delays> {
  await openFile(workbench, file);
  await waitForAnyProblem(workbench);
  await goBehind(workbench, BEHIND);
  const delays = await measureTyping(workbench, PROSE);
  await waitForSaved(workbench, file, (text) => text.includes(PROSE));
  return delays;
}
