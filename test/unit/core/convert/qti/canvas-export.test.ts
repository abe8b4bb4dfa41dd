// Quizzes for Canvas: what its own importer looks for.
import assert from 'node:assert/strict';

import { readExportBank } from '../../../../../src/core/convert/export-bank/read-export-bank.js';
import { lossesOf } from '../../../../../src/core/convert/export-bank/losses.js';
import { openZip } from '../../../../../src/core/convert/package/open-zip.js';
import { readText } from '../../../../../src/core/convert/package/source-files.js';
import { canvasExporter } from '../../../../../src/core/convert/qti/canvas/export.js';
import { qtiPackages } from '../../../../../src/core/convert/qti/index.js';
import {
  childOf,
  childrenOf,
  descendantsOf,
  nodeOf,
  type QtiNode,
  textIn,
} from '../../../../../src/core/convert/qti/source/node.js';
import { readXml } from '../../../../../src/core/convert/xml/read-xml.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { tellInEnglish } from '../../../../../src/service/tell.js';

async function filesOf(...banks: readonly object[]) {
  const read = banks.map((bank, i) =>
    readExportBank(readBank(JSON.stringify({ title: 'T', ...bank })), `b${i + 1}.quiz.yaml`),
  );
  const media = (_: unknown, address: string) => new TextEncoder().encode(address);
  const bytes = (await canvasExporter.export(read, { media })) as Uint8Array;
  return openZip(bytes);
}

async function testOf(bank: object): Promise<QtiNode> {
  const files = await filesOf(bank);
  const path = files.paths.find((each) => /^(.+)\/\1\.xml$/.test(each))!;
  return parsed(readText(files, path)!);
}

function parsed(source: string): QtiNode {
  const read = readXml(source);
  assert.ok('root' in read);
  return nodeOf(read.root);
}

async function itemOf(question: object, rest: object = {}): Promise<QtiNode> {
  const items = descendantsOf(await testOf({ ...rest, questions: [question] }), 'item');
  assert.equal(items.length, 1);
  return items[0]!;
}

function fieldsOf(item: QtiNode): Readonly<Record<string, string>> {
  return Object.fromEntries(
    descendantsOf(item, 'qtimetadatafield').map((field) => [
      textIn(childOf(field, 'fieldlabel')),
      textIn(childOf(field, 'fieldentry')),
    ]),
  );
}

/** The rules of an item: what they ask, what they earn, what they show. */
function rulesOf(item: QtiNode): readonly string[] {
  return descendantsOf(item, 'respcondition').map((rule) => {
    const condition = childrenOf(childOf(rule, 'conditionvar')).map(written).join(' ');
    const earns = childrenOf(rule, 'setvar').map(
      (set) => `${set.attributes['action']} ${textIn(set)}`,
    );
    const shown = childrenOf(rule, 'displayfeedback').map(
      ({ attributes }) => attributes['linkrefid'],
    );
    return [condition, ...earns, ...shown].join(' → ');
  });
}

function written(node: QtiNode): string {
  const inside = childrenOf(node).map(written);
  const { respident = '' } = node.attributes;
  const of = respident === 'response1' ? '' : respident;
  return `${node.name.replace('varequal', '=')}(${inside.length > 0 ? inside.join(' ') : `${of}${of === '' ? '' : ':'}${textIn(node)}`})`;
}

function feedbackOf(item: QtiNode): Readonly<Record<string, string>> {
  return Object.fromEntries(
    childrenOf(item, 'itemfeedback').map((node) => [node.attributes['ident'], textIn(node)]),
  );
}

