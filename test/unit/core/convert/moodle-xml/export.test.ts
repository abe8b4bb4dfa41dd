// Moodle XML as we write it: read by our own reader, and held to what Moodle’s importer asks for.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';

import type { ExportOptions } from '../../../../../src/core/convert/exporter.js';
import { lossesOf } from '../../../../../src/core/convert/export-bank/losses.js';
import { readExportBank } from '../../../../../src/core/convert/export-bank/read-export-bank.js';
import { writeBank } from '../../../../../src/core/convert/index.js';
import { moodleXmlExporter } from '../../../../../src/core/convert/moodle-xml/export.js';
import { moodleXml } from '../../../../../src/core/convert/moodle-xml/index.js';
import {
  childOf,
  childrenOf,
  descendantsOf,
  textIn,
} from '../../../../../src/core/convert/xml/elements.js';
import { readXml } from '../../../../../src/core/convert/xml/read-xml.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { tellInEnglish } from '../../../../../src/service/tell.js';
import { moodleFraction } from '../../../../../src/core/convert/moodle/fractions.js';
import { arbitraryBank } from '../../../../generators/index.js';
import { runs, seed } from '../../../../property-runs.js';
import { assertRoundTrip } from '../round-trip.js';

/** Half a percent is no loss. */
const asInMoodle = (share: number): number => moodleFraction(share).percent;

/** A bank of questions as Moodle XML. */
function write(data: object, options: ExportOptions = {}): string {
  const document = readBank(JSON.stringify({ title: 'T', ...data }));
  return moodleXmlExporter.export([readExportBank(document, 'b.quiz.yaml')], options) as string;
}

function lossesIn(data: object): readonly string[] {
  const document = readBank(JSON.stringify({ title: 'T', ...data }));
  const bank = readExportBank(document, 'b.quiz.yaml');
  return lossesOf(document, bank, moodleXmlExporter, tellInEnglish).map(
    ({ key, path }) => `${key} ${path.join('.')}`,
  );
}

/** What Moodle’s importer reads of each type without asking whether it is there. */
const asked: Readonly<Record<string, readonly string[]>> = {
  category: ['category', 'info'],
  description: [],
  multichoice: ['single', 'shuffleanswers', 'answer', 'correctfeedback', 'incorrectfeedback'],
  truefalse: ['answer'],
  shortanswer: ['usecase', 'answer'],
  numerical: ['answer', 'unitgradingtype', 'showunits'],
  matching: ['shuffleanswers', 'subquestion', 'partiallycorrectfeedback'],
  ordering: ['layouttype', 'selecttype', 'selectcount', 'gradingtype', 'answer'],
  essay: ['responseformat', 'responserequired', 'graderinfo', 'responsetemplate'],
  cloze: [],
};

