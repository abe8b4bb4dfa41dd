// The form in a browser: what is done in it stands in the text, and the other way round.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { type OpenForm, openForm } from './open-form.js';

const bank = `title: Capitals # of Europe
language: en
questions:
  # Everybody knows this one.
  - id: france
    question: Which is the capital of France? # stem
    choices:
      - Lyon
      - text: Paris
        correct: true
      - Nice

  - question: Which river flows through Paris?
    answer: Seine
flashcards:
  - front: Rome
    back: Italy
`;

let form: OpenForm;
const open = async (text = bank, options: Parameters<typeof openForm>[1] = {}): Promise<void> => {
  form = await openForm(text, options);
};
const field = (label: string): Locator => form.page.getByLabel(label, { exact: true });

/** Waits until the text is so; typing waits for a pause, and the page answers in its own time. */
async function textBecomes(expected: string): Promise<void> {
  for (let i = 0; i < 200 && form.text() !== expected; i++) {
    await form.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  assert.equal(form.text(), expected);
}

/** Waits until an element has the focus. */
async function isFocused(locator: Locator): Promise<void> {
  await locator.and(form.page.locator(':focus')).waitFor();
}

describe('the form of an item', () => {
  afterEach(async () => {
    assert.deepEqual(form.faults, []);
    await form.close();
  });

  it('shows what the item says', async () => {
    await open();
    assert.equal(await field('Question').inputValue(), 'Which is the capital of France?');
    assert.equal(await field('Choice 2').inputValue(), 'Paris');
    assert.equal(await field('Choice 2 is right').isChecked(), true);
    assert.equal(await field('Kind of question').inputValue(), 'single-choice');
    assert.equal(await form.page.locator('h1').textContent(), 'Question · 1 of 3');
  });

  it('writes what is typed, once for a burst', async () => {
    await open();
    await field('Question').focus();
    await form.page.keyboard.press('End');
    await form.page.keyboard.type(' Say: it');
    await textBecomes(
      bank.replace(
        'Which is the capital of France? # stem',
        '| # stem\n      Which is the capital of France? Say: it',
      ),
    );
    assert.equal(form.history(), 1);
    await isFocused(field('Question'));
    assert.equal(await field('Question').inputValue(), 'Which is the capital of France? Say: it');
  });

  it('marks another choice', async () => {
    await open();
    await field('Choice 3 is right').check();
    await textBecomes(
      bank.replace(
        '- text: Paris\n        correct: true\n      - Nice',
        '- text: Paris\n      - text: Nice\n        correct: true',
      ),
    );
  });

  it('adds, moves and removes choices from the keyboard', async () => {
    await open();
    await form.page.getByRole('button', { name: 'Add a choice' }).press('Enter');
    await isFocused(field('Choice 4'));
    await form.page.keyboard.type('*Metz*');
    await textBecomes(bank.replace('- Nice\n', '- Nice\n      - |\n        *Metz*\n'));
    await form.page.keyboard.press('Alt+ArrowUp');
    await isFocused(field('Choice 3'));
    const moved = bank.replace('- Nice\n', '- |\n        *Metz*\n      - Nice\n');
    await textBecomes(moved);
    await form.page.getByRole('button', { name: 'Remove Choice 4' }).press('Enter');
    await textBecomes(moved.replace('      - Nice\n', ''));
    await isFocused(field('Choice 3'));
  });

  it('drags a choice', async () => {
    await open();
    const grips = form.page.locator('.grip');
    await grips.nth(2).dragTo(grips.nth(0), { targetPosition: { x: 4, y: 2 } });
    await textBecomes(
      bank
        .replace('      - Lyon\n', '      - Nice\n      - Lyon\n')
        .replace('true\n      - Nice', 'true'),
    );
  });

  it('undoes and does again what the text did', async () => {
    await open();
    await field('Question').fill('Where?');
    const edited = bank.replace('Which is the capital of France?', 'Where?');
    // At once: what was typed is written first.
    await field('Question').press('Control+z');
    await textBecomes(bank);
    await field('Question').press('Control+y');
    await textBecomes(edited);
    assert.equal(await field('Question').inputValue(), 'Where?');
  });

  it('follows the text without taking the cursor away', async () => {
    await open();
    await field('Choice 2').focus();
    await form.page.keyboard.press('End');
    form.edit((text) => text.replace('Paris\n', 'City of Paris\n').replace('Lyon', 'Lille'));
    await form.page.waitForFunction(
      () => document.querySelectorAll('textarea')[1]!.value === 'Lille',
    );
    await isFocused(field('Choice 2'));
    await form.page.keyboard.type('!');
    assert.equal(await field('Choice 2').inputValue(), 'City of Paris!');
    await textBecomes(bank.replace('Paris\n', 'City of Paris!\n').replace('Lyon', 'Lille'));
  });

  it('never writes what was meant for an older text', async () => {
    await open();
    const letGo = form.hold();
    form.edit((text) => text.replace('Lyon', 'Lille'));
    await form.page.getByRole('button', { name: 'Remove Choice 1' }).click();
    await field('Question').fill('Where?');
    await field('Question').blur();
    letGo();
    // The choice is another now, and stays; the question is what it was, and is changed.
    await textBecomes(
      bank.replace('Lyon', 'Lille').replace('Which is the capital of France?', 'Where?'),
    );
  });

  it('can only be looked at while the item is broken, and goes on when it is mended', async () => {
    await open();
    const broken = (text: string): string =>
      text.replace('    choices:', '    question: Or?\n    choices:');
    form.edit(broken);
    await form.page.getByText('This item cannot be read completely').waitFor();
    assert.equal(await field('Choice 3').inputValue(), 'Nice');
    assert.equal(await field('Choice 3').isDisabled(), true);
    form.undo();
    await form.page.getByText('This item cannot be read completely').waitFor({ state: 'hidden' });
    assert.equal(await field('Choice 3').isEnabled(), true);
  });

  it('shows problems at their fields, and mends them', async () => {
    await open(bank.replace('- Nice', '- Lyon'));
    const problem = form.page.locator('.row', { has: field('Choice 3') }).locator('.problems li');
    assert.match((await problem.textContent())!, /Lyon/);
    form.edit((text) => text.replace('answer: Seine', 'answer: Seine\n    levle: remember'));
    await form.page.getByRole('button', { name: 'Next item' }).click();
    await form.page.locator('h1', { hasText: '2 of 3' }).waitFor();
    const fix = form.page.getByRole('button', { name: 'Write level' });
    assert.equal(await fix.locator('code').textContent(), 'level');
    await fix.click();
    await textBecomes(
      bank.replace('- Nice', '- Lyon').replace('Seine', 'Seine\n    level: remember'),
    );
    await field('Cognitive level')
      .and(form.page.locator(':has(option[value=remember]:checked)'))
      .waitFor();
  });

  it('says what another kind would lose before it is lost', async () => {
    await open();
    await field('Kind of question').selectOption('matching');
    await form.page.getByText('would lose: Choices.').waitFor();
    await form.page.getByRole('button', { name: 'Keep it as it is' }).click();
    assert.equal(form.text(), bank);
    await form.page.getByRole('button', { name: 'Next item' }).click();
    await form.page.locator('h1', { hasText: '2 of 3' }).waitFor();
    await field('Kind of question').selectOption('open');
    await textBecomes(bank.replace('answer: Seine', 'model-answer: Seine'));
    assert.equal(await field('Model answer').inputValue(), 'Seine');
  });

  it('begins new items, and deletes and moves them', async () => {
    await open();
    await form.page.getByRole('button', { name: 'New flashcard' }).click();
    await isFocused(field('Front'));
    await form.page.keyboard.type('Oslo');
    await field('Back').fill('Norway: the kingdom');
    const card = '  - front: Oslo\n    back: |\n      Norway: the kingdom\n';
    await textBecomes(bank + card);
    await form.page.getByRole('button', { name: 'Move this item up' }).click();
    const rome = '  - front: Rome\n    back: Italy\n';
    await textBecomes(bank.replace(rome, card + rome));
    await form.page.getByRole('button', { name: 'Delete this item' }).click();
    await textBecomes(bank);
  });

  it('writes a whole bank', async () => {
    await open('title: Mine\n');
    await form.page.getByText('This bank has no items yet.').waitFor();
    await form.page.getByRole('button', { name: 'New question' }).click();
    await isFocused(field('Question'));
    await form.page.keyboard.type("What's #1: yes or no?");
    await field('Choice 1').fill('yes');
    await field('Choice 2').fill('- no');
    await form.page.getByRole('button', { name: 'Remove Choice 3' }).click();
    await field('Points').fill('1,5');
    await field('Add a tag').fill('a, b');
    await field('Add a tag').press('Enter');
    await textBecomes(`title: Mine
questions:
  - question: |
      What's #1: yes or no?
    choices:
      - text: yes
        correct: true
      - |
        - no
    points: 1.5
    tags:
      - a, b
`);
  });

  it('tells a required text and a number apart from what they cannot be', async () => {
    await open();
    await field('Question').fill('');
    await form.page.getByText('This cannot be left empty.').waitFor();
    await field('Points').fill('two');
    await form.page.getByText('This is not a number.').waitFor();
    await field('Points').blur();
    assert.equal(await field('Question').inputValue(), 'Which is the capital of France?');
    assert.equal(await field('Points').inputValue(), '');
    assert.equal(form.text(), bank);
  });
});
