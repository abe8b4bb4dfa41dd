// QTI 1.2, by itself and as Canvas and others write it.
import assert from 'node:assert/strict';

import { canvasItem, equal, html, lid, one, questestinterop, readText, rule } from './reading.js';

const fib =
  '<response_str ident="response1" rcardinality="Single"><render_fib><response_label ident="answer1"/></render_fib></response_str>';
const decimal = fib.replace('<render_fib>', '<render_fib fibtype="Decimal">');

function canvas(...parts: Parameters<typeof canvasItem>) {
  return one(questestinterop(canvasItem(...parts)));
}

function feedback(ident: string, text: string): string {
  return `<itemfeedback ident="${ident}"><flow_mat>${html(text)}</flow_mat></itemfeedback>`;
}

function told(condition: string, ident: string): string {
  return `<respcondition continue="Yes"><conditionvar>${condition}</conditionvar><displayfeedback feedbacktype="Response" linkrefid="${ident}"/></respcondition>`;
}

describe('an item of QTI 1.2', () => {
  it('with one right choice, and what is said to whom', () => {
    const question = canvas(
      'multiple_choice',
      html('<p>Capital of <b>France</b>?</p>') +
        lid('Single', { a: 'Paris', b: 'Rome', c: 'Bonn' }),
      told('<other/>', 'general_fb') +
        told(equal('b'), 'b_fb') +
        rule(
          equal('a'),
          '100',
          '<displayfeedback feedbacktype="Response" linkrefid="correct_fb"/>',
        ) +
        told('<other/>', 'general_incorrect_fb'),
      feedback('general_fb', 'It lies on the Seine.') +
        feedback('b_fb', 'That is Italy’s.') +
        feedback('correct_fb', 'Yes.') +
        feedback('general_incorrect_fb', 'No.'),
      { points_possible: '2.5' },
    );
    assert.deepEqual(question, {
      id: 'item1',
      question: 'Capital of **France**?',
      choices: [
        { text: 'Paris', correct: true },
        { text: 'Rome', feedback: 'That is Italy’s.' },
        { text: 'Bonn' },
      ],
      explanation: 'It lies on the Seine.',
      feedback: { correct: 'Yes.', incorrect: 'No.' },
      points: 2.5,
    });
  });

  it('with several right choices that all are needed', () => {
    const question = canvas(
      'multiple_answers',
      html('Primes?') + lid('Multiple', { a: '2', b: '4', c: '5' }),
      rule(`<and>${equal('a')}<not>${equal('b')}</not>${equal('c')}</and>`, '100'),
    );
    assert.deepEqual(question.choices, [
      { text: '2', correct: true },
      { text: '4' },
      { text: '5', correct: true },
    ]);
    assert.equal(question['partial-credit'], undefined);
  });

  it('with several right choices that each earn a part', () => {
    const add = (id: string, score: number) =>
      `<respcondition><conditionvar>${equal(id)}</conditionvar><setvar varname="que_score" action="Add">${score}</setvar></respcondition>`;
    const item = (wrong: number) =>
      one(
        questestinterop(`<item ident="q"><presentation>${html('Primes?')}${lid('Multiple', { a: '2', b: '4', c: '5' })}</presentation>
        <resprocessing><outcomes><decvar varname="que_score" maxvalue="4"/></outcomes>${add('a', 2)}${add('b', wrong)}${add('c', 2)}</resprocessing></item>`),
      );
    assert.equal(item(-2)['partial-credit'], 'per-choice');
    assert.equal(item(-2).points, 4);
    assert.deepEqual(item(-1).choices, [
      { text: '2', correct: true, weight: '50%' },
      { text: '4', weight: '-25%' },
      { text: '5', correct: true },
    ]);
  });

  it('with two choices that say true and false', () => {
    const question = canvas(
      'true_false',
      html('Water boils.') + lid('Single', { a: 'True', b: 'False' }),
      told(equal('b'), 'b_fb') + rule(equal('a'), '100'),
      feedback('b_fb', 'It does.'),
    );
    assert.equal(question.answer, true);
    assert.deepEqual(question.feedback, { incorrect: 'It does.' });
  });

  it('answered with words', () => {
    const question = canvas(
      'short_answer',
      html('Red?') + fib,
      rule(equal('rouge') + equal('Rouge') + equal('vermeil'), '100'),
    );
    assert.deepEqual(question.answer, ['rouge', 'vermeil']);
    assert.equal(question['case-sensitive'], undefined);
  });

  it('answered with a number: exact, with a tolerance, in a range', () => {
    const number = (condition: string) =>
      canvas('numerical', html('How long?') + decimal, rule(condition, '100'));
    const around = `<or>${equal('10')}<and><vargte respident="response1">9.5</vargte><varlte respident="response1">10.5</varlte></and></or>`;
    assert.equal(number(equal('10')).answer, 10);
    const { answer, tolerance } = number(around);
    assert.deepEqual({ answer, tolerance }, { answer: 10, tolerance: 0.5 });
    const limits =
      '<vargte respident="response1">1</vargte><varlte respident="response1">4</varlte>';
    assert.deepEqual(number(limits).range, [1, 4]);
  });

  const named = (name: string, choices: Readonly<Record<string, string>>) =>
    lid('Single', choices)
      .replace('response1', `response_${name}`)
      .replace('<render_choice>', `<material><mattext>${name}</mattext></material><render_choice>`);
  const add = (id: string, response: string) =>
    `<respcondition><conditionvar>${equal(id, response)}</conditionvar><setvar varname="SCORE" action="Add">50</setvar></respcondition>`;

  it('with blanks and with dropdowns in a text', () => {
    const stem = html('<p>Roses are [a], violets are [b].</p>');
    const blanks = canvas(
      'fill_in_multiple_blanks',
      stem + named('a', { x: 'red', y: 'pink' }) + named('b', { z: 'blue' }),
      add('x', 'response_a') + add('z', 'response_b'),
    );
    assert.equal(blanks.cloze, 'Roses are {{red|pink}}, violets are {{blue}}.');
    const dropdowns = canvas(
      'multiple_dropdowns',
      stem + named('a', { x: 'red', y: 'pink' }) + named('b', { z: 'blue', w: 'a~b' }),
      add('y', 'response_a') + add('z', 'response_b'),
    );
    assert.equal(dropdowns.cloze, 'Roses are {{=pink~red}}, violets are {{=blue~a\\~b}}.');
  });

  it('of matching, with a right side that belongs to nothing', () => {
    const rights = { x: 'Paris', y: 'Rome', z: 'Bonn' };
    const question = canvas(
      'matching',
      html('Match.') + named('France', rights) + named('Italy', rights),
      add('x', 'response_France') + add('y', 'response_Italy'),
    );
    assert.deepEqual(question.pairs, [
      { left: 'France', right: 'Paris' },
      { left: 'Italy', right: 'Rome' },
    ]);
    assert.deepEqual(question.distractors, ['Bonn']);
  });

  const blackboard = (response: string, right: string, score: string) =>
    one(
      questestinterop(`<item><itemmetadata><qmd_absolutescore_max>10.0</qmd_absolutescore_max><qmd_weighting>0.0</qmd_weighting></itemmetadata>
      <presentation>${html('Which?')}${response}</presentation>
      <resprocessing scoremodel="SumOfScores"><outcomes><decvar varname="SCORE" defaultval="0.0" maxvalue="10.0" minvalue="0.0"/></outcomes>
      <respcondition title="correct"><conditionvar>${right}</conditionvar>${score}<displayfeedback feedbacktype="Response" linkrefid="correct"/></respcondition>
      <respcondition title="incorrect"><conditionvar><other/></conditionvar><setvar variablename="SCORE" action="Set">0.0</setvar><displayfeedback feedbacktype="Response" linkrefid="incorrect"/></respcondition>
      </resprocessing>${feedback('correct', 'Yes.')}${feedback('incorrect', 'No.')}</item>`),
    );

  it('of Blackboard, whose last rule takes back the points of all other answers', () => {
    const full = '<setvar variablename="SCORE" action="Set">SCORE.max</setvar>';
    const choices = lid('Single', { a: 'nose', b: 'ear', c: 'eye' });
    const chosen = blackboard(choices, equal('b'), full);
    assert.deepEqual(chosen.choices, [
      { text: 'nose' },
      { text: 'ear', correct: true },
      { text: 'eye' },
    ]);
    assert.equal(chosen.points, 10);
    assert.deepEqual(chosen.feedback, { correct: 'Yes.', incorrect: 'No.' });
    assert.equal(chosen.status, undefined);
    // `SCORE.max` only in words
    assert.deepEqual(blackboard(fib, equal('purple'), '').answer, 'purple');
    const number = `<vargte respident="response1">4</vargte><varlte respident="response1">4</varlte>${equal('4')}`;
    assert.deepEqual(blackboard(decimal, number, '').answer, 4);
  });

  it('of an essay', () => {
    const question = canvas(
      'essay',
      html('Why?') + fib,
      '<respcondition><conditionvar><other/></conditionvar></respcondition>',
    );
    assert.equal(question.kind, 'open');
  });

  it('with gaps between its words, as the standard shows them', () => {
    const gap = (id: string) =>
      `<response_str ident="${id}"><render_fib fibtype="String"><response_label ident="A"/></render_fib></response_str>`;
    const question = one(
      questestinterop(`<item ident="q"><presentation><flow><material><mattext>Now is the </mattext></material>${gap('F1')}<material><mattext> of our </mattext></material>${gap('F2')}</flow></presentation>
      <resprocessing><outcomes><decvar maxvalue="3"/></outcomes><respcondition><conditionvar>${equal('winter', 'F1')}${equal('discontent', 'F2')}</conditionvar><setvar>3</setvar></respcondition></resprocessing></item>`),
    );
    assert.equal(question.cloze, 'Now is the {{winter}} of our {{discontent}}');
    assert.equal(question.points, 3);
  });

  it('whose text shows math and images keeps them', () => {
    const source = questestinterop(
      canvasItem(
        'essay',
        html(
          '<p>See <img class="equation_image" data-equation-content="\\frac{1}{2}" src="/x"> and <img src="a%20b.png" alt="A"></p>',
        ) + fib,
        '',
      ),
    );
    const { bank, problems } = readText(source);
    assert.equal(bank.questions[0]!.question, 'See $\\frac{1}{2}$ and ![A](a%20b.png)');
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['The file “a%20b.png” did not come along.'],
    );
  });

  it('that shows a text is the passage of what follows, or of what names it', () => {
    const passage = canvasItem('text_only', html('<p>Once upon a time.</p>'), '').replace(
      'item1',
      'p1',
    );
    const question = canvasItem('essay', html('Who?') + fib, '').replace('item1', 'q1');
    const other = canvasItem('essay', html('Where?') + fib, '', '', {
      parent_stimulus_item_ident: 'p1',
    }).replace('item1', 'q2');
    const above = readText(
      questestinterop(
        `<assessment title="T"><section>${passage}${question}</section></assessment>`,
      ),
    ).bank;
    assert.deepEqual(above.stimuli, { 'text-1': 'Once upon a time.' });
    assert.deepEqual(
      above.questions.map(({ stimulus }) => stimulus),
      ['text-1'],
    );
    assert.equal(above.title, 'T');
    const said = readText(
      questestinterop(
        `<assessment title="T"><section>${passage}${question}${other}</section></assessment>`,
      ),
    ).bank;
    assert.deepEqual(
      said.questions.map(({ stimulus }) => stimulus),
      [undefined, 'text-1'],
    );
  });

  it('that a bank cannot ask is an open question, and that is told', () => {
    const source = questestinterop(canvasItem('calculated', html('What is [x]?') + decimal, ''));
    const { bank, problems } = readText(source);
    assert.equal(bank.questions[0]!.kind, 'open');
    assert.deepEqual(
      problems.map(({ start, message }) => [source.slice(start, start + 5), message]),
      [
        [
          '<item',
          'This asked for a formula with numbers that change each time; it is an open question now.',
        ],
      ],
    );
  });

  it('is tagged with the name of its assessment or bank, where there are several', () => {
    const item = canvasItem('essay', html('Why?') + fib, '');
    const bank = `<objectbank ident="b"><qtimetadata><qtimetadatafield><fieldlabel>bank_title</fieldlabel><fieldentry>Pool</fieldentry></qtimetadatafield></qtimetadata>${item}</objectbank>`;
    const { bank: read } = readText(
      questestinterop(
        `<assessment ident="a" title="Exam"><section>${item.replace('item1', 'x')}</section></assessment>${bank}`,
      ),
    );
    assert.deepEqual(
      read.questions.map(({ tags }) => tags),
      [['Exam'], ['Pool']],
    );
  });
});
