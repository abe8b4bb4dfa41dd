// A bank that is read aloud: the player and its transcript in a browser, with a voice that stands in.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { eventually } from '../preview/eventually.js';
import type { ThemeName } from '../themes.js';
import { violationsOf } from '../violations.js';
import { current, openListen, type OpenListen, twoVoices } from './open-listen.js';

const bank = `title: Cells
language: en
notes: |
  Cells divide. They grow.
questions:
  - {id: how-many, question: How many cells?, answer: two, explanation: Count them.}
  - {id: math, question: What is $x^2$?, answer: a square}
flashcards:
  - {front: Nucleus, back: It holds the genome.}
`;

describe('the player of a bank', () => {
  let opened: OpenListen;
  afterEach(async () => {
    assert.deepEqual(opened.faults, []);
    await opened.close();
  });
  const texts = async (): Promise<readonly string[]> =>
    (await opened.said()).map(({ text }) => text);

  it('says one sentence after the other, with silence between, in the voice of the bank', async () => {
    opened = await openListen(bank);
    const { page } = opened;
    await page.getByRole('button', { name: 'Play (Space)' }).click();
    assert.deepEqual(await opened.said(), [{ text: 'Cells', voice: 'Ann', rate: 1 }]);
    assert.equal(await current(page), 'Cells');
    await opened.finish();
    assert.deepEqual(await texts(), ['Cells']);
    await opened.pass(1000);
    await opened.finish();
    await opened.pass(150);
    await opened.finish(2);
    await opened.pass(1000);
    assert.deepEqual(await texts(), [
      'Cells',
      'Notes.',
      'Cells divide.',
      'They grow.',
      'Question 1.',
    ]);
    assert.equal(await page.locator('.where').textContent(), '3 of 5');
  });

  it('thinks before an answer, and shows it once it is said', async () => {
    opened = await openListen(bank);
    const { page } = opened;
    const answer = page.getByText('two', { exact: true });
    const part = page.locator('.part').filter({ hasText: 'How many' });
    await part.getByRole('button', { name: /^Play from here/ }).click();
    await opened.finish();
    await opened.pass(150);
    await opened.finish();
    await opened.pass(350);
    assert.equal(await current(page), 'Time to think');
    await opened.pass(4999);
    assert.equal((await texts()).at(-1), 'How many cells?');
    assert.equal(await answer.isVisible(), false);
    await opened.pass(1);
    assert.equal((await texts()).at(-1), 'Answer.');
    await opened.finish();
    await opened.pass(150);
    assert.equal(await current(page), 'two');
    assert.equal(await answer.isVisible(), true);
  });

  it('is moved by its buttons, by keys and by the keys of a keyboard for media', async () => {
    opened = await openListen(bank);
    const { page } = opened;
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await texts(), ['Cells', 'Notes.', 'Question 1.']);
    await page.keyboard.press('ArrowLeft');
    await page.evaluate('window.handlers.nexttrack()');
    await page.keyboard.press('r');
    assert.deepEqual((await texts()).slice(3), ['Notes.', 'Question 1.', 'Question 1.']);
    await page.evaluate('window.handlers.pause()');
    assert.equal(await page.evaluate('window.present === undefined'), true);
    await page.evaluate('window.handlers.play()');
    assert.equal((await texts()).at(-1), 'Question 1.');
    await page.getByText('How many cells?').click();
    assert.equal((await texts()).at(-1), 'How many cells?');
  });

  it('says math in words, in the chosen voice and at the chosen speed', async () => {
    opened = await openListen(bank);
    const { page } = opened;
    await page.getByLabel('Speed').selectOption('1.5');
    await page.getByText('Settings').click();
    assert.deepEqual(await page.getByLabel('Voice').locator('option').allTextContents(), [
      'Ann (en-GB)',
      'Bea (en-US)',
      'Claire (fr-FR)',
    ]);
    await page.getByLabel('Voice').selectOption('Bea');
    await page.getByText('What is x squared?').click();
    assert.deepEqual(await opened.said(), [
      { text: 'What is x squared?', voice: 'Bea', rate: 1.5 },
    ]);
  });

  it('reads what is chosen, shuffled where that is wished', async () => {
    opened = await openListen(bank);
    const { page } = opened;
    await page.getByText('Settings').click();
    await page.getByRole('checkbox', { name: 'Notes' }).uncheck();
    await page.getByRole('checkbox', { name: 'Questions' }).uncheck();
    await page.locator('.part-question').first().waitFor({ state: 'detached' });
    assert.equal(await page.locator('.part').count(), 2);
    // The last of them stays.
    await page.getByRole('checkbox', { name: 'Flashcards' }).click();
    assert.equal(await page.getByRole('checkbox', { name: 'Flashcards' }).isChecked(), true);
    await page.getByRole('checkbox', { name: 'Shuffle' }).check();
    await eventually(async () => {
      const { settings } = (await opened.kept()) as { settings: { seed?: string } };
      return /^\d+$/.test(settings.seed ?? '');
    });
  });

  it('stops by itself at the end of a part', async () => {
    opened = await openListen(bank);
    const { page } = opened;
    await page.getByText('Settings').click();
    await page.getByLabel('Stop by itself').selectOption('5');
    await opened.pass(299_000);
    await page.getByText('How many cells?').click();
    for (let i = 0; i < 20; i++) {
      // oxlint-disable-next-line no-await-in-loop -- one step after the other
      await page.evaluate('window.end()');
      // oxlint-disable-next-line no-await-in-loop
      await opened.pass(1000);
    }
    assert.equal(await page.getByRole('button', { name: 'Play (Space)' }).count(), 1);
    assert.ok((await texts()).includes('Count them.'));
    assert.ok(!(await texts()).includes('Question 2.'));
    assert.equal(await page.getByLabel('Stop by itself').inputValue(), '');
  });

  it('keeps its place while the bank is edited, and with the window', async () => {
    opened = await openListen(bank);
    const { page } = opened;
    await page.getByText('What is x squared?').click();
    opened.edit(bank.replace('questions:\n', 'questions:\n  - {question: New?, answer: yes}\n'));
    await page.getByText('New?').waitFor();
    assert.equal(await current(page), 'What is x squared?');
    // What is being said is not said anew.
    assert.equal((await texts()).length, 1);
    opened.edit(bank.replace('What is $x^2$?', 'What is $y^2$?'));
    await page.getByText('What is y squared?').waitFor();
    assert.equal((await texts()).at(-1), 'What is y squared?');
    await opened.reload();
    await page.getByText('What is y squared?').waitFor();
    assert.equal(await current(page), 'What is y squared?');
    assert.deepEqual(await texts(), []);
  });

  it('says what went wrong with a voice, and goes on when it is asked to', async () => {
    opened = await openListen(bank);
    const { page } = opened;
    await page.keyboard.press('Space');
    await opened.fail('audio-busy');
    assert.match((await page.getByRole('status').textContent())!, /busy or off/);
    await page.keyboard.press('Space');
    assert.deepEqual(await texts(), ['Cells', 'Cells']);
    assert.equal(await page.getByRole('status').isVisible(), false);
    // An engine that forgets to tell the end holds nothing up.
    await opened.pass(20_000);
    assert.ok((await texts()).includes('Notes.'));
  });

  for (const [what, voices, said] of [
    ['no engine', undefined, /There is no voice here/],
    ['no voice', [], /There is no voice here/],
    ['only voices of the network', [{ name: 'Far', lang: 'en', localService: false }], /network/],
  ] as const) {
    it(`says so where there is ${what}, with what would be said`, async () => {
      opened = await openListen(bank, { voices });
      const { page } = opened;
      assert.equal(await page.getByRole('status').isVisible(), false);
      await opened.pass(1500);
      assert.match((await page.getByRole('status').textContent())!, said);
      assert.equal(await page.locator('.toolbar').isVisible(), false);
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Show the answer' }).first().click();
      assert.equal(await page.getByText('two', { exact: true }).isVisible(), true);
      assert.deepEqual(await opened.said(), []);
    });
  }

  it('shows nothing that needs a voice while there is none, and all of it once one is there', async () => {
    opened = await openListen(bank, { voices: [] });
    const { page } = opened;
    const needsVoice = [
      page.getByRole('button', { name: /^Play from here/ }),
      page.getByRole('button', { name: 'Play (Space)' }),
      page.getByLabel('Speed'),
      page.getByLabel('Voice'),
      page.getByLabel('Time to think'),
      page.getByLabel('Stop by itself'),
    ];
    const isSeen = (): Promise<boolean[]> =>
      Promise.all(needsVoice.map((each) => each.first().isVisible()));
    await page.getByText('Settings').click();
    await opened.pass(1500);
    assert.deepEqual(await isSeen(), [false, false, false, false, false, false]);
    const line = page.getByText('How many cells?');
    assert.equal(await line.evaluate((each) => getComputedStyle(each).cursor), 'auto');
    await line.click();
    await page.evaluate('window.handlers.play()');
    assert.match((await page.getByRole('status').textContent())!, /There is no voice here/);
    // What can be done without a voice stays.
    await page.getByRole('checkbox', { name: 'Show all answers' }).check();
    assert.equal(await page.getByText('two', { exact: true }).isVisible(), true);
    await page.getByRole('button', { name: 'Show in the text: Question 2.' }).click();
    await eventually(() => opened.asked.length === 1);

    await opened.setVoices(twoVoices);
    assert.deepEqual(await isSeen(), [true, true, true, true, true, true]);
    assert.equal(await page.getByRole('status').isVisible(), false);
    await line.click();
    assert.deepEqual(await texts(), ['How many cells?']);
    // A system may lose its voices in the middle of a sentence.
    await opened.setVoices([]);
    assert.deepEqual(await isSeen(), [false, false, false, false, false, false]);
    assert.match((await page.getByRole('status').textContent())!, /There is no voice here/);
    await opened.pass(60_000);
    await opened.setVoices(twoVoices);
    assert.deepEqual(await texts(), ['How many cells?']);
    assert.equal(await page.getByRole('button', { name: 'Play (Space)' }).count(), 1);
  });

  it('lists as many voices as somebody looks through, of a system that has thousands', async () => {
    const languages = ['en-US', 'en-GB', ...Array.from({ length: 128 }, (_, i) => `x${i}`)];
    const voices = languages.flatMap((lang) =>
      Array.from({ length: 100 }, (_, i) => ({ name: i === 0 ? lang : `${lang}+${i}`, lang })),
    );
    opened = await openListen(bank, { voices: [...voices, { name: 'last', lang: 'en-AU' }] });
    const { page } = opened;
    await page.getByText('Settings').click();
    const options = page.getByLabel('Voice').locator('option');
    const all = await options.allTextContents();
    // All of the bank's language, of which the first three are the three that there are; one of each other.
    assert.equal(all.length, 201 + 128);
    assert.deepEqual(all.slice(0, 3), ['en-US (en-US)', 'en-GB (en-GB)', 'last (en-AU)']);
    assert.ok(all.includes('x7 (x7)') && !all.includes('x7+1 (x7)'));
    const [first] = await options.elementHandles();
    await page.getByLabel('Speed').selectOption('1.5');
    assert.ok(await first!.evaluate((option) => option.isConnected));
    await page.getByLabel('Voice').selectOption('en-GB+99');
    await page.getByText('How many cells?').click();
    const said = { text: 'How many cells?', voice: 'en-GB+99', rate: 1.5 };
    assert.deepEqual((await opened.said()).at(-1), said);
  });

  it('says that a voice of another language reads', async () => {
    opened = await openListen(bank, { voices: [{ name: 'Claire', lang: 'fr-FR' }] });
    assert.match((await opened.page.getByRole('status').textContent())!, /no voice for “English”/);
  });

  it('makes of hundreds of parts those that are near to what is seen', async () => {
    const cards = Array.from(
      { length: 800 },
      (_, i) => `  - {front: Front ${i}., back: Back ${i}.}\n`,
    );
    opened = await openListen(`title: Many\nflashcards:\n${cards.join('')}`);
    const { page } = opened;
    await opened.pass(1);
    const parts = page.locator('.part');
    assert.equal(await parts.count(), 801);
    // Their first words are there, for who searches or hears the page.
    assert.equal(await parts.nth(790).textContent(), 'Front 789.');
    assert.ok((await page.locator('.part .lines').count()) < 300);
    await page.locator('.body').evaluate((body) => (body.scrollTop = body.scrollHeight));
    const last = page.getByRole('button', { name: /^Play from here/ }).last();
    await eventually(async () => (await parts.last().locator('.lines').count()) === 1);
    await last.click();
    assert.ok((await page.locator('.part .lines').count()) < 500);
    assert.equal((await texts()).length, 1);
    assert.equal(await page.locator('.where').textContent(), '801 of 801');
    // What is said is made, wherever it is.
    await page.evaluate('document.activeElement.blur()');
    for (let i = 0; i < 3; i++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as fingers do
      await page.keyboard.press('ArrowLeft');
    }
    assert.notEqual(await current(page), null);
  });

  it('leads to the text', async () => {
    opened = await openListen(bank);
    const { page } = opened;
    await page.getByRole('button', { name: 'Show in the text: Question 2.' }).click();
    await eventually(() => opened.asked.length === 1);
    assert.match(bank.slice(opened.asked[0]).split('\n')[0]!, /id: math/);
  });

  it('lets no bank bring HTML', async () => {
    opened = await openListen(
      'title: "<img src=x onerror=alert(1)>"\nnotes: "<script>1</script>"\n',
    );
    assert.equal(await opened.page.locator('main img, main script').count(), 0);
    assert.match((await opened.page.locator('h1').textContent())!, /<img/);
  });
});

