// Whether everybody can use a quiz: every kind, asked and answered both ways, in every theme, in a narrow
// panel and with a screen reader; and that no answer is in the page before it is given.
import assert from 'node:assert/strict';
import { modelAnswer } from '../../../src/core/quiz/index.js';
import { eventually } from '../preview/eventually.js';
import { nineKinds } from '../quiz/nine-kinds.js';
import { type OpenQuiz, openQuiz } from '../quiz/open-quiz.js';
import { type ThemeName, themes } from '../themes.js';
import { violationsOf } from '../violations.js';
import { hostileVectors } from './hostile-vectors.js';

let quiz: OpenQuiz;

const wrong: Readonly<Record<string, unknown>> = {
  single: '0–6',
  multiple: ['2', '9'],
  truth: false,
  short: 'Rhône',
  number: '7',
  gaps: ['x', '-100', ''],
  pairs: { France: 'Rome' },
  order: ['an organism', 'a cell', 'an organ'],
  open: 1,
};

/** Goes through a quiz without its keyboard, and looks at each of its pages. */
async function lookAtAll(isRight: boolean, look: (name: string) => Promise<void>): Promise<void> {
  const { page, desk } = quiz;
  for (const [i, { item, ref }] of desk.conversation.session.entries.entries()) {
    // oxlint-disable-next-line no-await-in-loop
    await page.getByRole('heading', { name: `Question ${i + 1}`, exact: true }).waitFor();
    // oxlint-disable-next-line no-await-in-loop
    await look(`${item.key}, asked`);
    const answer = isRight ? modelAnswer(item) : wrong[item.key];
    // oxlint-disable-next-line no-await-in-loop
    await desk.send({ type: 'answer', ref, answer });
    // oxlint-disable-next-line no-await-in-loop
    await page.locator('.verdict-head strong').waitFor();
    // oxlint-disable-next-line no-await-in-loop
    await look(`${item.key}, answered`);
    // oxlint-disable-next-line no-await-in-loop
    await desk.next();
  }
  await page.getByRole('heading', { name: 'Your result' }).waitFor();
  for (const summary of await page.locator('.result-item summary').all()) {
    // oxlint-disable-next-line no-await-in-loop
    await summary.click();
  }
  await look('the result');
}

