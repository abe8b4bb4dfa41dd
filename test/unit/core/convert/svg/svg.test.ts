// The mind map of banks as a picture.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readExportBank } from '../../../../../src/core/convert/export-bank/read-export-bank.js';
import { lossesOf } from '../../../../../src/core/convert/exporters.js';
import { svgExporter } from '../../../../../src/core/convert/svg/export.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { tellInEnglish } from '../../../../../src/service/tell.js';
import { faultOfXml } from '../opml/well-formed.js';

const draw = (...texts: readonly string[]): string => {
  const banks = texts.map((text) => readExportBank(readBank(text), 'b.quiz.yaml'));
  return svgExporter.export(banks, {}) as string;
};

const textsIn = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) =>
    text!.replaceAll(/<[^>]*>/g, ''),
  );

describe('a bank as a picture', () => {
  it('shows notes and what is asked, and never what is right', () => {
    const svg = draw(
      'title: Cells\nnotes: |\n  ## Wall\n  - of **plants**\nquestions:\n  - question: Made of?\n    answer: cellulose\n',
    );
    assert.equal(faultOfXml(svg), undefined);
    assert.deepEqual(textsIn(svg), ['Cells', 'Wall', 'of plants', 'Questions', 'Made of?']);
    assert.match(svg, /<title>Cells<\/title>/);
  });

  it('leaves drafts out, makes branches of several banks, and grows to the left where one writes so', () => {
    const draft = 'title: A\nquestions:\n  - question: Secret?\n    status: draft\n';
    assert.deepEqual(textsIn(draw(draft, 'title: B\nnotes: |\n  ## C\n  - d\n')), [
      'Question banks',
      'A',
      'B',
      'C',
      'd',
    ]);
    const arabic = draw('title: خلية\nlanguage: ar\nnotes: |\n  ## جدار\n  - نبات\n');
    const x = (text: string): number =>
      Number(
        new RegExp(`translate\\(([\\d.]+) [\\d.]+\\)"[^>]*>(?:(?!<g ).)*${text}`).exec(arabic)?.[1],
      );
    assert.ok(x('جدار') < x('خلية') && x('نبات') < x('جدار'));
    assert.match(arabic, /direction="rtl"/);
  });

  it('tells of nothing that is lost: nobody looks for it in a picture', () => {
    for (const name of ['chemistry-basics', 'programming', 'world-geography']) {
      const document = readBank(readFileSync(`examples/${name}.quiz.yaml`, 'utf8'));
      const bank = readExportBank(document, name);
      const told = lossesOf(document, bank, svgExporter, tellInEnglish);
      assert.deepEqual(
        told.map(({ message }) => message),
        [],
      );
      assert.equal(faultOfXml(svgExporter.export([bank], {}) as string), undefined);
    }
  });
});
