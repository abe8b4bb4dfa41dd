// QTI as we write it: read by our own reader.
import assert from 'node:assert/strict';

import fc from 'fast-check';

import { readExportBank } from '../../../../../src/core/convert/export-bank/read-export-bank.js';
import { openZip } from '../../../../../src/core/convert/package/open-zip.js';
import { canvasExporter } from '../../../../../src/core/convert/qti/canvas/export.js';
import { qtiPackages } from '../../../../../src/core/convert/qti/index.js';
import {
  qti21Exporter,
  qti30Exporter,
} from '../../../../../src/core/convert/qti/write/write-package.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { arbitraryBank } from '../../../../generators/index.js';
import { runs, seed } from '../../../../property-runs.js';
import { growsInProportion } from '../../../../time-taken.js';
import { assertRoundTrip } from '../round-trip.js';

/** One reader reads all versions. */
const [qti] = qtiPackages as [(typeof qtiPackages)[number]];

describe('a bank as QTI', () => {
  for (const exporter of [canvasExporter, qti21Exporter, qti30Exporter]) {
    it(`comes back from ${exporter.title} as it was, but for what was told`, () =>
      fc.assert(
        fc.asyncProperty(arbitraryBank(), (data) =>
          assertRoundTrip(data, exporter, (file) => qti.import(openZip(file as Uint8Array))),
        ),
        { numRuns: runs(150), seed },
      ));
  }

  for (const exporter of [canvasExporter, qti21Exporter, qti30Exporter]) {
    it(`keeps blanks of code and between words in ${exporter.title}`, async () => {
      const explanation = 'A **b**_c_ d\n\n```js\nif (x) {\n  y();\n}\n```';
      const question = { question: 'Why?', answer: true, explanation };
      const document = readBank(JSON.stringify({ title: 'T', questions: [question] }));
      const file = await exporter.export([readExportBank(document, 't.quiz.yaml')], {});
      const { bank } = await qti.import(openZip(file as Uint8Array));
      assert.equal(bank.questions[0]!.explanation, explanation);
    });
  }

  for (const exporter of [canvasExporter, qti21Exporter, qti30Exporter]) {
    it(`of several banks in ${exporter.title} is none of them, and each item says whose it was`, async () => {
      const banks = ['one', 'two', 'two'].map((id, i) => {
        const question = { id: 'q', question: `Is it ${i}?`, answer: true, stimulus: 's' };
        const text = { id, title: `T${i}`, language: 'fr', stimuli: { s: `Text ${i}.` } };
        const document = readBank(JSON.stringify({ ...text, questions: [question] }));
        return readExportBank(document, 't.quiz.yaml');
      });
      const file = await exporter.export(banks, {});
      const { bank, problems } = await qti.import(openZip(file as Uint8Array));
      assert.deepEqual(problems, []);
      const { id, title, language, questions, stimuli = {} } = bank;
      assert.deepEqual(
        { id, title, language },
        { id: undefined, title: 'T0 · T1 · T2', language: 'fr' },
      );
      assert.deepEqual(
        questions.map((each) => [each.id, each.question, each.tags, stimuli[each.stimulus ?? '']]),
        [
          ['q', 'Is it 0?', ['T0'], 'Text 0.'],
          [undefined, 'Is it 1?', ['T1'], 'Text 1.'],
          [undefined, 'Is it 2?', ['T2'], 'Text 2.'],
        ],
      );
    });
  }

  for (const exporter of [canvasExporter, qti21Exporter, qti30Exporter]) {
    it(`keeps sounds and films by their names in ${exporter.title}`, async () => {
      const explanation = 'Listen: ![a song](media/a.mp3)\n\n![](media/b.mp4)';
      const question = { question: 'Why?', answer: true, explanation };
      const document = readBank(JSON.stringify({ title: 'T', questions: [question] }));
      const media = (_: unknown, address: string) => new TextEncoder().encode(address);
      const file = await exporter.export([readExportBank(document, 't.quiz.yaml')], { media });
      const { bank } = await qti.import(openZip(file as Uint8Array));
      assert.equal(bank.questions[0]!.explanation, explanation);
    });
  }

  for (const exporter of [qti21Exporter, qti30Exporter]) {
    it(`tells graders a list of words and the rubric apart in ${exporter.title}`, async () => {
      const told = { 'model-answer': '- one\n- two', rubric: [{ criterion: '- a', points: 2 }] };
      const question = { question: 'Why?', ...told };
      const document = readBank(JSON.stringify({ title: 'T', questions: [question] }));
      const file = await exporter.export([readExportBank(document, 't.quiz.yaml')], {});
      const { bank } = await qti.import(openZip(file as Uint8Array));
      const { 'model-answer': answer, rubric } = bank.questions[0]!;
      assert.deepEqual({ 'model-answer': answer, rubric }, told);
    });
  }

  for (const exporter of [canvasExporter, qti21Exporter, qti30Exporter]) {
    it(`keeps a gap at the end a gap, and formulas in gaps, in ${exporter.title}`, async () => {
      const clozes = ['It is {{x}}.', '{{=$a = \\frac{b}{c}$~$a | b$}} and {{=1 \\= 2~b}}'];
      const questions = clozes.map((cloze) => ({ cloze }));
      const document = readBank(JSON.stringify({ title: 'T', questions }));
      const file = await exporter.export([readExportBank(document, 't.quiz.yaml')], {});
      const { bank } = await qti.import(openZip(file as Uint8Array));
      assert.deepEqual(
        bank.questions.map(({ cloze }) => cloze),
        clozes,
      );
    });
  }

  for (const exporter of [canvasExporter, qti21Exporter]) {
    it(`of thousands of items in ${exporter.title} takes a time in proportion`, function () {
      this.timeout(60_000);
      growsInProportion(
        (n) => {
          const questions = Array.from({ length: n }, (_, i) => {
            const pairs = [
              { left: 'a', right: `${i}` },
              { left: 'b', right: 'c' },
            ];
            return { id: `q${i}`, question: `Which is *${i}*?`, pairs, stimulus: 's' };
          });
          const bank = { title: 'T', stimuli: { s: 'Text.' }, questions };
          const read = readExportBank(readBank(JSON.stringify(bank)), 't.quiz.yaml');
          void exporter.export([read], {});
        },
        { from: 40 },
      );
    });
  }
});