describe('a quiz, by everybody', () => {
  afterEach(async () => {
    assert.deepEqual(quiz.faults, []);
    await quiz.close();
  });

  for (const theme of Object.keys(themes) as ThemeName[]) {
    for (const isRight of [true, false]) {
      it(`can be used in the theme ${theme}, ${isRight ? 'right' : 'wrong'} answers`, async () => {
        quiz = await openQuiz(nineKinds, {}, { theme });
        await lookAtAll(isRight, async (name) => {
          assert.deepEqual(await violationsOf(quiz.page), [], name);
        });
      });
    }
  }

  it('needs no more than 300 pixels', async () => {
    quiz = await openQuiz(nineKinds, {}, { width: 300, height: 500 });
    await lookAtAll(false, async (name) => {
      const wide = await quiz.page.evaluate(() =>
        [document.documentElement, document.querySelector('.quiz-scroll')!].some(
          ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
        ),
      );
      assert.equal(wide, false, name);
    });
  });

  it('has targets of at least 24 pixels', async () => {
    quiz = await openQuiz(nineKinds, { mode: 'exam' });
    const small = (): Promise<string[]> =>
      quiz.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, select, summary, .choice-label')]
          .filter((element) => element.checkVisibility())
          .filter((element) => {
            const { width, height } = element.getBoundingClientRect();
            return width < 24 || height < 24;
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 200)),
      );
    for (let index = 0; index < 9; index++) {
      // oxlint-disable-next-line no-await-in-loop
      await quiz.desk.send({ type: 'go-to', index });
      // oxlint-disable-next-line no-await-in-loop
      await quiz.page
        .getByRole('heading', { name: `Question ${index + 1}`, exact: true })
        .waitFor();
      // oxlint-disable-next-line no-await-in-loop
      assert.deepEqual(await small(), [], `question ${index + 1}`);
    }
    await quiz.desk.send({ type: 'finish' });
    await quiz.page.getByRole('heading', { name: 'Your result' }).waitFor();
    assert.deepEqual(await small(), [], 'the result');
  });

  it('begins each question at its heading for whoever listens', async () => {
    quiz = await openQuiz(nineKinds, { only: ['bank#short', 'bank#number'] });
    const { page, desk } = quiz;
    await page.evaluate(() => document.body.classList.add('vscode-using-screen-reader'));
    await desk.answer('Seine');
    await page.getByRole('status').filter({ hasText: 'Right' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BUTTON');
    await desk.next();
    await page.locator('h2:focus', { hasText: 'Question 2' }).waitFor();
    // A field is named by its label, and told what it answers.
    await page.getByRole('textbox', { name: 'Your answer' }).waitFor();
  });

  it('shows nothing of an answer before it is given', async () => {
    const secret = 'zwimbleanswer';
    quiz = await openQuiz(`title: T
questions:
  - question: Q?
    choices: [{text: a, correct: true, feedback: ${secret}}, {text: b, feedback: ${secret}}]
    explanation: ${secret}
    feedback: {correct: ${secret}}
  - {question: Q2?, answer: ${secret}}
  - {question: Q3?, model-answer: ${secret}, rubric: [{criterion: ${secret}, points: 1}]}
  - {question: Q4?, pattern: ${secret}, accept: [${secret}]}
  - {cloze: 'In {{${secret}}}'}
flashcards:
  - {front: f, back: ${secret}}
`);
    const { page, desk } = quiz;
    for (let i = 1; i <= 5; i++) {
      // oxlint-disable-next-line no-await-in-loop
      await page.getByRole('heading', { name: `Question ${i}`, exact: true }).waitFor();
      // oxlint-disable-next-line no-await-in-loop
      assert.equal((await page.content()).includes(secret), false, `question ${i}`);
      // oxlint-disable-next-line no-await-in-loop
      await desk.answer(null);
      // oxlint-disable-next-line no-await-in-loop
      await desk.next();
    }
    await page.getByRole('heading', { name: 'Your result' }).waitFor();
  });

  it('pauses: the time stands still, and the question is covered', async () => {
    quiz = await openQuiz(nineKinds);
    const { page, desk } = quiz;
    await page.getByRole('button', { name: 'Pause' }).press('Enter');
    await page.getByRole('heading', { name: 'Paused' }).waitFor();
    assert.equal(await page.locator('.question').count(), 0);
    assert.deepEqual(await violationsOf(page), []);
    // Nothing is answered meanwhile.
    await page.locator('body').press('2');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Question 1', exact: true }).waitFor();
    assert.equal(desk.conversation.session.states.get(0)?.answer, undefined);
    await page.getByRole('button', { name: 'Show the time' }).press('Enter');
    assert.equal(await page.locator('.timer').isVisible(), false);
  });

  it('runs nothing of a hostile bank, and asks for nothing', async () => {
    const bank = JSON.stringify({
      title: '<img src=x onerror=hit()>',
      questions: hostileVectors.slice(0, 40).map((text, i) => ({
        question: `${text} ${i}`,
        choices: [text, { text: `${text}.`, correct: true, feedback: text }],
        hints: [text],
        explanation: text,
        feedback: { incorrect: text },
        tags: [text],
      })),
    });
    quiz = await openQuiz(bank);
    const { page, desk } = quiz;
    const { entries } = desk.conversation.session;
    for (let i = 0; i < entries.length; i++) {
      // oxlint-disable-next-line no-await-in-loop
      await desk.answer(modelAnswer(entries[i]!.item));
      // oxlint-disable-next-line no-await-in-loop
      await page.locator('.verdict-head strong').waitFor();
      // oxlint-disable-next-line no-await-in-loop
      await desk.next();
      // oxlint-disable-next-line no-await-in-loop
      await eventually(async () => (await page.locator('.verdict-head strong').count()) === 0);
    }
    await page.getByRole('heading', { name: 'Your result' }).waitFor();
    for (const summary of await page.locator('.result-item summary').all()) {
      // oxlint-disable-next-line no-await-in-loop
      await summary.click();
    }
    assert.ok(await page.evaluate(() => !('hit' in window)));
  });
});
