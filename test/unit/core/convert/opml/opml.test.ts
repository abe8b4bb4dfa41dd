// OPML as outliners write it, and as we do.
import assert from 'node:assert/strict';
import { faultOfXml } from './well-formed.js';
import fc from 'fast-check';
import { readExportBank } from '../../../../../src/core/convert/export-bank/read-export-bank.js';
import { detectConverter, writeBank } from '../../../../../src/core/convert/index.js';
import { markdownToHtml } from '../../../../../src/core/convert/markup/markdown-to-html.js';
import { plainToMarkdown } from '../../../../../src/core/convert/markup/plain-to-markdown.js';
import { opmlExporter } from '../../../../../src/core/convert/opml/export.js';
import { opml } from '../../../../../src/core/convert/opml/index.js';
import { writeNotes } from '../../../../../src/core/convert/outline/write-notes.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { type NoteNode, outlineOfNotes } from '../../../../../src/core/notes/index.js';
import { arbitraryBank } from '../../../../generators/index.js';
import { arbitraryForest, arbitraryNodeText, type Shape } from '../../../../generators/outline.js';
import { runs } from '../../../../property-runs.js';
import { isQuick } from '../../../../time-taken.js';

function outlineOf(bank: Parameters<typeof writeBank>[0]): readonly Shape[] {
  const shape = ({ text, children }: NoteNode): Shape => ({
    text: markdownToHtml(text, { inline: true }),
    children: children.map(shape),
  });
  return outlineOfNotes(readBank(writeBank(bank))).map(shape);
}

const head = '<?xml version="1.0"?><opml version="2.0">';

