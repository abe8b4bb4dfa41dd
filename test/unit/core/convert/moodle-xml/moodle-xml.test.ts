// Moodle XML as Moodle’s own exporter writes it, and as other people do.
import assert from 'node:assert/strict';

import {
  detectConverter,
  type DraftQuestion,
  writeBank,
} from '../../../../../src/core/convert/index.js';
import { moodleXml } from '../../../../../src/core/convert/moodle-xml/index.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { type Answer, gradeAnswer, quizItems } from '../../../../../src/core/quiz/index.js';
import { tellInEnglish } from '../../../../../src/service/tell.js';
import { errorsIn, one, quiz, question, read, text } from './samples.js';

/** The share of the points that an answer earns, in percent. */
function earned(source: string, answer: Answer): number {
  const { bank } = moodleXml.import(source);
  const [item] = quizItems(readBank(writeBank(bank)), 'b.quiz.yaml').items;
  return Math.round(gradeAnswer(item!, answer, tellInEnglish).share * 100);
}

/** A question without what most samples repeat. */
function body(source: string): Partial<DraftQuestion> {
  const { question: _, ...rest } = one(source);
  return rest;
}

describe('a question of Moodle XML', () => {
  it('with one right choice', () => {
    const source = question(
      'multichoice',
      `<single>true</single><shuffleanswers>1</shuffleanswers><answernumbering>abc</answernumbering>
       <correctfeedback format="html">${text('<p>Good</p>')}</correctfeedback>
       <partiallycorrectfeedback>${text('So so')}</partiallycorrectfeedback>
       <incorrectfeedback>${text('Bad')}</incorrectfeedback><shownumcorrect/>
       <answer fraction="0" format="html">${text('<p>Lyon</p>')}<feedback>${text('')}</feedback></answer>
       <answer fraction="100">${text('<b>Paris</b>')}<feedback>${text('Yes')}</feedback></answer>
       <answer fraction="33.33333">${text('Nice')}</answer>
       <hint format="html">${text('Think')}<shownumcorrect/><clearwrong/></hint>
       <hint><hintcontent>${text('Of old')}</hintcontent></hint>
       <tags><tag>${text('geo')}</tag></tags>`,
    );
    assert.deepEqual(one(source), {
      question: 'What?',
      choices: [
        { text: 'Lyon' },
        { text: '**Paris**', correct: true, feedback: 'Yes' },
        { text: 'Nice', weight: '33.33333%' },
      ],
      shuffle: true,
      hints: ['Think', 'Of old'],
      feedback: { correct: 'Good', incorrect: 'Bad', partial: 'So so' },
      tags: ['geo'],
    });
    assert.equal(earned(source, '**Paris**'), 100);
    assert.equal(earned(source, 'Nice'), 33);
  });

  it('with several right choices, whose weights add up', () => {
    const of = (...fractions: readonly number[]): string =>
      question(
        'multichoice',
        `<single>false</single>${fractions
          .map((fraction, i) => `<answer fraction="${fraction}">${text(`c${i}`)}</answer>`)
          .join('')}`,
      );
    assert.deepEqual(body(of(50, 50, -50)), {
      choices: [{ text: 'c0', correct: true }, { text: 'c1', correct: true }, { text: 'c2' }],
      'partial-credit': 'per-choice',
    });
    assert.deepEqual(body(of(70, 30, -25)).choices, [
      { text: 'c0', correct: true, weight: '70%' },
      { text: 'c1', correct: true },
      { text: 'c2', weight: '-25%' },
    ]);
    assert.equal(body(of(0, 0)).status, 'draft');
  });

  it('that is true or false, in the words of any language', () => {
    const of = (...answers: readonly (readonly [string, number])[]): string =>
      question(
        'truefalse',
        answers
          .map(([word, fraction]) => {
            const said = `<feedback>${text(`${word}!`)}</feedback>`;
            return `<answer fraction="${fraction}" format="moodle_auto_format">${text(word)}${said}</answer>`;
          })
          .join(''),
      );
    assert.deepEqual(body(of(['true', 0], ['false', 100])), {
      answer: false,
      feedback: { correct: 'false!', incorrect: 'true!' },
    });
    assert.equal(body(of(['false', 0], ['true', 100])).answer, true);
    assert.equal(body(of(['Vrai', 100], ['Faux', 0])).answer, true);
    assert.equal(body(of(['Vrai', 0], ['Faux', 100])).answer, false);
  });

  it('with a typed answer', () => {
    const of = (answers: string): string => question('shortanswer', answers);
    assert.deepEqual(
      body(
        of(`<usecase>1</usecase><answer fraction="100">${text('Nobody')}</answer>
          <answer fraction="50">${text('a \\* b')}<feedback>${text('Half')}</feedback></answer>
          <answer fraction="0">${text('*')}<feedback>${text('No')}</feedback></answer>`),
      ),
      {
        answer: ['Nobody', { text: 'a * b', weight: '50%', feedback: 'Half' }],
        'case-sensitive': true,
        feedback: { incorrect: 'No' },
      },
    );
    const wild = of(`<answer fraction="100">${text('von*Neumann*')}</answer>`);
    assert.deepEqual(body(wild), { pattern: 'von.*Neumann.*', accept: ['von Neumann'] });
    const source = of(`<answer fraction="100">${text('1822')}</answer>`);
    assert.deepEqual(body(source), { kind: 'short-answer', answer: '1822' });
  });

  it('with numbers and units, whose multipliers are inverse factors', () => {
    assert.deepEqual(
      body(
        question(
          'numerical',
          `<answer fraction="100">${text('9,81')}<tolerance>0.01</tolerance></answer>
           <answer fraction="0">${text('*')}<feedback>${text('No')}</feedback></answer>
           <units><unit><multiplier>1</multiplier><unit_name>m/s</unit_name></unit>
           <unit><multiplier>3.6</multiplier><unit_name>km/h</unit_name></unit></units>`,
        ),
      ),
      {
        answer: 9.81,
        tolerance: 0.01,
        unit: 'm/s',
        'accept-units': { 'km/h': 0.277777777777778 },
        feedback: { incorrect: 'No' },
      },
    );
    // Before Moodle 1.5, the number stood beside the elements.
    const old = '<answer>3<fraction>1</fraction><tolerance>0</tolerance></answer>';
    assert.deepEqual(body(question('numerical', old)), { answer: 3 });
  });

  it('with pairs, some of which have no left side', () => {
    const pair = (left: string, right: string, format = ''): string =>
      `<subquestion format="html">${text(left)}<answer${format}>${text(right)}</answer></subquestion>`;
    const pairs = `${pair('<p>a</p>', '1 < *2*')}${pair('b', '2')}${pair('', '3')}`;
    assert.deepEqual(body(question('matching', pairs)), {
      pairs: [
        { left: 'a', right: '1 < \\*2\\*' },
        { left: 'b', right: '2' },
      ],
      distractors: ['3'],
    });
    const rich = pair('a', '<p><b>1</b></p>', ' format="html"');
    assert.deepEqual(body(question('ddmatch', rich)).pairs, [{ left: 'a', right: '**1**' }]);
  });

  it('with things to order', () => {
    const answers = ['one', 'two', 'three']
      .map((word, i) => `<answer fraction="${i + 1}.0000000" format="html">${text(word)}</answer>`)
      .join('');
    const of = (more: string): Partial<DraftQuestion> => body(question('ordering', more + answers));
    const order = ['one', 'two', 'three'];
    assert.deepEqual(of('<gradingtype>ALL_OR_NOTHING</gradingtype>'), { order });
    assert.deepEqual(of('<selecttype>RANDOM</selecttype><selectcount>2</selectcount>'), {
      order,
      'partial-credit': 'per-choice',
      checks: ['Moodle showed 2 of these at a time'],
    });
  });

  it('that is open', () => {
    assert.deepEqual(
      one(
        question(
          'essay',
          `<graderinfo format="html">${text('<p>Because.</p>')}</graderinfo>
           <responsetemplate format="html">${text('<p>I think</p><p>that</p>')}</responsetemplate>`,
        ),
      ),
      {
        question: 'What?\n\n> I think\n> \n> that',
        'model-answer': 'Because.',
        checks: ['the quoted lines stood in the field for the answer'],
      },
    );
    assert.deepEqual(body(question('essay', '')), { kind: 'open' });
  });

  it('with words to drag or to choose', () => {
    const options = (name: string): string =>
      [
        ['cat', 1],
        ['x &lt; 1', 2],
        ['dog', 1],
      ]
        .map(([word, group]) => `<${name}>${text(String(word))}<group>${group}</group></${name}>`)
        .join('');
    const stem = 'The [[1]] and the [[3]], [[2]]. [[9]]';
    for (const [type, name] of [
      ['ddwtos', 'dragbox'],
      ['gapselect', 'selectoption'],
    ] as const) {
      assert.equal(
        one(question(type, options(name), stem)).cloze,
        'The {{=cat~dog}} and the {{=dog~cat}}, {{=x < 1}}. [[9]]',
      );
    }
  });

  it('has a name, points, an id, and says something to everybody', () => {
    const source = quiz(
      `<question type="essay"><name>${text('The\n name')}</name><questiontext>${text('So?')}</questiontext>
       <generalfeedback format="markdown">${text('It is *so*.')}</generalfeedback>
       <defaultgrade>2.5000000</defaultgrade><penalty>0.1</penalty><hidden>0</hidden>
       <idnumber>T &amp; F</idnumber></question>`,
    );
    assert.deepEqual(one(source), {
      id: 'T-F',
      title: 'The name',
      kind: 'open',
      question: 'So?',
      points: 2.5,
      explanation: 'It is *so*.',
    });
    // A name that only repeats is none.
    for (const name of ['What', 'What…', 'Wh ...']) {
      assert.equal(one(question('essay', '', 'What?', name)).title, undefined);
    }
    assert.equal(one(question('essay', '', '', 'Say it')).question, 'Say it');
  });

  it('is HTML, text with some HTML, Markdown or plain', () => {
    const stem = (format: string, words: string): string | undefined =>
      one(
        quiz(
          `<question type="essay"><questiontext ${format}>${text(words)}</questiontext></question>`,
        ),
      ).question;
    assert.equal(stem('format="html"', '<p>a<br>\\(x &lt; 1\\)</p>'), 'a\n$x < 1$');
    assert.equal(stem('format="moodle_auto_format"', 'a\n<b>b</b>'), 'a\n**b**');
    assert.equal(stem('format="markdown"', '*a*'), '*a*');
    assert.equal(stem('format="plain_text"', '*a* <b>'), '\\*a\\* \\<b>');
    assert.equal(stem('', '<i>a</i>'), '*a*');
    assert.equal(stem('format="new"', '<i>a</i>'), '*a*');
  });

  it('of a type that a bank has not is told at its place', () => {
    const source = question('calculated', '');
    const { problems, bank } = moodleXml.import(source);
    assert.equal(bank.questions.length, 0);
    assert.deepEqual(
      problems.map(({ start, end, message }) => [source.slice(start, end), message]),
      [
        [
          '<question type="calculated">',
          'Questions of the type “calculated” are none that a bank can have: this one is left out.',
        ],
      ],
    );
    for (const [type, inside, message] of [
      ['multichoice', '', /two of them/],
      ['truefalse', '', /Neither/],
      ['shortanswer', '', /no answer/],
      ['numerical', `<answer fraction="100">${text('x')}</answer>`, /“x” is no number/],
      ['matching', '', /no pairs/],
      ['ordering', '', /nothing to order/],
      ['cloze', '', /no gap/],
      ['ddwtos', '', /no gap/],
      ['constructor', '', /“constructor”/],
    ] as const) {
      const found = moodleXml.import(question(type, inside)).problems;
      assert.match(found.map((problem) => problem.message).join(), message);
    }
  });

  it('of relatives of the usual types', () => {
    const answers = `<answer fraction="100">${text('a')}</answer><answer fraction="100">${text('b')}</answer>
      <answer fraction="0">${text('c')}</answer>`;
    const choices = [{ text: 'a', correct: true }, { text: 'b', correct: true }, { text: 'c' }];
    assert.deepEqual(body(question('multichoiceset', answers)), {
      kind: 'multiple-answer',
      choices,
    });
    assert.deepEqual(body(question('oumultiresponse', answers)), {
      kind: 'multiple-answer',
      choices,
      'partial-credit': 'per-choice',
    });
  });
});

