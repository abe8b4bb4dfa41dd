// Whether everybody can use the form, in every theme; and that a bank's text stays text.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type ThemeName, themes } from '../themes.js';
import { paint } from '../open-page.js';
import { violationsOf } from '../violations.js';
import { openForm } from './open-form.js';

const items: Readonly<Record<string, string>> = {
  'single-choice': `question: Which?
    choices:
      - {text: A, correct: true, feedback: Yes, weight: 100%, pin: true}
      - B
      - B
    explanation: Because.
    feedback: {correct: Good, incorrect: No}
    hints: [One, Two]
    tags: [x, y]
    objectives: [know]
    difficulty: easy`,
  'multiple-answer': `question: Which?
    choices: [{text: A, correct: true}, {text: B, correct: true}, C]
    partial-credit: per-choice`,
  'true-false': `question: It is so.
    answer: true`,
  'short-answer': `question: What?
    answer: [a, {text: b, weight: 50%}]`,
  pattern: `question: What?
    pattern: colou?r
    accept: [color]
    reject: [couleur]`,
  numeric: `question: How many?
    answer: [12, {text: 13, tolerance: 2}]
    tolerance: 1%
    unit: m
    accept-units: {km: 1000}`,
  range: `question: How many?
    range: [1, 2]`,
  cloze: `cloze: The {{sun|star::hot}} shines.
    question: Fill in.`,
  matching: `question: What belongs together?
    pairs: [{left: A, right: 1}, {left: B, right: 2}]
    distractors: ['3']`,
  ordering: `question: In order.
    order: [a, b, c]`,
  open: `question: Why?
    model-answer: Because.
    rubric: [{criterion: Says why, points: 2}]`,
  nothing: `question: Why?`,
};

const head = 'title: T\nobjectives: {know: Know it., do: Do it.}\nstimuli: {text: A text.}\n';
const bankOf = (...given: readonly string[]): string =>
  `${head}questions:\n${given.map((item) => `  - ${item}\n`).join('')}`;
const cards = 'flashcards:\n  - {front: F, back: B}\n  - cloze: A {{gap}}.\n';
const everything = bankOf(...Object.values(items)) + cards;
const count = Object.keys(items).length + 2;

/** Opens the next item, with everything that is folded. */
async function goOn(page: Page, number: number): Promise<void> {
  if (number > 1) await page.getByRole('button', { name: 'Next item' }).click();
  await page.locator('h1', { hasText: `${number} of ${count}` }).waitFor();
  await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
}

describe('the form of every kind', () => {
  it('can be used by everybody, in a narrow panel too', async () => {
    const form = await openForm(everything, { width: 300 });
    for (let i = 1; i <= count; i++) {
      await goOn(form.page, i);
      assert.deepEqual(await violationsOf(form.page), []);
      // A narrow panel has no second scroll bar.
      const overhang = await form.page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      assert.equal(overhang, 0, `how far item ${i} is wider than the panel`);
    }
    assert.deepEqual(form.faults, []);
    await form.close();
  });

  it('can be read in every theme', async () => {
    for (const text of [everything, cards, 'title: T\n']) {
      const form = await openForm(text);
      for (const theme of Object.keys(themes) as ThemeName[]) {
        await paint(form.page, theme);
        assert.deepEqual(await violationsOf(form.page), [], theme);
      }
      await form.close();
    }
  });

  it('would be told of what cannot be used', async () => {
    const form = await openForm(cards);
    await paint(form.page, 'light');
    await form.page.locator('h1').evaluate((title) => {
      title.style.color = '#ddd';
      title.append(document.createElement('input'));
    });
    const found = (await violationsOf(form.page)).map((each) => each.split(':')[0]);
    assert.deepEqual(new Set(found), new Set(['color-contrast', 'label']));
    await form.close();
  });

  it('can be walked through with the keyboard alone, in the order that is seen', async () => {
    const form = await openForm(bankOf(items['true-false']!));
    const seen: number[] = [];
    for (let i = 0; i < 12; i++) {
      await form.page.keyboard.press('Tab');
      seen.push(
        (await form.page.evaluate(
          'Math.round(document.activeElement.getBoundingClientRect().top + scrollY)',
        )) as number,
      );
    }
    assert.deepEqual(
      seen,
      seen.toSorted((a, b) => a - b),
    );
    await form.close();
  });
});

describe('a bank that means harm', () => {
  const texts = [
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    'javascript:alert(1)',
    '<iframe srcdoc="<script>alert(1)</script>">',
    '![x](https://evil.test/x.png)',
    '<style>@import "https://evil.test/x.css";</style>',
    '{{constructor.constructor("alert(1)")()}}',
  ];

  it('stays text in every field', async () => {
    const said = texts.map((text) => JSON.stringify(text));
    const list = `[${said.join(', ')}]`;
    const bank = `title: ${said[0]}
language: ${said[1]}
objectives: {know: ${said[0]}, ${said[1]}: ${said[2]}}
stimuli: {text: ${said[1]}}
questions:
  - id: ${said[0]}
    question: ${said[0]}
    choices: [${said.map((text) => `{text: ${text}, feedback: ${text}}`).join(', ')}]
    hints: ${list}
    tags: ${list}
    objectives: ${list}
    stimulus: ${said[2]}
    difficulty: ${said[3]}
    status: ${said[4]}
    source: ${said[5]}
    ${said[0]}: ${said[1]}
    accept-units: {${said[2]}: 2}
flashcards:
  - cloze: ${said[7]}
    front: ${said[6]}
`;
    for (const at of [0, bank.indexOf('cloze:')]) {
      const form = await openForm(bank, { at });
      form.page.on('dialog', () => assert.fail('a script of the bank ran'));
      const made = await form.page.evaluate(
        'document.querySelectorAll("img, iframe, style, object, script:not([nonce])").length',
      );
      assert.equal(made, 0, 'elements that the page does not make');
      // Neither a script that was refused nor a request that was not sent.
      assert.deepEqual(form.faults, []);
      await form.close();
    }
  });

  it('cannot be fooled by messages that are no messages', async () => {
    const form = await openForm(bankOf(items['open']!));
    const before = await form.page.locator('body').innerHTML();
    for (const message of [
      null,
      'state',
      { type: 'state' },
      { type: 'begin', protocol: 99, translations: {} },
      { type: 'state', state: { state: 1, title: '<b>', language: 'en', index: 0, count: 1 } },
      { type: 'run', command: 'x' },
    ]) {
      await form.page.evaluate((data) => window.postMessage(data, '*'), message);
    }
    await form.page.evaluate(() => new Promise((done) => setTimeout(done)));
    assert.equal(await form.page.locator('body').innerHTML(), before);
    assert.deepEqual(form.faults, []);
    await form.close();
  });
});
