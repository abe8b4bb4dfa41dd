/**
 * `npm run pictures`: draws an item of each kind as the preview shows it, a quiz, a mind map, and the progress page
 * of somebody who is made up, in light and in dark, into `docs/images`. Fonts differ from machine to
 * machine, so nothing compares them: they are looked at.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { closeBrowser } from '../test/webview/browser.js';
import { openMindMap } from '../test/webview/mind-map/open-mind-map.js';
import { openListen } from '../test/webview/listen/open-listen.js';
import { dot, openPreview } from '../test/webview/preview/open-preview.js';
import { nineKinds } from '../test/webview/quiz/nine-kinds.js';
import { openQuiz } from '../test/webview/quiz/open-quiz.js';
import { manyItems, openProgress, richHistory } from '../test/webview/progress/open-progress.js';
import { openReview } from '../test/webview/review/open-review.js';

const bank = `title: Every kind
questions:
  - question: Which score range makes a *promoter*?
    choices:
      - {text: 0–6, feedback: These are detractors.}
      - 7–8
      - {text: 9–10, correct: true, feedback: Promoters recommend the brand.}
    explanation: The Net Promoter Score is promoters minus detractors.
  - question: Which of these numbers are prime?
    choices: [{text: 2, correct: true}, {text: 9}, {text: 11, correct: true}, {text: 15}]
  - question: The Sun is a star.
    answer: true
  - question: Which river flows through Paris?
    answer: [Seine, La Seine]
    hints: [It begins with S.]
  - question: What is $\\sqrt{x^2 + y^2}$ for $x = 3$ and $y = 4$?
    answer: 5
    unit: cm
  - cloze: |
      The {{NPS|Net Promoter Score}} runs from {{=-100~0~1}} to {{100::a round number}}.
  - question: Which capital belongs to which country?
    pairs: [{left: France, right: Paris}, {left: Italy, right: Rome}, {left: Spain, right: Madrid}]
    distractors: [Berlin]
  - question: Put the life of a butterfly in order.
    order: [egg, caterpillar, chrysalis, butterfly]
  - question: Why is the sky blue?
    model-answer: Air scatters blue light more than red light.
    rubric: [{criterion: Names scattering, points: 1}, {criterion: Says that blue is scattered more, points: 2}]
flashcards:
  - front: Net Promoter Score (NPS)
    back: Share of promoters minus share of detractors.
  - cloze: Water boils at {{100 °C}} at sea level.
`;

const names = [
  ...['single-choice', 'multiple-answer', 'true-false', 'short-answer', 'numeric', 'cloze'],
  ...['matching', 'ordering', 'open', 'flashcard', 'flashcard-cloze'],
];

const folder = 'docs/images';
mkdirSync(folder, { recursive: true });
for (const theme of ['light', 'dark'] as const) {
  for (const answers of [false, true]) {
    // oxlint-disable-next-line no-await-in-loop
    const preview = await openPreview(bank, {
      ...{ theme, width: 620, height: 6000, state: { answers } },
      files: { 'dot.png': dot },
    });
    const { page } = preview;
    // oxlint-disable-next-line no-await-in-loop
    await page.locator('.katex').first().waitFor();
    // oxlint-disable-next-line no-await-in-loop
    await page.evaluate(() => document.fonts.ready);
    for (const [i, name] of names.entries()) {
      const path = `${folder}/${name}${answers ? '-answered' : ''}-${theme}.png`;
      // oxlint-disable-next-line no-await-in-loop
      await page.locator(`[data-row="${i + 1}"] .panel`).screenshot({ path });
    }
    // oxlint-disable-next-line no-await-in-loop
    await preview.close();
  }
}
/** A quiz: what became of an answer, and the result. */
for (const theme of ['light', 'dark'] as const) {
  // oxlint-disable-next-line no-await-in-loop
  const quiz = await openQuiz(nineKinds, {}, { theme, width: 760, height: 620 });
  const { page } = quiz;
  const press = async (...keys: readonly string[]): Promise<void> => {
    // oxlint-disable-next-line no-await-in-loop
    for (const key of keys) await page.keyboard.press(key);
  };
  // oxlint-disable-next-line no-await-in-loop
  await press('2', 'Enter');
  // oxlint-disable-next-line no-await-in-loop
  await page.locator('.verdict strong').waitFor();
  // oxlint-disable-next-line no-await-in-loop
  await page.screenshot({ path: `${folder}/quiz-${theme}.png` });
  // oxlint-disable-next-line no-await-in-loop
  await press('Enter', 'a', 'Enter', 'Enter', '1', 'Enter', 'Enter');
  // oxlint-disable-next-line no-await-in-loop
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  // oxlint-disable-next-line no-await-in-loop
  await page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
  // oxlint-disable-next-line no-await-in-loop
  await page.getByRole('heading', { name: 'Your result' }).waitFor();
  // oxlint-disable-next-line no-await-in-loop
  await page.screenshot({ path: `${folder}/quiz-result-${theme}.png` });
  // oxlint-disable-next-line no-await-in-loop
  await quiz.close();
}
for (const theme of ['light', 'dark'] as const) {
  // oxlint-disable-next-line no-await-in-loop
  const { page, close } = await openProgress(richHistory(), manyItems, { theme, width: 960 });
  // oxlint-disable-next-line no-await-in-loop
  await page.screenshot({ path: `${folder}/progress-${theme}.png`, fullPage: true });
  // oxlint-disable-next-line no-await-in-loop
  await close();
}
/** A review: a card that is turned, and its ratings. */
for (const theme of ['light', 'dark'] as const) {
  // oxlint-disable-next-line no-await-in-loop
  const review = await openReview(nineKinds, {
    desk: { only: ['nps'] },
    ...{ theme, width: 760, height: 600 },
  });
  // oxlint-disable-next-line no-await-in-loop
  await review.press('Space');
  // oxlint-disable-next-line no-await-in-loop
  await review.page.locator('.ratings').waitFor();
  // oxlint-disable-next-line no-await-in-loop
  await review.page.screenshot({ path: `${folder}/review-${theme}.png` });
  // oxlint-disable-next-line no-await-in-loop
  await review.close();
}
/** A mind map, of which something is known. */
for (const theme of ['light', 'dark'] as const) {
  const text = readFileSync('examples/chemistry-basics.quiz.yaml', 'utf8');
  // oxlint-disable-next-line no-await-in-loop
  const map = await openMindMap(text, { theme, width: 980, height: 620 });
  map.know([0.9, 0.4, 0.7, 1, 1, undefined, 0.95]);
  // oxlint-disable-next-line no-await-in-loop
  await map.page.locator('.map .share.good').first().waitFor();
  // oxlint-disable-next-line no-await-in-loop
  await map.page.screenshot({ path: `${folder}/mind-map-${theme}.png` });
  // oxlint-disable-next-line no-await-in-loop
  await map.close();
}
/** A bank that is read aloud: an answer that is just said. */
for (const theme of ['light', 'dark'] as const) {
  // oxlint-disable-next-line no-await-in-loop
  const listen = await openListen(bank, { theme, width: 760, height: 560 });
  const { page } = listen;
  // oxlint-disable-next-line no-await-in-loop
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // oxlint-disable-next-line no-await-in-loop
  await page.getByText('Which score range').click();
  for (let i = 0; i < 8; i++) {
    // oxlint-disable-next-line no-await-in-loop
    await page.evaluate('window.end()');
    // oxlint-disable-next-line no-await-in-loop
    await listen.pass(i === 4 ? 5000 : 600);
  }
  // oxlint-disable-next-line no-await-in-loop
  await page.screenshot({ path: `${folder}/listen-${theme}.png` });
  // oxlint-disable-next-line no-await-in-loop
  await listen.close();
}
await closeBrowser();
