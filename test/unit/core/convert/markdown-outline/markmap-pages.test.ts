// Pages with a mind map in them, as the programs around markmap write them.
import assert from 'node:assert/strict';

import { detectConverter, importBank } from '../../../../../src/core/convert/index.js';
import { growsInProportion } from '../../../../time-taken.js';

const leaf = (content: string, children: unknown[] = []): unknown => ({
  content,
  children,
  payload: { lines: '1,2' },
});
const exported = (root: unknown): string =>
  `<!DOCTYPE html>\n<html>\n<head><title>Markmap</title><style>svg { width: 100%; }</style></head>\n<body>\n<svg id="mindmap"></svg>\n<script src="d3.js"></script>\n<script>((getMarkmap, getOptions, root, json) => { const markmap = getMarkmap(); })(() => window.markmap,null,${JSON.stringify(root)},{"colorFreezeLevel":2})</script>\n</body>\n</html>\n`;

describe('a page with a mind map', () => {
  it('becomes notes by its data, where it was exported', () => {
    const page = exported(
      leaf('Volcanoes &amp; <em>more</em>', [
        leaf('<strong>Parts</strong>', [leaf('Chamber', [leaf('hot {"} &lt;b&gt;')]), leaf('')]),
        leaf('Types', [leaf('<code>x</code> is <a href="https://a.example">a</a>')]),
      ]),
    );
    assert.equal(detectConverter(page, 'mm.html')?.id, 'outline');
    const { bank, problems } = importBank(page, { fileName: 'mm.html' })!;
    assert.deepEqual(problems, []);
    assert.equal(bank.title, 'Volcanoes & more');
    assert.match(bank.notes!, /Parts/);
    for (const part of ['Chamber', 'hot {"}', 'Types', '`x` is [a](https://a.example)'])
      assert.ok(bank.notes!.includes(part), `${part} in ${bank.notes}`);
    assert.doesNotMatch(bank.notes!, /script|payload|lines/);
  });

  it('becomes notes by its Markdown, where it is drawn when it is opened', () => {
    const markdown = '# Volcanoes\n\n## Parts\n\n- Chamber\n  - hot\n- Chimney\n';
    const page = `<!doctype html>\n<div class="markmap">\n  <script type="text/template">\n${markdown.replaceAll(/^(?=.)/gm, '    ')}  </script>\n</div>\n<script src="markmap-autoloader.js"></script>\n`;
    const { bank } = importBank(page, { fileName: 'mm.html' })!;
    assert.equal(bank.title, 'Volcanoes');
    assert.equal(bank.notes, '## Parts\n\n- Chamber\n  - hot\n- Chimney');
  });

  it('is told of where it has no map', () => {
    for (const body of ['', '{"content":', '{"content":1}', '{"content":"","children":[]}']) {
      const page = `<html><body>markmap<script>${body}</script></body></html>`;
      const { bank, problems } = importBank(page, { fileName: 'mm.html' })!;
      assert.equal(bank.notes, undefined);
      assert.equal(problems[0]?.severity, 'error');
    }
  });

  it('is told of where it is too deep', () => {
    const deep = (n: number): string =>
      `<html>markmap ${'{"content":"part","children":['.repeat(n)}${']}'.repeat(n)}`;
    const { bank, problems } = importBank(deep(300))!;
    importBank(deep(50_000));
    assert.deepEqual(
      problems.map(({ severity }) => severity),
      ['warning'],
    );
    assert.match(bank.notes!, /part/);
  });

  it('is read soon, whatever stands in it', () => {
    const parts = ['{"content":', '{"content":1}', '<script type="text/template">', '"', '\\'];
    for (const part of [...parts, '{"content":"a","children":[']) {
      growsInProportion((n) => importBank(`<html>markmap ${part.repeat(n)}`), { from: 200 });
    }
    const nested = (n: number): string => `${'{"content":'.repeat(n)}1${'}'.repeat(n)}`;
    growsInProportion((n) => importBank(`<html>markmap ${nested(n)}`), { from: 200 });
  });
});

describe('a Markdown file of nothing but prose', () => {
  it('is notes', () => {
    const { bank } = importBank('All life is made of cells.\n', { fileName: 'cells.md' })!;
    assert.equal(bank.title, 'cells');
    assert.equal(bank.notes, 'All life is made of cells.');
    assert.equal(detectConverter('\n\n', 'cells.md'), undefined);
    assert.equal(detectConverter('All life is made of cells.\n', 'cells.txt'), undefined);
  });
});
