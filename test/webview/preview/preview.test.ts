import assert from 'node:assert/strict';
import { eventually } from './eventually.js';
import { openPreview, type OpenPreview, type PreviewOptions } from './open-preview.js';

const bank = `title: Customer experience
description: For the *second* year.
language: en
tags: [marketing]
questions:
  - id: nps-range
    question: Which score makes a *promoter*?
    difficulty: easy
    choices:
      - 0–6
      - 7–8
      - text: 9–10
        correct: true
        feedback: They recommend the brand.
    explanation: Promoters minus detractors.
  - id: year
    question: In which year was the score first described?
    answer: 2003
    difficulty: hard
    tags: [history]
  - id: gaps
    cloze: The score runs from {{-100}} to {{100}}.
    status: draft
flashcards:
  - front: NPS
    back: Net Promoter Score
notes: |
  ## Measuring loyalty

  Words.

  ## Asking well

  More words.
`;

describe('the preview', () => {
  let open: OpenPreview[] = [];
  const show = async (text = bank, options: PreviewOptions = {}): Promise<OpenPreview> => {
    const preview = await openPreview(text, options);
    open.push(preview);
    return preview;
  };
  afterEach(async () => {
    const faults = open.flatMap((preview) => preview.faults);
    await Promise.all(open.map((preview) => preview.close()));
    open = [];
    assert.deepEqual(faults, []);
  });
  const row = ({ page }: OpenPreview, number: number) => page.locator(`[data-row="${number}"]`);

  it('shows the bank’s title, all its items and its notes', async () => {
    const preview = await show(bank, { height: 3000 });
    const { page } = preview;
    await row(preview, -2).getByText('More words.').waitFor();
    assert.equal(await page.locator('.bank-head h2').textContent(), 'Customer experience');
    assert.equal(await page.locator('.bank-facts').textContent(), '3 questions · 1 flashcard');
    assert.deepEqual(await page.locator('.panel-head h2').allTextContents(), [
      'Question 1',
      'Question 2',
      'Question 3',
      'Flashcard 1',
    ]);
    assert.equal(await row(preview, 1).getByRole('radio').count(), 3);
  });

  it('goes from the contents to their part of the notes', async () => {
    const preview = await show(bank, { height: 3000 });
    const contents = preview.page.getByRole('navigation', { name: 'Contents' });
    await contents.waitFor();
    assert.deepEqual(await contents.getByRole('button').allTextContents(), [
      'Measuring loyalty',
      'Asking well',
    ]);
  });

  it('leads from an answer to the notes that it is from, and back', async () => {
    const preview = await show(
      bank
        .replace('    answer: 2003\n', '    answer: 2003\n    source: "#who-asks"\n')
        .replace('  More words.\n', '  More words.\n\n  ### Who asks\n\n  A person.\n'),
      { height: 500 },
    );
    const { page } = preview;
    const question = row(preview, 2);
    assert.equal(await question.getByRole('button', { name: 'Who asks' }).count(), 0);
    await question.getByRole('button', { name: 'Show the answer' }).click();
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.textContent.slice(0, 40) ?? '');
    await question.getByRole('button', { name: 'Who asks' }).press('Enter');
    const heading = page.getByRole('heading', { name: 'Who asks' });
    await eventually(async () => (await focused()).startsWith('Who asks'));
    await eventually(async () => {
      const { y } = (await heading.boundingBox())!;
      return y >= 0 && y < 500;
    });
    const asked = page.getByRole('list', { name: 'Asked about this' });
    assert.deepEqual(await asked.getByRole('button').allTextContents(), ['Question 2']);
    await asked.getByRole('button').press('Enter');
    await eventually(
      async () => await question.evaluate((element) => element === document.activeElement),
    );
    await eventually(async () => {
      const { y } = (await question.boundingBox())!;
      return y > -100 && y < 400;
    });
    assert.ok(
      preview.went.some(({ to }) => to === 'cursor'),
      'the text follows',
    );
  });

  it('lists headings below those that they belong to', async () => {
    const preview = await show(
      bank.replace('  More words.\n', '  ### Who asks\n\n  #### Deeper\n\n  ##### Too deep\n'),
      { height: 3000 },
    );
    const contents = preview.page.getByRole('navigation', { name: 'Contents' });
    await contents.waitFor();
    assert.deepEqual(await contents.locator('> ul > li > ul > li > button').allTextContents(), [
      'Who asks',
    ]);
    assert.equal(await contents.getByRole('button', { name: 'Deeper', exact: true }).count(), 1);
    assert.equal(await contents.getByRole('button', { name: 'Too deep' }).count(), 0);
  });

  it('shows answers when it is asked to, of all items or of one', async () => {
    const preview = await show();
    const { page } = preview;
    await row(preview, 1).getByRole('button', { name: 'Show the answer' }).click();
    await row(preview, 1).getByText('Promoters minus detractors.').waitFor();
    assert.equal(await row(preview, 2).getByText('2003').count(), 0);
    await page.getByRole('button', { name: 'Show the answers' }).click();
    await row(preview, 2).getByText('2003').waitFor();
    assert.equal(
      await page.getByRole('button', { name: 'Show the answer', exact: true }).count(),
      0,
    );
  });

  it('shows in the author’s view what only the author knows', async () => {
    const preview = await show();
    assert.equal(await row(preview, 1).getByText('nps-range').count(), 0);
    await preview.page.getByRole('button', { name: 'The author’s view' }).click();
    await row(preview, 1).getByText('nps-range').waitFor();
    assert.match((await row(preview, 1).locator('.author-notes').textContent())!, /Easy/);
  });

  it('leads from a problem to its place', async () => {
    const text = bank.replace('- 7–8', '- 0–6');
    const preview = await show(text, { state: { author: true } });
    const problem = row(preview, 1).locator('.problem').first();
    await problem.click();
    await problem.waitFor();
    assert.deepEqual(preview.went.at(-1), { to: 'focus', offset: text.lastIndexOf('0–6') });
  });

  describe('beside the text', () => {
    it('marks the item that the cursor is in, and brings it into view', async () => {
      const preview = await show(bank, { height: 500 });
      await row(preview, 1).locator('.panel').waitFor();
      preview.moveCursor(bank.indexOf('The score runs'));
      await row(preview, 3).locator('.panel.marked').waitFor();
      const box = await row(preview, 3).boundingBox();
      assert.ok(box!.y >= 0 && box!.y < 500, JSON.stringify(box));
      preview.moveCursor(bank.indexOf('In which'));
      await row(preview, 2).locator('.panel.marked').waitFor();
      assert.equal(await preview.page.locator('.marked').count(), 1);
    });

    it('puts the cursor on an item that is clicked, and goes there with a second click', async () => {
      const preview = await show();
      const head = row(preview, 2).locator('.panel-head h2');
      await head.click();
      await head.dblclick();
      const offset = bank.indexOf('id: year');
      await eventually(() => preview.went.at(-1)?.to === 'focus');
      assert.ok(preview.went.every((each) => each.offset === offset));
      assert.ok(preview.went.slice(0, -1).every(({ to }) => to === 'cursor'));
    });

    it('moves no cursor when a control is used', async () => {
      const preview = await show();
      await row(preview, 1).getByRole('radio').nth(1).check();
      await row(preview, 2).getByRole('textbox').fill('1999');
      assert.deepEqual(preview.went, []);
    });

    it('follows the text’s scrolling, and tells of the reader’s own only', async () => {
      const preview = await show(bank, { height: 400 });
      await row(preview, 1).locator('.panel').waitFor();
      preview.scrollText(bank.indexOf('  - id: gaps') + 4);
      await row(preview, 3).locator('.panel').waitFor();
      await preview.page.waitForFunction(() => {
        const { y } = document.querySelector('[data-row="3"]')!.getBoundingClientRect();
        return y >= 0 && y < 60;
      });
      assert.deepEqual(preview.went, []);
      await preview.page.mouse.move(200, 300);
      await preview.page.mouse.wheel(0, -200);
      await preview.page.waitForFunction(
        () => document.querySelector('[data-row="3"]')!.getBoundingClientRect().y > 60,
      );
      await eventually(() => preview.went.length > 0);
      assert.ok(preview.went.every(({ to }) => to === 'top'));
    });
  });

  describe('while the text is edited', () => {
    it('keeps what was typed, chosen, flipped and scrolled', async () => {
      const preview = await show(bank, { height: 3000 });
      await row(preview, 1).getByRole('radio').nth(1).check();
      await row(preview, 2).getByRole('textbox').fill('1999');
      await preview.edit((text) => text.replace('Which score makes', 'Which score really makes'));
      await row(preview, 1).getByText('Which score really makes').waitFor();
      assert.equal(await row(preview, 1).getByRole('radio').nth(1).isChecked(), true);
      await preview.edit((text) => text.replace('was the score first', 'was it first'));
      await row(preview, 2).getByText('was it first').waitFor();
      assert.equal(await row(preview, 2).getByRole('textbox').inputValue(), '1999');
      await preview.edit((text) =>
        text.replace('questions:\n', 'questions:\n  - question: New?\n    answer: true\n'),
      );
      await preview.page.getByText('New?').waitFor();
      assert.equal(await row(preview, 2).getByRole('textbox').inputValue(), '1999');
      assert.deepEqual(await preview.page.locator('.panel-head h2').allTextContents(), [
        'Question 1',
        'Question 2',
        'Question 3',
        'Question 4',
        'Flashcard 1',
      ]);
    });

    it('keeps the focus in a field of an item that is edited', async () => {
      const preview = await show();
      await row(preview, 2).getByRole('textbox').focus();
      await preview.edit((text) => text.replace('was the score first', 'was it first'));
      await row(preview, 2).getByText('was it first').waitFor();
      assert.ok(
        await row(preview, 2)
          .getByRole('textbox')
          .evaluate((field) => field === document.activeElement),
      );
    });

    it('draws anew only the item that changed', async () => {
      const preview = await show();
      await row(preview, 2).locator('.panel').waitFor();
      await preview.page.evaluate(() => {
        for (const card of document.querySelectorAll('.panel')) card.setAttribute('data-old', '');
      });
      await preview.edit((text) => text.replace('was the score first', 'was it first'));
      await row(preview, 2).getByText('was it first').waitFor();
      assert.equal(await row(preview, 1).locator('[data-old]').count(), 1);
      assert.equal(await row(preview, 2).locator('[data-old]').count(), 0);
    });

    it('keeps the last good picture of an item that cannot be read', async () => {
      const preview = await show();
      await row(preview, 2).getByText('In which year').waitFor();
      await preview.edit((text) => text.replace('answer: 2003', 'answer: 2003\n    answer: 2004'));
      const card = row(preview, 2).locator('.panel-broken');
      await card.waitFor();
      assert.match((await card.textContent())!, /In which year was the score first described/);
      assert.match((await card.textContent())!, /cannot be read/);
      assert.ok((await card.locator('.problem').count()) > 0);
      assert.equal(await row(preview, 1).locator('.panel-broken').count(), 0);
      await preview.edit((text) => text.replace('\n    answer: 2004', ''));
      await row(preview, 2).locator('.panel:not(.panel-broken)').waitFor();
    });

    it('shows an empty bank, and what is written into it', async () => {
      const preview = await show('title: New\n');
      await preview.page.getByText('There is nothing to see yet').waitFor();
      await preview.edit((text) => `${text}questions:\n  - question: Is it?\n    answer: true\n`);
      await preview.page.getByText('Is it?').waitFor();
      assert.equal(await preview.page.getByText('There is nothing to see yet').count(), 0);
    });
  });

  describe('filters', () => {
    const shown = ({ page }: OpenPreview) => page.locator('.panel-head h2').allTextContents();

    it('by text', async () => {
      const preview = await show();
      await preview.page.getByRole('searchbox').fill('YEAR described');
      await preview.page.getByText('1 of 4 items').waitFor();
      assert.deepEqual(await shown(preview), ['Question 2']);
      await preview.page.getByRole('searchbox').fill('zzz');
      await preview.page.getByText('No item passes the filter.').waitFor();
      await preview.page.getByRole('searchbox').fill('');
      await row(preview, 3).locator('.panel').waitFor();
    });

    for (const [name, expected] of [
      ['True or false', undefined],
      ['Short answer', undefined],
      ['Flashcard', 'Flashcard 1'],
      ['Hard', 'Question 2'],
      ['Draft', 'Question 3'],
      ['history', 'Question 2'],
    ] as const) {
      it(`by “${name}”`, async () => {
        const preview = await show();
        await preview.page.getByRole('button', { name: 'Filter' }).click();
        const box = preview.page.getByRole('checkbox', { name, exact: true });
        if (expected === undefined) return assert.equal(await box.count(), 0);
        await box.check();
        await preview.page.getByText('1 of 4 items').waitFor();
        assert.deepEqual(await shown(preview), [expected]);
        await preview.page.getByRole('button', { name: 'Show all items' }).click();
        await row(preview, 1).locator('.panel').waitFor();
        assert.equal(await box.isChecked(), false);
      });
    }

    it('by problems', async () => {
      const preview = await show(bank.replace('- 7–8', '- 0–6'));
      await preview.page.getByRole('button', { name: 'Filter' }).click();
      await preview.page.getByRole('checkbox', { name: 'Only items with problems' }).check();
      await preview.page.getByText('1 of 4 items').waitFor();
      assert.deepEqual(await shown(preview), ['Question 1']);
    });

    it('lets new items through as they come', async () => {
      const preview = await show();
      await preview.page.getByRole('searchbox').fill('year');
      await preview.page.getByText('1 of 4 items').waitFor();
      await preview.edit((text) =>
        text.replace('cloze: The score', 'cloze: The year and the score'),
      );
      await preview.page.getByText('2 of 4 items').waitFor();
    });
  });

  it('shows one item at a time, which follows the cursor and the buttons', async () => {
    const preview = await show();
    const { page } = preview;
    await row(preview, 1).locator('.panel').waitFor();
    preview.moveCursor(bank.indexOf('In which'));
    await row(preview, 2).locator('.panel.marked').waitFor();
    await page.getByRole('button', { name: 'One item at a time' }).click();
    const only = async (title: string): Promise<void> => {
      await page.getByRole('heading', { name: title }).waitFor();
      await eventually(async () => (await page.locator('.panel').count()) === 1);
    };
    await only('Question 2');
    await page.getByRole('button', { name: 'Next item' }).click();
    await only('Question 3');
    await page.getByRole('button', { name: 'Previous item' }).click();
    await page.getByRole('button', { name: 'Previous item' }).click();
    await only('Question 1');
    preview.moveCursor(bank.indexOf('front: NPS'));
    await only('Flashcard 1');
  });

  it('comes back as it was', async () => {
    const preview = await show(bank, { height: 400 });
    const { page } = preview;
    await page.getByRole('button', { name: 'The author’s view' }).click();
    await page.getByRole('searchbox').fill('the');
    await page.getByText('3 of 4 items').waitFor();
    await page.mouse.move(200, 300);
    await page.mouse.wheel(0, 500);
    await eventually(async () => {
      const { top } = (await preview.kept()) as { top: { index: number } };
      return top.index > 0;
    });
    const before = await page.locator('.scroll').evaluate((box) => box.scrollTop);
    await preview.reload();
    await page.getByText('3 of 4 items').waitFor();
    assert.equal(await page.getByRole('searchbox').inputValue(), 'the');
    assert.equal(
      await page.getByRole('button', { name: 'The author’s view' }).getAttribute('aria-pressed'),
      'true',
    );
    await eventually(async () => {
      const after = await page.locator('.scroll').evaluate((box) => box.scrollTop);
      return Math.abs(after - before) < 40;
    });
  });

  it('comes back from behind another tab with what was typed', async () => {
    const preview = await show();
    await row(preview, 1).getByRole('radio').nth(1).check();
    await row(preview, 2).getByRole('textbox').fill('1999');
    await row(preview, 1).getByRole('button', { name: 'Show the answer' }).click();
    await preview.reload();
    await row(preview, 1).getByText('Promoters minus detractors.').waitFor();
    assert.equal(await row(preview, 1).getByRole('radio').nth(1).isChecked(), true);
    assert.equal(await row(preview, 2).getByRole('textbox').inputValue(), '1999');
  });

  it('asks for the export', async () => {
    const preview = await show();
    await preview.page.getByRole('button', { name: 'Export as HTML' }).click();
    await eventually(() => preview.exported() === 1);
  });
});
