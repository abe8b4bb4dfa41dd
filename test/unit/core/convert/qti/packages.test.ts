// QTI in archives and folders: what other people’s manifests do not say, too.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';

import { qtiPackages } from '../../../../../src/core/convert/qti/index.js';
import { growsInProportion } from '../../../../time-taken.js';
import {
  canvasItem,
  corpus,
  declared,
  equal,
  filesOf,
  folderIn,
  html,
  item2,
  lid,
  questestinterop,
  readPackage,
  readText,
  rule,
} from './reading.js';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);

function choiceItem(id: string, stem: string): string {
  return item2(
    declared('single', 'identifier', ['A']),
    `<p>${stem}</p><choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><simpleChoice identifier="A">Yes</simpleChoice><simpleChoice identifier="B">No</simpleChoice></choiceInteraction>`,
  ).replace('identifier="item1"', `identifier="${id}"`);
}

function manifest(resources: string, title = ''): string {
  return `<?xml version="1.0"?><manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:imsmd="http://ltsc.ieee.org/xsd/LOM" identifier="m"><metadata><imsmd:lom><imsmd:general><imsmd:title><imsmd:string>${title}</imsmd:string></imsmd:title><imsmd:language>fr</imsmd:language></imsmd:general></imsmd:lom></metadata><organizations/><resources>${resources}</resources></manifest>`;
}