describe('a bank as Moodle XML', () => {
  it('comes back as it was, but for what was told', () =>
    fc.assert(
      fc.asyncProperty(arbitraryBank(), (data) =>
        assertRoundTrip(data, moodleXmlExporter, (file) => moodleXml.import(file as string), {
          share: asInMoodle,
        }),
      ),
      { numRuns: runs(300), seed },
    ));

  it('has every element that Moodle’s importer counts on', () =>
    fc.assert(
      fc.property(arbitraryBank(), (data) => {
        const read = readXml(write(data));
        assert.ok('root' in read);
        for (const question of childrenOf(read.root, 'question')) {
          const type = question.attributes['type']!;
          const common = ['name', 'questiontext', 'generalfeedback', 'penalty', 'hidden'];
          for (const name of [...(type === 'category' ? [] : common), ...asked[type]!]) {
            assert.notEqual(childOf(question, name), undefined, `${type}: ${name}`);
          }
          if (type !== 'category') assert.notEqual(textIn(childOf(question, 'name')).trim(), '');
          for (const answer of childrenOf(question, 'answer')) {
            assert.match(answer.attributes['fraction']!, /^-?\d+(?:\.\d+)?$/);
          }
          for (const field of ['questiontext', 'generalfeedback', 'feedback', 'hint']) {
            for (const each of descendantsOf(question, field)) {
              assert.equal(each.attributes['format'], 'html');
              assert.notEqual(childOf(each, 'text'), undefined);
            }
          }
        }
        const ids = descendantsOf(read.root, 'idnumber')
          .map(textIn)
          .filter((id) => id !== '');
        assert.equal(new Set(ids).size, ids.length, 'Moodle drops an id that stands twice');
        assert.ok(ids.every((id) => id.length <= 100));
      }),
      { numRuns: runs(150), seed },
    ));

  it('looks as it always did', () => {
    const folder = 'test/fixtures/export';
    const document = readBank(readFileSync(`${folder}/geography.quiz.yaml`, 'utf8'));
    const bank = readExportBank(document, 'geography.quiz.yaml');
    const media = (_: unknown, path: string): Uint8Array => new TextEncoder().encode(path);
    const file = moodleXmlExporter.export([bank], { media }) as string;
    const expected = `${folder}/geography.moodle.xml`;
    if (!existsSync(expected)) writeFileSync(expected, file);
    assert.equal(file, readFileSync(expected, 'utf8').replaceAll('\r\n', '\n'));
  });

  it('takes files along, each once in a text, and brings them back', () => {
    const files: Readonly<Record<string, string>> = {
      'img/a b.png': 'one',
      'other/a b.png': 'two',
      'talk.mp3': 'sound',
      'film.mp4': 'film',
    };
    const media: ExportOptions['media'] = (_, path) =>
      files[path] === undefined ? undefined : new TextEncoder().encode(files[path]);
    const shown = '![x](img/a%20b.png) ![x](img/a%20b.png) ![y](other/a%20b.png) ![z](gone.png)';
    const file = write(
      {
        questions: [
          {
            question: shown,
            choices: [{ text: '![t](talk.mp3)', correct: true, feedback: '![](film.mp4)' }, 'b'],
            explanation: '![x](img/a%20b.png)',
          },
        ],
      },
      { media },
    );
    const read = readXml(file);
    assert.ok('root' in read);
    const names = descendantsOf(read.root, 'file').map((each) => each.attributes['name']);
    assert.deepEqual(names, ['a b.png', 'a b-2.png', 'a b.png', 'talk.mp3', 'film.mp4']);
    const back = moodleXml.import(file);
    assert.deepEqual(back.problems, []);
    const decoder = new TextDecoder();
    assert.deepEqual(
      [...back.media!].map(([path, bytes]) => [path, decoder.decode(bytes)]),
      [
        ['media/talk.mp3', 'sound'],
        ['media/film.mp4', 'film'],
        ['media/a-b.png', 'one'],
        ['media/a-b-2.png', 'two'],
      ],
    );
    const [question] = back.bank.questions;
    assert.equal(
      question!.question,
      '![x](media/a-b.png) ![x](media/a-b.png) ![y](media/a-b-2.png) ![z](gone.png)',
    );
    assert.equal(question!.choices![0]!.text, '![t](media/talk.mp3)');
    assert.equal(question!.choices![0]!.feedback, '![](media/film.mp4)');
    assert.equal(question!.explanation, '![x](media/a-b.png)');
  });

  it('leaves out what Moodle would refuse, and says so', () => {
    const question = 'So?';
    for (const item of [
      { question, choices: [{ text: 'a', correct: true }] },
      { question, pairs: [{ left: 'a', right: 'b' }] },
      { question, order: ['a'] },
      { question, pattern: 'a+' },
      { cloze: 'A {{=menu}}.' },
    ]) {
      assert.deepEqual(lossesIn({ questions: [item] }), ['kind '], JSON.stringify(item));
      assert.doesNotMatch(write({ questions: [item] }), /<questiontext/);
    }
  });

  it('says what it changes', () => {
    const long = 'x'.repeat(101);
    const choices = [
      { text: 'a', weight: '100%' },
      { text: 'b', correct: true },
    ];
    const pairs = [
      { left: 'a', right: '*b*' },
      { left: 'c', right: 'd' },
    ];
    assert.deepEqual(
      lossesIn({
        questions: [
          { question: 'a', id: long, title: 'y'.repeat(300), answer: true },
          { question: 'b', choices },
          { question: 'c', pairs, distractors: ['$x$'] },
          { cloze: '{{a::b}} {{c}} {{d}}', points: 5 },
          { question: 'e', 'model-answer': 'f', hints: ['g'] },
        ],
      }),
      [
        ...['id id', 'title.end title', 'choices.weight choices.0.weight'],
        ...['markup pairs.0.right', 'markup distractors.0', 'gap.hint cloze', 'gap.points cloze'],
        ...['hints hints'],
      ],
    );
    assert.deepEqual(lossesIn({ questions: [{ cloze: '{{a}} {{c}}', points: 4 }] }), []);
  });

  it('of several banks has a category for each, and the same bytes each time', () => {
    const banks = ['a', 'b'].map((id) => {
      const data = {
        id,
        title: `Bank ${id}/1`,
        questions: [{ id: 'q', question: 'So?', answer: true }],
      };
      return readExportBank(readBank(JSON.stringify(data)), `${id}.quiz.yaml`);
    });
    const file = moodleXmlExporter.export(banks, {}) as string;
    assert.equal(moodleXmlExporter.export(banks, {}), file);
    const { bank } = moodleXml.import(file);
    assert.equal(bank.id, 'a');
    assert.deepEqual(
      bank.questions.map(({ id, tags }) => [id, tags]),
      [
        ['q', undefined],
        [undefined, ['Bank b/1']],
      ],
    );
    assert.match(writeBank(bank), /Bank a\/1/);
  });
});