describe('a Moodle XML file', () => {
  it('is recognised', () => {
    assert.equal(detectConverter(question('essay', ''), 'a.xml')?.id, 'moodle-xml');
    assert.equal(detectConverter('<question type="essay"></question>')?.id, 'moodle-xml');
    assert.notEqual(detectConverter('<questestinterop></questestinterop>')?.id, 'moodle-xml');
  });

  it('has categories as tags, and descriptions for what stands behind them', () => {
    const category = (path: string, info = ''): string =>
      `<question type="category"><category>${text(path)}</category>${info}</question>`;
    const info = `<info format="html">${text('<p>About <b>it</b>.</p>')}</info>`;
    const passage = `<question type="description"><name>${text('n')}</name>
      <questiontext format="html">${text('<p>Read.</p>')}</questiontext></question>`;
    const essay = (stem: string): string =>
      `<question type="essay"><questiontext>${text(stem)}</questiontext></question>`;
    const source = quiz(
      `${category('$course$/top/Default for X/A//B', info)}${essay('a')}${passage}${essay('b')}
       ${category('$module$/C')}${essay('c')}`,
    );
    const { bank } = read(source);
    assert.equal(bank.description, 'About **it**.');
    assert.deepEqual(bank.stimuli, { 'text-1': 'Read.' });
    assert.deepEqual(
      bank.questions.map(({ tags, stimulus }) => [tags, stimulus]),
      [
        [['Default for X/A/B'], undefined],
        [['Default for X/A/B'], 'text-1'],
        [['C'], undefined],
      ],
    );
  });

  it('keeps an id for the first that has it', () => {
    const twice = '<question type="essay"><idnumber>a</idnumber></question>';
    const { bank } = moodleXml.import(quiz(twice + twice));
    assert.deepEqual(
      bank.questions.map(({ id }) => id),
      ['a', undefined],
    );
  });

  it('that went through Moodle has the bank’s ids, without our comments', () => {
    const { bank } = read(
      quiz(`<question type="category"><category>${text('$course$/top/Cells')}</category>
        <idnumber>cells</idnumber></question>
        <question type="description"><questiontext>${text('Read.')}</questiontext>
        <idnumber>cells..text..dna</idnumber></question>
        <question type="essay"><questiontext>${text('So?')}</questiontext>
        <idnumber>cells..q1</idnumber></question>`),
    );
    assert.equal(bank.id, 'cells');
    assert.equal(bank.title, 'Cells');
    assert.deepEqual(bank.questions, [
      { id: 'q1', kind: 'open', question: 'So?', stimulus: 'dna' },
    ]);
  });

  it('that is broken loses only the question that is', () => {
    const essay = (stem: string): string =>
      `<question type="essay"><questiontext>${text(stem)}</questiontext></question>\n`;
    const broken = quiz(
      `${essay('a')}<question type="essay"><name>R<D</name></question>\n${essay('b')}`,
    );
    const { bank, problems } = moodleXml.import(broken);
    assert.deepEqual(
      bank.questions.map((each) => each.question),
      ['a', 'b'],
    );
    assert.equal(problems.length, 1);
    assert.match(broken.slice(problems[0]!.start), /^<D|^<\/name/);
    const cut = broken.slice(0, broken.lastIndexOf('</text>')).replace('R<D', 'R');
    const rest = moodleXml.import(cut);
    assert.equal(rest.bank.questions[0]!.question, 'a');
    assert.equal(rest.problems.length, 1);
    assert.deepEqual(errorsIn(writeBank(rest.bank)), []);
  });
});