describe('a package of QTI', () => {
  it('of Canvas: its title and instructions, its images, each test once', async () => {
    const item = (id: string) =>
      canvasItem(
        'multiple_choice',
        html(
          '<p>What? <img src="%24IMS-CC-FILEBASE%24/Uploaded%20Media/a.png?canvas_download=1" alt="A"></p>',
        ) + lid('Single', { a: 'This', b: 'That' }),
        rule(equal('a'), '100'),
      ).replace('item1', id);
    const test = (items: string) =>
      questestinterop(
        `<assessment ident="g1" title="Raw"><section ident="root_section">${items}</section></assessment>`,
      );
    const read = await readPackage(
      filesOf({
        'imsmanifest.xml': manifest(
          '<resource identifier="g1" type="imsqti_xmlv1p2/imscc_xmlv1p1/assessment"><file href="g1/assessment_qti.xml"/></resource>',
        ),
        'g1/assessment_qti.xml': test(item('q1')),
        'g1/assessment_meta.xml':
          '<quiz xmlns="http://canvas.instructure.com/xsd/cccv1p0" identifier="g1"><title>Quiz</title><description>&lt;p&gt;Take &lt;b&gt;time&lt;/b&gt;.&lt;/p&gt;</description></quiz>',
        'non_cc_assessments/g1.xml.qti': test(item('q1') + item('q2')),
        'web_resources/Uploaded Media/a.png': png,
      }),
    );
    assert.equal(read.format, 'canvas');
    assert.deepEqual(read.problems, []);
    const { title, description, language, questions } = read.bank;
    assert.deepEqual(
      { title, description, language },
      { title: 'Quiz', description: 'Take **time**.', language: 'fr' },
    );
    assert.deepEqual(
      questions.map(({ id, question }) => [id, question]),
      [
        ['q1', 'What? ![A](media/a.png)'],
        ['q2', 'What? ![A](media/a.png)'],
      ],
    );
    assert.deepEqual([...(read.media ?? [])], [['media/a.png', png]]);
  });

  const test = (refs: string) =>
    `<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="t" title="Exam"><testPart identifier="p" navigationMode="linear" submissionMode="individual">${refs}</testPart></assessmentTest>`;
  const ref = (href: string, inside = '') =>
    `<assessmentItemRef identifier="r-${href.replace(/\W/g, '')}" href="${href}">${inside}</assessmentItemRef>`;

  it('in the order of its test, with sections as tags, weights as points and limits of time', async () => {
    const read = await readPackage(
      filesOf({
        'imsmanifest.xml': manifest(
          '<resource identifier="b" type="imsqti_item_xmlv2p1" href="items/b.xml"><metadata><lom><general><keyword><string>easy ones</string></keyword></general><educational><difficulty><value>easy</value></difficulty></educational></lom></metadata><file href="items/b.xml"/></resource>',
        ),
        'items/a.xml': choiceItem('a', 'First?'),
        'items/b.xml': choiceItem('b', 'Second?'),
        'items/c.xml': choiceItem('c', 'Not in the test?'),
        'test.xml': test(
          `<assessmentSection identifier="s1" title="Hard"><selection select="1"/>${ref('items/b.xml', '<weight identifier="W" value="2"/><timeLimits maxTime="90"/>')}</assessmentSection><assessmentSection identifier="s2" title="Soft">${ref('items/a.xml')}</assessmentSection>`,
        ),
      }),
    );
    assert.equal(read.format, 'qti21');
    assert.equal(read.bank.title, 'Exam');
    assert.deepEqual(
      read.bank.questions.map(({ id, tags, points, difficulty, 'time-limit': limit }) => ({
        id,
        tags,
        points,
        difficulty,
        limit,
      })),
      [
        { id: 'b', tags: ['Hard', 'easy ones'], points: 2, difficulty: 'easy', limit: '1m30s' },
        { id: 'a', tags: ['Soft'], points: undefined, difficulty: undefined, limit: undefined },
        { id: 'c', tags: undefined, points: undefined, difficulty: undefined, limit: undefined },
      ],
    );
  });

  it('without a manifest, or with one that cannot be read', async () => {
    const plain = await readPackage(filesOf({ 'deep/q.xml': choiceItem('a', 'Well?') }));
    assert.equal(plain.bank.questions.length, 1);
    assert.equal(plain.bank.title, 'package');
    const broken = await readPackage(
      filesOf({ 'imsmanifest.xml': '<manifest><', 'q.xml': choiceItem('a', 'Well?') }),
    );
    assert.equal(broken.bank.questions.length, 1);
  });

  it('whose items show one passage', async () => {
    const about = (id: string) =>
      choiceItem(id, 'Why?').replace(
        '<itemBody>',
        '<assessmentStimulusRef identifier="s" href="../texts/s.xml"/><itemBody>',
      );
    const read = await readPackage(
      filesOf({
        'items/a.xml': about('a'),
        'items/b.xml': about('b'),
        'texts/s.xml':
          '<assessmentStimulus xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="s"><stimulusBody><p>A <em>tale</em>.</p></stimulusBody></assessmentStimulus>',
      }),
    );
    assert.deepEqual(read.bank.stimuli, { 'text-1': 'A *tale*.' });
    assert.deepEqual(
      read.bank.questions.map(({ stimulus }) => stimulus),
      ['text-1', 'text-1'],
    );
  });

  it('that leads back to itself ends', async () => {
    const section = (href: string) =>
      `<assessmentSection xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="s" title="S"><assessmentSectionRef identifier="r" href="${href}"/>${ref('a.xml')}</assessmentSection>`;
    const read = await readPackage(
      filesOf({
        'one.xml': section('two.xml'),
        'two.xml': section('one.xml'),
        'a.xml': choiceItem('a', 'Well?'),
      }),
    );
    assert.equal(read.bank.questions.length, 1);
  });

  it('with a file that is broken tells it, and reads the others', async () => {
    const whole = choiceItem('a', 'Well?');
    const { bank, problems } = await readPackage(
      filesOf({ 'a.xml': whole, 'b.xml': whole.slice(0, -40) }),
    );
    assert.equal(bank.questions.length, 1);
    assert.deepEqual(
      problems.map(({ path, severity }) => [path, severity]),
      [['b.xml', 'error']],
    );
  });

  it('that declares what would grow is not let grow', () => {
    const lol = `<!DOCTYPE questestinterop [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>`;
    const source = questestinterop(canvasItem('essay', html('x'), ''))
      .replace('?>', `?>${lol}`)
      .replace('>x<', '>&b;<');
    assert.ok(JSON.stringify(readText(source).bank).length < 2000);
    const deep = `<questestinterop>${'<section>'.repeat(5000)}${'</section>'.repeat(5000)}</questestinterop>`;
    assert.equal(readText(deep).problems.length, 1);
  });

  it('cut off anywhere never throws', () => {
    const source = questestinterop(
      canvasItem(
        'multiple_choice',
        html('What?') + lid('Single', { a: 'This', b: 'That' }),
        rule(equal('a'), '100'),
      ),
    );
    for (let end = source.indexOf('<item'); end < source.length; end += 7)
      readText(source.slice(0, end));
    const item = choiceItem('a', 'Well?');
    for (let end = item.indexOf('<responseD'); end < item.length; end += 7)
      readText(item.slice(0, end));
  });

  it('of thousands of items takes a time in proportion', () => {
    growsInProportion(
      (n) => {
        const files: Record<string, string> = {};
        for (let i = 0; i < n; i++) files[`i${i}.xml`] = choiceItem(`i${i}`, `Number ${i}?`);
        const converter = qtiPackages.find(({ id }) => id === 'qti21')!;
        const source = filesOf(files);
        assert.ok(converter.detect(source) > 0.5);
        const result = converter.import(source) as {
          readonly bank: { readonly questions: readonly unknown[] };
        };
        assert.equal(result.bank.questions.length, n);
      },
      { from: 40 },
    );
    growsInProportion(
      (n) => {
        const item = canvasItem(
          'multiple_choice',
          html('What?') + lid('Single', { a: 'This', b: 'That' }),
          rule(equal('a'), '100'),
        );
        const source = questestinterop(
          Array.from({ length: n }, (_, i) => item.replace('item1', `i${i}`)).join(''),
        );
        assert.equal(readText(source).bank.questions.length, n);
      },
      { from: 40 },
    );
  });
});

const present = existsSync(corpus);

describe(`packages of QTI of other people${present ? '' : ' (left out: the corpora are not beside this checkout)'}`, () => {
  before(function () {
    if (!present) this.skip();
  });

  it('are read whole', async () => {
    for (const [name, format, questions, files] of [
      ['test_qti_1.2', 'qti12', 5, 2],
      ['test_qti_1.2_canvas', 'canvas', 4, 0],
      ['test_qti_2.2', 'qti22', 6, 1],
    ] as const) {
      const read = await readPackage(folderIn(corpus, name));
      assert.deepEqual(read.problems, [], name);
      assert.deepEqual(
        {
          format: read.format,
          questions: read.bank.questions.length,
          files: read.media?.size ?? 0,
        },
        { format, questions, files },
        name,
      );
      assert.ok(
        read.bank.questions.every(({ status }) => status === undefined),
        name,
      );
    }
  });
});