describe('a quiz for Canvas', () => {
  it('is a folder of the name of its test, with what it is asked by beside it', async () => {
    const files = await filesOf(
      {
        id: 'a.b',
        title: 'One & two',
        description: 'Take **time**.',
        quiz: { 'shuffle-choices': true, 'time-limit': '90s' },
        questions: [
          { question: '![A](<pics/a b.png>)', answer: true, points: 2.5 },
          { question: '?', answer: false },
        ],
      },
      { questions: [{ question: '![B](other/b.png)', answer: true }] },
    );
    const [first, second] = ['qw_bank_x2e__x2e_a_x2e_b', 'qw_bank_x2e__x2e_b2'];
    assert.deepEqual(files.paths, [
      'imsmanifest.xml',
      `${first}/${first}.xml`,
      `${first}/assessment_meta.xml`,
      `${second}/${second}.xml`,
      `${second}/assessment_meta.xml`,
      'web_resources/media/a-b.png',
      'web_resources/media/b.png',
    ]);
    const manifest = parsed(readText(files, 'imsmanifest.xml')!);
    const resources = descendantsOf(manifest, 'resource').map((node) => [
      node.attributes['identifier'],
      node.attributes['type'],
      ...childrenOf(node, 'file').map(({ attributes }) => attributes['href']),
      ...childrenOf(node, 'dependency').map(({ attributes }) => attributes['identifierref']),
    ]);
    const meta = 'associatedcontent/imscc_xmlv1p1/learning-application-resource';
    assert.deepEqual(resources, [
      [first, 'imsqti_xmlv1p2', `${first}/${first}.xml`, `${first}_meta`],
      [`${first}_meta`, meta, `${first}/assessment_meta.xml`],
      [second, 'imsqti_xmlv1p2', `${second}/${second}.xml`, `${second}_meta`],
      [`${second}_meta`, meta, `${second}/assessment_meta.xml`],
      ['file_5', 'webcontent', 'web_resources/media/a-b.png'],
      ['file_6', 'webcontent', 'web_resources/media/b.png'],
    ]);
    const quiz = parsed(readText(files, `${first}/assessment_meta.xml`)!);
    assert.equal(quiz.attributes['identifier'], first);
    const said = (name: string) => textIn(childOf(quiz, name));
    assert.equal(said('title'), 'One & two');
    assert.equal(said('description'), 'Take <strong>time</strong>.');
    assert.equal(said('points_possible'), '3.5');
    assert.equal(said('shuffle_answers'), 'true');
    assert.equal(said('time_limit'), '2');
    const assessment = childOf(parsed(readText(files, `${first}/${first}.xml`)!), 'assessment');
    assert.equal(assessment?.attributes['ident'], first);
    const [stem] = descendantsOf(assessment, 'mattext');
    assert.equal(
      textIn(stem),
      '<img src="%24IMS-CC-FILEBASE%24/web_resources/media/a-b.png" alt="A">',
    );
  });

  it('has one right choice, and says what to whom', async () => {
    const item = await itemOf(
      {
        id: 'capital',
        title: 'Capitals',
        question: 'Capital of *France*?',
        points: 3,
        tags: ['geo', 'a, b'],
        choices: [
          { text: 'Rome', feedback: 'That is Italy’s.' },
          { text: 'Paris', correct: true },
          '**Bonn**',
        ],
        explanation: 'On the Seine.',
        feedback: { correct: 'Yes.', incorrect: 'No.' },
      },
      { id: 'bank' },
    );
    assert.deepEqual(item.attributes, {
      ident: 'qw_bank_x2e__x2e_capital',
      title: 'Capitals',
    });
    assert.deepEqual(fieldsOf(item), {
      question_type: 'multiple_choice_question',
      points_possible: '3',
      assessment_question_identifierref: 'qw_bank_x2e__x2e_capital_question',
      qmd_keywords: 'a, b',
    });
    const [outcome] = descendantsOf(item, 'decvar');
    assert.deepEqual(outcome?.attributes, {
      maxvalue: '100',
      minvalue: '0',
      varname: 'SCORE',
      vartype: 'Decimal',
    });
    assert.deepEqual(
      descendantsOf(item, 'response_label').map((label) => {
        const [text] = descendantsOf(label, 'mattext');
        return [label.attributes['ident'], text?.attributes['texttype'], textIn(text)];
      }),
      [
        ['choice_1', 'text/plain', 'Rome'],
        ['choice_2', 'text/plain', 'Paris'],
        ['choice_3', 'text/html', '<strong>Bonn</strong>'],
      ],
    );
    assert.deepEqual(rulesOf(item), [
      'other() → general_fb',
      '=(choice_1) → choice_1_fb',
      '=(choice_2) → Set 100 → correct_fb',
      'other() → general_incorrect_fb',
    ]);
    assert.deepEqual(feedbackOf(item), {
      general_fb: 'On the Seine.',
      correct_fb: 'Yes.',
      general_incorrect_fb: 'No.',
      choice_1_fb: 'That is Italy’s.',
    });
  });

  it('wants each right choice of several and none that is wrong', async () => {
    const item = await itemOf({
      question: 'Primes?',
      choices: [{ text: '2', correct: true }, '4', { text: '5', correct: true }],
    });
    assert.equal(fieldsOf(item)['question_type'], 'multiple_answers_question');
    assert.equal(descendantsOf(item, 'response_lid')[0]?.attributes['rcardinality'], 'Multiple');
    assert.deepEqual(rulesOf(item), ['and(=(choice_1) not(=(choice_2)) =(choice_3)) → Set 100']);
  });

  it('says true and false in the words that Canvas knows', async () => {
    const item = await itemOf({ question: 'Vrai ?', answer: false }, { language: 'fr' });
    assert.equal(fieldsOf(item)['question_type'], 'true_false_question');
    assert.deepEqual(
      descendantsOf(item, 'response_label').map((label) => textIn(label)),
      ['True', 'False'],
    );
    assert.deepEqual(rulesOf(item), ['=(choice_2) → Set 100']);
  });

  it('accepts texts, and only those that earn something', async () => {
    const item = await itemOf({
      question: 'Who?',
      answer: [
        'Ada',
        { text: 'Bob', weight: '0%', feedback: 'No.' },
        { text: 'Eve', feedback: 'Right.' },
      ],
      feedback: { correct: 'Good.' },
    });
    assert.equal(fieldsOf(item)['question_type'], 'short_answer_question');
    assert.deepEqual(rulesOf(item), [
      '=(Eve) → answer_2_fb',
      '=(Ada) =(Eve) → Set 100 → correct_fb',
    ]);
    assert.deepEqual(feedbackOf(item), { correct_fb: 'Good.', answer_2_fb: 'Right.' });
  });

  it('accepts numbers: exact, with a tolerance, in a range', async () => {
    const rules = async (question: object) => {
      const item = await itemOf({ question: 'How many?', ...question });
      assert.equal(fieldsOf(item)['question_type'], 'numerical_question');
      return rulesOf(item);
    };
    assert.deepEqual(await rules({ answer: 1e21 }), ['or(=(1000000000000000000000)) → Set 100']);
    assert.deepEqual(await rules({ answer: 3.14, tolerance: 0.01 }), [
      'or(=(3.14) and(vargte(3.13) varlte(3.15))) → Set 100',
    ]);
    assert.deepEqual(await rules({ range: [1, 2] }), ['vargte(1) varlte(2) → Set 100']);
    assert.deepEqual(await rules({ answer: [1, { text: 2, feedback: 'Two.' }] }), [
      'or(=(1)) → Set 100',
      'or(=(2)) → Set 100 → answer_2_fb',
    ]);
  });

  it('names gaps in its text, and lists the entries of menus by their letters', async () => {
    const typed = await itemOf({ cloze: 'A [gap1] {{x|y}} and {{z}}.' });
    assert.equal(fieldsOf(typed)['question_type'], 'fill_in_multiple_blanks_question');
    assert.equal(textIn(descendantsOf(typed, 'mattext')[0]), 'A [gap1] [gapx1] and [gapx2].');
    const lists = (item: QtiNode) =>
      descendantsOf(item, 'response_lid').map((list) => [
        list.attributes['ident'],
        textIn(childOf(list, 'material')),
        ...descendantsOf(list, 'response_label').map(
          (label) => `${label.attributes['ident']} ${textIn(label)}`,
        ),
      ]);
    assert.deepEqual(lists(typed), [
      ['response_gapx1', 'gapx1', 'gapx1_1 x', 'gapx1_2 y'],
      ['response_gapx2', 'gapx2', 'gapx2_1 z'],
    ]);
    assert.deepEqual(rulesOf(typed), [
      '=(response_gapx1:gapx1_1) → Add 50.00',
      '=(response_gapx2:gapx2_1) → Add 50.00',
    ]);
    const menus = await itemOf({ question: 'Which?', cloze: 'It is {{=z~b~a}}.' });
    assert.equal(fieldsOf(menus)['question_type'], 'multiple_dropdowns_question');
    assert.deepEqual(lists(menus), [['response_gap1', 'gap1', 'gap1_3 a', 'gap1_2 b', 'gap1_1 z']]);
  });

  it('matches sides that are listed by their letters, each with its part', async () => {
    const item = await itemOf({
      question: 'Match.',
      pairs: [
        { left: 'One', right: 'z' },
        { left: '`Two`', right: 'b' },
      ],
      distractors: ['a'],
      feedback: { incorrect: 'No.' },
    });
    assert.equal(fieldsOf(item)['question_type'], 'matching_question');
    const [first] = descendantsOf(item, 'response_lid');
    assert.deepEqual(
      descendantsOf(first, 'response_label').map(
        (label) => `${label.attributes['ident']} ${textIn(label)}`,
      ),
      ['right_3 a', 'right_2 b', 'right_1 z'],
    );
    assert.deepEqual(rulesOf(item), [
      '=(response_1:right_1) → Add 50.00',
      '=(response_2:right_2) → Add 50.00',
    ]);
    assert.deepEqual(feedbackOf(item), { general_incorrect_fb: 'No.' });
  });

  it('asks for an order, and for words that a person reads', async () => {
    const ordered = await itemOf({ question: 'Order.', order: ['z', 'a'] });
    assert.equal(descendantsOf(ordered, 'response_lid')[0]?.attributes['rcardinality'], 'Ordered');
    assert.deepEqual(rulesOf(ordered), ['=(entry_1) =(entry_2) → Set 100']);
    const open = await itemOf({ question: 'Why?', kind: 'open' });
    assert.equal(fieldsOf(open)['question_type'], 'essay_question');
    assert.deepEqual(rulesOf(open), ['other()']);
  });

  it('shows a passage before the first question about it', async () => {
    const test = await testOf({
      id: 'b',
      stimuli: { one: 'A *tale*.' },
      questions: [
        { id: 'x', question: 'First?', answer: true },
        { id: 'one', question: 'Second?', answer: true, stimulus: 'one' },
        { id: 'z', question: 'Third?', answer: true, stimulus: 'one' },
      ],
    });
    assert.deepEqual(
      descendantsOf(test, 'item').map((item) => [
        item.attributes['ident']?.replaceAll('_x2e_', '.'),
        fieldsOf(item)['question_type'],
        fieldsOf(item)['parent_stimulus_item_ident']?.replaceAll('_x2e_', '.'),
      ]),
      [
        ['qw_b..x', 'true_false_question', undefined],
        ['qw_b..text..one', 'text_only_question', undefined],
        ['qw_b..one', 'true_false_question', 'qw_b..text..one'],
        ['qw_b..z', 'true_false_question', 'qw_b..text..one'],
      ],
    );
  });

  it('tells what Canvas changes, and nothing else', () => {
    const bank = readBank(
      JSON.stringify({
        title: 'T',
        questions: [
          {
            question: 'a',
            choices: [
              { text: 'b', correct: true, weight: '100%' },
              { text: 'c', weight: '50%' },
            ],
          },
          {
            question: 'b',
            choices: [{ text: 'b', correct: true }, { text: 'c', correct: true }, 'd'],
          },
          {
            question: 'c',
            'partial-credit': 'per-choice',
            choices: [{ text: 'b', correct: true }, { text: 'c', correct: true }, 'd'],
          },
          { question: 'd', answer: ['b', { text: 'c', weight: '-10%' }], hints: ['h'] },
          { cloze: '{{a::h}} {{=b~c}}' },
          { question: 'f', pairs: [{ left: '*a*', right: '*b*' }] },
          { question: 'g', answer: [{ text: 1, weight: '0%' }] },
          { question: 'h', kind: 'open', 'model-answer': 'm' },
        ],
      }),
    );
    const found = lossesOf(
      bank,
      readExportBank(bank, 't.quiz.yaml'),
      canvasExporter,
      tellInEnglish,
    );
    assert.deepEqual(
      found.map(({ item, key, path }) => [item?.index, key, path.join('.')]),
      [
        [0, 'choices.weight', 'choices.1.weight'],
        [1, 'partial-credit', 'choices'],
        [3, 'answer.weight', 'answer.1.weight'],
        [3, 'hints', 'hints'],
        [4, 'gap.hint', 'cloze'],
        [4, 'markup', 'cloze'],
        [5, 'markup', 'pairs.0.right'],
        [6, 'kind', ''],
        [7, 'model-answer', 'model-answer'],
      ],
    );
  });

  it('of several banks comes back with what each asks, and mixes choices where it did', async () => {
    const question = { question: 'Which?', choices: [{ text: 'a', correct: true }, 'b'] };
    const files = await filesOf(
      { title: 'One', id: 'one', quiz: { 'shuffle-choices': true }, questions: [question] },
      { title: 'Two', id: 'two', questions: [question] },
    );
    const { bank, problems } = await qtiPackages[0]!.import(files);
    assert.deepEqual(problems, []);
    assert.equal(bank.quiz, undefined);
    assert.deepEqual(
      bank.questions.map(({ tags, shuffle }) => [tags, shuffle]),
      [
        [['One'], true],
        [['Two'], undefined],
      ],
    );
  });
});
