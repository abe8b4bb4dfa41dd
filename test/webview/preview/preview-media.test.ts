import assert from 'node:assert/strict';
import { dot, openPreview, type OpenPreview, type PreviewOptions } from './open-preview.js';
import { eventually } from './eventually.js';

const bankOf = (...texts: readonly string[]): string =>
  `title: Media\nquestions:\n${texts
    .map(
      (text) => `  - question: |\n      ${text.replaceAll('\n', '\n      ')}\n    answer: true\n`,
    )
    .join('')}`;

describe('media in the preview', () => {
  let preview: OpenPreview;
  const show = async (text: string, options: PreviewOptions = {}): Promise<OpenPreview> =>
    (preview = await openPreview(text, options));
  afterEach(() => preview.close());

  it('shows images, sounds and films of the bank’s folder', async () => {
    const files = { 'media/a b.png': dot, 'x.mp3': dot, 'media/y.webm': dot };
    const { page, faults } = await show(
      bankOf(
        '![A dot](<media/a b.png>) and ![again](media/a%20b.png)',
        '![Sound](x.mp3)',
        '![Film](media/y.webm)',
      ),
      { files },
    );
    const image = page.getByRole('img', { name: 'A dot' });
    await image.waitFor();
    await eventually(() => image.evaluate((img) => (img as HTMLImageElement).naturalWidth === 1));
    await page.getByRole('img', { name: 'again' }).waitFor();
    await page.locator('audio[controls][aria-label="Sound"]').waitFor();
    await page.locator('video[controls][aria-label="Film"]').waitFor();
    assert.deepEqual(faults, []);
  });

  it('says of missing ones what they would show', async () => {
    const { page, faults } = await show(bankOf('![The Alps](media/none.png)', '![](nothing.png)'));
    await page.getByText('There is no such file: media/none.png').waitFor();
    await page.getByText('The Alps').waitFor();
    await page.getByText('nothing.png').waitFor();
    assert.equal(await page.locator('img').count(), 0);
    assert.deepEqual(faults, []);
  });

  for (const address of [
    '../secret.png',
    '/etc/passwd',
    'a/../../secret.png',
    'C:/secret.png',
    'file:///etc/passwd',
    '%2e%2e/secret.png',
    '..\\secret.png',
  ]) {
    it(`shows nothing outside the bank’s folder: ${address}`, async () => {
      const files = { 'a/x.png': dot };
      const { page, faults } = await show(bankOf(`![Secret](<${address}>)`), { files });
      await page.getByText('Secret').first().waitFor();
      assert.equal(await page.locator('img, audio, video').count(), 0);
      assert.deepEqual(faults, []);
    });
  }

  describe('of the web', () => {
    const address = 'https://images.test/dot.png';

    it('is loaded only when the reader says so, and from that site only', async () => {
      const files = { [address]: dot, 'https://other.test/dot.png': dot };
      const text = bankOf(`![One](${address})`, '![Other](https://other.test/dot.png)');
      const { page, faults } = await show(text, { files });
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.getByText('One').waitFor();
      assert.equal(await page.locator('img').count(), 0);
      await page.getByRole('button', { name: 'Load from images.test' }).click();
      const image = page.getByRole('img', { name: 'One' });
      await image.waitFor();
      await eventually(() => image.evaluate((img) => (img as HTMLImageElement).naturalWidth === 1));
      await page.getByRole('button', { name: 'Load from other.test' }).waitFor();
      assert.deepEqual(
        requests.filter((url) => !url.startsWith('https://page.test/')),
        [address],
      );
      assert.deepEqual(faults, []);
    });

    for (const other of [
      'http://images.test/x.png',
      '//images.test/x.png',
      'ftp://images.test/x',
      'javascript:alert(1)',
      'data:text/html,x',
    ]) {
      it(`is never loaded without being asked: ${other}`, async () => {
        const { page, faults } = await show(bankOf(`![What](<${other}>)`));
        await page.getByText('What').waitFor();
        assert.equal(await page.locator('img, audio, video').count(), 0);
        assert.deepEqual(faults, []);
      });
    }
  });

  it('shows a picture that is written out in the text', async () => {
    const { page, faults } = await show(
      bankOf(`![Dot](data:image/png;base64,${dot.toString('base64')})`),
    );
    const image = page.getByRole('img', { name: 'Dot' });
    await image.waitFor();
    await eventually(() => image.evaluate((img) => (img as HTMLImageElement).naturalWidth === 1));
    assert.deepEqual(faults, []);
  });
});
