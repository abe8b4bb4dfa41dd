// Notes in Markdown, and lines that are indented by tabs.
import assert from 'node:assert/strict';
import { detectConverter, importBank } from '../../../../../src/core/convert/index.js';
import { markdownOutline } from '../../../../../src/core/convert/markdown-outline/index.js';
import { growsInProportion } from '../../../../time-taken.js';

const volcanoes =
  '# Volcanoes\n\n## Parts\n- Chamber\n  - hot\n- Chimney\n\nSome *text*.\n\n## Types\n1. Effusive\n';

describe('an outline in Markdown', () => {
  it('is known by its headings and bullets, where nobody finds questions', () => {
    assert.equal(detectConverter(volcanoes, 'v.md')?.id, 'outline');
    assert.equal(detectConverter('- a\n  - b\n- c', 'v.md')?.id, 'outline');
    assert.equal(detectConverter('- a\n- b', 'shopping.txt')?.id, undefined);
    assert.equal(detectConverter('# Quiz\n1. Why?\na) x\n*b) y\n', 'q.md')?.id, 'markdown');
    assert.equal(detectConverter('# Title\nOnly words here.\nAnd here.', 'a.txt')?.id, undefined);
  });

  it('becomes notes as it is, under the title that stands above all', () => {
    const { bank, problems } = importBank(volcanoes, { fileName: 'v.md' })!;
    assert.deepEqual(problems, []);
    assert.equal(bank.title, 'Volcanoes');
    assert.equal(bank.notes, volcanoes.replace('# Volcanoes\n\n', '').trim());
  });

  it('keeps its headings where several are as high', () => {
    const text = '# One\n- a\n# Two\n- b';
    const { bank } = markdownOutline.import(text, { fileName: 'my-notes.md' });
    assert.equal(bank.title, 'my notes');
    assert.equal(bank.notes, text);
  });

  it('does not take lines of code for headings', () => {
    const text = '# Shell\n\n## Remarks\n```sh\n# a remark\n```';
    const { bank } = markdownOutline.import(text);
    assert.equal(bank.title, 'Shell');
    assert.equal(bank.notes, '## Remarks\n```sh\n# a remark\n```');
  });

  it('reads what stands above for other programs, and leaves out what nobody sees', () => {
    const text =
      '---\ntitle: "Rocks"\nmarkmap:\n  maxWidth: 300\n---\r\n## A\n<!-- later -->\n- b\n';
    const { bank, problems } = markdownOutline.import(text);
    assert.equal(bank.title, 'Rocks');
    assert.equal(bank.notes, '## A\n- b');
    assert.deepEqual(
      problems.map(({ severity, start }) => `${severity} ${text.slice(start, start + 4)}`),
      ['info ---\n', 'info <!--'],
    );
    assert.match(problems[0]!.message, /but for `markmap`: a bank has no place/);
  });

  it('takes over what a bank says of itself, whatever programs call it', () => {
    const head = [
      'title: Rocks',
      'author: [Ada, {name: Bo, email: b@example.org}]',
      'keywords: geology, stones',
      'lang: pt-BR',
      'abstract: >-\n  What lies\n  below.',
      'license: CC BY 4.0',
      'date: 2026-01-01',
      'Categories: [other]',
      'layout: page',
    ].join('\n');
    const { bank, problems } = markdownOutline.import(`---\n${head}\n---\n## A\n- b\n`);
    assert.deepEqual(
      { ...bank, questions: undefined, flashcards: undefined },
      {
        title: 'Rocks',
        authors: ['Ada', 'Bo'],
        tags: ['geology', 'stones'],
        language: 'pt-BR',
        description: 'What lies below.',
        license: 'CC BY 4.0',
        notes: '## A\n- b',
        checks: {},
        questions: undefined,
        flashcards: undefined,
      },
    );
    assert.match(problems[0]!.message, /but for `date`, `Categories`, `layout`:/);
    assert.equal(problems.length, 1);
  });

  it('takes no lines for a head that are none, or that no program could read', () => {
    for (const [head, notes] of [
      ['Once upon a time', '---\nOnce upon a time\n---\n\n## A\n- b'],
      ['a: [1', '---\na: [1\n---\n\n## A\n- b'],
      ['a: &x 1\nb: *x', '---\na: &x 1\nb: *x\n---\n\n## A\n- b'],
      ['title: [1, 2]\nlang: "no tag"', '## A\n- b'],
    ] as const) {
      const { bank } = markdownOutline.import(`---\n${head}\n---\n\n## A\n- b\n`, {
        fileName: 'a.md',
      });
      assert.equal(bank.notes, notes, head);
      assert.equal(typeof bank.title, 'string');
    }
  });

  it('takes a heading that is underlined for one', () => {
    const { bank } = markdownOutline.import('Rocks\n=====\n\nGranite\n-------\n\n- hard\n');
    assert.equal(bank.title, 'Rocks');
    assert.equal(bank.notes, 'Granite\n-------\n\n- hard');
  });

  it('says where there is nothing but a title', () => {
    const { bank, problems } = markdownOutline.import('# Alone');
    assert.equal(bank.notes, undefined);
    assert.equal(problems[0]?.severity, 'error');
  });

  it('is read in time that grows with its length alone', () => {
    for (const piece of ['<!-- ', '---\n', '```\n', '# a\n', '\t\ta\n']) {
      growsInProportion((n) => markdownOutline.import(`# T\n${piece.repeat(n)}`), { from: 200 });
    }
  });
});

describe('lines that are indented by tabs', () => {
  const lines = 'Root\n\tBranch A\n\t\tLeaf *1*\n\t\tLeaf 2\n\tBranch B\n';

  it('are the tree that they look like', () => {
    assert.equal(detectConverter(lines, 'map.txt')?.id, 'outline');
    const { bank } = importBank(lines)!;
    assert.equal(bank.title, 'Root');
    assert.equal(bank.notes, '## Branch A\n\n- Leaf \\*1\\*\n- Leaf 2\n\n## Branch B');
  });

  it('are no table and no code', () => {
    assert.notEqual(detectConverter('a\tb\nc\td\n\te\tf', 'map.txt')?.id, 'outline');
    assert.notEqual(detectConverter('a\n\t- b\n\t- c\n\t- d', 'map.txt')?.id, 'outline');
  });
});