describe('OPML', () => {
  it('is known by its element', () => {
    assert.equal(detectConverter(`${head}<body/></opml>`)?.id, 'opml');
    assert.equal(detectConverter('<opml><head/></opml>', 'a.xml')?.id, 'opml');
  });

  it('becomes notes: branches are headings, what is below them bullets', () => {
    const { bank, problems } = opml.import(
      `${head}<head><title>Cells</title><ownerName>A. Teacher</ownerName></head><body>
      <outline text="Membrane" _note="Thin.&#10;&#10;Very thin."><outline text="&lt;b&gt;Bilayer&lt;/b&gt;"><outline text="lipids"/></outline></outline>
      <outline text="Core"/></body></opml>`,
    );
    assert.deepEqual(problems, []);
    assert.equal(bank.title, 'Cells');
    assert.deepEqual(bank.authors, ['A. Teacher']);
    assert.equal(
      bank.notes,
      '## Membrane\n\nThin.\n\nVery thin.\n\n- **Bilayer**\n  - lipids\n\n## Core',
    );
  });

  it('is called what stands in the middle of the map', () => {
    const map = '<outline text="Cells"><outline text="a"/><outline text="b"/></outline>';
    for (const title of ['', '<title>Cells</title>']) {
      const { bank } = opml.import(`${head}<head>${title}</head><body>${map}</body></opml>`);
      assert.equal(bank.title, 'Cells');
      assert.equal(bank.notes, '- a\n- b');
    }
  });

  it('is called what is written there, sign by sign', () => {
    const titleOf = (text: string): string =>
      opml.import(
        `${head}<head/><body><outline text="${text}"><outline text="a"/></outline></body></opml>`,
      ).bank.title;
    assert.equal(titleOf('If a &lt;b&gt; c'), 'If a <b> c');
    assert.equal(titleOf('Tom &amp;amp; Ann'), 'Tom & Ann');
    assert.equal(titleOf('&lt;b&gt;Cells&lt;/b&gt;'), 'Cells');
    assert.equal(titleOf('a*b*c'), 'a*b*c');
  });

  it('keeps links to the web, and only those', () => {
    const outline = (link: string): string => `<outline text="x" ${link}/>`;
    const { bank } = opml.import(
      `${head}<body>${outline('type="link" url="https://example.org/a(b)"')}${outline('url="javascript:alert(1)"')}${outline('type="rss" xmlUrl="https://example.org/feed"')}</body></opml>`,
    );
    assert.equal(
      bank.notes,
      '- [x](https://example.org/a%28b%29)\n- x\n- [x](https://example.org/feed)',
    );
  });

  it('tells once of remarks, where the first stands', () => {
    const source = `${head}<body><outline text="a"/><outline text="b" isComment="true"/><outline text="c" isComment="true"/></body></opml>`;
    const { bank, problems } = opml.import(source);
    assert.equal(bank.notes, '- a');
    const [problem, ...others] = problems;
    assert.deepEqual(others, []);
    assert.equal(
      problem?.message,
      '2 parts of the outline are marked as remarks, and were left out.',
    );
    assert.match(source.slice(problem.start, problem.end), /^<outline text="b"/);
  });

  it('goes there and comes back with every node of the notes', () => {
    fc.assert(
      fc.property(arbitraryForest(arbitraryNodeText().map(plainToMarkdown)), (nodes) => {
        fc.pre(nodes.length > 1);
        const bank = {
          ...{ title: 'A title', language: 'en', questions: [], flashcards: [] },
          notes: writeNotes(nodes),
        };
        const document = readBank(writeBank(bank));
        const file = opmlExporter.export([readExportBank(document, 'b.quiz.yaml')], {}) as string;
        const back = opml.import(file);
        assert.deepEqual(back.problems, []);
        assert.equal(back.bank.title, 'A title');
        assert.deepEqual(outlineOf(back.bank), outlineOf(bank));
      }),
      { numRuns: runs(100) },
    );
  });

  it('is well-formed XML whatever is in the bank', () => {
    fc.assert(
      fc.property(arbitraryBank(), (data) => {
        const document = readBank(JSON.stringify(data));
        const bank = readExportBank(document, 'b.quiz.yaml');
        const file = opmlExporter.export([bank, bank], {}) as string;
        assert.equal(faultOfXml(file), undefined);
        const { problems } = opml.import(file);
        assert.ok(problems.every(({ severity }) => severity !== 'error'));
      }),
      { numRuns: runs(30) },
    );
  });

  it('has every item with its answer below it', () => {
    const document = readBank(
      'title: T\nquestions:\n  - question: Capital?\n    choices:\n      - Lyon\n      - text: Paris\n        correct: true\n    tags: [France]\nflashcards:\n  - front: A\n    back: B\n',
    );
    const file = opmlExporter.export([readExportBank(document, 'b.quiz.yaml')], {}) as string;
    assert.match(
      file,
      /<outline text="Capital\?" category="France">\s*<outline text="Lyon"\/>\s*<outline text="✓ Paris"\/>/,
    );
    assert.match(file, /<outline text="A">\s*<outline text="B"\/>/);
  });

  it('says true and false in the language of the bank', () => {
    for (const [language, says] of [
      ['en', 'True'],
      ['fr-CA', 'Vrai'],
      ['es', 'Verdadero'],
      ['de-AT', 'Richtig'],
      ['xx', 'True'],
    ] as const) {
      const document = readBank(
        `title: T\nlanguage: ${language}\nquestions:\n  - question: Q?\n    answer: true\n`,
      );
      const file = opmlExporter.export([readExportBank(document, 'b.quiz.yaml')], {}) as string;
      assert.ok(file.includes(`<outline text="✓ ${says}"/>`), file);
    }
  });

  it('refuses what is made to hurt, and reads on where it can', () => {
    const bomb = `<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${head}<body><outline text="&b;"/></body></opml>`;
    for (const hostile of [
      bomb,
      `${head}<body>${'<outline text="a">'.repeat(5000)}`,
      `${head}<body><outline text="__proto__"/><outline text="constructor"><outline text="toString"/></outline></body></opml>`,
      `${head}<body><outline`,
      head,
      `${head}<body>${'<outline text="'.repeat(2000)}`,
    ]) {
      isQuick(() => opml.import(hostile), 1000);
      const { bank } = opml.import(hostile);
      assert.ok((bank.notes ?? '').length < 300);
    }
  });
});