describe('the player, by everybody', () => {
  let opened: OpenListen;
  afterEach(async () => {
    assert.deepEqual(opened.faults, []);
    await opened.close();
  });

  for (const theme of ['dark', 'light', 'high-contrast', 'high-contrast-light'] as ThemeName[]) {
    it(`has nothing that keeps somebody from using it (${theme})`, async () => {
      opened = await openListen(bank, { theme });
      const { page } = opened;
      await page.getByText('Settings').click();
      await page.getByText('How many cells?').click();
      // What looks for them waits in its own time.
      await page.evaluate('window.thaw()');
      assert.deepEqual(await violationsOf(page), []);
    });
  }

  for (const [what, width, height] of [
    ['300 pixels', 300, 800],
    ['a window that is enlarged to 200 %', 400, 300],
  ] as const) {
    it(`fits into ${what}`, async () => {
      opened = await openListen(bank, { width, height });
      const { page } = opened;
      await page.getByText('Settings').click();
      const wide = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('header, .toolbar, .part, .fields')]
          .filter((element) => element.scrollWidth > element.clientWidth + 1)
          .map((element) => `${element.className} ${element.scrollWidth}`),
      );
      assert.deepEqual(wide, []);
    });
  }

  it('keeps quiet beside a screen reader: nothing that is said is announced as well', async () => {
    opened = await openListen(bank);
    assert.equal(await opened.page.locator('.body [aria-live], .body [role=status]').count(), 0);
  });

  it('speaks French', async () => {
    const french = JSON.parse(readFileSync('l10n/bundle.l10n.fr.json', 'utf8')) as Record<
      string,
      string
    >;
    opened = await openListen(bank.replace('language: en', 'language: fr'), {
      language: 'fr',
      translations: french,
    });
    const { page } = opened;
    await page.getByText('Réglages').click();
    assert.equal(await page.getByLabel('Vitesse').count(), 1);
    const text = await page.evaluate(() => document.querySelector('header')!.innerText);
    for (const word of ['Speed', 'Voice', 'Settings', 'seconds', 'Never', 'Shuffle']) {
      assert.doesNotMatch(text, new RegExp(`\\b${word}\\b`), word);
    }
  });
});
