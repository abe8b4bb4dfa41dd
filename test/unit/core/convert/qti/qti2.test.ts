// QTI 2.1, 2.2 and 3.0.
import assert from 'node:assert/strict';

import { declared, item2, mapResponse, one, readText } from './reading.js';

const choice = (attributes: string, ...choices: string[]) =>
  `<choiceInteraction responseIdentifier="RESPONSE" ${attributes}><prompt>Which?</prompt>${choices.map((text, i) => `<simpleChoice identifier="${'ABCD'[i]}"${text.startsWith('!') ? ' fixed="true"' : ''}>${text.replace('!', '')}</simpleChoice>`).join('')}</choiceInteraction>`;

const mapping = (entries: Readonly<Record<string, number>>, attributes = '') =>
  `<mapping ${attributes}>${Object.entries(entries)
    .map(([key, value]) => `<mapEntry mapKey="${key}" mappedValue="${value}"/>`)
    .join('')}</mapping>`;

const entry = '<textEntryInteraction responseIdentifier="RESPONSE"/>';

const when = (test: string, ...then: string[]) =>
  `<responseIf>${test}${then.join('')}</responseIf>`;
const set = (id: string, type: string, value: string | number) =>
  `<setOutcomeValue identifier="${id}"><baseValue baseType="${type}">${value}</baseValue></setOutcomeValue>`;
const isRight = '<match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>';

