// A bank that is read aloud by a voice: the player, the browser's own engine, and espeak-ng behind it.
import assert from 'node:assert/strict';
import { chromium, type Browser } from 'playwright-core';
import { installChromium } from '../../../scripts/vscode/install-chromium.js';
import { current, openListen, type OpenListen } from '../listen/open-listen.js';
import { eventually } from '../preview/eventually.js';
import { type SpeechService, startSpeech, withoutSpeech } from './speech-service.js';

const question = 'Of how many cells, counted once more after a day, are the smallest of them made?';

const bank = `title: Cells
language: en
questions:
  - {id: how-many, question: '${question}', answer: two, explanation: Count them.}
`;

/** Notes, in the page, what an engine tells of each sentence. */
const listening = `{
  window.told = [];
  const { speak } = SpeechSynthesis.prototype;
  SpeechSynthesis.prototype.speak = function (utterance) {
    for (const type of ['start', 'boundary', 'end', 'error']) {
      utterance.addEventListener(type, () => window.told.push(type + ' ' + utterance.text));
    }
    speak.call(this, utterance);
  };
}`;

const reason = withoutSpeech();

(reason === undefined ? describe : describe.skip)(
  `a real voice${reason === undefined ? '' : ` (${reason})`}`,
  () => {
    let service: SpeechService;
    let browser: Browser;
    let opened: OpenListen | undefined;

    before(async () => {
      service = await startSpeech();
      browser = await chromium.launch({
        executablePath: await installChromium(() => undefined),
        args: ['--no-sandbox', '--disable-gpu', '--enable-speech-dispatcher'],
        env: { ...process.env, ...service.env } as Record<string, string>,
      });
    });

    after(async () => {
      await opened?.close();
      await browser?.close();
      service?.stop();
    });

    it('says a bank to its end, and is told the end of each sentence', async () => {
      opened = await openListen(bank, {
        ...{ browser, voices: 'real', before: listening },
        state: { settings: { think: 0, rate: 2 } },
      });
      const { page, faults } = opened;
      // Ten thousand voices take their time to come.
      await page.getByRole('button', { name: 'Play (Space)' }).waitFor({ timeout: 60_000 });
      assert.equal(await page.getByRole('status').isVisible(), false);
      await page.getByText('Settings').click();
      const voices = await page.getByLabel('Voice').locator('option').allTextContents();
      assert.match(voices[0]!, /^English .*espeak-ng \(en-/);
      await page.getByText(question).click();
      await page.getByText('That was all.').waitFor({ timeout: 60_000 });
      const told = (await page.evaluate('window.told')) as string[];
      // Not every engine tells where a word begins.
      const sentences = [question, 'Answer.', 'two', 'Explanation.', 'Count them.'];
      assert.deepEqual(
        told.filter((each) => !each.startsWith('boundary')),
        sentences.flatMap((sentence) => [`start ${sentence}`, `end ${sentence}`]),
      );
      assert.equal(await page.getByText('two', { exact: true }).isVisible(), true);
      assert.deepEqual(faults, []);
    });

    it('stops in the middle of a sentence, and begins it anew', async () => {
      const { page } = opened!;
      await page.evaluate('window.told.length = 0');
      await page.getByText(question).click();
      const started = (times: number): Promise<void> =>
        eventually(async () => {
          const told: readonly string[] = await page.evaluate('window.told');
          return told.filter((each) => each.startsWith('start ')).length === times;
        });
      await started(1);
      await page.getByRole('button', { name: 'Pause (Space)' }).click();
      assert.equal(await page.evaluate('speechSynthesis.speaking'), false);
      assert.equal(await current(page), question);
      await page.getByRole('button', { name: 'Play (Space)' }).click();
      await started(2);
    });
  },
);