describe('an item of QTI 2', () => {
  it('with one right choice, shuffled but for some', () => {
    const question = one(
      item2(
        declared('single', 'identifier', ['B']),
        `<p>Look.</p>${choice('shuffle="true" maxChoices="1"', 'One', 'Two', '!None')}`,
      ),
    );
    assert.deepEqual(question, {
      id: 'item1',
      question: 'Look.\n\nWhich?',
      choices: [{ text: 'One' }, { text: 'Two', correct: true }, { text: 'None', pin: true }],
      shuffle: true,
    });
  });

  it('with several right choices: all, by their shares, or right minus wrong', () => {
    const several = (rest: string, processing?: string) =>
      one(
        item2(
          declared('multiple', 'identifier', ['A', 'B'], rest),
          choice('maxChoices="0"', '1', '2', '3'),
          processing,
        ),
      );
    assert.equal(several('')['partial-credit'], undefined);
    assert.equal(
      several(mapping({ A: 1, B: 1, C: -1 }, 'lowerBound="0"'), mapResponse)['partial-credit'],
      'per-choice',
    );
    const { choices, points } = several(mapping({ A: 3, B: 1 }), mapResponse);
    assert.deepEqual(choices, [
      { text: '1', correct: true, weight: '75%' },
      { text: '2', correct: true },
      { text: '3' },
    ]);
    assert.equal(points, 4);
  });

  it('with rules of its own: points, feedback of all sorts', () => {
    const modal = (id: string, text: string) =>
      `<modalFeedback outcomeIdentifier="FEEDBACK" identifier="${id}" showHide="show"><p>${text}</p></modalFeedback>`;
    const inline =
      '<feedbackInline outcomeIdentifier="RESPONSE" identifier="C" showHide="show">Look again.</feedbackInline>';
    const question = one(
      item2(
        declared('single', 'identifier', ['A']) +
          '<outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>',
        choice('maxChoices="1"', 'One', 'Two', `Three${inline}`),
        `<responseProcessing><responseCondition>${when(isRight, set('SCORE', 'float', 5), set('FEEDBACK', 'identifier', 'good'))}<responseElse>${set('FEEDBACK', 'identifier', 'bad')}</responseElse></responseCondition></responseProcessing>`,
        modal('good', 'Well done.') + modal('bad', 'Not so.'),
      ),
    );
    assert.equal(question.points, 5);
    assert.deepEqual(question.choices, [
      { text: 'One', correct: true, feedback: 'Well done.' },
      { text: 'Two' },
      { text: 'Three', feedback: 'Look again.' },
    ]);
    assert.deepEqual(question.feedback, { incorrect: 'Not so.' });
  });

  it('answered with words, of which some earn less; capitals count where they are said to', () => {
    const typed = (rest: string) =>
      one(
        item2(declared('single', 'string', ['York'], rest), `<p>Son of ${entry}</p>`, mapResponse),
      );
    const { answer, ...question } = typed(
      '<mapping><mapEntry mapKey="York" mappedValue="2" caseSensitive="false"/><mapEntry mapKey="Kent" mappedValue="1" caseSensitive="false"/></mapping>',
    );
    assert.deepEqual(answer, ['York', { text: 'Kent', weight: '50%' }]);
    assert.equal(question.question, 'Son of');
    assert.equal(question['case-sensitive'], undefined);
    assert.equal(
      typed('<mapping><mapEntry mapKey="York" mappedValue="1" caseSensitive="true"/></mapping>')[
        'case-sensitive'
      ],
      true,
    );
  });

  it('answered with a number: exact, with a tolerance, between two', () => {
    const number = (test: string) =>
      one(
        item2(
          declared('single', 'float', ['4.2']),
          `<p>How long? ${entry}</p>`,
          `<responseProcessing><responseCondition>${when(test, set('SCORE', 'float', 1))}</responseCondition></responseProcessing>`,
        ),
      );
    const equal = (attributes: string) =>
      `<equal ${attributes}><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal>`;
    assert.equal(number(equal('toleranceMode="exact"')).answer, 4.2);
    assert.equal(number(equal('toleranceMode="absolute" tolerance="0.3 0.3"')).tolerance, 0.3);
    assert.equal(number(equal('toleranceMode="relative" tolerance="10"')).tolerance, 0.42);
    const limit = (name: string, value: number) =>
      `<${name}><variable identifier="RESPONSE"/><baseValue baseType="float">${value}</baseValue></${name}>`;
    assert.deepEqual(number(`<and>${limit('gte', 4)}${limit('lte', 5)}</and>`).range, [4, 5]);
  });

  it('with gaps to type into, to choose in, and to fill from a list', () => {
    const gap = (id: string) => `<textEntryInteraction responseIdentifier="${id}"/>`;
    const typed = one(
      item2(
        declared('single', 'string', ['red'], '', 'R1') +
          declared('single', 'string', ['blue'], '', 'R2'),
        `<p>Roses are ${gap('R1')}, violets ${gap('R2')}.</p>`,
        '',
      ),
    );
    assert.equal(typed.cloze, 'Roses are {{red}}, violets {{blue}}.');
    const list =
      '<inlineChoiceInteraction responseIdentifier="RESPONSE"><inlineChoice identifier="A">red</inlineChoice><inlineChoice identifier="B">blue</inlineChoice></inlineChoiceInteraction>';
    assert.equal(
      one(item2(declared('single', 'identifier', ['B']), `<p>Violets are ${list}.</p>`)).cloze,
      'Violets are {{=blue~red}}.',
    );
    const match =
      '<gapMatchInteraction responseIdentifier="RESPONSE"><prompt>Fill.</prompt><gapText identifier="W" matchMax="1">winter</gapText><gapText identifier="S" matchMax="1">summer</gapText><p>Now is the <gap identifier="G1"/>.</p></gapMatchInteraction>';
    assert.equal(
      one(item2(declared('multiple', 'directedPair', ['W G1']), match)).cloze,
      'Fill.\n\nNow is the {{=winter~summer}}.',
    );
  });

  it('of matching and of pairs', () => {
    const choices = (...names: string[]) =>
      names
        .map(
          (name) =>
            `<simpleAssociableChoice identifier="${name[0]}" matchMax="1">${name}</simpleAssociableChoice>`,
        )
        .join('');
    const match = one(
      item2(
        declared('multiple', 'directedPair', ['F P', 'I R']),
        `<matchInteraction responseIdentifier="RESPONSE"><prompt>Match.</prompt><simpleMatchSet>${choices('France', 'Italy')}</simpleMatchSet><simpleMatchSet>${choices('Paris', 'Rome', 'Bonn')}</simpleMatchSet></matchInteraction>`,
      ),
    );
    assert.deepEqual(match.pairs, [
      { left: 'France', right: 'Paris' },
      { left: 'Italy', right: 'Rome' },
    ]);
    assert.deepEqual(match.distractors, ['Bonn']);
    assert.equal(match['partial-credit'], 'none');
    const associate = one(
      item2(
        declared('multiple', 'pair', ['A P', 'C M'], mapping({ 'A P': 1, 'C M': 1 })),
        `<associateInteraction responseIdentifier="RESPONSE">${choices('Antonio', 'Capulet', 'Montague', 'Prospero')}</associateInteraction>`,
        mapResponse,
      ),
    );
    assert.deepEqual(associate.pairs, [
      { left: 'Antonio', right: 'Prospero' },
      { left: 'Capulet', right: 'Montague' },
    ]);
    assert.equal(associate['partial-credit'], undefined);
  });

  it('of an order, of an essay with what graders are told', () => {
    const order =
      '<orderInteraction responseIdentifier="RESPONSE"><simpleChoice identifier="A">last</simpleChoice><simpleChoice identifier="B">first</simpleChoice></orderInteraction>';
    assert.deepEqual(
      one(item2(declared('ordered', 'identifier', ['B', 'A']), `<p>Sort.</p>${order}`)).order,
      ['first', 'last'],
    );
    const essay = one(
      item2(
        declared('single', 'string', []),
        '<extendedTextInteraction responseIdentifier="RESPONSE"><prompt>Why?</prompt></extendedTextInteraction><rubricBlock view="scorer"><p>Because.</p></rubricBlock>',
        '',
      ),
    );
    assert.deepEqual(essay, {
      id: 'item1',
      kind: 'open',
      question: 'Why?',
      'model-answer': 'Because.',
    });
  });

  it('that asks several things becomes several questions about one text', () => {
    const long = 'word '.repeat(60);
    const { bank } = readText(
      item2(
        declared('single', 'identifier', ['A']) + declared('single', 'string', ['x'], '', 'R2'),
        `<p>${long}</p>${choice('maxChoices="1"', 'One', 'Two')}<p>Then <textEntryInteraction responseIdentifier="R2"/> went.</p>`,
        '',
      ),
    );
    assert.deepEqual(
      bank.questions.map(({ id, stimulus }) => [id, stimulus]),
      [
        ['item1-1', 'text-1'],
        ['item1-2', 'text-1'],
      ],
    );
    assert.deepEqual(
      bank.questions.map(({ question, cloze }) => question ?? cloze),
      ['Which?', 'Then {{x}} went.'],
    );
  });

  it('with simple formulas as LaTeX, with others as their text', () => {
    const math = (inside: string) =>
      `<m:math xmlns:m="http://www.w3.org/1998/Math/MathML">${inside}</m:math>`;
    const asked = (inside: string) =>
      one(
        item2(
          declared('single', 'string', []),
          `<p>Is ${math(inside)}?</p><extendedTextInteraction responseIdentifier="RESPONSE"/>`,
          '',
        ),
      ).question;
    assert.equal(
      asked(
        '<m:mfrac><m:mi>a</m:mi><m:msup><m:mi>b</m:mi><m:mn>12</m:mn></m:msup></m:mfrac><m:mo>≤</m:mo><m:mi>π</m:mi>',
      ),
      'Is $\\frac{a}{b^{12}} \\le \\pi$?',
    );
    assert.equal(
      asked('<m:mtable><m:mtr><m:mtd><m:mi>a</m:mi></m:mtd></m:mtr></m:mtable>'),
      'Is a?',
    );
  });

  it('has other names in version 3', () => {
    const source = `<?xml version="1.0"?><qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i" title="T" xml:lang="fr">
      <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>B</qti-value></qti-correct-response></qti-response-declaration>
      <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="3"/>
      <qti-item-body><qti-choice-interaction response-identifier="RESPONSE" max-choices="1"><qti-prompt>Lequel ?</qti-prompt><qti-simple-choice identifier="A">Un</qti-simple-choice><qti-simple-choice identifier="B">Deux</qti-simple-choice></qti-choice-interaction></qti-item-body>
      <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct"/></qti-assessment-item>`;
    const { bank, format } = readText(source);
    assert.equal(format, 'qti30');
    assert.equal(bank.language, 'fr');
    assert.deepEqual(bank.questions, [
      {
        id: 'i',
        title: 'T',
        question: 'Lequel ?',
        choices: [{ text: 'Un' }, { text: 'Deux', correct: true }],
        points: 3,
      },
    ]);
  });

  it('whose places cannot be had is an open question, and that is told', () => {
    const source = item2(
      declared('single', 'identifier', ['A']),
      '<hotspotInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Where?</prompt></hotspotInteraction>',
    );
    const { bank, problems } = readText(source);
    assert.deepEqual(bank.questions[0]!.kind, 'open');
    assert.deepEqual(
      problems.map(({ start, message }) => [source.slice(start, start + 8), message]),
      [['<hotspot', 'This asked for a place on an image; it is an open question now.']],
    );
  });
});
